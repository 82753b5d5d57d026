// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/reach.h"

#include <algorithm>
#include <array>

namespace bailiwick::access {

// What algebra on reaches is made of: stretches of positions where no region begins or ends, and in
// them the words of what the masks leave.

// A list of masks that counts somewhere. Where somebody numbers them, equal lists have the same
// number.
struct ActiveMasks
{
    const Masks *masks = nullptr;
    std::uint32_t number = 0;

    bool operator==(const ActiveMasks &) const = default;
};
using ActiveList = std::vector<ActiveMasks>;

// Somewhere no mask at all counts.
inline bool isWhole(const ActiveList &active)
{
    return std::ranges::any_of(active, [](const ActiveMasks &item) { return item.masks->empty(); });
}

// Words are worked on in blocks, which compilers turn into wide instructions.
constexpr std::size_t sweepWords = 128;
using SweepBlock = std::array<Bitmap::Word, sweepWords>;

// What the masks leave of some words: out[i] for word first + i.
inline void unite(const ActiveList &active, std::size_t first, std::size_t count, SweepBlock &out)
{
    std::fill_n(out.begin(), count, Bitmap::Word{0});
    for (const ActiveMasks &item : active) {
        SweepBlock held;
        std::fill_n(held.begin(), count, ~Bitmap::Word{0});
        for (const BitmapPtr &mask : *item.masks) {
            const Bitmap::Word *words = mask->words().data() + first;
            for (std::size_t i = 0; i < count; ++i)
                held[i] &= words[i];
        }
        for (std::size_t i = 0; i < count; ++i)
            out[i] |= held[i];
    }
}

// Calls f(first word, number of words) for blocks that cover the interval.
template<typename F>
void forEachBlock(Interval interval, F &&f)
{
    const std::size_t last = (interval.high - 1) / Bitmap::bitsOfWord;
    for (std::size_t first = interval.low / Bitmap::bitsOfWord; first <= last; first += sweepWords)
        f(first, std::min(sweepWords, last - first + 1));
}

// What is reached in a stretch of positions where no region begins or ends.
struct SweepSide
{
    ActiveList parts;
    ActiveList without;

    bool isNone() const { return parts.empty() || isWhole(without); }
    bool isAll() const { return without.empty() && isWhole(parts); }
    void words(std::size_t first, std::size_t count, SweepBlock &out) const
    {
        if (isNone()) {
            std::fill_n(out.begin(), count, Bitmap::Word{0});
            return;
        }
        unite(parts, first, count, out);
        if (without.empty())
            return;
        SweepBlock forbidden;
        unite(without, first, count, forbidden);
        for (std::size_t i = 0; i < count; ++i)
            out[i] &= ~forbidden[i];
    }
};

// Cuts the positions where regions begin and end, for two reaches side by side. Keeps its memory
// from one use to the next.
class ReachSweep
{
public:
    static constexpr std::size_t before = 0;
    static constexpr std::size_t after = 1;

    void clear() { m_events.clear(); }
    // The masks must outlive run().
    void add(Interval where, std::size_t side, bool forbids, ActiveMasks masks)
    {
        const auto list = forbids ? &SweepSide::without : &SweepSide::parts;
        m_events.push_back({where.low, true, side, list, masks});
        m_events.push_back({where.high, false, side, list, masks});
    }
    void add(const Reach &reach, std::size_t side)
    {
        const auto addAll = [&](std::span<const Part> parts, bool forbids) {
            for (const Part &part : parts) {
                for (const Interval &interval : part.region.intervals())
                    add(interval, side, forbids, {&part.masks});
            }
        };
        addAll(reach.parts, false);
        if (!reach.parts.empty())
            addAll(reach.without, true);
    }

    // Calls f(stretch, before there, after there) in order, where something is reached.
    template<typename F>
    void run(F &&f)
    {
        std::ranges::sort(m_events, {}, &Event::at);
        for (SweepSide &side : m_sides) {
            side.parts.clear();
            side.without.clear();
        }
        Position low = 0;
        for (const Event &event : m_events) {
            if (event.at > low && !(m_sides[before].isNone() && m_sides[after].isNone()))
                f(Interval{low, event.at}, m_sides[before], m_sides[after]);
            low = event.at;
            ActiveList &list = m_sides[event.side].*event.list;
            if (event.begins)
                list.push_back(event.masks);
            else
                list.erase(std::ranges::find(list, event.masks));
        }
    }

private:
    struct Event
    {
        Position at;
        bool begins;
        std::size_t side;
        ActiveList SweepSide::*list;
        ActiveMasks masks;
    };

    std::vector<Event> m_events;
    SweepSide m_sides[2];
};

// All that is reached on the side before.
IntervalSet positionsOf(ReachSweep &sweep);

} // namespace bailiwick::access
