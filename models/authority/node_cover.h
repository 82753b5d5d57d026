// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/tree.h"
#include "models/store/session_connection.h"

namespace bailiwick::authority {

// Says which nodes a set holds in a scope's words: whole customers and sites; then the fewest
// subtrees and single nodes, or, where these are more than `mostListed`, the set itself with the
// customers or sites to look in (PartialNodes). O(intervals of the set) with a small constant,
// O(containers · depth); the set and the tree's shape stay alive with the scope.
void coverNodes(const access::Tree &tree, const access::IntervalSet &set, std::size_t mostListed,
                store::SessionScope &scope);

} // namespace bailiwick::authority
