// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/bitmap.h"

#include <array>
#include <deque>
#include <limits>
#include <optional>

namespace bailiwick::access {

// A set of positions that many others are cut out of: bits, in blocks of which many may be empty.
struct Pattern
{
    static constexpr std::size_t wordsOfBlock = 64;
    static constexpr Position positionsOfBlock = wordsOfBlock * Bitmap::bitsOfWord;
    struct Block
    {
        std::array<Bitmap::Word, wordsOfBlock> words{};
        std::uint32_t count = 0; // bits
    };

    std::vector<const Block *> blocks; // null: empty, like those beyond the end

    const Block *blockAt(std::size_t index) const
    {
        return index < blocks.size() ? blocks[index] : nullptr;
    }
};

// Patterns and their blocks, with addresses that stay.
struct PatternStore
{
    std::deque<Pattern> patterns;
    std::deque<Pattern::Block> blocks;
};

// Calls g(index, word) for the pattern's words in an interval that are not 0.
template<typename G>
void forEachWord(const Pattern &pattern, Interval where, G &&g)
{
    const std::size_t end = (where.high - 1) / Bitmap::bitsOfWord + 1;
    for (std::size_t at = where.low / Bitmap::bitsOfWord; at < end;) {
        const std::size_t block = at / Pattern::wordsOfBlock;
        const std::size_t blockEnd = std::min(end, (block + 1) * Pattern::wordsOfBlock);
        const Pattern::Block *words = pattern.blockAt(block);
        if (!words) {
            at = blockEnd;
            continue;
        }
        for (; at < blockEnd; ++at) {
            const Bitmap::Word word =
                words->words[at % Pattern::wordsOfBlock] & wordMask(at, where);
            if (word != 0)
                g(at, word);
        }
    }
}

// A set of positions in few pieces: whole intervals, and cut-outs of patterns that other sets
// share. Thousands of people for whom the same condition changes have such sets: one costs its
// pieces, not its positions. Immutable; a copy costs nothing. Safe from any thread.
class PieceSet
{
public:
    struct Piece
    {
        Interval where;
        std::uint32_t pattern = whole; // number in the store
        auto operator<=>(const Piece &) const = default;
    };
    static constexpr std::uint32_t whole = std::numeric_limits<std::uint32_t>::max();

    PieceSet() = default;
    // O(intervals).
    PieceSet(const IntervalSet &set); // not explicit: it is the same set

    bool isEmpty() const { return !m_content; }
    std::uint64_t count() const { return m_content ? m_content->count : 0; }
    // O(log pieces).
    bool contains(Position position) const;
    // The first positions that follow one another, from a position on. O(log pieces + words).
    std::optional<Interval> intervalFrom(Position position) const;
    // O(intervals): as many as the set has, however few its pieces are.
    IntervalSet intervals() const;
    // Copies are the same object, equal sets need not be. Null: the empty set.
    const void *identity() const { return m_content.get(); }

    // Calls `f(interval)` for whole pieces and `g(index, word)` for words of patterns that are not
    // 0, with the bits outside of the piece cleared; ascending. A word may come twice, with other
    // bits.
    template<typename F, typename G>
    void visit(F &&f, G &&g) const
    {
        for (const Piece &piece : pieces()) {
            if (piece.pattern == whole)
                f(piece.where);
            else
                forEachWord(patternOf(piece), piece.where, g);
        }
    }
    template<typename F>
    void forEach(F &&f) const
    {
        visit(
            [&](Interval interval) {
                for (Position p = interval.low; p < interval.high; ++p)
                    f(p);
            },
            [&](std::size_t index, Bitmap::Word word) {
                for (; word != 0; word &= word - 1)
                    f(static_cast<Position>(index * Bitmap::bitsOfWord) +
                      static_cast<Position>(std::countr_zero(word)));
            });
    }

    bool operator==(const PieceSet &other) const;

    // An order in which sets of the same pieces are equal; others with the same positions may not
    // be.
    struct ByPieces
    {
        bool operator()(const PieceSet &a, const PieceSet &b) const;
    };

    // Collects pieces in ascending order.
    class Builder
    {
    public:
        // REQUIRES: not empty.
        void addWhole(Interval where) { add({where, whole}, where.high - where.low); }
        // `count`: of the pattern's positions in the interval. Nothing where it is 0.
        void add(Interval where, std::uint32_t pattern, std::uint64_t count)
        {
            if (count > 0)
                add({where, pattern}, count);
        }
        // `patterns`: where the numbers count.
        PieceSet take(std::shared_ptr<const PatternStore> patterns);

    private:
        void add(const Piece &piece, std::uint64_t count);

        std::vector<Piece> m_pieces;
        std::uint64_t m_count = 0;
    };

private:
    struct Content
    {
        std::vector<Piece> pieces; // ascending
        std::shared_ptr<const PatternStore> patterns;
        std::uint64_t count = 0;
    };

    std::span<const Piece> pieces() const
    {
        return m_content ? std::span<const Piece>(m_content->pieces) : std::span<const Piece>();
    }
    std::span<const Piece>::iterator firstEndingAfter(Position position) const;
    const Pattern &patternOf(const Piece &piece) const
    {
        return m_content->patterns->patterns[piece.pattern];
    }

    std::shared_ptr<const Content> m_content; // null: empty
};

} // namespace bailiwick::access
