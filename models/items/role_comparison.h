// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/role_text.h"

#include <QStringList>

namespace bailiwick::items {

// What one role has and the other does not, by area.
struct RoleComparison
{
    struct Area
    {
        QString label;
        QStringList onlyLeft; // labels of actions
        QStringList onlyRight;
    };
    std::vector<Area> areas; // those in which they differ
    int onlyLeft = 0;
    int onlyRight = 0;
    bool conditionDiffers = false;
    bool ownershipDiffers = false;

    bool same() const
    {
        return onlyLeft + onlyRight == 0 && !conditionDiffers && !ownershipDiffers;
    }
};

RoleComparison compareRoles(const fleet::Role &left, const fleet::Role &right,
                            const std::vector<ActionArea> &areas);

// The same as lines of text; the names are those of the two roles.
QString comparisonText(const RoleComparison &comparison, const fleet::Role &left,
                       const QString &leftName, const fleet::Role &right, const QString &rightName);

// The role that shares most with it: fewest actions differ, at least one is shared; null: none.
// O(roles × actions).
fleet::Id nearestRole(const fleet::State &state, const fleet::Role &role);

} // namespace bailiwick::items
