// SPDX-License-Identifier: Apache-2.0
#include "models/authority/replication.h"

#include "models/access/projection.h"

#include <algorithm>
#include <set>

namespace bailiwick::authority {

Expected<store::ChangesAfter> changesAfter(Context &context, AuditTrail &trail,
                                           const Caller &caller, std::int64_t revision)
{
    audit::Event event = trail.event(caller, "fleet:read", audit::Outcome::Allowed);
    event.resource = {"snapshot", "r" + std::to_string(revision), {}};
    event.reason = "what changed since";
    Expected<store::ChangesAfter> changes;
    if (access::seesAll(*context.snapshot(), caller.principal(), caller.context(context.now()))) {
        changes = context.store().changesAfter(revision);
        event.outcome = changes ? audit::Outcome::Allowed : audit::Outcome::Failed;
    } else {
        changes =
            fleet::failure("forbidden", "Changes are told only to those who see the whole fleet",
                           {}, "Ask for the snapshot.");
        event.outcome = audit::Outcome::Denied;
    }
    if (changes)
        event.count = static_cast<std::int64_t>(changes->changes.size());
    else
        event.reason = changes.error().message;
    if (const auto recorded = trail.record(std::move(event)); !recorded)
        return tl::unexpected(recorded.error());
    return changes;
}

Expected<void> addKeyUses(Context &context, KeyService &keys, const Caller &caller,
                          std::vector<store::KeyUse> uses)
{
    const auto known = keys.credentials(caller);
    if (!known)
        return tl::unexpected(known.error());
    std::set<std::string_view> ids;
    for (const store::ApiKey &key : known->keys)
        ids.insert(key.id);
    std::erase_if(uses, [&](const store::KeyUse &use) { return !ids.contains(use.key); });
    if (uses.empty())
        return {};
    const fleet::Time now = context.now();
    for (store::KeyUse &use : uses)
        use.last = std::min(use.last, now);
    auto transaction = context.store().begin();
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (auto added = (*transaction)->addKeyUses(uses); !added)
        return added;
    return (*transaction)->commit();
}

} // namespace bailiwick::authority
