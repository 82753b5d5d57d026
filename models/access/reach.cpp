// SPDX-License-Identifier: Apache-2.0
#include "models/access/reach.h"

#include <algorithm>
#include <array>

namespace bailiwick::access {

namespace {

using Word = Bitmap::Word;
using Active = std::vector<const Part *>;

bool isWhole(const Active &active)
{
    return std::ranges::any_of(active, [](const Part *part) { return part->masks.empty(); });
}

// Words are worked on in blocks, which compilers turn into wide instructions.
constexpr std::size_t blockWords = 128;
using Block = std::array<Word, blockWords>;

// What the parts' masks leave of some words: out[i] for word first + i.
void unite(const Active &active, std::size_t first, std::size_t count, Block &out)
{
    std::fill_n(out.begin(), count, Word{0});
    for (const Part *part : active) {
        Block held;
        std::fill_n(held.begin(), count, ~Word{0});
        for (const BitmapPtr &mask : part->masks) {
            const Word *words = mask->words().data() + first;
            for (std::size_t i = 0; i < count; ++i)
                held[i] &= words[i];
        }
        for (std::size_t i = 0; i < count; ++i)
            out[i] |= held[i];
    }
}

// Calls f(first word, number of words) for blocks that cover the interval, and clips the block's
// words to it.
template<typename F>
void forEachBlock(Interval interval, F &&f)
{
    const std::size_t last = (interval.high - 1) / Bitmap::bitsOfWord;
    for (std::size_t first = interval.low / Bitmap::bitsOfWord; first <= last; first += blockWords)
        f(first, std::min(blockWords, last - first + 1));
}

void clip(Interval interval, std::size_t first, std::size_t count, Block &words)
{
    constexpr Position bits = Bitmap::bitsOfWord;
    if (first == interval.low / bits)
        words[0] &= ~Word{0} << (interval.low % bits);
    if (first + count - 1 == (interval.high - 1) / bits)
        words[count - 1] &= ~Word{0} >> (bits - 1 - (interval.high - 1) % bits);
}

struct Event
{
    Position at;
    bool begins;
    bool after; // of which side
    const Part *part;
};

void addEvents(std::vector<Event> &events, std::span<const Part> parts, bool after)
{
    for (const Part &part : parts) {
        for (const Interval &interval : part.region.intervals()) {
            events.push_back({interval.low, true, after, &part});
            events.push_back({interval.high, false, after, &part});
        }
    }
}

// Cuts the positions where the parts' regions begin and end: calls f(segment, parts of before
// there, parts of after there) in order, where there are any.
template<typename F>
void sweep(std::span<const Part> before, std::span<const Part> after, F &&f)
{
    std::vector<Event> events;
    addEvents(events, before, false);
    addEvents(events, after, true);
    std::sort(events.begin(), events.end(),
              [](const Event &a, const Event &b) { return a.at < b.at; });
    Active active[2];
    Position low = 0;
    for (const Event &event : events) {
        if (event.at > low && !(active[0].empty() && active[1].empty()))
            f(Interval{low, event.at}, active[0], active[1]);
        low = event.at;
        Active &side = active[event.after ? 1 : 0];
        if (event.begins)
            side.push_back(event.part);
        else
            side.erase(std::ranges::find(side, event.part));
    }
}

} // namespace

bool Part::contains(Position position) const
{
    return region.contains(position) && std::ranges::all_of(masks, [&](const BitmapPtr &mask) {
               return mask->contains(position);
           });
}

bool Part::isEmpty() const
{
    if (masks.empty())
        return region.isEmpty();
    const Active self{this};
    for (const Interval &interval : region.intervals()) {
        bool any = false;
        forEachBlock(interval, [&](std::size_t first, std::size_t count) {
            Block words;
            if (any)
                return;
            unite(self, first, count, words);
            clip(interval, first, count, words);
            any = std::any_of(words.begin(), words.begin() + count, [](Word w) { return w != 0; });
        });
        if (any)
            return false;
    }
    return true;
}

IntervalSet unionOf(std::span<const Part> parts)
{
    if (parts.empty())
        return {};
    if (parts.size() == 1 && parts.front().masks.empty())
        return parts.front().region;
    IntervalCollector result;
    sweep(parts, {}, [&](Interval segment, const Active &active, const Active &) {
        if (isWhole(active))
            return result.add(segment);
        forEachBlock(segment, [&](std::size_t first, std::size_t count) {
            Block words;
            unite(active, first, count, words);
            clip(segment, first, count, words);
            for (std::size_t i = 0; i < count; ++i)
                result.add(first + i, words[i]);
        });
    });
    return result.take();
}

std::uint64_t deviceCount(const Tree &tree, std::span<const Part> parts)
{
    if (parts.size() == 1 && parts.front().masks.empty())
        return tree.deviceCount(parts.front().region);
    std::uint64_t devices = 0;
    sweep(parts, {}, [&](Interval segment, const Active &active, const Active &) {
        if (isWhole(active)) {
            devices += tree.deviceCount(segment);
            return;
        }
        forEachBlock(segment, [&](std::size_t first, std::size_t count) {
            Block words;
            unite(active, first, count, words);
            clip(segment, first, count, words);
            const Word *isDevice = tree.devices().words().data() + first;
            for (std::size_t i = 0; i < count; ++i)
                devices += static_cast<std::uint64_t>(std::popcount(words[i] & isDevice[i]));
        });
    });
    return devices;
}

GainedLost differenceOf(std::span<const Part> before, std::span<const Part> after)
{
    IntervalCollector gained;
    IntervalCollector lost;
    sweep(before, after, [&](Interval segment, const Active &old, const Active &now) {
        const bool wasWhole = isWhole(old);
        const bool isNowWhole = isWhole(now);
        if (wasWhole && isNowWhole)
            return;
        if (wasWhole && now.empty())
            return lost.add(segment);
        if (isNowWhole && old.empty())
            return gained.add(segment);
        forEachBlock(segment, [&](std::size_t first, std::size_t count) {
            Block was;
            Block is;
            unite(old, first, count, was);
            unite(now, first, count, is);
            clip(segment, first, count, was);
            clip(segment, first, count, is);
            for (std::size_t i = 0; i < count; ++i) {
                gained.add(first + i, is[i] & ~was[i]);
                lost.add(first + i, was[i] & ~is[i]);
            }
        });
    });
    return {gained.take(), lost.take()};
}

IntervalSet differingBlocks(const Bitmap &a, const Bitmap &b)
{
    constexpr std::size_t wordsOfBlock = 4096 / Bitmap::bitsOfWord;
    if (&a == &b)
        return {};
    const std::size_t words = (a.size() + Bitmap::bitsOfWord - 1) / Bitmap::bitsOfWord;
    IntervalCollector result;
    for (std::size_t start = 0; start < words; start += wordsOfBlock) {
        const std::size_t end = std::min(words, start + wordsOfBlock);
        for (std::size_t i = start; i < end; ++i) {
            if (a.words()[i] == b.words()[i])
                continue;
            result.add(
                {static_cast<Position>(start * Bitmap::bitsOfWord),
                 static_cast<Position>(std::min<std::size_t>(a.size(), end * Bitmap::bitsOfWord))});
            break;
        }
    }
    return result.take();
}

bool sameMasks(const Masks &a, const Masks &b)
{
    return std::ranges::equal(
        a, b, [](const BitmapPtr &x, const BitmapPtr &y) { return x == y || *x == *y; });
}

} // namespace bailiwick::access
