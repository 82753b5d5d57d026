// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/change_set.h"
#include "models/store/rows/database.h"

#include <span>

namespace bailiwick::store {

// For an engine whose tables have tenants (Dialect::tenants): a reference to a node of the fleet
// may cross them, so none is the engine's own. After a change set was written: every node that it
// names is there, and nothing names one that it removed (parents that a node names are looked up
// by ResourceWriter). Holds because one writes at a time. Two statements for each 2,000 ids. Throws
// Failure "broken-reference".
void checkNodeReferences(Database &database, const fleet::ChangeSet &net);

// As PostgreSQL reads an array: {a,b}
std::string idList(std::span<const fleet::Id> ids);

} // namespace bailiwick::store
