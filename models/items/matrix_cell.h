// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/escalation.h"
#include "models/draft/edit.h"
#include "models/items/roles.h"

#include <functional>
#include <map>
#include <memory>
#include <tuple>

namespace bailiwick::items {

// What stands where a principal, a role and a node meet. Ordered by what is shown first.
enum class CellState {
    PendingGrant,   // the draft adds it here
    PendingRemoval, // the draft removes it here
    PendingChange,  // the draft changes its validity
    Denied,         // assigned here, without effect (why: voidReason)
    Expiring,       // assigned here, until a date
    Scheduled,      // assigned here, from a later date
    Expired,        // assigned here, its time is over
    Granted,        // assigned here
    Inherited,      // assigned further up, through a team or a group
    Empty,          // could be granted
    NotGrantable    // cannot be granted (why: problem)
};

QString stateWord(CellState state); // "granted", "inherited"…: machine word
QString stateText(CellState state); // the same for people
Tone toneOf(CellState state);

struct Cell
{
    CellState state = CellState::Empty;
    fleet::Id assignment; // the one that decides the state; null: none
    std::optional<access::VoidReason> voidReason;
    fleet::Validity validity;
    QString inheritedFrom; // name of the node, group or team
    QString problem; // for NotGrantable; also for a cell that is granted and cannot be removed
    bool assignedHere = false; // in the draft's state: what a check mark shows

    bool grantable = false; // it could be assigned here

    bool canToggle() const
    {
        return assignedHere || grantable || state == CellState::PendingRemoval;
    }
};

// Works out cells over a base snapshot and the draft's state. Building it is linear in the
// assignments; a cell costs what the principal and their teams have. One thread.
class MatrixCells
{
public:
    MatrixCells(access::SnapshotPtr base, fleet::State state, fleet::PrincipalRef author,
                fleet::Time now);
    ~MatrixCells();

    Cell cell(const fleet::PrincipalRef &principal, fleet::Id role, fleet::Id resource) const;

    // Grants (assigned = true) or takes away what is assigned here; empty when nothing is to do or
    // it cannot be granted. The delegation it is made under is chosen here.
    draft::Edit toggled(const fleet::PrincipalRef &principal, fleet::Id role, fleet::Id resource,
                        bool assigned, const fleet::Validity &validity,
                        const QString &reason) const;

    const access::SnapshotPtr &base() const { return m_base; }
    const fleet::State &state() const { return m_state; }

private:
    struct Grantability;
    const Grantability &grantability(const fleet::PrincipalRef &principal, fleet::Id role,
                                     fleet::Id resource) const;
    const access::IntervalSet &grantable(fleet::Id organization, access::ActionIndex action) const;
    std::vector<fleet::Id> scopesAround(fleet::Id resource) const;
    QString throughTeam(fleet::Id membership, fleet::Id role,
                        const std::function<bool(const fleet::Scope &)> &covers) const;

    access::SnapshotPtr m_base;
    fleet::State m_state;
    fleet::PrincipalRef m_author;
    fleet::Time m_now;
    std::map<fleet::PrincipalRef, std::vector<const fleet::Assignment *>> m_mine; // draft's state
    std::map<fleet::PrincipalRef, std::vector<const fleet::Assignment *>> m_removed;
    std::map<fleet::Id, std::vector<fleet::Id>> m_teams; // membership → teams
    mutable std::map<std::tuple<fleet::Id, fleet::Id, fleet::Id>,
                     std::unique_ptr<Grantability>>
        m_grantability; // organization, role, resource
    mutable std::map<std::pair<fleet::Id, access::ActionIndex>, access::IntervalSet> m_regions;
};

} // namespace bailiwick::items
