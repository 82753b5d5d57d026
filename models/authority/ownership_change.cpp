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
    auto transaction = context.store().begin();
    if (!transaction)
        return tl::unexpected(transaction.error());
    for (std::size_t i = 0; i < devices.size(); ++i) {
        const fleet::Ownership *ownership = snapshot->state().ownerships().find(devices[i]);
        const bool theirs =
            ownership && (ownership->primary == caller.person ||
                          std::ranges::binary_search(ownership->secondaries, caller.person));
        if (!theirs)
            continue;
        const auto since = store::ownershipOf(**transaction).since(devices[i]);
        if (!since)
            return tl::unexpected(since.error());
        moments[i] = *since;
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
            done = dropGroupShares(transaction, was->id, gone);
    };
    fleet::Table<fleet::Ownership>::forEachChange(before.ownerships(), after.ownerships(), follow);
    return done;
}

} // namespace bailiwick::authority
