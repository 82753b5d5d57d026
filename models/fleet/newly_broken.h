// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/rule_focus.h"

namespace bailiwick::fleet {

// The rules broken after some changes that were not broken before: what a part of the fleet can
// tell about changes to it (in a part, references to what is out of sight look broken already). In
// the order of brokenRules. The cost is that of focusOf; never more than going through both states.
std::vector<ErrorDetail> newlyBrokenRules(const State &before, const State &after);
// The same by a given focus, which is used up; everywhere when null.
std::vector<ErrorDetail> newlyBrokenRules(const State &before, const State &after,
                                          RuleFocus *focus);

// The error "invalid-change" that says so of broken rules.
Error brokenRulesError(std::vector<ErrorDetail> broken);

} // namespace bailiwick::fleet
