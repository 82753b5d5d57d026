// SPDX-License-Identifier: Apache-2.0
#include "models/items/device_sum.h"

#include <algorithm>

namespace bailiwick::items {

using access::Bitmap;

DeviceSum::DeviceSum(const access::Tree &tree)
    : m_tree(tree)
    , m_marked((tree.size() + Bitmap::bitsOfWord - 1) / Bitmap::bitsOfWord)
{
}

std::uint64_t DeviceSum::of(const access::IntervalSet &set)
{
    if (set.isEmpty())
        return 0;
    const auto [it, fresh] = m_counts.try_emplace(set.intervals().data());
    if (fresh) {
        it->second = m_tree.deviceCount(set);
        mark(set);
    }
    return it->second;
}

std::uint64_t DeviceSum::of(std::span<const access::IntervalSet *const> sets)
{
    std::map<Key, const access::IntervalSet *> distinct;
    for (const access::IntervalSet *set : sets) {
        if (!set->isEmpty() && distinct.emplace(set->intervals().data(), set).second)
            of(*set);
    }
    if (distinct.empty())
        return 0;
    if (distinct.size() == 1)
        return of(*distinct.begin()->second);
    std::vector<Key> key;
    key.reserve(distinct.size());
    for (const auto &[intervals, set] : distinct)
        key.push_back(intervals);
    const auto [it, fresh] = m_together.try_emplace(std::move(key));
    if (fresh) {
        access::IntervalSet together;
        for (const auto &[intervals, set] : distinct)
            together = together.united(*set);
        it->second = m_tree.deviceCount(together);
    }
    return it->second;
}

void DeviceSum::mark(const access::IntervalSet &set)
{
    constexpr Bitmap::Word ones = ~Bitmap::Word{0};
    for (const access::Interval &interval : set.intervals()) {
        const std::size_t first = interval.low / Bitmap::bitsOfWord;
        const std::size_t last = (interval.high - 1) / Bitmap::bitsOfWord;
        const Bitmap::Word from = ones << (interval.low % Bitmap::bitsOfWord);
        const Bitmap::Word to =
            ones >> (Bitmap::bitsOfWord - 1 - (interval.high - 1) % Bitmap::bitsOfWord);
        if (first == last) {
            m_marked[first] |= from & to;
            continue;
        }
        m_marked[first] |= from;
        std::fill(m_marked.begin() + static_cast<std::ptrdiff_t>(first) + 1,
                  m_marked.begin() + static_cast<std::ptrdiff_t>(last), ones);
        m_marked[last] |= to;
    }
}

std::uint64_t DeviceSum::all() const
{
    const std::span<const Bitmap::Word> devices = m_tree.devices().words();
    std::uint64_t count = 0;
    for (std::size_t i = 0; i < devices.size(); ++i)
        count += static_cast<std::uint64_t>(std::popcount(m_marked[i] & devices[i]));
    return count;
}

} // namespace bailiwick::items
