// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/role_rights.h"

namespace bailiwick::items {

// A custom role made of an existing one.
struct DerivedRole
{
    fleet::Role role;    // without an id
    QStringList leftOut; // labels of the origin's actions that the author may not hand out
};

// What of `origin` the author may put into a role of their own organization. The description is
// left to be generated.
DerivedRole derivedRole(const RoleRights &rights, const fleet::Role &origin, fleet::Id organization,
                        const QString &name);

// The name, or with a number behind it if the organization has such a role already.
QString freeRoleName(const fleet::State &state, fleet::Id organization, const QString &name);

} // namespace bailiwick::items
