// SPDX-License-Identifier: Apache-2.0
#include "models/access/snapshot.h"

#include <algorithm>

namespace bailiwick::access {

std::optional<ActionIndex> Snapshot::action(std::string_view name) const
{
    const auto it = std::lower_bound(m_actions.begin(), m_actions.end(), name);
    if (it == m_actions.end() || *it != name)
        return std::nullopt;
    return static_cast<ActionIndex>(it - m_actions.begin());
}

ActionSet Snapshot::actionSet(std::span<const fleet::ActionName> names) const
{
    ActionSet set;
    for (const fleet::ActionName &name : names) {
        if (const auto index = action(name))
            set.set(*index);
    }
    return set;
}

IntervalSet Snapshot::positions(const fleet::Scope &scope) const
{
    if (scope.kind == fleet::ScopeKind::Resource) {
        const auto position = m_tree->position(scope.id);
        return position ? IntervalSet(m_tree->subtree(*position)) : IntervalSet();
    }
    const fleet::Group *group = m_state.groups().find(scope.id);
    if (!group)
        return {};
    std::vector<Interval> intervals;
    for (const fleet::Id member : group->members) {
        if (const auto position = m_tree->position(member))
            intervals.push_back(m_tree->subtree(*position));
    }
    return IntervalSet::fromIntervals(std::move(intervals));
}

std::span<const Holding> Snapshot::holdings(fleet::Id organization) const
{
    const auto it = m_holdings->find(organization);
    return it == m_holdings->end() ? std::span<const Holding>() : it->second;
}

const Holding *Snapshot::holding(fleet::Id delegation) const
{
    const auto number = m_tables.delegationNumbers.find(delegation);
    if (!number || !(*m_tables.delegations)[*number].live)
        return nullptr;
    return &(*m_tables.delegations)[*number].holding;
}

} // namespace bailiwick::access
