// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/piece_set.h"
#include "models/access/tree.h"

namespace bailiwick::access {

// The outermost nodes of a set, where the parent is not in it: how a set is told to people.
struct Outermost
{
    std::vector<Position> nodes; // the first ones
    std::size_t more = 0;        // how many others
};

// O(intervals, and nodes that are not below one of the set).
Outermost outermost(const Tree &tree, const PieceSet &set, std::size_t limit);

} // namespace bailiwick::access
