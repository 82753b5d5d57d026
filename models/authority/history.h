// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/authority/audit_trail.h"

namespace bailiwick::authority {

// An earlier state of the fleet: by its revision, or the one that was the newest at a moment.
struct AsOf
{
    std::optional<std::int64_t> revision;
    fleet::Time moment = 0; // counts without a revision
};

// Errors: "revision-unknown", "store-…".
Expected<store::Revision> findRevision(store::Store &store, const AsOf &asOf);

// The whole state as it was: for those who see everything now; what somebody else saw then is not
// kept. In the log as "fleet:read", refused ones as denied. O(changes since). Errors: "forbidden"
// (before anything is told of the revision), "history-pruned", "revision-unknown", those of the
// log.
Expected<fleet::State> stateAsOf(Context &context, AuditTrail &trail, const Caller &caller,
                                 const AsOf &asOf);

enum class Pruning { Tell, Do };
// Forgets the states before this one; in the log as "history:prune", in the same transaction.
// Tell: answers what it would remove and does nothing. For the store's own machine. Errors:
// "revision-unknown", "store-…", those of the log.
Expected<store::HistoryPruned> pruneHistory(Context &context, AuditTrail &trail, const AsOf &before,
                                            Pruning pruning);

} // namespace bailiwick::authority
