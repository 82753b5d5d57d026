// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/role_rights.h"
#include "models/items/role_text.h"

namespace bailiwick::items {

// A custom role made of an existing one.
struct DerivedRole
{
    fleet::Role role;    // without an id
    QStringList leftOut; // labels of the origin's actions that the author may not hand out
};

// What of `origin` the author may put into a role of their own organization. The description is
// left to be generated; where it came from is kept, with the revision of `base` (what the draft
// begins from) where the origin is in that.
DerivedRole derivedRole(const RoleRights &rights, const fleet::Role &origin,
                        const fleet::State &base, fleet::Id organization, const QString &name);

// "Derived from “Installer” at revision 12: 2 actions more, 1 fewer, another condition than that
// has now." Says so when the origin is there no more. `seesAll`: what is not in the state is not
// there at all, and not only out of sight. Empty: not derived.
QString originText(const fleet::State &state, const fleet::Role &role,
                   const std::vector<ActionArea> &areas, bool seesAll);

// The name, or with a number behind it if the organization has such a role already.
QString freeRoleName(const fleet::State &state, fleet::Id organization, const QString &name);

} // namespace bailiwick::items
