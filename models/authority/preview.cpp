// SPDX-License-Identifier: Apache-2.0
#include "models/authority/preview.h"

#include "models/authority/candidate.h"

namespace bailiwick::authority {

Expected<Preview> previewFor(Context &context, const Caller &caller, std::int64_t baseRevision,
                             const fleet::ChangeSet &changes, fleet::Time at)
{
    if (const auto allowed = requireAccess(caller); !allowed)
        return tl::unexpected(allowed.error());
    const access::SnapshotPtr current = context.snapshot();
    if (const auto base = checkBaseRevision(context, caller, current, baseRevision); !base)
        return tl::unexpected(base.error());
    const auto candidate = makeCandidate(context, current, &caller, changes, context.now());
    if (!candidate)
        return tl::unexpected(candidate.error());
    auto seen = candidate->part->preview(changes, at);
    if (!seen)
        return tl::unexpected(seen.error());
    Preview preview;
    preview.instant = at;
    preview.violations = violationsOf(context, *candidate, &caller, context.now());
    preview.digest = access::digest(*seen);
    preview.difference = std::move(*seen);
    return preview;
}

} // namespace bailiwick::authority
