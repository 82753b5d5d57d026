// SPDX-License-Identifier: Apache-2.0
#include "models/draft/membership_edit.h"

#include "models/fleet/policy_text.h"

#include <algorithm>

namespace bailiwick::draft {

namespace {

bool isNamed(const fleet::AttributeValue &value, const fleet::PrincipalRef &who)
{
    bool named = false;
    fleet::forEachPrincipal(value, [&](const fleet::PrincipalRef &one) { named |= one == who; });
    return named;
}

// A single one goes with its attribute, one of a set out of it.
fleet::Resource without(fleet::Resource node, const fleet::PrincipalRef &who)
{
    for (auto entry = node.attributes.begin(); entry != node.attributes.end();) {
        if (!isNamed(entry->second, who)) {
            ++entry;
            continue;
        }
        const auto *set = std::get_if<fleet::PrincipalSet>(&entry->second);
        if (!set) {
            entry = node.attributes.erase(entry);
            continue;
        }
        std::vector<fleet::Id> others = set->ids;
        std::erase(others, who.id);
        entry->second = fleet::principalSet(who.kind, std::move(others));
        ++entry;
    }
    return node;
}

bool names(const fleet::Policy &policy, fleet::Id membership)
{
    const auto parsed = fleet::parsedPolicy(policy.text);
    if (!parsed)
        return false;
    const auto named = fleet::entitiesOf(*parsed);
    return std::any_of(named.begin(), named.end(), [&](const fleet::NamedEntity &one) {
        return one.uid.id() == membership.toString();
    });
}

} // namespace

MembershipLinks linksOf(const fleet::State &state, fleet::Id membership)
{
    const fleet::PrincipalRef who{fleet::PrincipalKind::Membership, membership};
    MembershipLinks links;
    for (const fleet::Assignment &assignment : state.assignments()) {
        if (assignment.principal == who)
            links.assignments.push_back(assignment.id);
    }
    for (const fleet::Team &team : state.teams()) {
        if (std::binary_search(team.members.begin(), team.members.end(), membership))
            links.teams.push_back(team.id);
    }
    state.resources().forEachMarked([&](const fleet::Resource &node) {
        const bool named =
            std::any_of(node.attributes.begin(), node.attributes.end(),
                        [&](const auto &entry) { return isNamed(entry.second, who); });
        if (named)
            links.nodes.push_back(node.id);
    });
    for (const fleet::Policy &policy : state.policies()) {
        if (names(policy, membership))
            links.policies.push_back(policy.id);
    }
    return links;
}

Edit leaveOrganization(const fleet::State &state, fleet::Id id)
{
    const fleet::Membership *membership = state.memberships().find(id);
    if (!membership)
        return {};
    const fleet::PrincipalRef who{fleet::PrincipalKind::Membership, id};
    const MembershipLinks links = linksOf(state, id);
    const fleet::Organization *organization = state.organizations().find(membership->organization);
    Edit edit;
    edit.text = EditText::tr("Let %1 leave %2")
                    .arg(QString::fromStdString(state.labelOf(who)),
                         organization ? QString::fromStdString(organization->name) : QString());
    for (const fleet::Id assignment : links.assignments)
        edit.changes.push_back(fleet::Remove{fleet::EntityKind::Assignment, assignment});
    for (const fleet::Id teamId : links.teams) {
        fleet::Team team = *state.teams().find(teamId);
        std::erase(team.members, membership->id);
        edit.changes.push_back(fleet::Put{std::move(team)});
    }
    for (const fleet::Id node : links.nodes)
        edit.changes.push_back(fleet::Put{without(*state.resources().find(node), who)});
    for (const fleet::Application &application : state.applications()) {
        if (application.creator != id)
            continue;
        fleet::Application other = application;
        other.creator = {};
        edit.changes.push_back(fleet::Put{std::move(other)});
    }
    edit.changes.push_back(fleet::Remove{fleet::EntityKind::Membership, id});
    return edit;
}

} // namespace bailiwick::draft
