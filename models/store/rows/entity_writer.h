// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/change_set.h"
#include "models/store/rows/database.h"

namespace bailiwick::store {

// Writes a normalized change set into the tables of the access state, inside the caller's
// transaction. Throws Failure.
void writeChanges(Database &database, const fleet::ChangeSet &net);

} // namespace bailiwick::store
