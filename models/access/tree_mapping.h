// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/tree.h"

namespace bailiwick::access {

// Carries sets of positions from one tree to another by the nodes' ids. Nodes that the other tree
// does not have drop out. Making one is linear in the tree; the identity costs nothing.
class TreeMapping
{
public:
    TreeMapping(const Tree &from, const Tree &to);

    IntervalSet mapped(const IntervalSet &set) const;

private:
    bool m_identity = false;
    std::vector<Position> m_to; // from position → to position, or none
};

} // namespace bailiwick::access
