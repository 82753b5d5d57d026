// SPDX-License-Identifier: Apache-2.0
#include "models/authority/device_ownership.h"

#include "models/access/projection.h"
#include "models/authority/change_subject.h"
#include "models/store/ownership_store.h"

#include <algorithm>

namespace bailiwick::authority {

namespace {

std::string authorOf(const fleet::State &state, const std::string &author)
{
    const auto id = fleet::Id::fromString(author);
    const auto principal = id ? state.principal(*id) : std::nullopt;
    return principal ? state.labelOf(*principal) : std::string();
}

// What stands now is the state's; each change tells what was before it.
std::vector<OwnershipSpan> spansOf(const fleet::State &state,
                                   std::optional<fleet::Ownership> ownership,
                                   const std::vector<store::FormerOwnership> &changes)
{
    std::vector<OwnershipSpan> spans;
    for (const store::FormerOwnership &change : changes) {
        // Made after this state was: its effect is not in it.
        if (change.until > state.revision)
            continue;
        if (change.before == ownership)
            continue;
        spans.push_back({change.until, change.time, authorOf(state, change.author),
                         std::exchange(ownership, change.before)});
    }
    if (changes.size() < ownershipChangesShown && (ownership || spans.empty()))
        spans.push_back({0, 0, {}, std::move(ownership)});
    return spans;
}

Expected<DeviceOwnership> read(Context &context, const access::SnapshotPtr &snapshot,
                               fleet::Id device)
{
    const fleet::State &state = snapshot->state();
    store::OwnershipReader &rows = store::ownershipOf(context.store());
    const auto changes = rows.formerOwnerships(device, ownershipChangesShown);
    if (!changes)
        return tl::unexpected(changes.error());
    DeviceOwnership answer;
    answer.revision = state.revision;
    if (const fleet::Ownership *ownership = state.ownerships().find(device))
        answer.ownership = *ownership;
    answer.history = spansOf(state, answer.ownership, *changes);
    const auto since = rows.since({&device, 1});
    if (!since)
        return tl::unexpected(since.error());
    auto offers = rows.pendingOffers(device);
    if (!offers)
        return tl::unexpected(offers.error());
    answer.since = answer.ownership ? since->front() : 0;
    std::erase_if(*offers, [&](const store::Offer &offer) {
        return !offer.isOpen(context.now()) || !answer.ownership ||
               offer.from != answer.ownership->primary;
    });
    answer.offers = std::move(*offers);
    return answer;
}

} // namespace

Expected<DeviceOwnership> deviceOwnership(Context &context, AuditTrail &trail, const Caller &caller,
                                          fleet::Id device)
{
    const access::SnapshotPtr snapshot = context.snapshot();
    audit::Event event = trail.event(caller, "ownership:read", audit::Outcome::Allowed);
    event.resource = {"device", device.toString(), {}};
    const fleet::Resource *row = snapshot->state().resources().find(device);
    Expected<DeviceOwnership> answer;
    if (!access::seesAll(*snapshot, caller.principal(), caller.context(context.now()))) {
        answer = fleet::failure("forbidden",
                                "Who had a device is shown only to those who see the whole fleet",
                                {}, "Ask somebody of the manufacturer who does.");
        event.outcome = audit::Outcome::Denied;
    } else if (!row || row->kind != fleet::ResourceKind::Device) {
        answer = fleet::failure("not-found", "There is no such device");
        event.outcome = audit::Outcome::Failed;
    } else {
        event.resource = subjectOf(*row);
        answer = read(context, snapshot, device);
        if (!answer)
            event.outcome = audit::Outcome::Failed;
    }
    if (answer)
        event.count = static_cast<std::int64_t>(answer->history.size());
    else
        event.reason = answer.error().message;
    if (const auto recorded = trail.record(std::move(event)); !recorded)
        return tl::unexpected(recorded.error());
    return answer;
}

} // namespace bailiwick::authority
