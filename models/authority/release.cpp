// SPDX-License-Identifier: Apache-2.0
#include "models/authority/release.h"

#include "models/access/questions.h"
#include "models/authority/change_subject.h"
#include "models/authority/invalid_change.h"
#include "models/authority/mail_drop.h"
#include "models/authority/ownership_change.h"
#include "models/identity/offer_token.h"
#include "models/store/ownership_store.h"

#include <algorithm>

namespace bailiwick::authority {

namespace {

using store::Release;
using store::ReleaseState;

constexpr fleet::Time shortestWait = fleet::Time{24} * 3600 * 1000;
constexpr std::size_t reasonBytes = 1000;
constexpr std::size_t listed = 100;

Error over()
{
    return {"release-closed",
            "There is no such release, or it does not wait any more",
            {},
            "Look at the device's releases again.",
            false,
            {}};
}

bool isVoid(const fleet::State &state, const Release &release)
{
    const fleet::Ownership *ownership = state.ownerships().find(release.device);
    return !ownership || ownership->primary != release.owner;
}

audit::Event eventOf(Context &context, AuditTrail &trail, const Caller *caller, std::string action,
                     fleet::Id device)
{
    audit::Event event = caller ? trail.event(*caller, std::move(action), audit::Outcome::Allowed)
                                : trail.systemEvent(std::move(action));
    const fleet::State &state = context.snapshot()->state();
    event.resource = {"device", device.toString(), {}};
    if (const fleet::Resource *row = state.resources().find(device))
        event.resource = subjectOf(*row);
    const fleet::Id customer = customerOrganization(state, device);
    if (!customer.isNull())
        event.organizations.push_back(customer.toString());
    return event;
}

Expected<void> requireManufacturer(Context &context, AuditTrail &trail, const Caller *caller,
                                   fleet::Id device, const char *action)
{
    const access::SnapshotPtr snapshot = context.snapshot();
    const fleet::Organization *manufacturer = snapshot->state().manufacturer();
    // Of what is unknown, nobody hears more than who may look everywhere.
    const fleet::Id where = device.isNull() && manufacturer ? manufacturer->resource : device;
    const bool may =
        !caller || (manufacturer && caller->organization == manufacturer->id &&
                    access::decide(*snapshot, caller->principal(), fleet::actions::fleetEdit, where,
                                   caller->context(context.now())));
    if (may)
        return {};
    audit::Event event = trail.event(*caller, action, audit::Outcome::Denied);
    event.resource = {"device", device.toString(), {}};
    if (const auto recorded = trail.record(std::move(event)); !recorded)
        return recorded;
    return fleet::failure("forbidden",
                          "Only the manufacturer's people with fleet:edit there free a device", {},
                          "Ask somebody of the manufacturer who may edit the fleet.");
}

Mail noticeOf(const OwnershipSettings &settings, const Release &release,
              const fleet::Resource &device, const fleet::Person &owner, const std::string &token)
{
    return {settings.mailFrom,
            owner.email,
            "Your ownership of a device is to end",
            "The manufacturer was told that you do not use a device any more: " + device.name +
                "\n\nUnless you object, your ownership may be ended from " +
                fleet::formatTime(release.due) +
                " on.\n\nSign in and object, or object with this token:\n\n" + token + "\n",
            release.id.toString(),
            release.made};
}

// Ends what waits, with its event, in one transaction.
Expected<void> close(Context &context, AuditTrail &trail, const Caller *caller,
                     const Release &release, ReleaseState state, std::string action)
{
    auto transaction = context.store().begin();
    if (!transaction)
        return tl::unexpected(transaction.error());
    auto done = store::ownershipOf(**transaction).closeRelease(release.id, state, context.now());
    if (!done)
        return done;
    const audit::Event event = eventOf(context, trail, caller, std::move(action), release.device);
    if (const auto logged = (*transaction)->appendEvents({&event, 1}); !logged)
        return tl::unexpected(logged.error());
    return (*transaction)->commit();
}

template<typename Key>
Expected<std::optional<Release>> find(Context &context, const Key &key)
{
    if (const auto refreshed = context.refresh(); !refreshed)
        return tl::unexpected(refreshed.error());
    return store::ownershipOf(context.store()).release(key);
}

template<typename Key>
Expected<Release> waiting(Context &context, const Key &key)
{
    const auto found = find(context, key);
    if (!found)
        return tl::unexpected(found.error());
    const auto &release = *found;
    if (!release || release->state != ReleaseState::Waiting ||
        isVoid(context.snapshot()->state(), *release))
        return tl::unexpected(over());
    return *release;
}

// The same for who may free its device.
Expected<Release> waitingFor(Context &context, AuditTrail &trail, const Caller *caller,
                             fleet::Id id, const char *action)
{
    const auto found = find(context, id);
    if (!found)
        return tl::unexpected(found.error());
    const fleet::Id device = found->has_value() ? (*found)->device : fleet::Id{};
    if (const auto may = requireManufacturer(context, trail, caller, device, action); !may)
        return tl::unexpected(may.error());
    return waiting(context, id);
}

} // namespace

Releases::Releases(Context &context, AuditTrail &trail, CommitPath &commits)
    : m_context(context)
    , m_trail(trail)
    , m_commits(commits)
    , m_brake({context.settings().ownership.objectionAddressRate}, "objections")
{
}

Expected<BegunRelease> Releases::begin(const Caller *caller, const ReleaseRequest &request)
{
    if (const auto may =
            requireManufacturer(m_context, m_trail, caller, request.device, "device:release-begin");
        !may)
        return tl::unexpected(may.error());
    if (request.reason.empty() || request.reason.size() > reasonBytes)
        return invalidChange("A release needs a reason of 1 to " + std::to_string(reasonBytes) +
                                 " bytes",
                             "Say why the owner cannot be reached.");
    if (request.wait < shortestWait)
        return invalidChange("A release waits for a day at least", "Give the owner more time.");
    const access::SnapshotPtr snapshot = m_context.snapshot();
    const fleet::State &state = snapshot->state();
    const fleet::Resource *device = state.resources().find(request.device);
    const fleet::Ownership *ownership = state.ownerships().find(request.device);
    const fleet::Person *owner = ownership ? state.persons().find(ownership->primary) : nullptr;
    if (!device || !owner)
        return fleet::failure("not-found", "There is no such device, or nobody owns it");
    const OwnershipSettings &settings = m_context.settings().ownership;
    if (!owner->email.empty() && settings.mailDrop.empty())
        return fleet::failure("mail", "The owner cannot be told: no e-mails are set up", {},
                              "Start with --mail-drop FOLDER.");
    const auto id = m_context.newId();
    const auto token = identity::newOfferToken(m_context.settings().random);
    if (!id || !token)
        return tl::unexpected(id ? toError(token.error()) : id.error());
    const fleet::Time now = m_context.now();
    const Release release{*id,
                          request.device,
                          owner->id,
                          caller ? caller->principal().id.toString() : "system",
                          request.reason,
                          *identity::readOfferToken(*token),
                          now,
                          now + request.wait,
                          ReleaseState::Waiting,
                          now};
    auto transaction = m_context.store().begin();
    if (!transaction)
        return tl::unexpected(transaction.error());
    store::OwnershipWriter &rows = store::ownershipOf(**transaction);
    const auto earlier = rows.releasesOf(request.device, listed);
    if (!earlier)
        return tl::unexpected(earlier.error());
    for (const Release &other : *earlier) {
        if (other.state != ReleaseState::Waiting)
            continue;
        if (!isVoid(state, other))
            return invalidChange("A release of the device waits already", "Cancel it first.");
        if (const auto closed = rows.closeRelease(other.id, ReleaseState::Cancelled, now); !closed)
            return tl::unexpected(closed.error());
    }
    if (const auto added = rows.addRelease(release); !added)
        return tl::unexpected(added.error());
    audit::Event event =
        eventOf(m_context, m_trail, caller, "device:release-begin", request.device);
    event.reason = request.reason;
    if (const auto logged = (*transaction)->appendEvents({&event, 1}); !logged)
        return tl::unexpected(logged.error());
    if (const auto committed = (*transaction)->commit(); !committed)
        return tl::unexpected(committed.error());
    transaction->reset();
    if (owner->email.empty())
        return BegunRelease{release, false};
    const auto told =
        dropMail(settings.mailDrop, noticeOf(settings, release, *device, *owner, *token));
    if (told)
        return BegunRelease{release, true};
    const auto closed = close(m_context, m_trail, caller, release, ReleaseState::Cancelled,
                              "device:release-cancel");
    return tl::unexpected(closed ? told.error() : closed.error());
}

Expected<void> Releases::cancel(const Caller *caller, fleet::Id id)
{
    const auto release = waitingFor(m_context, m_trail, caller, id, "device:release-cancel");
    if (!release)
        return tl::unexpected(release.error());
    return close(m_context, m_trail, caller, *release, ReleaseState::Cancelled,
                 "device:release-cancel");
}

Expected<std::int64_t> Releases::complete(const Caller *caller, fleet::Id id)
{
    const auto release = waitingFor(m_context, m_trail, caller, id, "device:release");
    if (!release)
        return tl::unexpected(release.error());
    const fleet::Id device = release->device;
    return m_commits.commitSystem([&](const fleet::State &state) -> Expected<SystemCommit> {
        const fleet::Resource *row = state.resources().find(device);
        if (!row || isVoid(state, *release))
            return tl::unexpected(over());
        if (m_context.now() < release->due)
            return fleet::failure("release-waiting", "The owner may still object", {},
                                  "Complete it from " + fleet::formatTime(release->due) + " on.");
        SystemCommit commit;
        commit.changes = noPrimary(state, *row);
        commit.action = "device:release";
        commit.reason = release->reason;
        commit.actor = caller;
        commit.also = [&](store::WriteTransaction &transaction) -> Expected<void> {
            return store::ownershipOf(transaction)
                .closeRelease(id, ReleaseState::Done, m_context.now());
        };
        return commit;
    });
}

Expected<std::vector<Release>> Releases::of(const Caller *caller, fleet::Id device)
{
    const access::SnapshotPtr snapshot = m_context.snapshot();
    const fleet::Organization *manufacturer = snapshot->state().manufacturer();
    if (caller && (!manufacturer || caller->organization != manufacturer->id ||
                   !access::decide(*snapshot, caller->principal(), fleet::actions::fleetEdit,
                                   device, caller->context(m_context.now()))))
        return fleet::failure("forbidden",
                              "Only the manufacturer's people see releases of a device");
    return store::ownershipOf(m_context.store()).releasesOf(device, listed);
}

Expected<std::vector<Release>> Releases::against(const Caller &owner)
{
    auto releases = store::ownershipOf(m_context.store()).releasesFrom(owner.person, listed);
    if (!releases)
        return releases;
    const access::SnapshotPtr snapshot = m_context.snapshot();
    std::erase_if(*releases, [&](const Release &release) {
        return release.state != ReleaseState::Waiting || isVoid(snapshot->state(), release);
    });
    return releases;
}

Expected<void> Releases::object(const Caller &owner, fleet::Id id)
{
    const auto release = waiting(m_context, id);
    if (!release || release->owner != owner.person)
        return tl::unexpected(release ? over() : release.error());
    return close(m_context, m_trail, &owner, *release, ReleaseState::Objected,
                 "device:release-object");
}

tl::expected<void, Refusal> Releases::object(std::string_view token, const Origin &origin)
{
    const auto refused = [](Error error) { return tl::unexpected(Refusal{std::move(error), 0}); };
    if (auto allowed = m_brake.begin({origin.address}, m_context.now()); !allowed)
        return allowed;
    const auto hash = identity::readOfferToken(token);
    if (!hash)
        return refused(over());
    const auto release = waiting(m_context, *hash);
    if (!release)
        return refused(release.error());
    Caller owner;
    owner.person = release->owner;
    owner.origin = origin;
    const auto done = close(m_context, m_trail, &owner, *release, ReleaseState::Objected,
                            "device:release-object");
    return done ? tl::expected<void, Refusal>() : refused(done.error());
}

} // namespace bailiwick::authority
