// SPDX-License-Identifier: Apache-2.0
#include "models/fleet/delegation_state.h"

namespace bailiwick::fleet {

namespace {

// A state that keeps the rules has no circle; one that is being mended may.
constexpr int deepest = 100;

template<typename Visit>
void forEachAbove(const State &state, const Delegation &delegation, Visit visit)
{
    const Delegation *one = &delegation;
    for (int depth = 0; one && depth < deepest; ++depth) {
        visit(*one);
        one = state.delegations().find(one->parent);
    }
}

} // namespace

Validity effectiveValidity(const State &state, const Delegation &delegation)
{
    Validity validity;
    forEachAbove(state, delegation,
                 [&](const Delegation &one) { validity = validity.intersected(one.validity); });
    return validity;
}

bool isCut(const State &state, const Delegation &delegation)
{
    bool cut = false;
    forEachAbove(state, delegation, [&](const Delegation &one) { cut = cut || one.cut; });
    return cut;
}

DelegationState stateOf(const State &state, const Delegation &delegation, Time at)
{
    if (isCut(state, delegation))
        return DelegationState::Cut;
    const Validity validity = effectiveValidity(state, delegation);
    if (validity.until <= at || validity.isEmpty())
        return DelegationState::Ended;
    if (validity.from > at)
        return DelegationState::Scheduled;
    const bool endsSoon = validity.until != endOfTime && validity.until - at <= soon;
    return endsSoon ? DelegationState::Ending : DelegationState::Active;
}

} // namespace bailiwick::fleet
