// SPDX-License-Identifier: Apache-2.0
#include "models/access/delegation_chain.h"

namespace bailiwick::access {

using fleet::Delegation;
using fleet::Organization;

const ResolvedDelegation &DelegationChain::resolve(const Delegation &delegation)
{
    // The empty, not live entry stands while the chain is computed: a circle ends there.
    const auto [it, fresh] = m_resolved.try_emplace(delegation.id);
    if (fresh)
        it->second = compute(delegation);
    return it->second;
}

ResolvedDelegation DelegationChain::compute(const Delegation &delegation)
{
    ResolvedDelegation result;
    result.obstacle = delegation.id;
    const fleet::State &state = m_snapshot.state();
    if (delegation.cut)
        return result;
    for (const fleet::Id end : {delegation.from, delegation.to}) {
        if (const Organization *organization = state.organizations().find(end);
            !organization || organization->blocked) {
            result.obstacle = end;
            return result;
        }
    }

    Holding &holding = result.holding;
    holding.delegation = delegation.id;
    holding.validity = delegation.validity;
    holding.passes = delegation.passes;
    holding.region = regionOf(delegation);
    applyCeiling(holding, delegation);

    if (!delegation.parent.isNull()) {
        const Delegation *parent = state.delegations().find(delegation.parent);
        if (!parent || parent->to != delegation.from)
            return result;
        const ResolvedDelegation &above = resolve(*parent);
        if (!above.live) {
            result.obstacle = above.obstacle;
            return result;
        }
        applyParent(holding, above.holding);
    } else {
        // Without a parent the giver owns the region. Partners own nothing; a partner here is a
        // projection's, with the chain above folded into the region.
        const AccessTables &tables = m_snapshot.tables();
        const Interval own =
            (*tables.organizations)[tables.organizationNumbers.at(delegation.from)].own;
        if (own.low < own.high) {
            Holding owned;
            owned.region = IntervalSet(own);
            owned.ceiling.set();
            applyParent(holding, owned);
        }
    }
    result.live = true;
    result.obstacle = {};
    return result;
}

// Of the delegation alone, or already cut with what is above it.
IntervalSet DelegationChain::regionOf(const Delegation &delegation) const
{
    if (m_known) {
        const auto number = m_known->delegationNumbers.find(delegation.id);
        if (number && *number < m_known->delegations->size())
            return (*m_known->delegations)[*number].holding.region;
    }
    IntervalSet region;
    for (const fleet::Scope &scope : delegation.region)
        region = region.united(m_snapshot.positions(scope));
    return region;
}

std::map<fleet::ActionName, std::string> ceilingConditions(const Delegation &delegation)
{
    std::map<fleet::ActionName, std::string> conditions;
    for (const fleet::CeilingRule &rule : delegation.ceiling) {
        const auto [it, first] = conditions.try_emplace(rule.action, rule.condition);
        if (first || it->second.empty())
            continue;
        it->second = rule.condition.empty() ? std::string()
                                            : "(" + it->second + ") || (" + rule.condition + ")";
    }
    return conditions;
}

void DelegationChain::applyCeiling(Holding &holding, const Delegation &delegation) const
{
    for (const auto &[name, condition] : ceilingConditions(delegation)) {
        const auto action = m_snapshot.action(name);
        if (!action)
            continue;
        holding.ceiling.set(*action);
        if (!condition.empty())
            holding.narrowed[*action] = {m_conditions.where(condition)};
    }
}

void DelegationChain::applyParent(Holding &holding, const Holding &parent)
{
    holding.validity = holding.validity.intersected(parent.validity);
    holding.region = holding.region.intersected(parent.region);
    holding.ceiling &= parent.ceiling;
    for (const auto &[action, masks] : parent.narrowed) {
        auto &own = holding.narrowed[action];
        own.insert(own.end(), masks.begin(), masks.end());
    }
    std::erase_if(holding.narrowed,
                  [&](const auto &entry) { return !holding.ceiling.test(entry.first); });
}

} // namespace bailiwick::access
