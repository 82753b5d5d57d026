// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/explain.h"

namespace bailiwick::access {

// For a denial by time (Obstacle::Expired, NotYetValid): the delegation on the path whose own
// validity ended or has not begun; null when it is the assignment's, or when the viewer may not see
// which. Both sentences about it, English and translated, are made from this. O(path).
fleet::Id delegationOutOfTime(const fleet::State &state, const Explanation &explanation);

// The organization that is blocked (Obstacle::OrganizationBlocked): the one that the explanation
// names, otherwise the principal's own; null when the viewer may not see it.
fleet::Id blockedOrganization(const fleet::State &state, const Explanation &explanation);

// The obstacle stands in the way of a role that covers the resource and has the action.
bool wouldBeAllowed(Obstacle obstacle);

} // namespace bailiwick::access
