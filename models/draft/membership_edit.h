// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/draft/edit.h"

namespace bailiwick::draft {

// What of a state names a membership. O(assignments + teams + policies + nodes whose attributes
// name somebody).
struct MembershipLinks
{
    std::vector<fleet::Id> assignments;
    std::vector<fleet::Id> teams;
    std::vector<fleet::Id> nodes;    // by an attribute
    std::vector<fleet::Id> policies; // by their text

    bool operator==(const MembershipLinks &) const = default;
};
MembershipLinks linksOf(const fleet::State &state, fleet::Id membership);

// Somebody leaves an organization: the membership goes, and what falls with it: their assignments,
// their places in teams and in attributes; applications that they made stay, without a name for who
// made them. The person stays. A policy that names them stays, too,
// and breaks a rule then: it is changed first.
Edit leaveOrganization(const fleet::State &state, fleet::Id membership);

} // namespace bailiwick::draft
