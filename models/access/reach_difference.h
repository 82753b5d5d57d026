// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/piece_set.h"
#include "models/access/reach_sweep.h"

#include <unordered_map>

namespace bailiwick::access {

struct GainedLost
{
    PieceSet gained; // reached after, not before
    PieceSet lost;
};

// Numbers for lists of masks: the same for the same masks, 0 for none. What has a number stays
// alive. One thread.
class MaskNumbers
{
public:
    std::uint32_t of(const Masks &masks)
    {
        const auto next = static_cast<std::uint32_t>(m_numbers.size()) + 1;
        return masks.empty() ? 0 : m_numbers.try_emplace(masks, next).first->second;
    }

private:
    struct Hash // by identity
    {
        std::size_t operator()(const Masks &masks) const;
    };
    std::unordered_map<Masks, std::uint32_t, Hash> m_numbers;
};

// Differences of reaches between two states with the same positions. Where the same masks count on
// both sides, the same pattern is gained and lost: it is worked out once, block by block, and all
// answers are cut out of it. One thread; the answers may go anywhere and keep what they need.
class ReachDifference
{
public:
    // `size`: of the trees.
    explicit ReachDifference(std::size_t size)
        : m_words((size + Bitmap::bitsOfWord - 1) / Bitmap::bitsOfWord)
    {
    }

    // O(intervals of the regions, and 4,096ths of the positions in them); and, for each combination
    // of masks met for the first time, 64ths of the positions. REQUIRES: masks numbered by one
    // MaskNumbers, always the same.
    GainedLost of(ReachSweep &sweep);

private:
    // Sorted numbers of the lists of masks that count on one side, and of those that forbid.
    using Key = std::vector<std::uint32_t>;
    struct KeyHash
    {
        std::size_t operator()(const Key &key) const;
    };
    // What differs where some masks count.
    struct Outcome
    {
        std::uint32_t gained = 0; // patterns in the store
        std::uint32_t lost = 0;
        std::vector<bool> made; // blocks
    };

    void addSide(const SweepSide &side);
    void addList(const ActiveList &active);
    Outcome &outcome();
    void makeBlock(Outcome &outcome, std::size_t block, const SweepSide &before,
                   const SweepSide &after);
    const Pattern::Block *kept(const SweepBlock &words);
    void addPieces(Interval stretch, const SweepSide &before, const SweepSide &after);

    std::size_t m_words;
    std::unordered_map<Key, Outcome, KeyHash> m_outcomes;
    std::shared_ptr<PatternStore> m_store = std::make_shared<PatternStore>();
    Key m_key; // of the stretch at hand
    PieceSet::Builder m_gained;
    PieceSet::Builder m_lost;
};

} // namespace bailiwick::access
