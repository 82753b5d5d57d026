// SPDX-License-Identifier: Apache-2.0
#include "models/access/interval_set.h"
#include "tests/support/registry.h"

#include <QTest>

#include <random>
#include <set>

using namespace bailiwick::access;

namespace {

using Model = std::set<Position>;

IntervalSet fromModel(const Model &model)
{
    return IntervalSet::fromPositions({model.begin(), model.end()});
}

Model toModel(const IntervalSet &set)
{
    Model model;
    set.forEach([&](Position p) { model.insert(p); });
    return model;
}

bool isCanonical(const IntervalSet &set)
{
    const auto intervals = set.intervals();
    for (std::size_t i = 0; i < intervals.size(); ++i) {
        if (intervals[i].low >= intervals[i].high ||
            (i > 0 && intervals[i].low <= intervals[i - 1].high))
            return false;
    }
    return true;
}

} // namespace

class TestIntervalSet : public QObject
{
    Q_OBJECT

private slots:
    // Against std::set, on random sets.
    void algebra()
    {
        for (unsigned seed = 0; seed < 3000; ++seed) {
            std::mt19937 random(seed);
            const auto make = [&] {
                Model model;
                const auto density = random() % 4;
                for (Position p = 0; p < 24; ++p) {
                    if (random() % 4 <= density)
                        model.insert(p);
                }
                return model;
            };
            const Model a = make();
            const Model b = make();
            Model both = a;
            both.insert(b.begin(), b.end());
            Model common;
            Model onlyA;
            for (const Position p : a)
                (b.contains(p) ? common : onlyA).insert(p);

            const IntervalSet setA = fromModel(a);
            const IntervalSet setB = fromModel(b);
            for (const auto &[result, expected] : {std::pair{setA.united(setB), both},
                                                   {setA.intersected(setB), common},
                                                   {setA.subtracted(setB), onlyA}}) {
                QVERIFY2(toModel(result) == expected, qPrintable(QString("seed %1").arg(seed)));
                QVERIFY2(isCanonical(result), qPrintable(QString("seed %1").arg(seed)));
                QCOMPARE(result.count(), expected.size());
                for (Position p = 0; p < 26; ++p)
                    QCOMPARE(result.contains(p), expected.contains(p));
            }
            QCOMPARE(setA.containsAll(setB), common == b);
        }
    }

    void overlappingIntervalsAreJoined()
    {
        const auto set = IntervalSet::fromIntervals({{5, 9}, {0, 2}, {2, 3}, {7, 12}, {4, 4}});
        QCOMPARE(set.intervals().size(), std::size_t{2});
        QCOMPARE(set.count(), std::uint64_t{10});
    }
};

BAILIWICK_TEST(TestIntervalSet)
#include "tst_interval_set.moc"
