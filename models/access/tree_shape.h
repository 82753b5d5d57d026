// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/bitmap.h"
#include "models/access/position_map.h"
#include "models/access/uninitialized.h"
#include "models/fleet/state.h"

#include <memory>

namespace bailiwick::access {

// The numbers of a tree: who stands where, without what is written on the nodes.
struct TreeShape
{
    using Numbers = UninitializedVector<std::uint32_t>;

    Numbers rows;          // position → row in the table, by id
    Numbers positions;     // row → position
    Numbers ends;          // position → end of subtree
    Numbers parents;       // position → parent, or own position for roots
    Numbers devicesBefore; // position → devices at lower positions
    Bitmap devices;
    std::vector<Position> roots;
    // The shape it was made from, and where that one's positions are here.
    std::weak_ptr<const TreeShape> origin;
    PositionMap moves;

    Interval subtree(Position position) const { return {position, ends[position]}; }
};

using TreeShapePtr = std::shared_ptr<const TreeShape>;

// From nothing. O(n log n).
TreeShapePtr makeShape(const fleet::Table<fleet::Resource> &resources);

// From the shape of another table: the same one when every node stands where it stood; otherwise
// what moved is cut out and put in, and the rest is copied in blocks. O(n) of copying, and the
// logarithmic work only for what moved.
TreeShapePtr changedShape(const TreeShapePtr &before,
                          const fleet::Table<fleet::Resource> &rowsBefore,
                          const fleet::Table<fleet::Resource> &rowsAfter);

} // namespace bailiwick::access
