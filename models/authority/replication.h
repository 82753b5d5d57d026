// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/authority/audit_trail.h"
#include "models/authority/key_service.h"

#include <vector>

// What keeps a replica of the access state and of the keys elsewhere, a broker's plug-in, needs
// besides snapshots and KeyService::credentials. Thread-safe.
namespace bailiwick::authority {

// What made the newest state of the one at `revision`, for who sees everything; as a read of the
// fleet in the log. O(what was touched since). Errors: "forbidden", "history-pruned",
// "revision-unknown", those of the log.
Expected<store::ChangesAfter> changesAfter(Context &context, AuditTrail &trail,
                                           const Caller &caller, std::int64_t revision);

// How often keys opened connections at the broker, and when last. Keys that there are not any more
// are passed over, and a moment that has not come is now. Errors: "forbidden" as
// KeyService::credentials, those of the store.
Expected<void> addKeyUses(Context &context, KeyService &keys, const Caller &caller,
                          std::vector<store::KeyUse> uses);

} // namespace bailiwick::authority
