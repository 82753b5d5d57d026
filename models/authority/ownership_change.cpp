// SPDX-License-Identifier: Apache-2.0
#include "models/authority/ownership_change.h"

#include "models/store/ownership_store.h"

#include <algorithm>
#include <iterator>

namespace bailiwick::authority {

fleet::Expected<std::vector<fleet::Time>> dataFrom(Context &context, const Caller &caller,
                                                   std::span<const fleet::Id> devices)
{
    std::vector<fleet::Time> moments(devices.size(), 0);
    if (!caller.isEndUser() || devices.empty())
        return moments;
    const access::SnapshotPtr snapshot = context.snapshot();
    std::vector<fleet::Id> theirs;
    for (const fleet::Id device : devices) {
        const fleet::Ownership *ownership = snapshot->state().ownerships().find(device);
        const bool uses =
            ownership && (ownership->primary == caller.person ||
                          std::ranges::binary_search(ownership->secondaries, caller.person));
        if (uses)
            theirs.push_back(device);
    }
    if (theirs.empty())
        return moments;
    const auto since = store::ownershipOf(context.store()).since(theirs);
    if (!since)
        return tl::unexpected(since.error());
    for (std::size_t i = 0, next = 0; next < theirs.size(); ++i) {
        if (devices[i] == theirs[next])
            moments[i] = (*since)[next++];
    }
    return moments;
}

fleet::Expected<void> endUses(store::WriteTransaction &transaction, fleet::Id device,
                              fleet::Time now)
{
    store::OwnershipWriter &rows = store::ownershipOf(transaction);
    const auto offers = rows.pendingOffers(device);
    if (!offers)
        return tl::unexpected(offers.error());
    for (const store::Offer &offer : *offers) {
        if (auto closed = rows.closeOffer(offer.id, store::OfferState::Cancelled, now); !closed)
            return closed;
    }
    return rows.ungroup(device);
}

namespace {

// What a former primary user knows of the device or began with it leads to nothing.
fleet::Expected<void> cutOff(store::WriteTransaction &transaction, fleet::Id device,
                             fleet::Time now)
{
    auto done = endUses(transaction, device, now);
    if (done)
        done = store::ownershipOf(transaction).voidClaims(device, now);
    if (done)
        done = store::ownershipOf(transaction).cancelReleases(device, now);
    return done;
}

// Whoever is taken off a device that they had by a group would have it back with the group's next
// change: so the device leaves its groups, and who else had it by them keeps it by themselves. A
// change of the groups has written their shares by then.
fleet::Expected<void> leaveGroupsOf(store::WriteTransaction &transaction, fleet::Id device,
                                    std::span<const fleet::Id> gone)
{
    store::OwnershipWriter &rows = store::ownershipOf(transaction);
    const auto shares = rows.groupShares(device);
    if (!shares)
        return tl::unexpected(shares.error());
    const bool byGroup = std::ranges::any_of(
        gone, [&](fleet::Id person) { return std::ranges::binary_search(*shares, person); });
    return byGroup ? rows.ungroup(device) : fleet::Expected<void>();
}

} // namespace

fleet::Expected<void> dropGroupShares(store::WriteTransaction &transaction, fleet::Id device,
                                      std::span<const fleet::Id> persons)
{
    store::OwnershipWriter &rows = store::ownershipOf(transaction);
    auto shares = rows.groupShares(device);
    if (!shares)
        return tl::unexpected(shares.error());
    const auto dropped = std::erase_if(*shares, [&](fleet::Id person) {
        return std::ranges::find(persons, person) != persons.end();
    });
    return dropped > 0 ? rows.putGroupShares(device, *shares) : fleet::Expected<void>();
}

fleet::Expected<void> followOwnerships(store::WriteTransaction &transaction,
                                       const fleet::State &before, const fleet::State &after,
                                       fleet::Time now)
{
    fleet::Expected<void> done;
    const auto follow = [&](const fleet::Ownership *was, const fleet::Ownership *is) {
        if (!done)
            return;
        const fleet::Id device = was ? was->id : is->id;
        const bool fresh = !was && !before.resources().find(device);
        if (is && !fresh && (!was || is->primary != was->primary))
            done = store::ownershipOf(transaction).putSince(device, now);
        if (!done || !was)
            return;
        if (!is || is->primary != was->primary) {
            done = cutOff(transaction, device, now);
            return;
        }
        std::vector<fleet::Id> gone;
        std::ranges::set_difference(was->secondaries, is->secondaries, std::back_inserter(gone));
        if (!gone.empty())
            done = leaveGroupsOf(transaction, was->id, gone);
    };
    fleet::Table<fleet::Ownership>::forEachChange(before.ownerships(), after.ownerships(), follow);
    return done;
}

} // namespace bailiwick::authority
