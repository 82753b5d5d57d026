// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/snapshot.h"

namespace bailiwick::access {

// The part of the state that a viewer may see, as a state of its own on which the same engine runs
// and decides, on every cell the viewer may see, exactly like the full one. Revision kept.
//  - A manufacturer member who may `device:view` the root, or `audit:view` the root: everything.
//  - Others: the resources they may view or that are delegated to their organization (nodes above
//    are left out: the outermost visible nodes become roots), without the people out of sight whom
//    their attributes name; their own organization, its people,
//    teams, groups, applications and gateways (for who manages them, and for themselves);
//    assignments of those people; delegations to and from it, with the chain
//    above folded in (region, ceiling, validity, cut) and parent left null; roles that these name;
//    the organizations at the other ends (name only). Conditions and policies that read or name
//    more than that stand as what they come to on these nodes, for these people
//    (opaque_conditions.h); a policy above the viewer has no organization and binds all in it.
fleet::State project(const Snapshot &snapshot, const fleet::PrincipalRef &viewer,
                     const Context &context);

// The people of a projection alone. O(people + ownerships), whatever nodes there are.
struct SeenPeople
{
    std::vector<fleet::Id> memberships;
    std::vector<fleet::Id> teams;
    std::vector<fleet::Id> persons;
    std::vector<fleet::Id> applications;
    std::vector<fleet::Id> gateways;
};
SeenPeople seenPeople(const Snapshot &snapshot, const fleet::PrincipalRef &viewer,
                      const Context &context);

// Sees everything (no projection needed)?
bool seesAll(const Snapshot &snapshot, const fleet::PrincipalRef &viewer, const Context &context);

} // namespace bailiwick::access
