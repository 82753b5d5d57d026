// SPDX-License-Identifier: Apache-2.0
#include "models/access/reach_difference.h"

namespace bailiwick::access {

namespace {

// In keys, beside the numbers of lists of masks.
constexpr std::uint32_t nothing = 0;
constexpr std::uint32_t everything = 1;
constexpr std::uint32_t forbids = 2;   // what follows does
constexpr std::uint32_t sideAfter = 3; // begins
constexpr std::uint32_t firstMasks = 4;

std::size_t mixed(std::size_t hash, std::size_t value)
{
    return (hash ^ value) * 0x9e3779b97f4a7c15ULL ^ hash >> 29;
}

std::uint64_t countIn(const Pattern &pattern, Interval where)
{
    std::uint64_t count = 0;
    forEachWord(pattern, where, [&](std::size_t, Bitmap::Word word) {
        count += static_cast<std::uint64_t>(std::popcount(word));
    });
    return count;
}

} // namespace

std::size_t ReachDifference::KeyHash::operator()(const Key &key) const
{
    std::size_t hash = key.size();
    for (const std::uint32_t value : key)
        hash = mixed(hash, value);
    return hash;
}

std::size_t MaskNumbers::Hash::operator()(const Masks &masks) const
{
    std::size_t hash = masks.size();
    for (const BitmapPtr &mask : masks)
        hash = mixed(hash, std::hash<BitmapPtr>()(mask));
    return hash;
}

void ReachDifference::addList(const ActiveList &active)
{
    const std::size_t begin = m_key.size();
    for (const ActiveMasks &item : active)
        m_key.push_back(firstMasks + item.number);
    const auto own =
        std::ranges::subrange(m_key.begin() + static_cast<std::ptrdiff_t>(begin), m_key.end());
    std::ranges::sort(own);
    const auto repeated = std::ranges::unique(own);
    m_key.erase(repeated.begin(), repeated.end());
}

void ReachDifference::addSide(const SweepSide &side)
{
    if (side.isNone())
        return m_key.push_back(nothing);
    if (side.isAll())
        return m_key.push_back(everything);
    if (isWhole(side.parts))
        m_key.push_back(everything);
    else
        addList(side.parts);
    m_key.push_back(forbids);
    addList(side.without);
}

ReachDifference::Outcome &ReachDifference::outcome()
{
    const auto [it, fresh] = m_outcomes.try_emplace(m_key);
    Outcome &outcome = it->second;
    if (fresh) {
        const std::size_t blocks = (m_words + Pattern::wordsOfBlock - 1) / Pattern::wordsOfBlock;
        for (std::uint32_t *pattern : {&outcome.gained, &outcome.lost}) {
            *pattern = static_cast<std::uint32_t>(m_store->patterns.size());
            m_store->patterns.emplace_back().blocks.resize(blocks);
        }
        outcome.made.resize(blocks);
    }
    return outcome;
}

const Pattern::Block *ReachDifference::kept(const SweepBlock &words)
{
    Pattern::Block block;
    std::uint32_t count = 0;
    for (std::size_t i = 0; i < Pattern::wordsOfBlock; ++i)
        count += static_cast<std::uint32_t>(std::popcount(words[i]));
    if (count == 0)
        return nullptr;
    std::copy_n(words.begin(), Pattern::wordsOfBlock, block.words.begin());
    block.count = count;
    return &m_store->blocks.emplace_back(block);
}

void ReachDifference::makeBlock(Outcome &outcome, std::size_t block, const SweepSide &before,
                                const SweepSide &after)
{
    static_assert(Pattern::wordsOfBlock <= sweepWords);
    const std::size_t first = block * Pattern::wordsOfBlock;
    const std::size_t count = std::min(Pattern::wordsOfBlock, m_words - first);
    SweepBlock was;
    SweepBlock is;
    before.words(first, count, was);
    after.words(first, count, is);
    SweepBlock gained{};
    SweepBlock lost{};
    for (std::size_t i = 0; i < count; ++i) {
        gained[i] = is[i] & ~was[i];
        lost[i] = was[i] & ~is[i];
    }
    m_store->patterns[outcome.gained].blocks[block] = kept(gained);
    m_store->patterns[outcome.lost].blocks[block] = kept(lost);
    outcome.made[block] = true;
}

void ReachDifference::addPieces(Interval stretch, const SweepSide &before, const SweepSide &after)
{
    Outcome &found = outcome();
    const Pattern &gained = m_store->patterns[found.gained];
    const Pattern &lost = m_store->patterns[found.lost];
    std::uint64_t gains = 0;
    std::uint64_t loses = 0;
    for (Position low = stretch.low; low < stretch.high;) {
        const std::size_t block = low / Pattern::positionsOfBlock;
        const auto blockLow = static_cast<Position>(block * Pattern::positionsOfBlock);
        const Interval part{low, std::min(stretch.high, blockLow + Pattern::positionsOfBlock)};
        if (!found.made[block])
            makeBlock(found, block, before, after);
        const bool isFull = part.high - part.low == Pattern::positionsOfBlock;
        const auto countOf = [&](const Pattern &pattern) -> std::uint64_t {
            const Pattern::Block *bits = pattern.blocks[block];
            return !bits ? 0 : isFull ? bits->count : countIn(pattern, part);
        };
        gains += countOf(gained);
        loses += countOf(lost);
        low = part.high;
    }
    m_gained.add(stretch, found.gained, gains);
    m_lost.add(stretch, found.lost, loses);
}

GainedLost ReachDifference::of(ReachSweep &sweep)
{
    sweep.run([&](Interval stretch, const SweepSide &old, const SweepSide &now) {
        m_key.clear();
        addSide(old);
        const std::size_t middle = m_key.size();
        m_key.push_back(sideAfter);
        addSide(now);
        const std::span<const std::uint32_t> key(m_key);
        if (std::ranges::equal(key.first(middle), key.subspan(middle + 1)))
            return;
        if (old.isAll() && now.isNone())
            return m_lost.addWhole(stretch);
        if (now.isAll() && old.isNone())
            return m_gained.addWhole(stretch);
        addPieces(stretch, old, now);
    });
    return {m_gained.take(m_store), m_lost.take(m_store)};
}

} // namespace bailiwick::access
