// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/state.h"

namespace bailiwick::fleet {

// What of a state names a membership. O(assignments + teams + policies + nodes whose attributes
// name somebody).
struct MembershipLinks
{
    std::vector<Id> assignments;
    std::vector<Id> teams;
    std::vector<Id> nodes;    // by an attribute
    std::vector<Id> policies; // by their text

    bool operator==(const MembershipLinks &) const = default;
};
MembershipLinks linksOf(const State &state, Id membership);

// Somebody leaves an organization: the membership goes, and what falls with it: their assignments,
// their places in teams and in attributes; applications that they made stay, without a name for who
// made them. The person stays. A policy that names them stays, too, and breaks a rule then: it is
// changed first. Empty: there is no such membership. Pure; cost as of linksOf.
ChangeSet leavingChanges(const State &state, Id membership);

} // namespace bailiwick::fleet
