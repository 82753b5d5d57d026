// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/rows/database.h"
#include "models/store/store_copy.h"

namespace bailiwick::store {

// Copies all rows, then reads them back and compares. Call it in a read transaction of `from` and a
// write transaction of `to`, and commit that one when it answers. Failures "copy-exists",
// "copy-stopped", "copy-different".
StoreCopy copyTables(Database &from, Database &to, const CopyProgress &progress);

} // namespace bailiwick::store
