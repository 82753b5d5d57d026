// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "outcome.h"
#include "reference.h"

#include <optional>

namespace bailiwick::oracle {

// What the reference implementation is asked about a case.
Calls callsFor(const Case &of);
// What its answers say. REQUIRES: one answer a call. Empty: an answer that is none, which the
// detail of the mismatch tells.
Outcome outcomeOf(const Case &of, const std::vector<std::string> &answers);

} // namespace bailiwick::oracle
