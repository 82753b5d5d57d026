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

// One who would accept, as a change that nobody makes: a person without an address, the membership,
// teams, assignments.
struct InvitedTrial
{
    PrincipalRef member;
    ChangeSet changes;
    std::vector<Id> assignments; // in the invitation's order

    // The part of the invitation whose id stands in a text about the change: "/assignments/2",
    // "/teams"; empty: none.
    std::string pointerTo(const std::string &text, const Invited &invited) const;
};

// How many ids a trial needs.
inline std::size_t trialIds(const Invited &invited)
{
    return invited.assignments.size() + 2;
}
// `label`: what the person is called. REQUIRES: as many `ids` as trialIds().
InvitedTrial trialOf(const State &state, Id organization, const Invited &invited,
                     const std::string &label, const std::vector<Id> &ids);

} // namespace bailiwick::fleet
