// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/authority/context.h"
#include "models/authority/viewer_part.h"

namespace bailiwick::authority {

// A change that might be made: the states before and after it, compiled.
struct Candidate
{
    access::SnapshotPtr before;
    access::SnapshotPtr after;
    fleet::ChangeSet asSent;        // as its author sees the entities
    fleet::ChangeSet changes;       // as they are meant on the full state
    std::optional<ViewerPart> part; // the author's; none: the store's own machine
    access::SnapshotPtr partAfter;  // the part with the changes as sent; null without a part

    bool seesAll() const { return !part || part->seesAll(); }
    // What the author's desktop previews; without a part all of it.
    access::Difference seen(fleet::Time at) const
    {
        return part ? access::difference(part->visible(), partAfter, at)
                    : access::difference(before, after, at);
    }
};

// Whether a change set holds entities as its author sees them (a draft), or whole (made here).
enum class ChangeForm { AsSeen, Full };

// Checks ids, conditions and the fleet's rules. `caller` null: the store's own machine. Errors:
// "invalid-change", "condition-invalid".
Expected<Candidate> makeCandidate(Context &context, const access::SnapshotPtr &current,
                                  const Caller *caller, const fleet::ChangeSet &changes,
                                  fleet::Time now, ChangeForm form = ChangeForm::AsSeen);

// Why the change must not be made: escalation (with a caller), then guardrails. What the author may
// not see stands as one uniform violation "effect-unseen".
std::vector<access::Violation> violationsOf(const Context &context, const Candidate &candidate,
                                            const Caller *caller, fleet::Time now);

// The full effect. Error "effect-unseen" when it reaches beyond what the author sees of it; but a
// delegation is its giver's to narrow and to restore, whoever hangs from it.
Expected<access::Difference> effectOf(const Candidate &candidate, const Caller *caller,
                                      const access::Difference *seen, fleet::Time at);

// "escalation", "guardrail" or "effect-unseen" with every violation in details.
Error toError(const std::vector<access::Violation> &violations);

} // namespace bailiwick::authority
