// SPDX-License-Identifier: Apache-2.0
#include "models/authority/key_service.h"

#include "models/access/escalation.h"
#include "models/access/projection.h"
#include "models/access/questions.h"
#include "models/audit/hash.h"
#include "models/authority/candidate.h"
#include "models/identity/api_key.h"

#include <algorithm>
#include <map>

namespace bailiwick::authority {

namespace actions = fleet::actions;

namespace {

tl::unexpected<Error> notFound()
{
    return fleet::failure("not-found", "There is no such key, or it is out of your sight", {},
                          "Look into the list of keys.");
}

tl::unexpected<Error> ended(const std::string &key)
{
    return fleet::failure("key-ended", "The key is not valid any more", key, "Make a new one.");
}

bool isLive(const store::ApiKey &key, fleet::Time now)
{
    return key.revokedAt == 0 && now < key.until;
}

// The change by which the caller would make it as it is.
fleet::ChangeSet asMadeBy(const Caller &caller, const fleet::State &state,
                          const fleet::PrincipalRef &principal)
{
    if (const fleet::Gateway *gateway = state.gateways().find(principal.id);
        gateway && principal.kind == fleet::PrincipalKind::Gateway)
        return {fleet::Put{*gateway}};
    fleet::Application application = *state.applications().find(principal.id);
    application.creator = caller.membership;
    return {fleet::Put{std::move(application)}};
}

} // namespace

bool KeyService::manages(const Caller &caller, const fleet::PrincipalRef &principal) const
{
    const access::SnapshotPtr snapshot = m_context.snapshot();
    const fleet::Id organization = snapshot->state().organizationOf(principal);
    const access::Context context = caller.context(m_context.now());
    if (organization.isNull())
        return false;
    if (organization == caller.organization) {
        const auto action = snapshot->action(actions::apikeyCreate);
        return action && access::holdsAnywhere(*snapshot, caller.principal(), *action, context);
    }
    const fleet::Organization *manufacturer = snapshot->state().manufacturer();
    return manufacturer && manufacturer->id == caller.organization &&
           access::decide(*snapshot, caller.principal(), actions::installerManage,
                          manufacturer->resource, context);
}

Expected<std::vector<store::ApiKey>> KeyService::list(const Caller &caller, const KeyFilter &filter)
{
    if (const auto written = m_check.writeUses(); !written)
        return tl::unexpected(written.error());
    auto keys = m_context.store().apiKeys();
    if (!keys)
        return tl::unexpected(keys.error());
    const fleet::Time now = m_context.now();
    std::map<fleet::PrincipalRef, bool> known; // managed?
    std::erase_if(*keys, [&](const store::ApiKey &key) {
        if (filter.principal && key.principal != *filter.principal)
            return true;
        if (filter.unusedSince &&
            (!isLive(key, now) || std::max(key.lastUsedAt, key.createdAt) >= *filter.unusedSince))
            return true;
        const auto [it, fresh] = known.try_emplace(key.principal);
        if (fresh)
            it->second = manages(caller, key.principal);
        return !it->second;
    });
    std::ranges::sort(*keys, [](const store::ApiKey &a, const store::ApiKey &b) {
        return std::tuple(a.principal, b.createdAt, a.id) <
               std::tuple(b.principal, a.createdAt, b.id);
    });
    return keys;
}

Expected<store::ApiKey> KeyService::managed(const Caller &caller, std::string_view key)
{
    if (!identity::isKeyId(key))
        return notFound();
    auto found = m_context.store().apiKey(key);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found || !manages(caller, (*found)->principal))
        return notFound();
    return std::move(**found);
}

// With the application or gateway as a gain of what it may do.
Expected<void> KeyService::checkMaking(const Caller &caller, const fleet::PrincipalRef &principal)
{
    const access::SnapshotPtr snapshot = m_context.snapshot();
    const fleet::ChangeSet put = asMadeBy(caller, snapshot->state(), principal);
    const fleet::Remove without{kindOf(put.front()), principal.id};
    const auto before = access::Snapshot::build(snapshot->state().applied({without}), snapshot);
    if (!before)
        return tl::unexpected(before.error());
    const auto after = access::Snapshot::build(snapshot->state().applied(put), snapshot);
    if (!after)
        return tl::unexpected(after.error());
    const auto found = access::escalations(*before, *after, put, caller.principal(),
                                           caller.context(m_context.now()));
    return found.empty() ? Expected<void>() : tl::unexpected(toError(found));
}

