// SPDX-License-Identifier: Apache-2.0
#include "models/authority/preview.h"

#include "models/authority/candidate.h"
#include "models/authority/commit_events.h"

namespace bailiwick::authority {

namespace {

Expected<Preview> compute(Context &context, const access::SnapshotPtr &current,
                          const Caller &caller, std::int64_t baseRevision,
                          const fleet::ChangeSet &changes, fleet::Time at)
{
    if (const auto allowed = requireAccess(caller); !allowed)
        return tl::unexpected(allowed.error());
    if (const auto base = checkBaseRevision(context, caller, current, baseRevision); !base)
        return tl::unexpected(base.error());
    const auto candidate = makeCandidate(context, current, &caller, changes, context.now());
    if (!candidate)
        return tl::unexpected(candidate.error());
    access::Difference seen = candidate->seen(at);
    Preview preview;
    preview.instant = at;
    preview.violations = violationsOf(context, *candidate, &caller, context.now());
    preview.digest = access::digest(seen);
    preview.difference = std::move(seen);
    preview.withoutEffect = access::forbiddenGrants(*candidate->partAfter, candidate->asSent, at);
    return preview;
}

} // namespace

Expected<Preview> previewFor(Context &context, AuditTrail &trail, const Caller &caller,
                             std::int64_t baseRevision, const fleet::ChangeSet &changes,
                             fleet::Time at)
{
    const access::SnapshotPtr current = context.snapshot();
    auto preview = compute(context, current, caller, baseRevision, changes, at);
    audit::Event event = trail.event(caller, {}, audit::Outcome::Allowed);
    if (!preview)
        event = refusalEvent(std::move(event), current->state(), changes, {}, preview.error());
    else if (!preview->violations.empty())
        event = refusalEvent(std::move(event), current->state(), changes, {},
                             toError(preview->violations));
    else
        event.resource = {"revision", std::to_string(current->state().revision), {}};
    event.action = "access:preview";
    event.count = preview ? static_cast<std::int64_t>(preview->difference.principals.size()) : 0;
    if (const auto recorded = trail.record(std::move(event)); !recorded)
        return tl::unexpected(recorded.error());
    return preview;
}

} // namespace bailiwick::authority
