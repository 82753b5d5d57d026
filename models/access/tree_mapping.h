// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/tree.h"

namespace bailiwick::access {

// Carries sets of positions from one tree to another by the nodes' ids. Nodes that the other tree
// does not have drop out. The identity costs nothing, and so does making one between a tree and
// the one made from it; otherwise making one is linear in the tree.
class TreeMapping
{
public:
    TreeMapping(const Tree &from, const Tree &to);

    IntervalSet mapped(const IntervalSet &set) const
    {
        return m_identity ? set : m_map.mapped(set);
    }

private:
    bool m_identity = false;
    PositionMap m_map;
};

} // namespace bailiwick::access