audit::Event KeyService::event(const Caller &caller, std::string action, audit::Outcome outcome,
                               const fleet::PrincipalRef &principal) const
{
    audit::Event event = m_trail.event(caller, std::move(action), outcome);
    const fleet::State &state = m_context.snapshot()->state();
    event.resource = {std::string(fleet::name(principal.kind)), principal.id.toString(),
                      state.labelOf(principal)};
    const fleet::Id organization = state.organizationOf(principal);
    if (!organization.isNull() && organization != caller.organization)
        event.organizations.push_back(organization.toString());
    return event;
}

Expected<void> KeyService::refused(const Caller &caller, std::string action,
                                   const fleet::PrincipalRef &principal, Error error)
{
    audit::Event denied = event(caller, std::move(action), audit::Outcome::Denied, principal);
    denied.reason = error.message;
    if (auto recorded = m_trail.record(std::move(denied)); !recorded)
        return recorded;
    return tl::unexpected(std::move(error));
}

Expected<MadeKey> KeyService::create(const Caller &caller, const fleet::PrincipalRef &principal,
                                     const fleet::Validity &validity)
{
    if (const auto allowed = requireAccess(caller); !allowed)
        return tl::unexpected(allowed.error());
    if (!fleet::isMachine(principal.kind) || !manages(caller, principal))
        return notFound();
    const fleet::Time now = m_context.now();
    const fleet::Time from = std::max(validity.from, now);
    if (from >= validity.until)
        return fleet::failure("invalid-parameter", "The key would end before it begins", "until",
                              "Choose a time to come.");
    return make(caller, principal, from, validity.until, {}, std::string(actions::apikeyCreate));
}

Expected<MadeKey> KeyService::rotate(const Caller &caller, std::string_view key,
                                     fleet::Time overlap)
{
    if (const auto allowed = requireAccess(caller); !allowed)
        return tl::unexpected(allowed.error());
    const auto old = managed(caller, key);
    if (!old)
        return tl::unexpected(old.error());
    const fleet::Time now = m_context.now();
    if (overlap < 0 || overlap > longestOverlap)
        return fleet::failure("invalid-parameter", "The overlap is too long", "overlap",
                              "It may be 0 to 30 days.");
    if (!isLive(*old, now))
        return ended(old->id);
    const fleet::Time until =
        old->until == fleet::endOfTime ? fleet::endOfTime : now + (old->until - old->from);
    return make(caller, old->principal, now, until, {old->id, now + overlap}, "apikey:rotate");
}

