// SPDX-License-Identifier: Apache-2.0
#include "models/access/reach_sweep.h"

namespace bailiwick::access {

namespace {

using Word = Bitmap::Word;

void clip(Interval interval, std::size_t first, std::size_t count, SweepBlock &words)
{
    words[0] &= wordMask(first, interval);
    words[count - 1] &= wordMask(first + count - 1, interval);
}

// Calls f(first word, words) for what is reached, block by block.
template<typename F>
void forEachWords(Interval segment, const SweepSide &side, F &&f)
{
    forEachBlock(segment, [&](std::size_t first, std::size_t count) {
        SweepBlock words;
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
    const SweepSide self{{{&masks}}, {}};
    return std::ranges::none_of(region.intervals(), [&](const Interval &interval) {
        bool any = false;
        forEachBlock(interval, [&](std::size_t first, std::size_t count) {
            if (any) // the rest costs nothing
                return;
            SweepBlock words;
            self.words(first, count, words);
            clip(interval, first, count, words);
            any = std::ranges::any_of(std::span(words.data(), count),
                                      [](Word word) { return word != 0; });
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
    ReachSweep sweep;
    sweep.add(reach, ReachSweep::before);
    return positionsOf(sweep);
}

IntervalSet positionsOf(ReachSweep &sweep)
{
    IntervalCollector result;
    sweep.run([&](Interval segment, const SweepSide &side, const SweepSide &) {
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
    ReachSweep sweep;
    sweep.add(reach, ReachSweep::before);
    sweep.run([&](Interval segment, const SweepSide &side, const SweepSide &) {
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
