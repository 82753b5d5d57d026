// SPDX-License-Identifier: Apache-2.0
#include "models/authority/offer_standing.h"

namespace bailiwick::authority {

fleet::Expected<bool> stands(store::OwnershipReader &rows, const fleet::State &state,
                             const store::Offer &offer, fleet::Time now)
{
    if (!offer.isOpen(now))
        return false;
    if (!offer.group.isNull()) {
        const auto group = rows.ownerGroup(offer.group);
        if (!group)
            return tl::unexpected(group.error());
        return group->has_value() && (*group)->owner == offer.from;
    }
    return isPrimary(state, offer.device, offer.from);
}

bool isPrimary(const fleet::State &state, fleet::Id device, fleet::Id person)
{
    const fleet::Ownership *ownership = state.ownerships().find(device);
    return ownership && ownership->primary == person && state.persons().find(person);
}

fleet::Error notYours()
{
    return {"not-found", "There is no such device, or it is not yours",
            {},          "Only a device's primary user offers it.",
            false,       {}};
}

fleet::Error offerClosed()
{
    return {"offer-closed",
            "There is no such offer, or it is not open any more",
            {},
            "Ask whoever made it for a new one.",
            false,
            {}};
}

} // namespace bailiwick::authority
