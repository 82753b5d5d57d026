// SPDX-License-Identifier: Apache-2.0
// The policies of a projection: the organization's own that name only what the viewer sees, and
// what others come to on what they see.
#include "models/access/link_parts.h"
#include "models/access/principal_store.h"
#include "models/access/projector.h"
#include "models/fleet/policy_text.h"

#include <algorithm>

namespace bailiwick::access {

bool Projector::isPlain(const fleet::Policy &policy, const cedar::Policy &text) const
{
    if (m_organization.isNull() || policy.organization != m_organization)
        return false;
    if (!policy.delegation.isNull() && !m_delegations.contains(policy.delegation))
        return false;
    if (!text.resource.entity.isNull()) {
        const auto id = fleet::Id::fromString(text.resource.entity.id());
        const fleet::Group *group = id ? m_full.groups().find(*id) : nullptr;
        const bool seen = text.resource.entity.type() == "Group"
                              ? group && group->organization == m_organization
                              : id && seesNode(*id);
        if (!seen)
            return false;
    }
    return m_conditions->isPlain(conditionOf(text));
}

// One row for each span of time and list of actions.
void Projector::putOpaque(std::vector<fleet::Policy> &rows, const fleet::Policy &row,
                          const CompiledPolicy &policy) const
{
    CompiledPolicy everywhere = policy;
    everywhere.condition = {};
    const PrincipalStore nobody(m_snapshot.tables(), 0); // nothing is asked of it
    std::uint64_t count = 0;
    for (const LinkPart &part : partsOf(m_snapshot.tables(), everywhere, {nobody, nullptr})) {
        const IntervalSet where = unionOf(std::span(&part.part, 1)).intersected(m_nodes);
        const std::string condition = m_conditions->within(where, policy.condition);
        std::string actions;
        for (ActionIndex action = 0; action < m_snapshot.actionCount(); ++action) {
            if (part.actions.test(action))
                (actions += actions.empty() ? "" : ", ") +=
                    cedar::EntityUid("Action", m_snapshot.actions()[action]).text();
        }
        if (where.isEmpty() || condition == "false")
            continue;
        fleet::Policy opaque;
        opaque.id = row.id;
        opaque.id.low += count++;
        opaque.name = "a rule above you";
        opaque.validity = part.validity;
        opaque.text = policy.permit ? "permit" : "forbid";
        ((opaque.text += " (principal, action in [") += actions) += "], resource) when { ";
        (opaque.text += condition) += " };";
        rows.push_back(std::move(opaque));
    }
}

void Projector::putPolicies()
{
    const AccessTables &tables = m_snapshot.tables();
    const auto own = tables.organizationNumbers.find(m_organization);
    std::vector<fleet::Policy> rows;
    for (const auto *policies : {tables.permits.get(), tables.forbids.get()}) {
        for (const CompiledPolicy &policy : *policies) {
            if (!policy.binds(own.value_or(noNumber)))
                continue;
            const fleet::Policy &row = *m_full.policies().find(policy.id);
            if (isPlain(row, fleet::parsedPolicy(row.text).value()))
                rows.push_back(row);
            else
                putOpaque(rows, row, policy);
        }
    }
    m_result.setTable(fleet::Table<fleet::Policy>(std::move(rows)));
}

} // namespace bailiwick::access
