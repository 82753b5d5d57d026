// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/records.h"
#include "models/store/rows/database.h"

namespace bailiwick::store {

// Call it in a read transaction. Every entity that revisions after `revision` touched, as it is
// now, found by the tables of history; O(what they touched). Throws Failure: "history-pruned"
// (history starts later), "revision-unknown".
ChangesAfter readChangesAfter(Database &database, std::int64_t revision);

} // namespace bailiwick::store