// Under the lock of commits: what the key stands for stays as it was looked at.
Expected<MadeKey> KeyService::make(const Caller &caller, const fleet::PrincipalRef &principal,
                                   fleet::Time from, fleet::Time until, const Replaced &replaced,
                                   std::string action)
{
    const std::lock_guard lock(m_context.commitMutex());
    if (const auto refreshed = m_context.refresh(); !refreshed)
        return tl::unexpected(refreshed.error());
    if (m_context.snapshot()->state().organizationOf(principal).isNull())
        return notFound();
    if (const auto allowed = checkMaking(caller, principal); !allowed)
        return refused(caller, std::move(action), principal, allowed.error()).map([] {
            return MadeKey{};
        });
    auto issued = identity::newApiKey(m_context.settings().random);
    if (!issued)
        return tl::unexpected(toError(issued.error()));
    MadeKey made;
    made.text = std::move(issued->text);
    made.key = {
        issued->id, principal, issued->hash, m_context.now(), caller.membership, from, until, 0,
        0,          0};
    auto transaction = m_context.store().begin();
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto keys = m_context.store().apiKeys();
    if (!keys)
        return tl::unexpected(keys.error());
    const auto live = std::ranges::count_if(*keys, [&](const store::ApiKey &key) {
        return key.principal == principal && isLive(key, m_context.now());
    });
    if (static_cast<std::size_t>(live) >= mostLive)
        return fleet::failure("too-many-keys",
                              "It has " + std::to_string(live) + " valid keys already", {},
                              "Revoke those that are not used.");
    if (!replaced.key.empty()) {
        // Somebody may have ended it meanwhile.
        const auto old = std::ranges::find(*keys, replaced.key, &store::ApiKey::id);
        if (old == keys->end() || !isLive(*old, m_context.now()))
            return ended(replaced.key);
        store::ApiKey ending = *old;
        ending.until = std::min(ending.until, replaced.until);
        if (const auto put = (*transaction)->putApiKey(ending); !put)
            return tl::unexpected(put.error());
    }
    if (const auto put = (*transaction)->putApiKey(made.key); !put)
        return tl::unexpected(put.error());
    audit::Event done = event(caller, std::move(action), audit::Outcome::Allowed, principal);
    done.detail = "{\"key\":\"" + made.key.id + "\"" +
                  (replaced.key.empty() ? "" : ",\"replaced\":\"" + replaced.key + "\"") + "}";
    if (const auto logged = (*transaction)->appendEvents({&done, 1}); !logged)
        return tl::unexpected(logged.error());
    if (const auto committed = (*transaction)->commit(); !committed)
        return tl::unexpected(committed.error());
    m_context.keysChanged();
    return made;
}

Expected<void> KeyService::revoke(const Caller &caller, std::string_view key)
{
    if (const auto allowed = requireAccess(caller); !allowed)
        return tl::unexpected(allowed.error());
    auto transaction = m_context.store().begin();
    if (!transaction)
        return tl::unexpected(transaction.error());
    auto found = managed(caller, key);
    if (!found)
        return tl::unexpected(found.error());
    if (found->revokedAt != 0)
        return {};
    found->revokedAt = m_context.now();
    if (auto put = (*transaction)->putApiKey(*found); !put)
        return put;
    audit::Event done = event(caller, "apikey:revoke", audit::Outcome::Allowed, found->principal);
    done.detail = "{\"key\":\"" + found->id + "\"}";
    if (const auto logged = (*transaction)->appendEvents({&done, 1}); !logged)
        return tl::unexpected(logged.error());
    if (auto committed = (*transaction)->commit(); !committed)
        return committed;
    m_context.keysChanged();
    return {};
}

bool KeyService::mayReplicate(const Caller &caller) const
{
    const access::SnapshotPtr snapshot = m_context.snapshot();
    const fleet::Organization *manufacturer = snapshot->state().manufacturer();
    return manufacturer && !caller.accessEnded &&
           access::decide(*snapshot, caller.principal(), actions::credentialReplicate,
                          manufacturer->resource, caller.context(m_context.now()));
}

Expected<Credentials> KeyService::credentials(const Caller &caller)
{
    if (!mayReplicate(caller)) {
        audit::Event denied = m_trail.event(caller, std::string(actions::credentialReplicate),
                                            audit::Outcome::Denied);
        denied.reason = "The action is not among the caller's at the fleet's root";
        if (const auto recorded = m_trail.record(std::move(denied)); !recorded)
            return tl::unexpected(recorded.error());
        return fleet::failure("forbidden", "You may not do this: it needs credential:replicate", {},
                              "Ask for a role with it at the whole fleet.");
    }
    auto keys = m_context.store().apiKeys();
    if (!keys)
        return tl::unexpected(keys.error());
    const access::SnapshotPtr snapshot = m_context.snapshot();
    std::erase_if(*keys, [&](const store::ApiKey &key) {
        return snapshot->state().organizationOf(key.principal).isNull();
    });
    audit::Digest digest;
    for (const store::ApiKey &key : *keys)
        digest.add(key.id + " " + std::to_string(key.from) + " " + std::to_string(key.until) + " " +
                   std::to_string(key.revokedAt) + "\n");
    const std::string tag = audit::hex(audit::bytes(digest.finish())).substr(0, 32);
    return Credentials{std::move(*keys), tag};
}

} // namespace bailiwick::authority
