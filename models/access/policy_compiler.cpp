// SPDX-License-Identifier: Apache-2.0
// The builder's part that reads and compiles policies.
#include "models/access/snapshot_builder.h"
#include "models/fleet/policy_text.h"

namespace bailiwick::access {

namespace {

// What `resource ==` and `resource in` name.
std::optional<fleet::Scope> scopeOf(const cedar::ScopeConstraint &constraint)
{
    const auto id = fleet::Id::fromString(constraint.entity.id());
    if (!id)
        return std::nullopt;
    return fleet::Scope{constraint.entity.type() == "Group" ? fleet::ScopeKind::Group
                                                            : fleet::ScopeKind::Resource,
                        *id};
}

} // namespace

fleet::Expected<void> SnapshotBuilder::readPolicies()
{
    for (const fleet::Policy &row : m_snapshot->m_state.policies()) {
        auto policy = fleet::parsedPolicy(row.text);
        if (!policy) {
            policy.error().where = "policy " + row.id.toString();
            return tl::unexpected(policy.error());
        }
        ReadPolicy read{&row, std::move(*policy), {}, {}};
        read.condition = conditionOf(read.policy);
        read.scope = scopeOf(read.policy.resource);
        m_policies.push_back(std::move(read));
    }
    return {};
}

void SnapshotBuilder::compilePolicies()
{
    AccessTables &tables = m_snapshot->m_tables;
    const fleet::Organization *manufacturer = m_snapshot->m_state.manufacturer();
    std::vector<CompiledPolicy> permits;
    std::vector<CompiledPolicy> forbids;
    for (const ReadPolicy &read : m_policies) {
        const fleet::Policy &row = *read.row;
        CompiledPolicy policy;
        policy.id = row.id;
        policy.permit = read.policy.effect == cedar::Effect::Permit;
        policy.everybody = row.organization.isNull() ||
                           (!policy.permit && manufacturer && row.organization == manufacturer->id);
        policy.organization = tables.organizationNumbers.at(row.organization);
        if (!row.delegation.isNull())
            policy.delegation = tables.delegationNumbers.at(row.delegation);
        if (read.scope)
            policy.scope = tables.scopeNumbers.at(*read.scope);
        policy.atScopeOnly = read.policy.resource.form == cedar::ScopeConstraint::Form::Equal;
        policy.validity = row.validity;
        std::vector<fleet::ActionName> names;
        names.reserve(read.policy.action.entities.size());
        for (const cedar::EntityUid &action : read.policy.action.entities)
            names.emplace_back(action.id());
        if (read.policy.action.form == cedar::ActionConstraint::Form::Any)
            policy.actions.set();
        else
            policy.actions = m_snapshot->actionSet(names);
        policy.condition = m_snapshot->m_conditions.truth(read.condition);
        (policy.permit ? permits : forbids).push_back(std::move(policy));
    }
    share(tables.permits, m_before.m_tables.permits, std::move(permits));
    share(tables.forbids, m_before.m_tables.forbids, std::move(forbids));
}

} // namespace bailiwick::access
