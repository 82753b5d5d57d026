// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/authority/context.h"
#include "models/authority/viewer_part.h"

namespace bailiwick::authority {

// The rules of a change set before it is applied: what its author names exists for them, new
// entities bring ids never used before. An entity out
// of the author's sight is answered like one that does not exist. `part` is null for the system.
// Error "invalid-change" with every fault in details.
Expected<void> checkChanges(Context &context, const fleet::State &current, const ViewerPart *part,
                            const fleet::ChangeSet &changes);

// The fleet's rules on what the author sees, with the changes as sent: a reference out of sight is
// broken exactly like one to nothing. Errors as fleet::applyChecked. Nothing to do for who sees
// all.
Expected<void> checkAsSeen(const ViewerPart *part, const fleet::ChangeSet &asSent);

// fleet::applyChecked after checkAsSeen. What is still wrong is so because of something the author
// does not see: the error is one sentence, the same whatever that is.
Expected<fleet::State> applyFor(const fleet::State &current, const ViewerPart *part,
                                const fleet::ChangeSet &changes);

// Remembers the removed entities' ids, within the commit's transaction: they are never given again.
Expected<void> retireIds(store::WriteTransaction &transaction, const fleet::ChangeSet &changes);

} // namespace bailiwick::authority
