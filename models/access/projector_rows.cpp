// SPDX-License-Identifier: Apache-2.0
// The rows of a projection.
#include "models/access/delegation_chain.h"
#include "models/access/projector.h"
#include "models/access/questions.h"

#include <algorithm>
#include <set>

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
        hideUnseen(row.attributes);
        rows.push_back(std::move(row));
    });
    m_result.setTable(fleet::Table<fleet::Resource>(std::move(rows)));
}

// A set keeps the members that are seen and stays when there are none.
void Projector::hideUnseen(fleet::Attributes &attributes)
{
    for (auto it = attributes.begin(); it != attributes.end();) {
        const auto attribute = it++;
        if (const auto *one = std::get_if<fleet::PrincipalRef>(&attribute->second);
            one && !sees(*one)) {
            m_hidden.values.insert(attribute->first);
            attributes.erase(attribute);
        } else if (auto *set = std::get_if<fleet::PrincipalSet>(&attribute->second);
                   set && std::erase_if(set->ids, [&](fleet::Id id) {
                       return !sees({set->kind, id});
                   })) {
            m_hidden.members.insert(attribute->first);
            attribute->second = fleet::principalSet(set->kind, std::move(set->ids));
        }
    }
}

namespace {

std::string both(const std::string &a, const std::string &b)
{
    if (a.empty() || b.empty())
        return a.empty() ? b : a;
    return "(" + a + ") && (" + b + ")";
}

} // namespace

// The conditions of a ceiling, as the viewer may see them.
std::map<fleet::ActionName, std::string> Projector::seenCeiling(const Delegation &delegation) const
{
    auto conditions = ceilingConditions(delegation);
    for (auto &[action, condition] : conditions)
        condition = m_conditions->seen(condition);
    return conditions;
}

// The ceiling with those above it applied, conditions included.
std::vector<fleet::CeilingRule> Projector::foldedCeiling(const Delegation &delegation,
                                                         bool withParents) const
{
    auto conditions = seenCeiling(delegation);
    const Delegation *up = withParents ? m_full.delegations().find(delegation.parent) : nullptr;
    for (int depth = 0; up && depth < 16; ++depth) {
        const auto above = seenCeiling(*up);
        std::erase_if(conditions, [&](auto &entry) { return !above.contains(entry.first); });
        for (auto &[action, condition] : conditions)
            condition = both(condition, above.at(action));
        up = m_full.delegations().find(up->parent);
    }
    std::vector<fleet::CeilingRule> rules;
    rules.reserve(conditions.size());
    for (auto &[action, condition] : conditions)
        rules.push_back({action, std::move(condition)});
    return rules;
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
        }
    }
    const bool plain = std::ranges::all_of(row.ceiling, [&](const fleet::CeilingRule &rule) {
        return m_conditions->isPlain(rule.condition);
    });
    const bool isFolded = row.parent != delegation.parent;
    if (isFolded || !plain)
        row.ceiling = foldedCeiling(delegation, isFolded);
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

// What a scope stands for, and when: of a group only what its organization holds.
std::map<fleet::Validity, IntervalSet> Projector::reach(const fleet::Scope &scope) const
{
    const IntervalSet all = m_snapshot.positions(scope);
    std::map<fleet::Validity, IntervalSet> result;
    if (scope.kind == ScopeKind::Resource) {
        result[{}] = all;
        return result;
    }
    const Group *group = m_full.groups().find(scope.id);
    if (!group)
        return result;
    for (const Holding &holding : m_snapshot.holdings(group->organization)) {
        IntervalSet &where = result[holding.validity];
        where = where.united(all.intersected(holding.region));
    }
    return result;
}

