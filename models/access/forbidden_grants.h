// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/snapshot.h"

namespace bailiwick::access {

// An action that an assignment gives in words only: a policy forbids it where it would hold.
struct ForbiddenGrant
{
    fleet::PrincipalRef principal;
    fleet::Scope scope;
    fleet::ActionName action;
    fleet::Id policy;

    auto operator<=>(const ForbiddenGrant &) const = default;
};

// What the assignments that `changes` put say and does not come about, for a preview to tell: a
// difference lists only what does. Asked at the scope's node (a group: at its first member), of the
// first `most` assignments. O(assignments × actions of the role × an explanation).
std::vector<ForbiddenGrant> forbiddenGrants(const Snapshot &after, const fleet::ChangeSet &changes,
                                            const Context &context, std::size_t most = 100);

} // namespace bailiwick::access
