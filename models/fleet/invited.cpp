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

std::string InvitedTrial::pointerTo(const std::string &text, const Invited &invited) const
{
    const auto isNamed = [&](Id id) { return text.find(id.toString()) != std::string::npos; };
    if (const auto found = std::ranges::find_if(assignments, isNamed); found != assignments.end())
        return "/assignments/" + std::to_string(found - assignments.begin());
    return std::ranges::any_of(invited.teams, isNamed) ? "/teams" : std::string();
}

InvitedTrial trialOf(const State &state, Id organization, const Invited &invited,
                     const std::string &label, const std::vector<Id> &ids)
{
    InvitedTrial trial;
    trial.member = {PrincipalKind::Membership, ids[1]};
    trial.assignments.assign(ids.begin() + 2, ids.end());
    // Without an address: whether somebody has that one is not told.
    trial.changes = {Put{Person{ids[0], {}, label, {}}}};
    const Membership member{ids[1], {}, ids[0], organization, invited.title, false};
    for (Change &change : joiningChanges(state, member, invited, trial.assignments, "invitation"))
        trial.changes.push_back(std::move(change));
    return trial;
}

} // namespace bailiwick::fleet
