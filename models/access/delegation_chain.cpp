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
    for (const fleet::Scope &scope : delegation.region)
        holding.region = holding.region.united(m_snapshot.positions(scope));
    std::map<ActionIndex, std::string> conditions;
    for (const fleet::CeilingRule &rule : delegation.ceiling) {
        const auto action = m_snapshot.action(rule.action);
        if (!action)
            continue;
        holding.ceiling.set(*action);
        if (!rule.condition.empty())
            holding.narrowed[*action] = m_conditions.restricted(holding.region, rule.condition);
    }

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
        const Organization *from = state.organizations().find(delegation.from);
        if (const auto own = m_snapshot.tree().position(from->resource)) {
            Holding owned;
            owned.region = IntervalSet(m_snapshot.tree().subtree(*own));
            owned.ceiling.set();
            applyParent(holding, owned);
        }
    }
    result.live = true;
    result.obstacle = {};
    return result;
}

void DelegationChain::applyParent(Holding &holding, const Holding &parent) const
{
    holding.validity = holding.validity.intersected(parent.validity);
    holding.region = holding.region.intersected(parent.region);
    holding.ceiling &= parent.ceiling;
    for (auto it = holding.narrowed.begin(); it != holding.narrowed.end();) {
        if (!holding.ceiling.test(it->first)) {
            it = holding.narrowed.erase(it);
            continue;
        }
        it->second = it->second.intersected(parent.region);
        ++it;
    }
    for (const auto &[action, where] : parent.narrowed) {
        if (!holding.ceiling.test(action))
            continue;
        const auto it = holding.narrowed.try_emplace(action, holding.region).first;
        it->second = it->second.intersected(where);
    }
}

} // namespace bailiwick::access
