// SPDX-License-Identifier: Apache-2.0
#include "models/items/ownership_rights.h"

#include "models/access/questions.h"

#include <algorithm>

namespace bailiwick::items {

fleet::Id personOf(const fleet::State &state, const fleet::PrincipalRef &viewer)
{
    if (viewer.kind == fleet::PrincipalKind::Person)
        return viewer.id;
    const fleet::Membership *membership = viewer.kind == fleet::PrincipalKind::Membership
                                              ? state.memberships().find(viewer.id)
                                              : nullptr;
    return membership ? membership->person : fleet::Id{};
}

bool mayFree(const access::Snapshot &snapshot, const fleet::PrincipalRef &viewer, fleet::Id device,
             fleet::Time at)
{
    const fleet::Organization *manufacturer = snapshot.state().manufacturer();
    if (!manufacturer || snapshot.state().organizationOf(viewer) != manufacturer->id)
        return false;
    return device.isNull()
               ? !access::visible(snapshot, viewer, fleet::actions::fleetEdit, at).isEmpty()
               : access::decide(snapshot, viewer, fleet::actions::fleetEdit, device, at);
}

OwnershipDesk::Rights ownershipRights(const access::Snapshot &snapshot, bool whole,
                                      const fleet::PrincipalRef &viewer, fleet::Id device,
                                      fleet::Time at)
{
    const fleet::Id person = personOf(snapshot.state(), viewer);
    const fleet::Ownership *ownership = snapshot.state().ownerships().find(device);
    OwnershipDesk::Rights rights;
    rights.readsAll = whole;
    rights.mayFree = mayFree(snapshot, viewer, device, at);
    rights.isOwner = ownership && ownership->primary == person;
    rights.isUser =
        rights.isOwner || (ownership && std::ranges::binary_search(ownership->secondaries, person));
    return rights;
}

} // namespace bailiwick::items
