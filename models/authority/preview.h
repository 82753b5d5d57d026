// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/forbidden_grants.h"
#include "models/authority/audit_trail.h"
#include "models/authority/viewer_part.h"

namespace bailiwick::authority {

struct Preview
{
    fleet::Time instant = 0;
    std::string digest;
    std::vector<access::Violation> violations; // why a commit would be refused now
    access::Difference difference;             // as visible to the caller
    std::vector<access::ForbiddenGrant> withoutEffect;
};

// What a commit of these changes would do, as the caller's desktop computes it, and what would be
// refused. Logged as "access:preview", what would be refused as denied: who tries out what is there
// leaves a mark. Errors: "invalid-change",
// "condition-invalid", "revision-moved", "access-ended", those of the log.
Expected<Preview> previewFor(Context &context, AuditTrail &trail, const Caller &caller,
                             std::int64_t baseRevision, const fleet::ChangeSet &changes,
                             fleet::Time at);

// Base revision against the current one *as the caller sees it*: what moved outside the caller's
// sight does not count. Error "revision-moved".
Expected<void> checkBaseRevision(Context &context, const Caller &caller,
                                 const access::SnapshotPtr &current, std::int64_t baseRevision);

// Revisions after `number` with what the caller may see of them.
Expected<std::vector<store::Revision>> revisionsFor(Context &context, const Caller &caller,
                                                    std::int64_t number);

} // namespace bailiwick::authority
