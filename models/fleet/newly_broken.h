// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/state.h"

namespace bailiwick::fleet {

// The rules broken after some changes that were not broken before: what a part of the fleet can
// tell about changes to it (in a part, references to what is out of sight look broken already).
// Linear in the state.
std::vector<ErrorDetail> newlyBrokenRules(const State &before, const State &after);

// The error "invalid-change" that says so of broken rules.
Error brokenRulesError(std::vector<ErrorDetail> broken);

} // namespace bailiwick::fleet
