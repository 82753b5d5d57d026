// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/delegation_chain.h"

namespace bailiwick::access {

// Compiles a state into a Snapshot, step by step. Used once, by Snapshot::build.
class SnapshotBuilder
{
public:
    SnapshotBuilder(fleet::State state, const SnapshotPtr &previous);

    fleet::Expected<SnapshotPtr> build();

private:
    using PrincipalAccess = Snapshot::PrincipalAccess;

    // A part of a scope, with the time in which it belongs to it.
    struct Piece
    {
        IntervalSet where;
        fleet::Validity validity;
    };

    void shareTree();
    fleet::Expected<void> nameActions();
    fleet::Expected<void> evaluateConditions();
    void resolveHoldings();
    void compileLinks();
    void compileOwnership();
    void joinTeams();
    void listPrincipals();

    void compile(const fleet::Assignment &assignment);
    std::optional<VoidLink> voidBecauseOfPrincipal(const fleet::Assignment &assignment) const;
    std::vector<Piece> pieces(const fleet::Scope &scope) const;
    void addUnderDelegation(const fleet::Assignment &assignment, const fleet::Role &role);
    void addOwn(const fleet::Assignment &assignment, const fleet::Role &role);
    void addGrant(const fleet::Assignment &assignment, const fleet::Role &role,
                  const ActionSet &actions, const fleet::Validity &validity, IntervalSet where);
    void addVoid(const fleet::Assignment &assignment, VoidReason reason, fleet::Id delegation = {});

    SnapshotPtr m_previous;
    std::shared_ptr<Snapshot> m_snapshot;
    std::optional<DelegationChain> m_chain;
};

} // namespace bailiwick::access
