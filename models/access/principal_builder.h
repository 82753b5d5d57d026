// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/snapshot.h"

namespace bailiwick::access {

// Brings the entries of principals from one snapshot to the next: those of people, teams,
// assignments, applications, gateways and ownerships that differ. REQUIRES: everything is numbered.
class PrincipalBuilder
{
public:
    // `tables`: those of `after`, with the entries of `before`.
    PrincipalBuilder(const Snapshot &before, const Snapshot &after, AccessTables &tables);

    void build();
    // All principals, ordered; null when they are those of before.
    std::shared_ptr<const std::vector<fleet::PrincipalRef>> newList() const;

private:
    void takeMemberships();
    void takeTeams();
    void takeAssignments();
    void takeMachines();
    void takeOwnerships();
    void moveOwned(const PositionMap &moves);
    void takeChangedOwnerships();
    void takeAllOwnerships();

    PrincipalEntry &entry(const fleet::PrincipalRef &principal);
    std::optional<PrincipalNumber> membership(fleet::Id id) const;
    void addToTeam(PrincipalNumber member, PrincipalNumber team);
    void removeFromTeam(PrincipalNumber member, PrincipalNumber team);
    void addLink(PrincipalNumber number, const Link &link);
    void removeLinks(PrincipalNumber number, fleet::Id assignment);
    template<typename T>
    void takeMachine(fleet::PrincipalKind kind, const T *before, const T *after);
    void addLink(const fleet::Assignment &assignment);
    void setOwned(fleet::Id person, IntervalSet owned);

    template<typename T, typename F>
    void forEachChange(F &&f)
    {
        fleet::Table<T>::forEachChange(m_before.state().table<T>(), m_after.state().table<T>(),
                                       std::forward<F>(f));
    }

    const Snapshot &m_before;
    const Snapshot &m_after;
    AccessTables &m_tables;
    bool m_listChanged = false; // of principals
};

} // namespace bailiwick::access
