// SPDX-License-Identifier: Apache-2.0
#include "models/access/outermost.h"

namespace bailiwick::access {

Outermost outermost(const Tree &tree, const PieceSet &set, std::size_t limit)
{
    Outermost result;
    // Below a node, up to the end of an interval, there is no other outermost one.
    const auto add = [&](Interval interval) {
        for (Position p = interval.low; p < interval.high; p = tree.subtree(p).high) {
            const auto parent = tree.parent(p);
            if (parent && set.contains(*parent))
                continue;
            if (result.nodes.size() < limit)
                result.nodes.push_back(p);
            else
                ++result.more;
        }
    };
    set.visit(add, [&](std::size_t index, Bitmap::Word word) { forEachRun(index, word, add); });
    return result;
}

} // namespace bailiwick::access
