// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace bailiwick::store {

// A bound on how many SELECTs a statement becomes once each name of a WITH stands for its text:
// the engine copies them while it reads the statement, before any limit of time or memory can stop
// it, so 30 short lines can become 2^30 SELECTs. Counts too much rather than too little (names are
// compared wherever they stand, whatever their scope). O(length × names).
double expandedSelects(std::string_view sql);

} // namespace bailiwick::store
