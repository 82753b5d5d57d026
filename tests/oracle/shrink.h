// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "case.h"

#include <functional>

namespace bailiwick::oracle {

// A smaller case for which `stillFails` holds: takes parts away, one by one, as long as it does;
// asks at most `tries` times. REQUIRES: it holds for `from`.
Case shrink(Case from, const std::function<bool(const Case &)> &stillFails, int tries = 600);

} // namespace bailiwick::oracle
