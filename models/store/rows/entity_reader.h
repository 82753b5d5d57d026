// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/state.h"
#include "models/store/rows/database.h"

namespace bailiwick::store {

// The access state as the tables hold it. Call it in a read transaction. Throws Failure.
fleet::State readState(Database &database);
std::int64_t readRevision(Database &database);

} // namespace bailiwick::store
