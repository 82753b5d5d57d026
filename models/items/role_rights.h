// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/escalation.h"
#include "models/items/role_holders.h"

#include <memory>

namespace bailiwick::items {

// What an author may do with roles, and why not: by the rules of access::AuthorRights (who may
// change which role) and access::grantable (no more than one may hand out oneself: to those who
// hold the role, where they hold it, and at all). Nobody is refused here who would not be on
// commit, but for what the holders have by another role already. Answers are kept until the base
// changes. Sentences for people; empty: may. One thread.
class RoleRights
{
public:
    // `base`: what the author sees of the fleet.
    RoleRights(access::SnapshotPtr base, fleet::PrincipalRef author, fleet::Time now);

    // The draft's state, of which roles and assignments count.
    void setState(const fleet::State &state);
    const access::SnapshotPtr &base() const { return m_base; }
    const RoleHolders &holders() const { return *m_holders; }

    // May the author define roles at all: of the manufacturer, of their own organization?
    bool mayDefine() const;
    bool mayDefineForAll() const; // for everybody: the manufacturer's roles, the catalogue

    // The role as a whole: its name, its description, taking actions out of it.
    QString roleProblem(const fleet::Role &role) const;
    // Putting the action into it.
    QString actionProblem(const fleet::Role &role, const fleet::ActionName &action) const;
    // Making it one that comes with owning a device, or by assignments.
    QString ownershipProblem(const fleet::Role &role) const;
    // Deleting it.
    QString removalProblem(const fleet::Role &role) const;

private:
    QString organizationProblem(fleet::Id organization) const;
    const access::IntervalSet &grantable(fleet::Id organization, access::ActionIndex action) const;
    const RoleHolders::Places &places(fleet::Id role) const;
    QString excess(const fleet::Role &role, access::ActionIndex action) const;
    QString excessAt(const access::IntervalSet &where) const;

    access::SnapshotPtr m_base;
    fleet::PrincipalRef m_author;
    fleet::Id m_organization;
    fleet::Time m_now;
    fleet::State m_state;
    std::shared_ptr<const RoleHolders> m_holders;
    access::IntervalSet m_reach; // where the author may hand out anything
    bool m_holdsDefine = false;  // anywhere
    bool m_definesForAll = false;
    bool m_managesOthers = false;
    mutable std::map<std::pair<fleet::Id, access::ActionIndex>, access::IntervalSet> m_grantable;
    mutable std::map<fleet::Id, RoleHolders::Places> m_places;
    mutable std::optional<access::IntervalSet> m_owned;
};

} // namespace bailiwick::items
