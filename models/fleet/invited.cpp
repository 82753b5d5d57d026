// SPDX-License-Identifier: Apache-2.0
#include "models/fleet/invited.h"

#include <algorithm>

namespace bailiwick::fleet {

ChangeSet joiningChanges(const State &state, const Membership &membership, const Invited &invited,
                         const std::vector<Id> &assignments, const std::string &reason)
{
    ChangeSet changes{Put{membership}};
    for (const Id id : invited.teams) {
        const Team *known = state.teams().find(id);
        if (!known || known->organization != membership.organization)
            continue;
        Team team = *known;
        team.members.insert(std::ranges::lower_bound(team.members, membership.id), membership.id);
        changes.emplace_back(Put{std::move(team)});
    }
    const PrincipalRef who{PrincipalKind::Membership, membership.id};
    for (std::size_t i = 0; i < invited.assignments.size() && i < assignments.size(); ++i) {
        const InvitedAssignment &promised = invited.assignments[i];
        changes.emplace_back(Put{Assignment{assignments[i],
                                            {},
                                            who,
                                            promised.role,
                                            promised.scope,
                                            promised.validity,
                                            reason,
                                            promised.delegation}});
    }
    return changes;
}

} // namespace bailiwick::fleet
