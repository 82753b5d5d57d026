// SPDX-License-Identifier: Apache-2.0
#include "models/access/outermost.h"
#include "models/access/reach_difference.h"
#include "tests/support/registry.h"

#include <QTest>

#include <random>

using namespace bailiwick::access;

namespace {

using Bits = std::vector<bool>; // by position

Bits toBits(const PieceSet &set, std::size_t size)
{
    Bits bits(size);
    set.forEach([&](Position p) { bits[p] = true; });
    return bits;
}

std::uint64_t count(const Bits &bits)
{
    return static_cast<std::uint64_t>(std::ranges::count(bits, true));
}

// Masks that differ at each position, in long runs, or nowhere in whole blocks.
BitmapPtr randomMask(std::mt19937 &random, std::size_t size)
{
    Bitmap mask(size);
    const auto style = random() % 3;
    for (Position p = 0; p < size;) {
        const auto longest = style == 0 ? 1U : style == 1 ? 70U : 9000U;
        const auto run = static_cast<Position>(1 + random() % longest);
        const bool on = random() % 2 == 0;
        for (Position end = std::min<Position>(p + run, static_cast<Position>(size)); p < end;
             ++p) {
            if (on)
                mask.set(p);
        }
    }
    return std::make_shared<const Bitmap>(std::move(mask));
}

// Two reaches over a few masks, cut at arbitrary places and at edges of words and blocks.
class Scene
{
public:
    explicit Scene(unsigned seed)
        : m_random(seed)
        , size(1 + m_random() % 30'000)
    {
        for (int i = 0; i < 4; ++i)
            m_masks.push_back(randomMask(m_random, size));
    }

    Reach reach()
    {
        Reach result;
        const auto add = [&](std::vector<Part> &list, std::size_t most) {
            for (std::size_t i = m_random() % (most + 1); i > 0; --i)
                list.push_back(part());
        };
        add(result.parts, 4);
        add(result.without, 2);
        return result;
    }

private:
    Part part()
    {
        Part part;
        std::vector<Interval> intervals;
        for (std::size_t i = 1 + m_random() % 3; i > 0; --i) {
            const Position a = place();
            const Position b = place();
            if (a != b)
                intervals.push_back({std::min(a, b), std::max(a, b)});
        }
        part.region = IntervalSet::fromIntervals(std::move(intervals));
        for (std::size_t i = m_random() % 3; i > 0; --i)
            part.masks.push_back(m_masks[m_random() % m_masks.size()]);
        return part;
    }
    Position place()
    {
        const std::size_t any = m_random() % (size + 1);
        const std::size_t edge = m_random() % 4 == 0 ? 4096 : m_random() % 4 == 0 ? 64 : 1;
        return static_cast<Position>(any / edge * edge);
    }

    std::mt19937 m_random;
    std::vector<BitmapPtr> m_masks;

public:
    std::size_t size;
};

GainedLost differenceOf(ReachDifference &differences, MaskNumbers &numbers, const Reach &before,
                        const Reach &after)
{
    ReachSweep sweep;
    const auto add = [&](const Reach &reach, std::size_t side) {
        const auto addAll = [&](const std::vector<Part> &parts, bool forbids) {
            for (const Part &part : parts) {
                for (const Interval &interval : part.region.intervals())
                    sweep.add(interval, side, forbids, {&part.masks, numbers.of(part.masks)});
            }
        };
        addAll(reach.parts, false);
        addAll(reach.without, true);
    };
    add(before, ReachSweep::before);
    add(after, ReachSweep::after);
    return differences.of(sweep);
}

// All that can be asked of a set against plain bits.
bool answersLike(const PieceSet &set, const Bits &bits, std::mt19937 &random)
{
    const std::size_t size = bits.size();
    if (toBits(set, size) != bits || set.count() != count(bits) ||
        set.isEmpty() != (count(bits) == 0))
        return false;
    const IntervalSet intervals = set.intervals();
    if (intervals.count() != set.count() || PieceSet(intervals) != set ||
        !(set == PieceSet(intervals)))
        return false;
    for (int i = 0; i < 200; ++i) {
        const auto at = static_cast<Position>(random() % (size + 1));
        if (at < size && set.contains(at) != bits[at])
            return false;
        const auto run = set.intervalFrom(at);
        const auto first = std::ranges::find(bits.begin() + at, bits.end(), true);
        if (run.has_value() != (first != bits.end()))
            return false;
        if (!run)
            continue;
        const bool all = std::ranges::all_of(bits.begin() + run->low, bits.begin() + run->high,
                                             [](bool bit) { return bit; });
        if (run->low != first - bits.begin() || run->low >= run->high || !all)
            return false;
    }
    return true;
}

} // namespace

class TestReachDifference : public QObject
{
    Q_OBJECT

private slots:
    // Position by position, several differences after one another of the same patterns.
    void againstContains()
    {
        std::uint64_t gained = 0;
        std::uint64_t all = 0;
        for (unsigned seed = 0; seed < 60; ++seed) {
            Scene scene(seed);
            std::mt19937 random(seed);
            ReachDifference differences(scene.size);
            MaskNumbers numbers;
            for (int round = 0; round < 6; ++round) {
                const Reach before = scene.reach();
                const Reach after = scene.reach();
                const GainedLost found = differenceOf(differences, numbers, before, after);
                Bits gains(scene.size);
                Bits losses(scene.size);
                for (Position p = 0; p < scene.size; ++p) {
                    const bool was = before.contains(p);
                    const bool is = after.contains(p);
                    gains[p] = is && !was;
                    losses[p] = was && !is;
                }
                const QByteArray where = QByteArray("seed ") + QByteArray::number(seed);
                QVERIFY2(answersLike(found.gained, gains, random), where.constData());
                QVERIFY2(answersLike(found.lost, losses, random), where.constData());
                gained += count(gains);
                all += scene.size;
            }
        }
        QVERIFY(gained * 20 > all); // an empty world proves nothing
    }

    void sharesPatterns()
    {
        std::mt19937 random(1);
        constexpr std::size_t size = 100'000;
        const BitmapPtr old = randomMask(random, size);
        const BitmapPtr now = randomMask(random, size);
        ReachDifference differences(size);
        MaskNumbers numbers;
        const auto of = [&](Interval where) {
            return differenceOf(differences, numbers, {{{IntervalSet(where), {old}}}, {}},
                                {{{IntervalSet(where), {now}}}, {}})
                .gained;
        };
        const PieceSet a = of({0, size});
        const PieceSet b = of({0, size});
        QVERIFY(a.count() > 1000);
        QVERIFY(a.identity() != b.identity() && a == b);
        const PieceSet::ByPieces less;
        QVERIFY(!less(a, b) && !less(b, a)); // hashed once
        const PieceSet c = of({100, size});
        QVERIFY(less(a, c) != less(c, a));
        QCOMPARE(c.count() + of({0, 100}).count(), a.count());
    }

    void emptyAndWhole()
    {
        const PieceSet empty;
        QVERIFY(empty.isEmpty() && empty.count() == 0 && !empty.identity());
        QVERIFY(!empty.contains(0) && !empty.intervalFrom(0) && empty.intervals().isEmpty());
        const PieceSet whole(IntervalSet(Interval{5, 9}));
        QCOMPARE(whole.count(), std::uint64_t{4});
        QVERIFY(whole != empty && !(empty == whole));
        QCOMPARE(whole.intervalFrom(6)->low, Position{6});
        QVERIFY(PieceSet(IntervalSet()) == empty);
    }
};

BAILIWICK_TEST(TestReachDifference)
#include "tst_reach_difference.moc"
