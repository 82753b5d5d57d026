// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/tree.h"

namespace bailiwick::access {

// Conditions that all must hold.
using Masks = std::vector<BitmapPtr>;

// Part of what is reached: a region, and in it only where all masks hold. Regions are few
// intervals; a mask may change at each device.
struct Part
{
    IntervalSet region;
    Masks masks;

    bool contains(Position position) const;
    bool isEmpty() const;
};

// What is reached: in some of the parts, in none of those that are forbidden.
struct Reach
{
    std::vector<Part> parts;
    std::vector<Part> without;

    bool contains(Position position) const;
};

// Algebra on what is reached: linear in the intervals of the regions, and in 64ths of the positions
// where masks matter; never in the number of positions. Masks and devices are those of one tree.
IntervalSet unionOf(std::span<const Part> parts);
IntervalSet positionsOf(const Reach &reach);
bool isEmpty(const Reach &reach);
std::uint64_t deviceCount(const Tree &tree, const Reach &reach);

// Where two masks differ, in whole blocks of 4,096 positions: a superset that has few intervals.
IntervalSet differingBlocks(const Bitmap &a, const Bitmap &b);

// Equal as sets of conditions go: the same results in the same order.
bool sameMasks(const Masks &a, const Masks &b);

} // namespace bailiwick::access
