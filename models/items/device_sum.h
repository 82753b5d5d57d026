// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/piece_set.h"
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

    // Devices of one set. O(its words) the first time, then O(1).
    std::uint64_t of(const access::PieceSet &set);
    // Distinct devices of several. O(their words) the first time.
    std::uint64_t of(std::span<const access::PieceSet *const> sets);
    // Distinct devices of all sets that were asked about. O(nodes / 64).
    std::uint64_t all() const;

private:
    using Bits = std::vector<access::Bitmap::Word>; // by position

    static void mark(Bits &bits, const access::PieceSet &set);
    // Devices among the words of the set that are marked together; they no longer are.
    std::uint64_t takeMarked(const access::PieceSet &set);

    using Key = const void *; // a set's identity

    const access::Tree &m_tree;
    std::unordered_map<Key, std::uint64_t> m_counts;
    std::map<std::vector<Key>, std::uint64_t> m_unions;
    Bits m_marked;   // all that were asked about
    Bits m_together; // nothing between two calls
};

} // namespace bailiwick::items
