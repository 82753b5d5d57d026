// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/state.h"

#include <span>

namespace bailiwick::fleet {

// What a role lets people do, in one English sentence made of its grid (role × action), so that it
// cannot drift from what is enforced: "May view and configure device; view log; on access itself:
// assign role; only where resource.level < 3." `catalogue`: all actions there are, in the order in
// which areas are named. O(catalogue × log role).
std::string roleSentence(const Role &role, std::span<const Action> catalogue);
std::string roleSentence(const Role &role, const Table<Action> &catalogue);

} // namespace bailiwick::fleet
