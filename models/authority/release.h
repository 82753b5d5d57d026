// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/authority/commit_path.h"
#include "models/authority/request_brake.h"
#include "models/store/ownership_records.h"

namespace bailiwick::authority {

inline constexpr fleet::Time releaseWait = fleet::Time{14} * 24 * 3600 * 1000;

struct ReleaseRequest
{
    fleet::Id device;
    std::string reason;             // not empty
    fleet::Time wait = releaseWait; // at least a day
};

struct BegunRelease
{
    store::Release release;
    bool mailed = false; // false: the owner has no address
};

// How the manufacturer frees a device whose owner died or moved out: it is begun with a reason, the
// owner is told by e-mail and may object for as long as it waits, then somebody completes it; the
// device has no owner after that, is not shared any more, and what was set on it is gone. Whoever
// gets it next has to prove it (claim_service.h). Void as soon as somebody else owns the device.
// Every step is in the log. Thread-safe.
class Releases
{
public:
    Releases(Context &context, AuditTrail &trail, CommitPath &commits);

    // By the manufacturer's people with fleet:edit on the device; `caller` null: the store's own
    // machine. Error of each: "forbidden".
    // Errors: "not-found" (no device, or nobody owns it); "invalid-change" (one waits already, no
    // reason, too short); "mail" (the owner cannot be told: nothing was begun); "store-…".
    Expected<BegunRelease> begin(const Caller *caller, const ReleaseRequest &request);
    // Error: "release-closed" (unknown, over, void).
    Expected<void> cancel(const Caller *caller, fleet::Id id);
    // Answers the revision. Errors: "release-closed", "release-waiting" (not due yet).
    Expected<std::int64_t> complete(const Caller *caller, fleet::Id id);
    // Of a device, newest first.
    Expected<std::vector<store::Release>> of(const Caller *caller, fleet::Id device);

    // By the owner: those that wait for their devices; and the objection, which ends one: signed
    // in, or by the token of the e-mail. Errors: "release-closed", the same for all that is wrong;
    // by token also "too-many-requests".
    Expected<std::vector<store::Release>> against(const Caller &owner);
    Expected<void> object(const Caller &owner, fleet::Id id);
    tl::expected<void, Refusal> object(std::string_view token, const Origin &origin);

private:
    Context &m_context;
    AuditTrail &m_trail;
    CommitPath &m_commits;
    RequestBrake m_brake;
};

} // namespace bailiwick::authority
