// SPDX-License-Identifier: Apache-2.0
#include "models/authority/ownership_change.h"

#include "models/store/ownership_store.h"

namespace bailiwick::authority {

namespace {

// The device without what was set on it; nothing when nothing was.
fleet::ChangeSet withoutSettings(const fleet::Resource &device)
{
    fleet::Resource left = device;
    const auto erased = std::erase_if(left.attributes, [](const auto &entry) {
        return fleet::isConfigurationAttribute(entry.first);
    });
    return erased > 0 ? fleet::ChangeSet{fleet::Put{std::move(left)}} : fleet::ChangeSet();
}

} // namespace

fleet::ChangeSet newPrimary(const fleet::State &state, const fleet::Resource &device,
                            fleet::Id person)
{
    const fleet::Ownership *before = state.ownerships().find(device.id);
    fleet::ChangeSet changes;
    if (before && before->primary != person)
        changes = withoutSettings(device);
    changes.push_back(fleet::Put{fleet::Ownership{device.id, person, {}}});
    return changes;
}

fleet::ChangeSet noPrimary(const fleet::State &state, const fleet::Resource &device)
{
    fleet::ChangeSet changes = withoutSettings(device);
    if (state.ownerships().find(device.id))
        changes.push_back(fleet::Remove{fleet::EntityKind::Ownership, device.id});
    return changes;
}

fleet::Expected<void> cancelOffers(store::WriteTransaction &transaction, fleet::Id device,
                                   fleet::Time now)
{
    const auto offers = store::ownershipOf(transaction).pendingOffers(device);
    if (!offers)
        return tl::unexpected(offers.error());
    for (const store::Offer &offer : *offers) {
        auto closed =
            store::ownershipOf(transaction).closeOffer(offer.id, store::OfferState::Cancelled, now);
        if (!closed)
            return closed;
    }
    return {};
}

} // namespace bailiwick::authority
