// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "outcome.h"

namespace bailiwick::oracle {

// The case through models/cedar.
Outcome runOurs(const Case &of);

} // namespace bailiwick::oracle
