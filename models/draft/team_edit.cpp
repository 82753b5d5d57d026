// SPDX-License-Identifier: Apache-2.0
#include "models/draft/team_edit.h"

#include "models/fleet/membership_end.h"

#include <algorithm>
#include <iterator>

namespace bailiwick::draft {

namespace {

void sortMembers(fleet::Team &team)
{
    std::ranges::sort(team.members);
    const auto twice = std::ranges::unique(team.members);
    team.members.erase(twice.begin(), twice.end());
}

QString nameOf(const fleet::Team &team)
{
    return QString::fromStdString(team.name);
}

} // namespace

Edit addTeam(const fleet::State &state, fleet::Team team)
{
    if (team.id.isNull())
        team.id = newId();
    if (state.teams().find(team.id))
        return {};
    sortMembers(team);
    Edit edit;
    edit.text = EditText::tr("Make the team %1").arg(nameOf(team));
    edit.changes.push_back(fleet::Put{std::move(team)});
    return edit;
}

Edit editTeam(const fleet::State &state, fleet::Team team)
{
    sortMembers(team);
    const fleet::Team *known = state.teams().find(team.id);
    if (!known || *known == team)
        return {};
    Edit edit;
    edit.text = EditText::tr("Change the team %1").arg(nameOf(*known));
    edit.changes.push_back(fleet::Put{std::move(team)});
    return edit;
}

std::optional<fleet::Team> rebasedTeam(const fleet::State &state, const fleet::Team &from,
                                       const fleet::Team &entered)
{
    const fleet::Team *now = entered.id.isNull() ? &entered : state.teams().find(entered.id);
    if (!now)
        return std::nullopt;
    fleet::Team team = *now;
    if (entered.name != from.name)
        team.name = entered.name;
    const auto isIn = [](const fleet::Team &in, fleet::Id member) {
        return std::ranges::find(in.members, member) != in.members.end();
    };
    std::ranges::copy_if(entered.members, std::back_inserter(team.members),
                         [&](fleet::Id member) { return !isIn(from, member); });
    std::erase_if(team.members, [&](fleet::Id member) {
        return !state.memberships().find(member) || (isIn(from, member) && !isIn(entered, member));
    });
    sortMembers(team);
    return team;
}

Edit disbandTeam(const fleet::State &state, fleet::Id team)
{
    const fleet::Team *known = state.teams().find(team);
    if (!known)
        return {};
    Edit edit;
    edit.text = EditText::tr("Disband the team %1").arg(nameOf(*known));
    edit.changes = fleet::disbandingChanges(state, team);
    return edit;
}

} // namespace bailiwick::draft
