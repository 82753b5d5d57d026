// SPDX-License-Identifier: Apache-2.0
#include "models/access/position_map.h"

#include <algorithm>

namespace bailiwick::access {

PositionMap::PositionMap(std::vector<Block> blocks)
    : m_blocks(std::move(blocks))
{
    std::ranges::sort(m_blocks, {}, &Block::from);
}

std::vector<PositionMap::Block>::const_iterator
PositionMap::firstEndingAfter(Position position) const
{
    return std::upper_bound(
        m_blocks.begin(), m_blocks.end(), position,
        [](Position p, const Block &block) { return p < block.from + block.length; });
}

std::optional<Position> PositionMap::mapped(Position position) const
{
    const auto block = firstEndingAfter(position);
    if (block == m_blocks.end() || position < block->from)
        return std::nullopt;
    return block->to + (position - block->from);
}

IntervalSet PositionMap::mapped(const IntervalSet &set) const
{
    std::vector<Interval> result;
    for (const Interval &interval : set.intervals()) {
        for (auto block = firstEndingAfter(interval.low);
             block != m_blocks.end() && block->from < interval.high; ++block) {
            const Position low = std::max(interval.low, block->from);
            const Position high = std::min(interval.high, block->from + block->length);
            const Position target = block->to + (low - block->from);
            result.push_back({target, target + (high - low)});
        }
    }
    return IntervalSet::fromIntervals(std::move(result));
}

PositionMap PositionMap::inverse() const
{
    std::vector<Block> blocks;
    blocks.reserve(m_blocks.size());
    for (const Block &block : m_blocks)
        blocks.push_back({block.to, block.from, block.length});
    return PositionMap(std::move(blocks));
}

} // namespace bailiwick::access
