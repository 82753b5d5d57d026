// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/state.h"

namespace bailiwick::fleet {

// The normalized changes that make the one state the other, revision aside. O(rows that the two do
// not share).
ChangeSet changesBetween(const State &before, const State &after);

} // namespace bailiwick::fleet