// Kept when its scope is a visible node or an own group; otherwise the visible part of the scope
// becomes a group of the same id, so that the assignment reaches exactly what it reaches among the
// visible nodes. One for each span of time, if parts of the scope belong to it at different times;
// further ones get ids of their own.
std::vector<Assignment> Projector::projected(const Assignment &assignment)
{
    if (assignment.scope.kind == ScopeKind::Resource && seesNode(assignment.scope.id))
        return {assignment};
    const Group *group = assignment.scope.kind == ScopeKind::Group
                             ? m_full.groups().find(assignment.scope.id)
                             : nullptr;
    if (group && group->organization == m_organization)
        return cover(m_snapshot.positions(assignment.scope)).empty()
                   ? std::vector<Assignment>()
                   : std::vector<Assignment>{assignment};
    std::vector<Assignment> rows;
    for (const auto &[validity, where] : reach(assignment.scope)) {
        Group visiblePart;
        visiblePart.members = cover(where);
        Assignment row = assignment;
        row.validity = assignment.validity.intersected(validity);
        if (visiblePart.members.empty() || row.validity.isEmpty())
            continue;
        row.id.low += rows.size();
        row.scope = {ScopeKind::Group, row.id};
        visiblePart.id = row.id;
        visiblePart.organization = m_organization;
        visiblePart.name = "visible part";
        m_groups.push_back(std::move(visiblePart));
        rows.push_back(std::move(row));
    }
    return rows;
}

void Projector::putAssignments()
{
    std::vector<Assignment> rows;
    for (const Assignment &assignment : m_full.assignments()) {
        const auto &chosen =
            assignment.principal.kind == PrincipalKind::Team ? m_teams : m_memberships;
        if (!chosen.contains(assignment.principal.id))
            continue;
        for (Assignment &row : projected(assignment)) {
            m_roles.insert(row.role);
            rows.push_back(std::move(row));
        }
    }
    m_result.setTable(fleet::Table<Assignment>(std::move(rows)));
}

// Their groups are the organization's own, which are seen.
fleet::Application Projector::projected(const fleet::Application &application) const
{
    fleet::Application row = application;
    row.spaces.clear();
    for (const fleet::Scope &space : application.spaces) {
        if (space.kind == ScopeKind::Group || seesNode(space.id)) {
            row.spaces.push_back(space);
            continue;
        }
        const std::vector<fleet::Scope> seen = coverScopes(m_snapshot.positions(space));
        row.spaces.insert(row.spaces.end(), seen.begin(), seen.end());
    }
    std::ranges::sort(row.spaces);
    row.spaces.erase(std::unique(row.spaces.begin(), row.spaces.end()), row.spaces.end());
    if (!m_memberships.contains(row.creator))
        row.creator = {};
    return row;
}

void Projector::putMachines()
{
    std::vector<fleet::Application> applications;
    for (const fleet::Id id : m_applications) {
        applications.push_back(projected(*m_full.applications().find(id)));
        m_roles.insert(applications.back().roles.begin(), applications.back().roles.end());
    }
    std::vector<fleet::Gateway> gateways;
    for (const fleet::Id id : m_gateways) {
        gateways.push_back(*m_full.gateways().find(id));
        m_roles.insert(gateways.back().roles.begin(), gateways.back().roles.end());
        if (!seesNode(gateways.back().device))
            gateways.back().device = {};
    }
    m_result.setTable(fleet::Table<fleet::Application>(std::move(applications)));
    m_result.setTable(fleet::Table<fleet::Gateway>(std::move(gateways)));
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
        rows.back().condition = m_conditions->seen(role.condition);
    }
    // Whoever sees neither the role it was derived from nor belongs to who derived it is not told
    // how that one was called.
    std::set<fleet::Id> shown;
    for (const fleet::Role &role : rows)
        shown.insert(role.id);
    for (fleet::Role &role : rows) {
        const bool own = !m_organization.isNull() && role.organization == m_organization;
        if (!own && !shown.contains(role.origin.role))
            role.origin = {};
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
    for (const fleet::Membership &membership : m_full.memberships()) {
        if (m_memberships.contains(membership.id))
            memberships.push_back(membership);
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
        if (m_persons.contains(person.id))
            persons.push_back(person);
    }
    m_result.setTable(fleet::Table<fleet::Membership>(std::move(memberships)));
    m_result.setTable(fleet::Table<fleet::Team>(std::move(teams)));
    m_result.setTable(fleet::Table<fleet::Person>(std::move(persons)));
}

} // namespace bailiwick::access
