// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/roles.h"

namespace bailiwick::items {

// Roles of the headings of rows, beside those of cells (roles.h).
enum HeadingRole {
    LevelRole = ProblemRole + 100, // int: how far it is set in below the one it belongs to
    MarkRole                       // QString: name of an icon at its end
};

} // namespace bailiwick::items
