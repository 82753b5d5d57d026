// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/state.h"

namespace bailiwick::fleet {

// A role that an invitation promises: an assignment whose principal is not there yet.
struct InvitedAssignment
{
    Id role;
    Scope scope;
    Validity validity;
    Id delegation; // as of an assignment; null: by the organization's own node

    bool operator==(const InvitedAssignment &) const = default;
};

// What an invitation into an organization brings to whoever accepts it.
struct Invited
{
    std::string title;                          // of the membership; may be empty
    std::vector<Id> teams;                      // of the organization; sorted, unique
    std::vector<InvitedAssignment> assignments; // in the order they were named

    bool operator==(const Invited &) const = default;
};

// The change by which a person becomes a member with all of it: the membership, each team with it,
// the assignments. `assignments` are the ids these get, as many as there are. A team that is not of
// the organization (any more) is left as it is: whoever calls looks first. Pure; O(its size).
ChangeSet joiningChanges(const State &state, const Membership &membership, const Invited &invited,
                         const std::vector<Id> &assignments, const std::string &reason);

} // namespace bailiwick::fleet
