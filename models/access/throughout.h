// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/snapshot.h"

namespace bailiwick::access {

// May the principal do it on the node and on everything that stands below it or will ever be put
// there, whatever its attributes? Decided on scopes, not on today's nodes: an assignment, permit or
// keyword has to hold at the node itself or above it, and nothing that depends on a resource, a
// condition or a forbid, may bear on what is below. So true is safe, and false may be said where
// every node that could ever be there would be allowed by several conditions together.
// O(links of the principal and its teams + policies).
bool allowsThroughout(const Snapshot &snapshot, PrincipalNumber principal, ActionIndex action,
                      Position node, const Context &context);

} // namespace bailiwick::access
