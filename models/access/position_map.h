// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/interval_set.h"

#include <optional>

namespace bailiwick::access {

// Where positions of one tree stand in another: blocks of positions that keep their order. Few
// blocks when few nodes moved. Value type, immutable.
class PositionMap
{
public:
    struct Block
    {
        Position from = 0;
        Position to = 0;
        Position length = 0;
    };

    PositionMap() = default;
    // Any order; disjoint on both sides. Positions in no block stand nowhere.
    explicit PositionMap(std::vector<Block> blocks);

    // O(log blocks).
    std::optional<Position> mapped(Position position) const;
    // O((intervals + blocks) log).
    IntervalSet mapped(const IntervalSet &set) const;
    PositionMap inverse() const;
    std::span<const Block> blocks() const { return m_blocks; } // by from

private:
    std::vector<Block>::const_iterator firstEndingAfter(Position position) const;

    std::vector<Block> m_blocks;
};

} // namespace bailiwick::access
