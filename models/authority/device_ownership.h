// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/authority/audit_trail.h"
#include "models/authority/caller.h"
#include "models/store/ownership_records.h"

namespace bailiwick::authority {

// One stretch of time in which a device's ownership stood as it was.
struct OwnershipSpan
{
    std::int64_t from = 0; // the revision it began with; 0: earlier than what is kept
    fleet::Time time = 0;  // the revision's
    std::string author;    // who made it, for people; empty for "system" and without revision
    std::optional<fleet::Ownership> ownership; // nothing: nobody had the device

    bool operator==(const OwnershipSpan &) const = default;
};

struct DeviceOwnership
{
    std::int64_t revision = 0;
    std::optional<fleet::Ownership> ownership;
    fleet::Time since = 0;              // of its primary user; 0: as long as the device is known
    std::vector<store::Offer> offers;   // open ones; to whom is theirs alone to know
    std::vector<OwnershipSpan> history; // newest first: the first is how it is now
};

inline constexpr std::size_t ownershipChangesShown = 200;

// Who has a device and had it before: for those who see the whole fleet (as earlier states are). In
// the log as "ownership:read", refused ones as denied. Errors: "forbidden" (before anything is told
// of the device), "not-found", "store-…", those of the log.
Expected<DeviceOwnership> deviceOwnership(Context &context, AuditTrail &trail, const Caller &caller,
                                          fleet::Id device);

} // namespace bailiwick::authority
