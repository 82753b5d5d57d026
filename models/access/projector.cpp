// SPDX-License-Identifier: Apache-2.0
// What a viewer may see: the choice of nodes, people, delegations. The rows are in
// projector_rows.cpp.
#include "models/access/projector.h"

#include "models/access/questions.h"

#include <algorithm>

namespace bailiwick::access {

namespace actions = fleet::actions;
using fleet::Delegation;
using fleet::PrincipalKind;

Projector::Projector(const Snapshot &snapshot, const fleet::PrincipalRef &viewer,
                     const Context &context)
    : m_snapshot(snapshot)
    , m_full(snapshot.state())
    , m_viewer(viewer)
    , m_organization(snapshot.state().organizationOf(viewer))
    , m_context(context)
{
    m_isAdmin = mayAnywhere(actions::roleAssign) || mayAnywhere(actions::userInvite) ||
                mayAnywhere(actions::delegationCreate);
    m_seesKeys = m_isAdmin || mayAnywhere(actions::apikeyCreate);
}

fleet::State Projector::project()
{
    m_result.revision = m_full.revision;
    m_result.setTable(m_full.actions());
    chooseNodes();
    choosePeople();
    chooseMachines();
    chooseDelegations();
    putOwnerships();
    choosePersons();
    putResources();
    m_conditions = std::make_unique<const OpaqueConditions>(
        m_snapshot, OpaqueConditions::Visible{m_nodes, principals(), m_organization, m_hidden});
    putAssignments();
    putMachines();
    putDelegations();
    putGroups();
    putRoles();
    putOrganizations();
    putPeople();
    putPolicies();
    return std::move(m_result);
}

SeenPeople Projector::people()
{
    chooseNodes();
    choosePeople();
    chooseMachines();
    putOwnerships();
    choosePersons();
    return {{m_memberships.begin(), m_memberships.end()},
            {m_teams.begin(), m_teams.end()},
            {m_persons.begin(), m_persons.end()},
            {m_applications.begin(), m_applications.end()},
            {m_gateways.begin(), m_gateways.end()}};
}

bool Projector::mayAnywhere(std::string_view action) const
{
    return !visible(m_snapshot, m_viewer, action, m_context).isEmpty();
}

// What they may view, and where they may hand out access; the organization's own node is its name.
void Projector::chooseNodes()
{
    m_nodes = visible(m_snapshot, m_viewer, actions::deviceView, m_context)
                  .united(visible(m_snapshot, m_viewer, actions::roleAssign, m_context));
    const fleet::Organization *own = m_full.organizations().find(m_organization);
    if (const auto node = own ? m_snapshot.tree().position(own->resource) : std::nullopt)
        m_nodes = m_nodes.united(IntervalSet({*node, *node + 1}));
}

void Projector::choosePeople()
{
    if (m_viewer.kind == PrincipalKind::Team)
        m_teams.insert(m_viewer.id);
    for (const fleet::Membership &membership : m_full.memberships()) {
        const bool self =
            m_viewer.kind == PrincipalKind::Membership && membership.id == m_viewer.id;
        if (membership.organization == m_organization && (m_isAdmin || self))
            m_memberships.insert(membership.id);
    }
    for (const fleet::Team &team : m_full.teams()) {
        const bool member = m_viewer.kind == PrincipalKind::Membership &&
                            std::ranges::binary_search(team.members, m_viewer.id);
        if (team.organization == m_organization && (m_isAdmin || member))
            m_teams.insert(team.id);
    }
}

void Projector::chooseMachines()
{
    const auto choose = [&](const auto &table, PrincipalKind kind, std::set<fleet::Id> &chosen) {
        for (const auto &machine : table) {
            const bool self = m_viewer == fleet::PrincipalRef{kind, machine.id};
            if (machine.organization == m_organization && (m_seesKeys || self))
                chosen.insert(machine.id);
        }
    };
    choose(m_full.applications(), PrincipalKind::Application, m_applications);
    choose(m_full.gateways(), PrincipalKind::Gateway, m_gateways);
}

// Those of the memberships and ownerships that are seen.
void Projector::choosePersons()
{
    if (m_viewer.kind == PrincipalKind::Person)
        m_persons.insert(m_viewer.id);
    for (const fleet::Id id : m_memberships)
        m_persons.insert(m_full.memberships().find(id)->person);
    for (const fleet::Ownership &ownership : m_result.ownerships()) {
        m_persons.insert(ownership.primary);
        m_persons.insert(ownership.secondaries.begin(), ownership.secondaries.end());
    }
}

bool Projector::sees(const fleet::PrincipalRef &principal) const
{
    switch (principal.kind) {
    case PrincipalKind::Membership:
        return m_memberships.contains(principal.id);
    case PrincipalKind::Team:
        return m_teams.contains(principal.id);
    case PrincipalKind::Application:
        return m_applications.contains(principal.id);
    case PrincipalKind::Gateway:
        return m_gateways.contains(principal.id);
    case PrincipalKind::Person:
        break;
    }
    return m_persons.contains(principal.id);
}

std::vector<fleet::PrincipalRef> Projector::principals() const
{
    std::vector<fleet::PrincipalRef> result;
    result.reserve(m_memberships.size() + m_teams.size() + m_applications.size() +
                   m_gateways.size());
    for (const fleet::Id id : m_memberships)
        result.push_back({PrincipalKind::Membership, id});
    for (const fleet::Id id : m_teams)
        result.push_back({PrincipalKind::Team, id});
    for (const fleet::Id id : m_applications)
        result.push_back({PrincipalKind::Application, id});
    for (const fleet::Id id : m_gateways)
        result.push_back({PrincipalKind::Gateway, id});
    std::set<fleet::Id> persons;
    if (m_viewer.kind == PrincipalKind::Person)
        persons.insert(m_viewer.id);
    for (const fleet::Ownership &ownership : m_result.ownerships()) {
        persons.insert(ownership.primary);
        persons.insert(ownership.secondaries.begin(), ownership.secondaries.end());
    }
    for (const fleet::Id id : persons)
        result.push_back({PrincipalKind::Person, id});
    return result;
}

bool Projector::isAtEitherEndOrAbove(const Delegation &delegation) const
{
    if (delegation.to == m_organization)
        return true;
    const Delegation *up = &delegation;
    for (int depth = 0; up && depth < 16; ++depth) {
        if (up->from == m_organization)
            return true;
        up = m_full.delegations().find(up->parent);
    }
    return false;
}

// Admins see what they gave and received; others only what their own roles hang from.
void Projector::chooseDelegations()
{
    for (const Delegation &delegation : m_full.delegations()) {
        if (m_isAdmin && !m_organization.isNull() && isAtEitherEndOrAbove(delegation))
            m_delegations.insert(delegation.id);
    }
    for (const fleet::Assignment &assignment : m_full.assignments()) {
        const auto &principal = assignment.principal;
        const bool shown = principal.kind == PrincipalKind::Team
                               ? m_teams.contains(principal.id)
                               : m_memberships.contains(principal.id);
        const Delegation *delegation = m_full.delegations().find(assignment.delegation);
        if (shown && delegation && delegation->to == m_organization)
            m_delegations.insert(delegation->id);
    }
    for (const fleet::Id id : m_applications) {
        const Delegation *delegation =
            m_full.delegations().find(m_full.applications().find(id)->delegation);
        if (delegation && delegation->to == m_organization)
            m_delegations.insert(delegation->id);
    }
}

bool Projector::seesNode(fleet::Id id) const
{
    const auto position = m_snapshot.tree().position(id);
    return position && sees(*position);
}

std::optional<Position> Projector::visibleParent(Position position) const
{
    auto up = m_snapshot.tree().parent(position);
    while (up && !sees(*up))
        up = m_snapshot.tree().parent(*up);
    return up;
}

std::vector<fleet::Id> Projector::cover(const IntervalSet &where) const
{
    std::vector<fleet::Id> roots;
    const IntervalSet visibleWhere = where.intersected(m_nodes);
    visibleWhere.forEach([&](Position position) {
        const auto parent = visibleParent(position);
        if (!parent || !visibleWhere.contains(*parent))
            roots.push_back(m_snapshot.tree().id(position));
    });
    std::sort(roots.begin(), roots.end());
    return roots;
}

} // namespace bailiwick::access
