// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/escalation.h"
#include "models/draft/edit.h"
#include "tests/access/small_fleet.h"

namespace bailiwick::tests {

/// Whether the author may commit the step over that state: by the engine's own rule, which the
/// server enforces.
inline bool commitTakes(const access::SnapshotPtr &base, const draft::Edit &edit,
                        const fleet::PrincipalRef &author)
{
    const auto after = access::Snapshot::build(base->state().applied(edit.changes), base);
    return access::escalations(base, *after, edit.changes, author, access::Context(SmallFleet::now))
        .empty();
}

} // namespace bailiwick::tests
