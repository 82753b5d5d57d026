// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/tree_shape.h"

namespace bailiwick::access {

// How a shape comes from the one before: runs of its positions and new nodes, in the new order.
struct ShapePlan
{
    struct Piece
    {
        std::optional<Position> from; // where the run stood; none: one new node
        Position length = 1;
        std::uint32_t rank = 0; // of the new node, among the rows after
    };
    // A node that is new or stands elsewhere, or is of another kind.
    struct Placed
    {
        std::uint32_t rank = 0;
        std::optional<std::uint32_t> parent; // its rank; none: a root
        bool isDevice = false;
    };

    std::size_t size = 0; // nodes after
    std::vector<Piece> pieces;
    std::vector<Placed> placed;
    std::vector<Position> cuts;       // where those stood that do not stand there now
    bool sameRows = true;             // ranks are the same before and after
    std::vector<std::uint32_t> ranks; // otherwise: rank before → after
};

// O(n) of copying in long runs, which processors do many at a time; the rest is only for what
// moved.
std::shared_ptr<TreeShape> shapeOf(const TreeShape &before, const ShapePlan &plan);

} // namespace bailiwick::access
