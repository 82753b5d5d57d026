// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/condition_text.h"
#include "models/access/delegation_chain.h"
#include "models/cedar/policy.h"

#include <set>

namespace bailiwick::access {

// Compiles a state into a Snapshot, step by step, taking from the snapshot before what still
// holds; without one, everything is new. Used once, by Snapshot::build. What principals hold is
// the PrincipalBuilder's; policies are in policy_compiler.cpp, scopes in
// scope_compiler.cpp.
class SnapshotBuilder
{
public:
    SnapshotBuilder(fleet::State state, const SnapshotPtr &previous);

    fleet::Expected<SnapshotPtr> build();

private:
    void shareTree();
    void collectChanged();
    fleet::Expected<void> nameActions();
    fleet::Expected<void> evaluateConditions();
    void giveNumbers();
    void compileRoles();
    fleet::Expected<void> readPolicies();
    void compilePolicies();
    void compileAuthority();
    void resolveHoldings();
    void compileOrganizations();
    std::optional<Position> placeOf(const fleet::Organization &row) const;
    void compileDelegations();
    void compileScopes();
    std::shared_ptr<const CompiledGroup> compileGroup(fleet::Id id) const;
    std::set<ScopeKey> changedMachines() const;
    std::shared_ptr<const CompiledGroup>
    compileMachine(const ScopeKey &key, const std::vector<CompiledScope> &scopes) const;

    // Gives an array back that equals the one before as the one before.
    template<typename T>
    static void share(AccessTables::Shared<T> &target, const AccessTables::Shared<T> &before,
                      std::vector<T> values)
    {
        target =
            values == *before ? before : std::make_shared<const std::vector<T>>(std::move(values));
    }

    template<typename T>
    bool shares() const
    {
        return m_before.m_state.table<T>().shares(m_snapshot->m_state.table<T>());
    }

    SnapshotPtr m_previous; // keeps m_before
    const Snapshot &m_before;
    std::shared_ptr<Snapshot> m_snapshot;
    bool m_samePositions = false;
    bool m_sameActions = false;
    bool m_sameRegions = false;           // organizations, delegations and groups are the same
    bool m_sameAuthority = false;         // and so is what delegations leave of each action
    const PositionMap *m_moves = nullptr; // null when positions are the same, or nothing is known
    std::vector<Position> m_changed;      // resources that are new, of another kind, with other
                                          // attributes; not used when nothing is known
    std::vector<std::pair<ScopeKey, std::uint32_t>> m_newScopes;
    struct ReadPolicy
    {
        const fleet::Policy *row;
        cedar::Policy policy;
        std::string condition;
        std::optional<fleet::Scope> scope;
    };
    std::vector<ReadPolicy> m_policies;
};

} // namespace bailiwick::access
