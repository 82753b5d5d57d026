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

// What is reached in a stretch of positions where no region begins or ends.
struct Side
{
    Active parts;
    Active without;

    bool isNone() const { return parts.empty() || isWhole(without); }
    bool isAll() const { return without.empty() && isWhole(parts); }
    void words(std::size_t first, std::size_t count, Block &out) const
    {
        if (isNone()) {
            std::fill_n(out.begin(), count, Word{0});
            return;
        }
        unite(parts, first, count, out);
        if (without.empty())
            return;
        Block forbidden;
        unite(without, first, count, forbidden);
        for (std::size_t i = 0; i < count; ++i)
            out[i] &= ~forbidden[i];
    }
};

struct Event
{
    Position at;
    bool begins;
    Active Side::*list;
    bool after; // of which side
    const Part *part;
};

void addEvents(std::vector<Event> &events, const Reach &reach, bool after)
{
    const auto add = [&](std::span<const Part> parts, Active Side::*list) {
        for (const Part &part : parts) {
            for (const Interval &interval : part.region.intervals()) {
                events.push_back({interval.low, true, list, after, &part});
                events.push_back({interval.high, false, list, after, &part});
            }
        }
    };
    add(reach.parts, &Side::parts);
    if (!reach.parts.empty())
        add(reach.without, &Side::without);
}

// Cuts the positions where the parts' regions begin and end: calls f(segment, before there, after
// there) in order, where something is reached.
template<typename F>
void sweep(const Reach &before, const Reach &after, F &&f)
{
    std::vector<Event> events;
    addEvents(events, before, false);
    addEvents(events, after, true);
    std::sort(events.begin(), events.end(),
              [](const Event &a, const Event &b) { return a.at < b.at; });
    Side sides[2];
    Position low = 0;
    for (const Event &event : events) {
        if (event.at > low && !(sides[0].isNone() && sides[1].isNone()))
            f(Interval{low, event.at}, sides[0], sides[1]);
        low = event.at;
        Active &list = sides[event.after ? 1 : 0].*event.list;
        if (event.begins)
            list.push_back(event.part);
        else
            list.erase(std::ranges::find(list, event.part));
    }
}

// Calls f(first word, words) for what is reached, block by block.
template<typename F>
void forEachWords(Interval segment, const Side &side, F &&f)
{
    forEachBlock(segment, [&](std::size_t first, std::size_t count) {
        Block words;
        side.words(first, count, words);
        clip(segment, first, count, words);
        f(first, std::span<const Word>(words.data(), count));
    });
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
    const Side self{{this}, {}};
    return std::ranges::none_of(region.intervals(), [&](const Interval &interval) {
        bool any = false;
        forEachWords(interval, self, [&](std::size_t, std::span<const Word> words) {
            any = any || std::ranges::any_of(words, [](Word word) { return word != 0; });
        });
        return any;
    });
}

bool Reach::contains(Position position) const
{
    const auto has = [&](const Part &part) { return part.contains(position); };
    return std::ranges::any_of(parts, has) && std::ranges::none_of(without, has);
}

IntervalSet positionsOf(const Reach &reach)
{
    if (reach.parts.empty())
        return {};
    if (reach.parts.size() == 1 && reach.parts.front().masks.empty() && reach.without.empty())
        return reach.parts.front().region;
    IntervalCollector result;
    sweep(reach, {}, [&](Interval segment, const Side &side, const Side &) {
        if (side.isAll())
            return result.add(segment);
        forEachWords(segment, side, [&](std::size_t first, std::span<const Word> words) {
            for (std::size_t i = 0; i < words.size(); ++i)
                result.add(first + i, words[i]);
        });
    });
    return result.take();
}

IntervalSet unionOf(std::span<const Part> parts)
{
    return positionsOf({{parts.begin(), parts.end()}, {}});
}

bool isEmpty(const Reach &reach)
{
    if (reach.without.empty())
        return std::ranges::all_of(reach.parts, &Part::isEmpty);
    return positionsOf(reach).isEmpty();
}

std::uint64_t deviceCount(const Tree &tree, const Reach &reach)
{
    if (reach.parts.size() == 1 && reach.parts.front().masks.empty() && reach.without.empty())
        return tree.deviceCount(reach.parts.front().region);
    std::uint64_t devices = 0;
    sweep(reach, {}, [&](Interval segment, const Side &side, const Side &) {
        if (side.isAll()) {
            devices += tree.deviceCount(segment);
            return;
        }
        forEachWords(segment, side, [&](std::size_t first, std::span<const Word> words) {
            const Word *isDevice = tree.devices().words().data() + first;
            for (std::size_t i = 0; i < words.size(); ++i)
                devices += static_cast<std::uint64_t>(std::popcount(words[i] & isDevice[i]));
        });
    });
    return devices;
}

GainedLost differenceOf(const Reach &before, const Reach &after)
{
    IntervalCollector gained;
    IntervalCollector lost;
    sweep(before, after, [&](Interval segment, const Side &old, const Side &now) {
        if (old.isAll() && now.isAll())
            return;
        if (old.isAll() && now.isNone())
            return lost.add(segment);
        if (now.isAll() && old.isNone())
            return gained.add(segment);
        forEachBlock(segment, [&](std::size_t first, std::size_t count) {
            Block was;
            Block is;
            old.words(first, count, was);
            now.words(first, count, is);
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
