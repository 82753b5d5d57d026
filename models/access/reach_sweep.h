// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/reach.h"

#include <algorithm>
#include <array>

namespace bailiwick::access {

// What algebra on reaches is made of: stretches of positions where no region begins or ends, and in
// them the words of what the masks leave.

using ActiveParts = std::vector<const Part *>;

inline bool isWhole(const ActiveParts &active)
{
    return std::ranges::any_of(active, [](const Part *part) { return part->masks.empty(); });
}

// Words are worked on in blocks, which compilers turn into wide instructions.
constexpr std::size_t sweepWords = 128;
using SweepBlock = std::array<Bitmap::Word, sweepWords>;

// What the parts' masks leave of some words: out[i] for word first + i.
inline void unite(const ActiveParts &active, std::size_t first, std::size_t count, SweepBlock &out)
{
    std::fill_n(out.begin(), count, Bitmap::Word{0});
    for (const Part *part : active) {
        SweepBlock held;
        std::fill_n(held.begin(), count, ~Bitmap::Word{0});
        for (const BitmapPtr &mask : part->masks) {
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
    ActiveParts parts;
    ActiveParts without;

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

// Cuts the positions where the parts' regions begin and end. Keeps its memory from one use to the
// next.
class ReachSweep
{
public:
    // Calls f(stretch, before there, after there) in order, where something is reached.
    template<typename F>
    void run(const Reach &before, const Reach &after, F &&f)
    {
        m_events.clear();
        addEvents(before, 0);
        addEvents(after, 1);
        std::ranges::sort(m_events, {}, &Event::at);
        for (SweepSide &side : m_sides) {
            side.parts.clear();
            side.without.clear();
        }
        Position low = 0;
        for (const Event &event : m_events) {
            if (event.at > low && !(m_sides[0].isNone() && m_sides[1].isNone()))
                f(Interval{low, event.at}, m_sides[0], m_sides[1]);
            low = event.at;
            ActiveParts &list = m_sides[event.side].*event.list;
            if (event.begins)
                list.push_back(event.part);
            else
                list.erase(std::ranges::find(list, event.part));
        }
    }

private:
    struct Event
    {
        Position at;
        bool begins;
        std::uint8_t side;
        ActiveParts SweepSide::*list;
        const Part *part;
    };

    void addEvents(const Reach &reach, std::uint8_t side)
    {
        const auto add = [&](std::span<const Part> parts, ActiveParts SweepSide::*list) {
            for (const Part &part : parts) {
                for (const Interval &interval : part.region.intervals()) {
                    m_events.push_back({interval.low, true, side, list, &part});
                    m_events.push_back({interval.high, false, side, list, &part});
                }
            }
        };
        add(reach.parts, &SweepSide::parts);
        if (!reach.parts.empty())
            add(reach.without, &SweepSide::without);
    }

    std::vector<Event> m_events;
    SweepSide m_sides[2];
};

} // namespace bailiwick::access
