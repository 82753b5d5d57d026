// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/snapshot.h"

namespace bailiwick::access {

// A delegation with everything above it applied, or the reason why it is without effect.
struct ResolvedDelegation
{
    bool live = false;
    fleet::Id obstacle; // the cut delegation or blocked organization when not live
    Holding holding;
};

// The condition of each action of a ceiling. Of several rules for one action any suffices: they are
// joined by ||, in their order, so that errors count as the language has it; empty when one of them
// is without condition.
std::map<fleet::ActionName, std::string> ceilingConditions(const fleet::Delegation &delegation);

// Resolves delegations of one state, each once. Rules keep chains free of circles (passes falls
// with each step); a chain that breaks them is not live.
class DelegationChain
{
public:
    // `known`: tables of a state with the same nodes, organizations and delegations, whose regions
    // are taken over; null: there are none. REQUIRES: organizations compiled in the snapshot.
    DelegationChain(const Snapshot &snapshot, const ConditionIndex &conditions,
                    const AccessTables *known)
        : m_snapshot(snapshot)
        , m_conditions(conditions)
        , m_known(known)
    {
    }

    const ResolvedDelegation &resolve(const fleet::Delegation &delegation);

private:
    ResolvedDelegation compute(const fleet::Delegation &delegation);
    IntervalSet regionOf(const fleet::Delegation &delegation) const;
    void applyCeiling(Holding &holding, const fleet::Delegation &delegation) const;
    static void applyParent(Holding &holding, const Holding &parent);

    const Snapshot &m_snapshot;
    const ConditionIndex &m_conditions;
    const AccessTables *m_known;
    std::map<fleet::Id, ResolvedDelegation> m_resolved;
};

} // namespace bailiwick::access
