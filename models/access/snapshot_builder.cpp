// SPDX-License-Identifier: Apache-2.0
#include "models/access/snapshot_builder.h"

#include "models/access/principal_builder.h"

#include <algorithm>

namespace bailiwick::access {

using fleet::Assignment;
using fleet::Delegation;
using fleet::EntityKind;
using fleet::Membership;
using fleet::Organization;
using fleet::OrganizationKind;
using fleet::Role;
using fleet::Table;

fleet::Expected<SnapshotPtr> Snapshot::build(fleet::State state, const SnapshotPtr &previous)
{
    static const SnapshotPtr nothing = [] {
        auto empty = std::make_shared<Snapshot>();
        empty->m_tree = std::make_shared<const Tree>(fleet::Table<fleet::Resource>());
        empty->m_principals = std::make_shared<const std::vector<fleet::PrincipalRef>>();
        empty->m_holdings = std::make_shared<const Holdings>();
        return empty;
    }();
    return SnapshotBuilder(std::move(state), previous ? previous : nothing).build();
}

SnapshotBuilder::SnapshotBuilder(fleet::State state, const SnapshotPtr &previous)
    : m_previous(previous)
    , m_before(*previous)
    , m_snapshot(std::make_shared<Snapshot>())
{
    m_snapshot->m_state = std::move(state);
}

fleet::Expected<SnapshotPtr> SnapshotBuilder::build()
{
    shareTree();
    if (auto named = nameActions(); !named)
        return tl::unexpected(named.error());
    if (auto read = readPolicies(); !read)
        return tl::unexpected(read.error());
    if (auto evaluated = evaluateConditions(); !evaluated)
        return tl::unexpected(evaluated.error());
    m_snapshot->m_tables = m_before.m_tables;
    m_snapshot->m_tables.all = m_snapshot->m_tree->all();
    giveNumbers();
    compileRoles();
    compileAuthority();
    compileScopes();
    compilePolicies();
    PrincipalBuilder principals(m_before, *m_snapshot, m_snapshot->m_tables);
    principals.build();
    m_snapshot->m_principals = principals.newList();
    if (!m_snapshot->m_principals)
        m_snapshot->m_principals = m_before.m_principals;
    return SnapshotPtr(m_snapshot);
}

void SnapshotBuilder::shareTree()
{
    const auto &resources = m_snapshot->m_state.resources();
    if (shares<fleet::Resource>())
        m_snapshot->m_tree = m_before.m_tree;
    else
        m_snapshot->m_tree = std::make_shared<const Tree>(resources, m_before.m_tree.get());
    const Tree &tree = *m_snapshot->m_tree;
    m_samePositions = m_before.m_tree->samePositions(tree);
    m_moves = m_samePositions ? nullptr : tree.movesFrom(*m_before.m_tree);
    if (!m_samePositions && !m_moves) {
        m_snapshot->m_columns = AttributeColumns(tree);
        return;
    }
    collectChanged();
    m_snapshot->m_columns =
        m_moves ? m_before.m_columns.moved(*m_moves, tree.size()) : m_before.m_columns;
    m_snapshot->m_columns.update(tree, m_changed);
}

void SnapshotBuilder::collectChanged()
{
    Table<fleet::Resource>::forEachChange(
        m_before.m_state.resources(), m_snapshot->m_state.resources(),
        [&](const fleet::Resource *before, const fleet::Resource *after) {
            if (after &&
                (!before || before->kind != after->kind || before->attributes != after->attributes))
                m_changed.push_back(*m_snapshot->m_tree->position(after->id));
        });
    Table<fleet::Ownership>::forEachChange(
        m_before.m_state.ownerships(), m_snapshot->m_state.ownerships(),
        [&](const fleet::Ownership *before, const fleet::Ownership *after) {
            if (const auto position = m_snapshot->m_tree->position((after ? after : before)->id))
                m_changed.push_back(*position);
        });
    std::ranges::sort(m_changed);
    m_changed.erase(std::unique(m_changed.begin(), m_changed.end()), m_changed.end());
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
    m_sameActions = names == m_before.m_actions;
    return {};
}

fleet::Expected<void> SnapshotBuilder::evaluateConditions()
{
    std::vector<ConditionIndex::Wanted> conditions;
    const auto add = [&](std::string text, ConditionScope scope, EntityKind kind, fleet::Id id) {
        if (!text.empty())
            conditions.push_back(
                {std::move(text), scope, std::string(fleet::name(kind)) + " " + id.toString()});
    };
    for (const Role &role : m_snapshot->m_state.roles())
        add(role.condition, ConditionScope::Anything, EntityKind::Role, role.id);
    for (const Delegation &delegation : m_snapshot->m_state.delegations()) {
        for (auto &[action, condition] : ceilingConditions(delegation))
            add(condition, ConditionScope::Resource, EntityKind::Delegation, delegation.id);
    }
    for (const ReadPolicy &policy : m_policies)
        add(policy.condition, ConditionScope::Anything, EntityKind::Policy, policy.row->id);
    const Tree &tree = *m_snapshot->m_tree;
    ConditionIndex known;
    if (m_samePositions)
        known = m_before.m_conditions;
    else if (m_moves)
        known = m_before.m_conditions.moved(*m_moves, tree.size());
    const ConditionIndex::Resources resources{tree, m_snapshot->m_columns,
                                              m_snapshot->m_state.ownerships()};
    auto index = ConditionIndex::build(conditions, resources, &known, m_changed);
    if (!index)
        return tl::unexpected(index.error());
    m_snapshot->m_conditions = std::move(*index);
    return {};
}

void SnapshotBuilder::giveNumbers()
{
    std::vector<RoleKey> roles;
    std::vector<fleet::Id> organizations;
    std::vector<fleet::Id> delegations;
    std::vector<ScopeKey> scopes;
    std::vector<fleet::PrincipalRef> principals;
    const auto forNew = [&]<typename T>(const T *, auto &&f) {
        Table<T>::forEachChange(m_before.m_state.table<T>(), m_snapshot->m_state.table<T>(),
                                [&](const T *, const T *after) {
                                    if (after)
                                        f(*after);
                                });
    };
    using fleet::PrincipalKind;
    forNew(static_cast<Role *>(nullptr), [&](const Role &row) { roles.push_back({row.id}); });
    forNew(static_cast<Organization *>(nullptr),
           [&](const Organization &row) { organizations.push_back(row.id); });
    forNew(static_cast<Delegation *>(nullptr), [&](const Delegation &row) {
        delegations.push_back(row.id);
        organizations.push_back(row.to);
    });
    forNew(static_cast<Membership *>(nullptr), [&](const Membership &row) {
        principals.push_back({PrincipalKind::Membership, row.id});
        organizations.push_back(row.organization);
    });
    forNew(static_cast<fleet::Team *>(nullptr), [&](const fleet::Team &row) {
        principals.push_back({PrincipalKind::Team, row.id});
        organizations.push_back(row.organization);
        for (const fleet::Id member : row.members)
            principals.push_back({PrincipalKind::Membership, member});
    });
    forNew(static_cast<fleet::Ownership *>(nullptr), [&](const fleet::Ownership &row) {
        principals.push_back({PrincipalKind::Person, row.primary});
        for (const fleet::Id secondary : row.secondaries)
            principals.push_back({PrincipalKind::Person, secondary});
    });
    forNew(static_cast<Assignment *>(nullptr), [&](const Assignment &row) {
        roles.push_back({row.role});
        scopes.emplace_back(row.scope);
        principals.push_back(row.principal);
        if (!row.delegation.isNull())
            delegations.push_back(row.delegation);
    });
    forNew(static_cast<fleet::Application *>(nullptr), [&](const fleet::Application &row) {
        principals.push_back({PrincipalKind::Application, row.id});
        organizations.push_back(row.organization);
        if (!row.delegation.isNull())
            delegations.push_back(row.delegation);
        for (const fleet::Id role : row.roles)
            roles.push_back({role});
        if (!row.actions.empty())
            roles.push_back({row.id, true});
        scopes.insert(scopes.end(), row.spaces.begin(), row.spaces.end());
        for (const fleet::Id keyword : row.keywords)
            scopes.emplace_back(ScopeKey::Kind::Group, keyword);
        scopes.emplace_back(ScopeKey::Kind::Application, row.id);
    });
    forNew(static_cast<fleet::Gateway *>(nullptr), [&](const fleet::Gateway &row) {
        principals.push_back({PrincipalKind::Gateway, row.id});
        organizations.push_back(row.organization);
        for (const fleet::Id role : row.roles)
            roles.push_back({role});
        if (!row.group.isNull())
            scopes.emplace_back(ScopeKey::Kind::Group, row.group);
        scopes.emplace_back(ScopeKey::Kind::Gateway, row.id);
    });
    for (const ReadPolicy &policy : m_policies) {
        organizations.push_back(policy.row->organization);
        if (!policy.row->delegation.isNull())
            delegations.push_back(policy.row->delegation);
        if (policy.scope)
            scopes.emplace_back(*policy.scope);
    }
    AccessTables &tables = m_snapshot->m_tables;
    tables.roleNumbers.add(std::move(roles));
    tables.organizationNumbers.add(std::move(organizations));
    tables.delegationNumbers.add(std::move(delegations));
    tables.principalNumbers.add(std::move(principals));
    m_newScopes = tables.scopeNumbers.add(std::move(scopes));
}

void SnapshotBuilder::compileRoles()
{
    AccessTables &tables = m_snapshot->m_tables;
    std::vector<CompiledRole> roles(tables.roleNumbers.size());
    std::vector<std::uint32_t> ownership;
    for (const Role &row : m_snapshot->m_state.roles()) {
        const auto number = tables.roleNumbers.at({row.id});
        CompiledRole &role = roles[number];
        role.id = row.id;
        role.actions = m_snapshot->actionSet(row.actions);
        role.ownership = row.ownership;
        role.condition = m_snapshot->m_conditions.truth(row.condition);
        if (row.ownership)
            ownership.push_back(number);
    }
    for (const fleet::Application &row : m_snapshot->m_state.applications()) {
        if (row.actions.empty())
            continue;
        CompiledRole &role = roles[tables.roleNumbers.at({row.id, true})];
        role.id = row.id;
        role.actions = m_snapshot->actionSet(row.actions);
        role.direct = true;
        role.condition = m_snapshot->m_conditions.truth({});
    }
    share(tables.roles, m_before.m_tables.roles, std::move(roles));
    share(tables.ownershipRoles, m_before.m_tables.ownershipRoles, std::move(ownership));
}

// Who holds what, from organizations, delegations and groups.
void SnapshotBuilder::compileAuthority()
{
    m_sameRegions =
        m_samePositions && shares<Organization>() && shares<Delegation>() && shares<fleet::Group>();
    m_sameAuthority =
        m_sameRegions && m_sameActions && m_snapshot->m_conditions.shares(m_before.m_conditions);
    if (m_sameAuthority) {
        m_snapshot->m_holdings = m_before.m_holdings;
        // Numbers may have been given for organizations and delegations that do not exist.
        m_sameAuthority = m_snapshot->m_tables.organizationNumbers.size() ==
                              m_before.m_tables.organizationNumbers.size() &&
                          m_snapshot->m_tables.delegationNumbers.size() ==
                              m_before.m_tables.delegationNumbers.size();
    }
    if (m_sameAuthority)
        return;
    compileOrganizations();
    compileDelegations();
    resolveHoldings();
}

void SnapshotBuilder::compileOrganizations()
{
    AccessTables &tables = m_snapshot->m_tables;
    if (m_sameRegions && tables.organizationNumbers.size() == tables.organizations->size())
        return;
    std::vector<CompiledOrganization> organizations(tables.organizationNumbers.size());
    for (const Organization &row : m_snapshot->m_state.organizations()) {
        CompiledOrganization &organization = organizations[tables.organizationNumbers.at(row.id)];
        organization.id = row.id;
        organization.kind = row.kind;
        organization.blocked = row.blocked;
        if (const auto own = placeOf(row))
            organization.own = m_snapshot->m_tree->subtree(*own);
    }
    share(tables.organizations, m_before.m_tables.organizations, std::move(organizations));
}

// Where the node of an organization stands; mostly known from where it stood.
std::optional<Position> SnapshotBuilder::placeOf(const Organization &row) const
{
    if (m_moves && shares<Organization>()) {
        const AccessTables &before = m_before.m_tables;
        const Interval own = (*before.organizations)[before.organizationNumbers.at(row.id)].own;
        const auto moved = own.low < own.high ? m_moves->mapped(own.low) : std::nullopt;
        if (moved)
            return moved;
    }
    return m_snapshot->m_tree->position(row.resource);
}

void SnapshotBuilder::compileDelegations()
{
    AccessTables &tables = m_snapshot->m_tables;
    DelegationChain chain(*m_snapshot, m_snapshot->m_conditions,
                          m_sameRegions ? &m_before.m_tables : nullptr);
    std::vector<CompiledDelegation> delegations(tables.delegationNumbers.size());
    for (const Delegation &row : m_snapshot->m_state.delegations()) {
        const ResolvedDelegation &resolved = chain.resolve(row);
        delegations[tables.delegationNumbers.at(row.id)] = {
            row.id, resolved.live, resolved.obstacle, tables.organizationNumbers.at(row.to),
            resolved.holding};
    }
    share(tables.delegations, m_before.m_tables.delegations, std::move(delegations));
}

void SnapshotBuilder::resolveHoldings()
{
    auto holdings = std::make_shared<Snapshot::Holdings>();
    const AccessTables &tables = m_snapshot->m_tables;
    for (const Organization &organization : m_snapshot->m_state.organizations()) {
        Holding holding;
        holding.region = IntervalSet(
            (*tables.organizations)[tables.organizationNumbers.at(organization.id)].own);
        if (holding.region.isEmpty())
            continue;
        if (organization.kind == OrganizationKind::Manufacturer) {
            holding.ceiling.set();
            holding.passes = 8;
        }
        (*holdings)[organization.id].push_back(std::move(holding));
    }
    for (const Delegation &row : m_snapshot->m_state.delegations()) {
        const CompiledDelegation &delegation =
            (*tables.delegations)[tables.delegationNumbers.at(row.id)];
        if (delegation.live)
            (*holdings)[row.to].push_back(delegation.holding);
    }
    m_snapshot->m_holdings = std::move(holdings);
}

} // namespace bailiwick::access
