// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/position_map.h"

#include <bit>

namespace bailiwick::access {

// A set of positions as one bit each: what a condition's truth over the fleet is kept as, because
// it may change from device to device. Immutable once shared.
class Bitmap
{
public:
    using Word = std::uint64_t;
    static constexpr Position bitsOfWord = 64;

    Bitmap() = default;
    explicit Bitmap(std::size_t size)
        : m_size(size)
        , m_words((size + bitsOfWord - 1) / bitsOfWord)
    {
    }

    std::size_t size() const { return m_size; }
    bool contains(Position p) const { return (m_words[p / bitsOfWord] >> (p % bitsOfWord)) & 1; }
    std::span<const Word> words() const { return m_words; }

    // A whole word by its first position.
    Word wordAt(Position p) const { return m_words[p / bitsOfWord]; }
    void setWord(Position p, Word word) { m_words[p / bitsOfWord] = word; }

    void set(Position p) { m_words[p / bitsOfWord] |= Word{1} << (p % bitsOfWord); }
    void reset(Position p) { m_words[p / bitsOfWord] &= ~(Word{1} << (p % bitsOfWord)); }
    // The same bits at their positions in another tree.
    Bitmap moved(const PositionMap &map, std::size_t newSize) const;

    bool operator==(const Bitmap &) const = default;

private:
    Word bits(Position from, Position count) const;

    std::size_t m_size = 0;
    std::vector<Word> m_words;
};

using BitmapPtr = std::shared_ptr<const Bitmap>;

// The bits of a word that stand for positions of an interval. REQUIRES: it has some there.
inline Bitmap::Word wordMask(std::size_t index, Interval where)
{
    constexpr Position bits = Bitmap::bitsOfWord;
    Bitmap::Word mask = ~Bitmap::Word{0};
    if (index == where.low / bits)
        mask &= ~Bitmap::Word{0} << (where.low % bits);
    if (index == (where.high - 1) / bits)
        mask &= ~Bitmap::Word{0} >> (bits - 1 - (where.high - 1) % bits);
    return mask;
}

// Calls f(interval) for each run of bits of a word, by position.
template<typename F>
void forEachRun(std::size_t wordIndex, Bitmap::Word word, F &&f)
{
    const auto base = static_cast<Position>(wordIndex * Bitmap::bitsOfWord);
    while (word != 0) {
        const int low = std::countr_zero(word);
        const int length = std::countr_one(word >> low);
        f(Interval{base + static_cast<Position>(low), base + static_cast<Position>(low + length)});
        if (low + length == 64)
            break;
        word &= ~Bitmap::Word{0} << (low + length);
    }
}

// Collects positions that come in ascending order, bits or whole intervals, as intervals.
class IntervalCollector
{
public:
    void add(Interval interval)
    {
        if (interval.low >= interval.high)
            return;
        if (!m_intervals.empty() && m_intervals.back().high == interval.low)
            m_intervals.back().high = interval.high;
        else
            m_intervals.push_back(interval);
    }
    void add(std::size_t wordIndex, Bitmap::Word word)
    {
        forEachRun(wordIndex, word, [this](Interval run) { add(run); });
    }
    IntervalSet take() { return IntervalSet::fromSorted(std::move(m_intervals)); }

private:
    std::vector<Interval> m_intervals;
};

} // namespace bailiwick::access
