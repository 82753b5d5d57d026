// SPDX-License-Identifier: Apache-2.0
#include "models/items/device_sum.h"

#include <utility>

namespace bailiwick::items {

using access::Bitmap;

DeviceSum::DeviceSum(const access::Tree &tree)
    : m_tree(tree)
    , m_marked((tree.size() + Bitmap::bitsOfWord - 1) / Bitmap::bitsOfWord)
    , m_together(m_marked.size())
{
}

std::uint64_t DeviceSum::of(const access::PieceSet &set)
{
    if (set.isEmpty())
        return 0;
    const auto [it, fresh] = m_counts.try_emplace(set.identity());
    if (fresh) {
        it->second = m_tree.deviceCount(set);
        mark(m_marked, set);
    }
    return it->second;
}

std::uint64_t DeviceSum::of(std::span<const access::PieceSet *const> sets)
{
    std::map<Key, const access::PieceSet *> distinct;
    for (const access::PieceSet *set : sets) {
        if (!set->isEmpty() && distinct.emplace(set->identity(), set).second)
            of(*set);
    }
    if (distinct.empty())
        return 0;
    if (distinct.size() == 1)
        return of(*distinct.begin()->second);
    std::vector<Key> key;
    key.reserve(distinct.size());
    for (const auto &[identity, set] : distinct)
        key.push_back(identity);
    const auto [it, fresh] = m_unions.try_emplace(std::move(key));
    if (fresh) {
        for (const auto &[identity, set] : distinct)
            mark(m_together, *set);
        for (const auto &[identity, set] : distinct)
            it->second += takeMarked(*set);
    }
    return it->second;
}

namespace {

// Calls f(index, bits) for each word in which a set has positions.
template<typename F>
void forEachWord(const access::PieceSet &set, F &&f)
{
    const auto words = [&](access::Interval interval) {
        const std::size_t last = (interval.high - 1) / Bitmap::bitsOfWord;
        for (std::size_t index = interval.low / Bitmap::bitsOfWord; index <= last; ++index)
            f(index, access::wordMask(index, interval));
    };
    set.visit(words, f);
}

std::uint64_t devicesIn(const access::Tree &tree, std::size_t index, Bitmap::Word word)
{
    return static_cast<std::uint64_t>(std::popcount(word & tree.devices().words()[index]));
}

} // namespace

void DeviceSum::mark(Bits &bits, const access::PieceSet &set)
{
    forEachWord(set, [&](std::size_t index, Bitmap::Word word) { bits[index] |= word; });
}

std::uint64_t DeviceSum::takeMarked(const access::PieceSet &set)
{
    std::uint64_t count = 0;
    forEachWord(set, [&](std::size_t index, Bitmap::Word) {
        count += devicesIn(m_tree, index, std::exchange(m_together[index], 0));
    });
    return count;
}

std::uint64_t DeviceSum::all() const
{
    std::uint64_t count = 0;
    for (std::size_t i = 0; i < m_marked.size(); ++i)
        count += devicesIn(m_tree, i, m_marked[i]);
    return count;
}

} // namespace bailiwick::items
