// SPDX-License-Identifier: Apache-2.0
#include "models/authority/key_check.h"

#include "models/access/snapshot.h"
#include "models/identity/api_key.h"

#include <bit>

namespace bailiwick::authority {

namespace {

Error refused(std::string message)
{
    return {"key-refused", std::move(message), {}, "Ask whoever manages the key.", false, {}};
}

// Empty: it may act.
template<typename T>
std::string obstacleOf(const fleet::State &state, const T *machine, fleet::Time now)
{
    if (!machine)
        return "Whose it is was taken away";
    const fleet::Organization *organization = state.organizations().find(machine->organization);
    if (!organization || organization->blocked)
        return "The organization is blocked";
    if (machine->disabled)
        return "Whose it is was disabled";
    return machine->validity.contains(now) ? std::string() : "Whose it is is out of its time";
}

} // namespace

KeyCheck::~KeyCheck()
{
    static_cast<void>(writeUses()); // best effort
}

KeyCheck::Judged KeyCheck::judge(const access::Snapshot &snapshot, const store::ApiKey &key) const
{
    const fleet::Time now = m_context.now();
    const fleet::State &state = snapshot.state();
    Judged judged;
    judged.organization = state.organizationOf(key.principal);
    if (key.revokedAt != 0) {
        judged.reason = "Revoked";
    } else if (!key.isValid(now)) {
        judged.reason = now < key.from ? "Not valid yet" : "Expired";
    } else if (key.principal.kind == fleet::PrincipalKind::Gateway) {
        judged.reason = obstacleOf(state, state.gateways().find(key.principal.id), now);
    } else {
        const fleet::Application *row = state.applications().find(key.principal.id);
        judged.reason = obstacleOf(state, row, now);
        if (row && !row->delegation.isNull()) {
            const access::Holding *holding = snapshot.holding(row->delegation);
            judged.ended = !holding || !holding->validity.contains(now);
        }
    }
    judged.ended = judged.ended || holdsNothing(snapshot, judged.organization, now);
    return judged;
}

Expected<Caller> KeyCheck::authenticate(std::string_view text, const Origin &origin,
                                        Purpose purpose)
{
    static constexpr const char *uniform = "This key is not valid";
    const auto presented = identity::readApiKey(text);
    if (!presented)
        return tl::unexpected(
            refused("The key is misspelled or clipped: its checksum does not fit"));
    const auto found = m_context.store().apiKey(presented->id);
    if (!found)
        return tl::unexpected(found.error());
    const auto &key = *found;
    if (!key || !identity::sameHash(key->secretHash, presented->hash))
        return tl::unexpected(refused(uniform));
    const access::SnapshotPtr snapshot = m_context.snapshot();
    const Judged judged = judge(*snapshot, *key);
    if (!judged.reason.empty()) {
        if (purpose == Purpose::Request) {
            if (const auto recorded = recordRefusal(*key, judged, origin); !recorded)
                return tl::unexpected(recorded.error());
        }
        return tl::unexpected(refused(uniform));
    }
    if (purpose == Purpose::Request)
        count(*key);
    Caller caller;
    caller.key = key->id;
    caller.machine = key->principal;
    caller.organization = judged.organization;
    caller.accessUntil = key->until;
    caller.accessEnded = judged.ended;
    caller.origin = origin;
    return caller;
}

Expected<void> KeyCheck::recordRefusal(const store::ApiKey &key, const Judged &judged,
                                       const Origin &origin)
{
    std::int64_t times = 0;
    {
        const std::lock_guard lock(m_mutex);
        if (m_refused.size() > 10'000)
            m_refused.clear();
        times = ++m_refused[key.id];
    }
    if (!std::has_single_bit(static_cast<std::uint64_t>(times)))
        return {};
    Caller caller;
    caller.key = key.id;
    caller.machine = key.principal;
    caller.organization = judged.organization;
    caller.origin = origin;
    audit::Event event = m_trail.event(caller, "key:use", audit::Outcome::Denied);
    event.resource = {"key", key.id, {}};
    event.reason = judged.reason;
    event.count = times;
    return m_trail.record(std::move(event));
}

void KeyCheck::count(const store::ApiKey &key)
{
    const fleet::Time now = m_context.now();
    bool due = false;
    {
        const std::lock_guard lock(m_mutex);
        store::KeyUse &use = m_uses[key.id];
        use.key = key.id;
        use.last = std::max(use.last, now);
        ++use.count;
        due = (use.count == 1 && key.lastUsedAt + hour <= now) ||
              now >= m_written + betweenWrites || m_uses.size() >= mostWaiting;
    }
    // A store that is busy gets them the next time.
    if (due)
        static_cast<void>(writeUses());
}

Expected<void> KeyCheck::writeUses()
{
    std::unordered_map<std::string, store::KeyUse> uses;
    {
        const std::lock_guard lock(m_mutex);
        uses = std::exchange(m_uses, {});
        m_written = m_context.now();
    }
    if (uses.empty())
        return {};
    const auto written = [&]() -> Expected<void> {
        std::vector<store::KeyUse> list;
        list.reserve(uses.size());
        for (const auto &entry : uses)
            list.push_back(entry.second);
        auto transaction = m_context.store().begin();
        if (!transaction)
            return tl::unexpected(transaction.error());
        if (auto added = (*transaction)->addKeyUses(list); !added)
            return added;
        return (*transaction)->commit();
    }();
    if (written)
        return {};
    const std::lock_guard lock(m_mutex);
    for (const auto &[key, use] : uses) {
        store::KeyUse &kept = m_uses[key];
        kept.key = key;
        kept.last = std::max(kept.last, use.last);
        kept.count += use.count;
    }
    return written;
}

} // namespace bailiwick::authority
