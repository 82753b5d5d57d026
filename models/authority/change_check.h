// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/authority/context.h"
#include "models/authority/viewer_part.h"

namespace bailiwick::authority {

// The rules of a change set before it is applied: what its author names exists for them, new
// entities bring ids never used before, conditions are among those that may go live. An entity out
// of the author's sight is answered like one that does not exist. `part` is null for the system.
// Error "invalid-change" with every fault in details.
Expected<void> checkChanges(Context &context, const fleet::State &current, const ViewerPart *part,
                            const fleet::ChangeSet &changes);

// fleet::applyChecked, with nothing in its error that the author may not see.
Expected<fleet::State> applyFor(const fleet::State &current, const ViewerPart *part,
                                const fleet::ChangeSet &changes);

// Remembers the removed entities' ids, within the commit's transaction: they are never given again.
Expected<void> retireIds(store::WriteTransaction &transaction, const fleet::ChangeSet &changes);

} // namespace bailiwick::authority
