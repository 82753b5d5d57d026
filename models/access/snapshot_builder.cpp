// SPDX-License-Identifier: Apache-2.0
#include "models/access/snapshot_builder.h"

#include <algorithm>

namespace bailiwick::access {

using fleet::Assignment;
using fleet::Membership;
using fleet::Organization;
using fleet::OrganizationKind;
using fleet::PrincipalKind;
using fleet::PrincipalRef;
using fleet::Role;

fleet::Expected<SnapshotPtr> Snapshot::build(fleet::State state, const SnapshotPtr &previous)
{
    return SnapshotBuilder(std::move(state), previous).build();
}

SnapshotBuilder::SnapshotBuilder(fleet::State state, const SnapshotPtr &previous)
    : m_previous(previous)
    , m_snapshot(std::make_shared<Snapshot>())
{
    m_snapshot->m_state = std::move(state);
}

fleet::Expected<SnapshotPtr> SnapshotBuilder::build()
{
    shareTree();
    if (auto named = nameActions(); !named)
        return tl::unexpected(named.error());
    if (auto evaluated = evaluateConditions(); !evaluated)
        return tl::unexpected(evaluated.error());
    resolveHoldings();
    compileLinks();
    joinTeams();
    compileOwnership();
    listPrincipals();
    return SnapshotPtr(m_snapshot);
}

void SnapshotBuilder::shareTree()
{
    const auto &resources = m_snapshot->m_state.resources();
    if (m_previous && m_previous->m_state.resources().shares(resources))
        m_snapshot->m_tree = m_previous->m_tree;
    else
        m_snapshot->m_tree = std::make_shared<const Tree>(resources);
}

fleet::Expected<void> SnapshotBuilder::nameActions()
{
    auto &names = m_snapshot->m_actions;
    for (const fleet::Action &action : m_snapshot->m_state.actions())
        names.push_back(action.name);
    std::sort(names.begin(), names.end());
    if (names.size() > maximumActions)
        return fleet::failure("too-many-actions",
                              "The catalogue has " + std::to_string(names.size()) + " actions; " +
                                  std::to_string(maximumActions) + " are possible",
                              {}, "Join operations that are always granted together.");
    return {};
}

fleet::Expected<void> SnapshotBuilder::evaluateConditions()
{
    std::vector<std::string> conditions;
    for (const Role &role : m_snapshot->m_state.roles())
        conditions.push_back(role.condition);
    for (const fleet::Delegation &delegation : m_snapshot->m_state.delegations()) {
        for (const fleet::CeilingRule &rule : delegation.ceiling)
            conditions.push_back(rule.condition);
    }
    const bool sameTree = m_previous && m_previous->m_tree == m_snapshot->m_tree;
    auto index = ConditionIndex::build(conditions, *m_snapshot->m_tree,
                                       sameTree ? &m_previous->m_conditions : nullptr);
    if (!index)
        return tl::unexpected(index.error());
    m_snapshot->m_conditions = std::move(*index);
    return {};
}

void SnapshotBuilder::resolveHoldings()
{
    m_chain.emplace(*m_snapshot, m_snapshot->m_conditions);
    for (const Organization &organization : m_snapshot->m_state.organizations()) {
        const auto own = m_snapshot->m_tree->position(organization.resource);
        if (!own)
            continue;
        Holding holding;
        holding.region = IntervalSet(m_snapshot->m_tree->subtree(*own));
        if (organization.kind == OrganizationKind::Manufacturer) {
            holding.ceiling.set();
            holding.passes = 8;
        }
        m_snapshot->m_holdings[organization.id].push_back(std::move(holding));
    }
    for (const fleet::Delegation &delegation : m_snapshot->m_state.delegations()) {
        const ResolvedDelegation &resolved = m_chain->resolve(delegation);
        if (!resolved.live)
            continue;
        m_snapshot->m_delegations.emplace(delegation.id, resolved.holding);
        m_snapshot->m_holdings[delegation.to].push_back(resolved.holding);
    }
}

void SnapshotBuilder::compileLinks()
{
    for (const Assignment &assignment : m_snapshot->m_state.assignments())
        compile(assignment);
}

void SnapshotBuilder::compile(const Assignment &assignment)
{
    if (const auto obstacle = voidBecauseOfPrincipal(assignment))
        return addVoid(assignment, obstacle->reason, obstacle->delegation);
    const Role *role = m_snapshot->m_state.roles().find(assignment.role);
    if (!role)
        return addVoid(assignment, VoidReason::MissingReference);
    if (assignment.delegation.isNull())
        addOwn(assignment, *role);
    else
        addUnderDelegation(assignment, *role);
}

std::optional<VoidLink> SnapshotBuilder::voidBecauseOfPrincipal(const Assignment &assignment) const
{
    const fleet::State &state = m_snapshot->m_state;
    const Organization *organization =
        state.organizations().find(state.organizationOf(assignment.principal));
    if (!organization)
        return VoidLink{assignment.id, VoidReason::MissingReference, {}};
    if (organization->blocked)
        return VoidLink{assignment.id, VoidReason::OrganizationBlocked, organization->id};
    if (assignment.principal.kind == PrincipalKind::Membership) {
        if (const Membership *membership = state.memberships().find(assignment.principal.id);
            membership && membership->disabled)
            return VoidLink{assignment.id, VoidReason::MembershipDisabled, {}};
    }
    return std::nullopt;
}

// A group reaches only as far as its organization holds.
std::vector<SnapshotBuilder::Piece> SnapshotBuilder::pieces(const fleet::Scope &scope) const
{
    const IntervalSet where = m_snapshot->positions(scope);
    if (scope.kind == fleet::ScopeKind::Resource)
        return {{where, {}}};
    std::vector<Piece> result;
    const fleet::Group *group = m_snapshot->m_state.groups().find(scope.id);
    if (!group)
        return result;
    for (const Holding &holding : m_snapshot->holdings(group->organization)) {
        IntervalSet part = where.intersected(holding.region);
        if (!part.isEmpty())
            result.push_back({std::move(part), holding.validity});
    }
    return result;
}

void SnapshotBuilder::addOwn(const Assignment &assignment, const Role &role)
{
    const fleet::Id organization = m_snapshot->m_state.organizationOf(assignment.principal);
    IntervalSet own;
    for (const Holding &holding : m_snapshot->holdings(organization)) {
        if (holding.delegation.isNull())
            own = holding.region;
    }
    bool inside = false;
    bool holds = false;
    for (const Piece &piece : pieces(assignment.scope)) {
        IntervalSet where = piece.where.intersected(own);
        inside |= !where.isEmpty();
        where = m_snapshot->m_conditions.restricted(where, role.condition);
        holds |= !where.isEmpty();
        addGrant(assignment, role, m_snapshot->actionSet(role.actions),
                 assignment.validity.intersected(piece.validity), std::move(where));
    }
    if (!inside)
        addVoid(assignment, VoidReason::OutsideOrganization);
    else if (!holds)
        addVoid(assignment, VoidReason::ConditionNotMet);
}

void SnapshotBuilder::addUnderDelegation(const Assignment &assignment, const Role &role)
{
    const fleet::Delegation *delegation =
        m_snapshot->m_state.delegations().find(assignment.delegation);
    if (!delegation)
        return addVoid(assignment, VoidReason::MissingReference);
    if (delegation->to != m_snapshot->m_state.organizationOf(assignment.principal))
        return addVoid(assignment, VoidReason::ForeignDelegation, delegation->id);
    const ResolvedDelegation &resolved = m_chain->resolve(*delegation);
    if (!resolved.live)
        return addVoid(assignment, VoidReason::DelegationCut, resolved.obstacle);
    const Holding &holding = resolved.holding;
    const ActionSet actions = m_snapshot->actionSet(role.actions) & holding.ceiling;
    if (actions.none())
        return addVoid(assignment, VoidReason::BeyondCeiling, delegation->id);

    ActionSet plain = actions;
    for (const auto &[action, where] : holding.narrowed)
        plain.reset(action);
    bool inside = false;
    bool holds = false;
    for (const Piece &piece : pieces(assignment.scope)) {
        const fleet::Validity validity =
            assignment.validity.intersected(piece.validity).intersected(holding.validity);
        IntervalSet where = piece.where.intersected(holding.region);
        inside |= !where.isEmpty();
        where = m_snapshot->m_conditions.restricted(where, role.condition);
        holds |= !where.isEmpty();
        for (const auto &[action, narrowed] : holding.narrowed) {
            if (actions.test(action))
                addGrant(assignment, role, ActionSet().set(action), validity,
                         where.intersected(narrowed));
        }
        addGrant(assignment, role, plain, validity, std::move(where));
    }
    if (!inside)
        addVoid(assignment, VoidReason::OutsideRegion, delegation->id);
    else if (!holds)
        addVoid(assignment, VoidReason::ConditionNotMet);
}

void SnapshotBuilder::addGrant(const Assignment &assignment, const Role &role,
                               const ActionSet &actions, const fleet::Validity &validity,
                               IntervalSet where)
{
    if (actions.none() || where.isEmpty() || validity.isEmpty())
        return;
    m_snapshot->m_access[assignment.principal].grants.push_back(
        {actions, validity, std::move(where), assignment.id, role.id, assignment.delegation, {}});
}

void SnapshotBuilder::addVoid(const Assignment &assignment, VoidReason reason, fleet::Id delegation)
{
    m_snapshot->m_access[assignment.principal].voidLinks.push_back(
        {assignment.id, reason, delegation});
}

// A member has what its teams have, unless it was disabled. (A blocked organization's teams have
// nothing to give.)
void SnapshotBuilder::joinTeams()
{
    const fleet::State &state = m_snapshot->m_state;
    for (const fleet::Team &team : state.teams()) {
        const auto it = m_snapshot->m_access.find({PrincipalKind::Team, team.id});
        if (it == m_snapshot->m_access.end())
            continue;
        const PrincipalAccess access = it->second;
        for (const fleet::Id id : team.members) {
            const Membership *member = state.memberships().find(id);
            if (!member || member->disabled)
                continue;
            auto &own = m_snapshot->m_access[{PrincipalKind::Membership, id}];
            for (Grant grant : access.grants) {
                grant.viaTeam = team.id;
                own.grants.push_back(std::move(grant));
            }
            own.voidLinks.insert(own.voidLinks.end(), access.voidLinks.begin(),
                                 access.voidLinks.end());
        }
    }
}

void SnapshotBuilder::compileOwnership()
{
    const fleet::State &state = m_snapshot->m_state;
    for (const Role &role : state.roles()) {
        if (!role.ownership)
            continue;
        const ActionSet actions = m_snapshot->actionSet(role.actions);
        std::map<fleet::Id, std::vector<Position>> devices; // person →
        for (const fleet::Ownership &ownership : state.ownerships()) {
            const auto position = m_snapshot->m_tree->position(ownership.id);
            if (!position)
                continue;
            devices[ownership.primary].push_back(*position);
            for (const fleet::Id secondary : ownership.secondaries)
                devices[secondary].push_back(*position);
        }
        for (auto &[person, positions] : devices) {
            IntervalSet where = m_snapshot->m_conditions.restricted(
                IntervalSet::fromPositions(std::move(positions)), role.condition);
            if (actions.any() && !where.isEmpty())
                m_snapshot->m_access[{PrincipalKind::Person, person}].grants.push_back(
                    {actions, {}, std::move(where), {}, role.id, {}, {}});
        }
    }
}

void SnapshotBuilder::listPrincipals()
{
    const fleet::State &state = m_snapshot->m_state;
    auto &principals = m_snapshot->m_principals;
    for (const Membership &membership : state.memberships())
        principals.push_back({PrincipalKind::Membership, membership.id});
    for (const fleet::Team &team : state.teams())
        principals.push_back({PrincipalKind::Team, team.id});
    for (const auto &[principal, access] : m_snapshot->m_access) {
        if (principal.kind == PrincipalKind::Person)
            principals.push_back(principal);
    }
}

} // namespace bailiwick::access
