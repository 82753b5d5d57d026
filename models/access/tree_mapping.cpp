// SPDX-License-Identifier: Apache-2.0
#include "models/access/tree_mapping.h"

namespace bailiwick::access {

namespace {

PositionMap compared(const Tree &from, const Tree &to)
{
    constexpr Position none = ~Position{0};
    std::vector<Position> targets(from.size(), none);
    fleet::Table<fleet::Resource>::forEachPair(
        from.resources(), to.resources(), [&](std::size_t fromRank, std::size_t toRank) {
            targets[from.positionOfRank(fromRank)] = to.positionOfRank(toRank);
        });
    std::vector<PositionMap::Block> blocks;
    for (Position p = 0; p < targets.size(); ++p) {
        if (targets[p] == none)
            continue;
        if (!blocks.empty() && blocks.back().from + blocks.back().length == p &&
            blocks.back().to + blocks.back().length == targets[p])
            ++blocks.back().length;
        else
            blocks.push_back({p, targets[p], 1});
    }
    return PositionMap(std::move(blocks));
}

} // namespace

TreeMapping::TreeMapping(const Tree &from, const Tree &to)
    : m_identity(from.samePositions(to))
{
    if (m_identity)
        return;
    if (const PositionMap *known = to.movesFrom(from))
        m_map = *known;
    else if (const PositionMap *back = from.movesFrom(to))
        m_map = back->inverse();
    else
        m_map = compared(from, to);
}

} // namespace bailiwick::access
