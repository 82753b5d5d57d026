// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/difference.h"

namespace bailiwick::access {

// Adds the begins and ends to come of what a principal has in the state after that were not there
// before. `before`, `after`: its numbers; `zone`: where something of its access may differ, in the
// tree after.
void addScheduled(Difference &difference, std::optional<PrincipalNumber> before,
                  std::optional<PrincipalNumber> after, const IntervalSet &zone);

} // namespace bailiwick::access
