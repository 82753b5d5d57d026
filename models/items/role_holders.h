// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/snapshot.h"

#include <QStringList>

#include <map>
#include <unordered_map>

namespace bailiwick::items {

// Who holds which role in a state: by assignments, or, for roles that come with owning a device,
// the owners. Made once for each table of assignments: O(assignments). A value without links to
// others; one thread.
class RoleHolders
{
public:
    explicit RoleHolders(const fleet::State &state);

    // Still right for this state?
    bool fits(const fleet::State &state) const;

    struct Holder
    {
        fleet::Id assignment;
        fleet::PrincipalRef principal;
        fleet::Scope scope;
        fleet::Validity validity;
    };
    // In order of the assignments. Empty: nobody, or an ownership role.
    const std::vector<Holder> &holders(fleet::Id role) const;
    // Distinct people and teams.
    std::size_t principals(fleet::Id role) const;
    std::size_t owners() const { return m_owners; } // devices that have one

    // "Lena Huber at Hotel Post", the first few, then how many more.
    QString named(const fleet::State &state, fleet::Id role) const;

    // Where people of each organization hold it, now or later; positions of the snapshot's tree.
    using Places = std::map<fleet::Id, access::IntervalSet>;
    Places places(const access::Snapshot &snapshot, const fleet::State &state, fleet::Id role,
                  fleet::Time now) const;
    // Where devices have owners.
    access::IntervalSet owned(const access::Snapshot &snapshot, const fleet::State &state) const;

private:
    fleet::Table<fleet::Assignment> m_assignments; // as it was: shares its rows
    fleet::Table<fleet::Ownership> m_ownerships;
    std::unordered_map<fleet::Id, std::vector<Holder>> m_holders;
    std::size_t m_owners = 0;
};

} // namespace bailiwick::items
