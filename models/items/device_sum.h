// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/tree.h"

#include <map>
#include <unordered_map>

namespace bailiwick::items {

// How many devices sets of one tree have, alone and together. Whole companies share their sets:
// each distinct one is looked at once. The sets must outlive it. One thread.
class DeviceSum
{
public:
    explicit DeviceSum(const access::Tree &tree);

    // Devices of one set. O(intervals) the first time, then O(1).
    std::uint64_t of(const access::IntervalSet &set);
    // Distinct devices of several. O(intervals) the first time.
    std::uint64_t of(std::span<const access::IntervalSet *const> sets);
    // Distinct devices of all sets that were asked about. O(nodes / 64).
    std::uint64_t all() const;

private:
    void mark(const access::IntervalSet &set);

    // Copies of a set share its intervals: their address stands for it.
    using Key = const access::Interval *;

    const access::Tree &m_tree;
    std::unordered_map<Key, std::uint64_t> m_counts;
    std::map<std::vector<Key>, std::uint64_t> m_together;
    std::vector<access::Bitmap::Word> m_marked; // by position
};

} // namespace bailiwick::items
