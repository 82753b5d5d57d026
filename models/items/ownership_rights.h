// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/snapshot.h"
#include "models/items/ownership_desk.h"

namespace bailiwick::items {

// Whose devices count as the viewer's own; null: a program's viewer has none.
fleet::Id personOf(const fleet::State &state, const fleet::PrincipalRef &viewer);

// One of the manufacturer's people with fleet:edit there: what releases and claim secrets need.
// `device` null: anywhere.
bool mayFree(const access::Snapshot &snapshot, const fleet::PrincipalRef &viewer, fleet::Id device,
             fleet::Time at);

// `whole`: the snapshot is the whole fleet.
OwnershipDesk::Rights ownershipRights(const access::Snapshot &snapshot, bool whole,
                                      const fleet::PrincipalRef &viewer, fleet::Id device,
                                      fleet::Time at);

} // namespace bailiwick::items
