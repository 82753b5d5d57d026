// SPDX-License-Identifier: Apache-2.0
#include "models/access/piece_set.h"

#include <algorithm>
#include <tuple>

namespace bailiwick::access {

PieceSet::PieceSet(const IntervalSet &set)
{
    Builder builder;
    for (const Interval &interval : set.intervals())
        builder.addWhole(interval);
    *this = builder.take(nullptr);
}

std::span<const PieceSet::Piece>::iterator PieceSet::firstEndingAfter(Position position) const
{
    const auto all = pieces();
    return std::ranges::upper_bound(all, position, {},
                                    [](const Piece &piece) { return piece.where.high; });
}

bool PieceSet::contains(Position position) const
{
    const auto piece = firstEndingAfter(position);
    if (piece == pieces().end() || piece->where.low > position)
        return false;
    if (piece->pattern == whole)
        return true;
    const Pattern::Block *block = patternOf(*piece).blockAt(position / Pattern::positionsOfBlock);
    const Position bit = position % Pattern::positionsOfBlock;
    return block && ((block->words[bit / Bitmap::bitsOfWord] >> (bit % Bitmap::bitsOfWord)) & 1);
}

namespace {

// The first run of bits of a pattern within an interval that is not empty.
std::optional<Interval> firstRun(const Pattern &pattern, Interval where)
{
    std::optional<Interval> run;
    for (Position at = where.low; at < where.high;) {
        const Pattern::Block *block = pattern.blockAt(at / Pattern::positionsOfBlock);
        const Position blockEnd = (at / Pattern::positionsOfBlock + 1) * Pattern::positionsOfBlock;
        if (!block && run)
            return run;
        if (!block) {
            at = blockEnd;
            continue;
        }
        const std::size_t index = at / Bitmap::bitsOfWord;
        const Bitmap::Word rest =
            (block->words[index % Pattern::wordsOfBlock] & wordMask(index, where)) >>
            (at % Bitmap::bitsOfWord);
        const Position left = Bitmap::bitsOfWord - at % Bitmap::bitsOfWord;
        if (!run) {
            if (rest == 0) {
                at += left;
                continue;
            }
            at += static_cast<Position>(std::countr_zero(rest));
            run = Interval{at, at};
            continue;
        }
        const Position length = std::min(left, static_cast<Position>(std::countr_one(rest)));
        run->high = at += length;
        if (length < left)
            return run;
    }
    return run;
}

} // namespace

std::optional<Interval> PieceSet::intervalFrom(Position position) const
{
    for (auto piece = firstEndingAfter(position); piece != pieces().end(); ++piece) {
        const Interval where{std::max(position, piece->where.low), piece->where.high};
        if (piece->pattern == whole)
            return where;
        if (const auto run = firstRun(patternOf(*piece), where))
            return run;
    }
    return std::nullopt;
}

IntervalSet PieceSet::intervals() const
{
    IntervalCollector result;
    visit([&](Interval interval) { result.add(interval); },
          [&](std::size_t index, Bitmap::Word word) { result.add(index, word); });
    return result.take();
}

bool PieceSet::operator==(const PieceSet &other) const
{
    if (m_content == other.m_content || count() != other.count())
        return m_content == other.m_content;
    const bool same = m_content->patterns == other.m_content->patterns &&
                      m_content->pieces == other.m_content->pieces;
    return same || intervals() == other.intervals();
}

bool PieceSet::ByPieces::operator()(const PieceSet &a, const PieceSet &b) const
{
    if (a.m_content == b.m_content || !a.m_content || !b.m_content)
        return !a.m_content && b.m_content;
    return std::tie(a.m_content->patterns, a.m_content->pieces) <
           std::tie(b.m_content->patterns, b.m_content->pieces);
}

void PieceSet::Builder::add(const Piece &piece, std::uint64_t count)
{
    m_count += count;
    if (!m_pieces.empty() && m_pieces.back().pattern == piece.pattern &&
        m_pieces.back().where.high == piece.where.low)
        m_pieces.back().where.high = piece.where.high;
    else
        m_pieces.push_back(piece);
}

PieceSet PieceSet::Builder::take(std::shared_ptr<const PatternStore> patterns)
{
    PieceSet set;
    if (!m_pieces.empty())
        set.m_content = std::make_shared<const Content>(
            Content{std::move(m_pieces), std::move(patterns), m_count});
    m_pieces.clear();
    m_count = 0;
    return set;
}

} // namespace bailiwick::access
