// SPDX-License-Identifier: Apache-2.0
#include "models/fleet/membership_end.h"

#include "models/fleet/policy_text.h"

#include <algorithm>

namespace bailiwick::fleet {

namespace {

bool isNamed(const AttributeValue &value, const PrincipalRef &who)
{
    bool named = false;
    forEachPrincipal(value, [&](const PrincipalRef &one) { named |= one == who; });
    return named;
}

// A single one goes with its attribute, one of a set out of it.
Resource without(Resource node, const PrincipalRef &who)
{
    for (auto entry = node.attributes.begin(); entry != node.attributes.end();) {
        if (!isNamed(entry->second, who)) {
            ++entry;
            continue;
        }
        const auto *set = std::get_if<PrincipalSet>(&entry->second);
        if (!set) {
            entry = node.attributes.erase(entry);
            continue;
        }
        std::vector<Id> others = set->ids;
        std::erase(others, who.id);
        entry->second = principalSet(who.kind, std::move(others));
        ++entry;
    }
    return node;
}

bool names(const Policy &policy, Id principal)
{
    const auto parsed = parsedPolicy(policy.text);
    if (!parsed)
        return false;
    const auto named = entitiesOf(*parsed);
    return std::any_of(named.begin(), named.end(), [&](const NamedEntity &one) {
        return one.uid.id() == principal.toString();
    });
}

MembershipLinks linksOf(const State &state, const PrincipalRef &who)
{
    MembershipLinks links;
    for (const Assignment &assignment : state.assignments()) {
        if (assignment.principal == who)
            links.assignments.push_back(assignment.id);
    }
    state.resources().forEachMarked([&](const Resource &node) {
        const bool named =
            std::any_of(node.attributes.begin(), node.attributes.end(),
                        [&](const auto &entry) { return isNamed(entry.second, who); });
        if (named)
            links.nodes.push_back(node.id);
    });
    for (const Policy &policy : state.policies()) {
        if (names(policy, who.id))
            links.policies.push_back(policy.id);
    }
    return links;
}

// Assignments and attributes go, whatever else is the caller's.
ChangeSet withoutLinks(const State &state, const PrincipalRef &who, const MembershipLinks &links)
{
    ChangeSet changes;
    for (const Id assignment : links.assignments)
        changes.emplace_back(Remove{EntityKind::Assignment, assignment});
    for (const Id node : links.nodes)
        changes.emplace_back(Put{without(*state.resources().find(node), who)});
    return changes;
}

} // namespace

MembershipLinks linksOf(const State &state, Id membership)
{
    MembershipLinks links = linksOf(state, {PrincipalKind::Membership, membership});
    for (const Team &team : state.teams()) {
        if (std::binary_search(team.members.begin(), team.members.end(), membership))
            links.teams.push_back(team.id);
    }
    return links;
}

MembershipLinks linksOfTeam(const State &state, Id team)
{
    return linksOf(state, {PrincipalKind::Team, team});
}

ChangeSet leavingChanges(const State &state, Id id)
{
    if (!state.memberships().find(id))
        return {};
    const MembershipLinks links = linksOf(state, id);
    ChangeSet changes = withoutLinks(state, {PrincipalKind::Membership, id}, links);
    for (const Id teamId : links.teams) {
        Team team = *state.teams().find(teamId);
        std::erase(team.members, id);
        changes.emplace_back(Put{std::move(team)});
    }
    for (const Application &application : state.applications()) {
        if (application.creator != id)
            continue;
        Application other = application;
        other.creator = {};
        changes.emplace_back(Put{std::move(other)});
    }
    changes.emplace_back(Remove{EntityKind::Membership, id});
    return changes;
}

ChangeSet disbandingChanges(const State &state, Id team)
{
    if (!state.teams().find(team))
        return {};
    ChangeSet changes = withoutLinks(state, {PrincipalKind::Team, team}, linksOfTeam(state, team));
    changes.emplace_back(Remove{EntityKind::Team, team});
    return changes;
}

} // namespace bailiwick::fleet
