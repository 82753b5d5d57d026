// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/state.h"

namespace bailiwick::fleet {

// What of a state names a membership, or a team. O(assignments + teams + policies + nodes whose
// attributes name somebody).
struct MembershipLinks
{
    std::vector<Id> assignments;
    std::vector<Id> teams;    // of a membership
    std::vector<Id> nodes;    // by an attribute
    std::vector<Id> policies; // by their text

    bool operator==(const MembershipLinks &) const = default;
};
MembershipLinks linksOf(const State &state, Id membership);
MembershipLinks linksOfTeam(const State &state, Id team);

// Somebody leaves an organization: the membership goes, and what falls with it: their assignments,
// their places in teams and in attributes; applications that they made stay, without a name for who
// made them. The person stays. A policy that names them stays, too, and breaks a rule then: it is
// changed first. Empty: there is no such membership. Pure; cost as of linksOf.
ChangeSet leavingChanges(const State &state, Id membership);

// A team is disbanded: it goes with its assignments and out of attributes; its members stay. A
// policy that names it stays, too, and breaks a rule then. Empty: there is no such team. Pure; cost
// as of linksOfTeam.
ChangeSet disbandingChanges(const State &state, Id team);

} // namespace bailiwick::fleet
