// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/change_set.h"
#include "models/store/ownership_records.h"
#include "models/store/records.h"
#include "models/store/rows/database.h"

namespace bailiwick::store {

// The tables of 0003_history.sql: for each revision, what it changed as it was before. A revision
// costs what it changes; so does going back over it. All throw Failure.

// Before `net` (normalized) is written: keeps what it will replace or remove. Of two change sets of
// one revision the first counts.
void keepHistory(Database &database, const fleet::ChangeSet &net, std::int64_t revision);

// Call it in a read transaction. The changes that make the state at `from` the state at `to`
// (to <= from), both without their revision. Failures: "history-pruned", "revision-unknown".
fleet::ChangeSet readChangesBack(Database &database, std::int64_t from, std::int64_t to);

// Failure "history-pruned" or "revision-unknown" when the state at the revision cannot be loaded.
void checkLoadable(Database &database, std::int64_t revision);
// Failure "revision-unknown".
Revision readRevisionRow(Database &database, std::int64_t number);
// The newest revision that is not younger. Failure "revision-unknown" when the moment is before the
// first.
Revision readRevisionAt(Database &database, fleet::Time moment);
std::int64_t readHistoryStart(Database &database);

// Who had a device before each revision that changed it, newest first.
std::vector<FormerOwnership> readFormerOwnerships(Database &database, fleet::Id device,
                                                  std::size_t limit);

// History starts at `start` from then on; nothing happens when it starts later already. Failure
// "revision-unknown".
HistoryPruned pruneHistory(Database &database, std::int64_t start);

} // namespace bailiwick::store
