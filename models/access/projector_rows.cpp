// SPDX-License-Identifier: Apache-2.0
// The rows of a projection.
#include "models/access/projector.h"
#include "models/access/questions.h"

#include <algorithm>

namespace bailiwick::access {

using fleet::Assignment;
using fleet::Delegation;
using fleet::Group;
using fleet::Ownership;
using fleet::PrincipalKind;
using fleet::ScopeKind;

std::vector<fleet::Scope> Projector::coverScopes(const IntervalSet &where) const
{
    std::vector<fleet::Scope> scopes;
    for (const fleet::Id id : cover(where))
        scopes.push_back({ScopeKind::Resource, id});
    return scopes;
}

void Projector::putResources()
{
    const Tree &tree = m_snapshot.tree();
    std::vector<fleet::Resource> rows;
    m_nodes.forEach([&](Position position) {
        fleet::Resource row = tree.resource(position);
        const auto parent = visibleParent(position);
        row.parent = parent ? tree.id(*parent) : fleet::Id{};
        rows.push_back(std::move(row));
    });
    m_result.setTable(fleet::Table<fleet::Resource>(std::move(rows)));
}

// The chain above is folded in where it is not shown.
Delegation Projector::projected(const Delegation &delegation) const
{
    Delegation row = delegation;
    IntervalSet region;
    for (const fleet::Scope &scope : delegation.region)
        region = region.united(m_snapshot.positions(scope));
    if (!m_delegations.contains(delegation.parent)) {
        row.parent = {};
        const Holding *holding = m_snapshot.holding(delegation.id);
        row.cut = !holding;
        if (holding) {
            region = holding->region;
            row.validity = holding->validity;
            std::erase_if(row.ceiling, [&](const fleet::CeilingRule &rule) {
                const auto action = m_snapshot.action(rule.action);
                return !action || !holding->ceiling.test(*action);
            });
        }
    }
    row.region = coverScopes(region);
    return row;
}

void Projector::putDelegations()
{
    std::vector<Delegation> rows;
    for (const Delegation &delegation : m_full.delegations()) {
        if (!m_delegations.contains(delegation.id))
            continue;
        m_organizations.insert(delegation.from);
        m_organizations.insert(delegation.to);
        rows.push_back(projected(delegation));
    }
    m_result.setTable(fleet::Table<Delegation>(std::move(rows)));
}

// Kept when its scope is a visible node; otherwise the visible part of the scope becomes a group of
// the same id, so that the assignment reaches exactly what it reaches among the visible nodes.
std::optional<Assignment> Projector::projected(const Assignment &assignment)
{
    if (assignment.scope.kind == ScopeKind::Resource && seesNode(assignment.scope.id))
        return assignment;
    std::vector<fleet::Id> members = cover(m_snapshot.positions(assignment.scope));
    if (members.empty())
        return std::nullopt;
    if (assignment.scope.kind == ScopeKind::Group) {
        if (const Group *group = m_full.groups().find(assignment.scope.id);
            group && group->organization == m_organization)
            return assignment;
    }
    Group visiblePart;
    visiblePart.id = assignment.id;
    visiblePart.organization = m_organization;
    visiblePart.name = "visible part";
    visiblePart.members = std::move(members);
    m_groups.push_back(std::move(visiblePart));
    Assignment row = assignment;
    row.scope = {ScopeKind::Group, assignment.id};
    return row;
}

void Projector::putAssignments()
{
    std::vector<Assignment> rows;
    for (const Assignment &assignment : m_full.assignments()) {
        const auto &chosen =
            assignment.principal.kind == PrincipalKind::Team ? m_teams : m_memberships;
        if (!chosen.contains(assignment.principal.id))
            continue;
        if (auto row = projected(assignment)) {
            m_roles.insert(row->role);
            rows.push_back(std::move(*row));
        }
    }
    m_result.setTable(fleet::Table<Assignment>(std::move(rows)));
}

void Projector::putGroups()
{
    for (const Group &group : m_full.groups()) {
        if (group.organization != m_organization)
            continue;
        Group row = group;
        IntervalSet where;
        for (const fleet::Id member : group.members)
            where = where.united(m_snapshot.positions({ScopeKind::Resource, member}));
        row.members = cover(where);
        m_groups.push_back(std::move(row));
    }
    m_result.setTable(fleet::Table<Group>(std::move(m_groups)));
}

// A person sees who owns what they own; of secondary users only themselves, unless they are the
// primary user.
void Projector::putOwnerships()
{
    std::vector<Ownership> rows;
    if (m_viewer.kind == PrincipalKind::Person) {
        for (const Ownership &ownership : m_full.ownerships()) {
            const bool shared = std::ranges::binary_search(ownership.secondaries, m_viewer.id);
            if (!seesNode(ownership.id) || (ownership.primary != m_viewer.id && !shared))
                continue;
            Ownership row = ownership;
            if (shared)
                row.secondaries = {m_viewer.id};
            rows.push_back(std::move(row));
        }
    }
    m_result.setTable(fleet::Table<Ownership>(std::move(rows)));
}

// Roles that shown assignments name, the organization's own, and (for admins) those that could be
// given: some action of which the organization may hand out.
void Projector::putRoles()
{
    ActionSet grantable;
    for (const Holding &holding : m_snapshot.holdings(m_organization))
        grantable |= holding.ceiling;
    std::vector<fleet::Role> rows;
    for (const fleet::Role &role : m_full.roles()) {
        const bool own = !m_organization.isNull() && role.organization == m_organization;
        const bool givable =
            m_isAdmin && !role.ownership && (m_snapshot.actionSet(role.actions) & grantable).any();
        const bool owners = role.ownership && m_viewer.kind == PrincipalKind::Person;
        if (!own && !givable && !owners && !m_roles.contains(role.id))
            continue;
        m_organizations.insert(role.organization);
        rows.push_back(role);
    }
    m_result.setTable(fleet::Table<fleet::Role>(std::move(rows)));
}

void Projector::putOrganizations()
{
    m_organizations.insert(m_organization);
    std::vector<fleet::Organization> rows;
    for (const fleet::Organization &organization : m_full.organizations()) {
        if (!m_organizations.contains(organization.id))
            continue;
        fleet::Organization row = organization;
        if (!seesNode(row.resource))
            row.resource = {};
        if (row.id != m_organization)
            row.externalId.clear();
        rows.push_back(std::move(row));
    }
    m_result.setTable(fleet::Table<fleet::Organization>(std::move(rows)));
}

void Projector::putPeople()
{
    std::vector<fleet::Membership> memberships;
    std::set<fleet::Id> personIds;
    if (m_viewer.kind == PrincipalKind::Person)
        personIds.insert(m_viewer.id);
    for (const fleet::Membership &membership : m_full.memberships()) {
        if (!m_memberships.contains(membership.id))
            continue;
        memberships.push_back(membership);
        personIds.insert(membership.person);
    }
    for (const Ownership &ownership : m_result.ownerships()) {
        personIds.insert(ownership.primary);
        personIds.insert(ownership.secondaries.begin(), ownership.secondaries.end());
    }
    std::vector<fleet::Team> teams;
    for (const fleet::Team &team : m_full.teams()) {
        if (!m_teams.contains(team.id))
            continue;
        fleet::Team row = team;
        std::erase_if(row.members, [&](fleet::Id id) { return !m_memberships.contains(id); });
        teams.push_back(std::move(row));
    }
    std::vector<fleet::Person> persons;
    for (const fleet::Person &person : m_full.persons()) {
        if (personIds.contains(person.id))
            persons.push_back(person);
    }
    m_result.setTable(fleet::Table<fleet::Membership>(std::move(memberships)));
    m_result.setTable(fleet::Table<fleet::Team>(std::move(teams)));
    m_result.setTable(fleet::Table<fleet::Person>(std::move(persons)));
}

} // namespace bailiwick::access
