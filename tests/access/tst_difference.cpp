// SPDX-License-Identifier: Apache-2.0
#include "models/access/difference.h"
#include "models/access/questions.h"
#include "tests/access/random_fleet.h"
#include "tests/support/registry.h"

#include <QTest>

#include <set>

using namespace bailiwick;
using namespace bailiwick::access;
using bailiwick::tests::RandomFleet;

namespace {

// principal, action, resource, gained?
using Cell = std::tuple<fleet::PrincipalRef, std::string, fleet::Id, bool>;

std::set<Cell> bruteForce(const Snapshot &before, const Snapshot &after, fleet::Time at)
{
    std::set<Cell> cells;
    const auto collect = [&](const Snapshot &here, const Snapshot &there, bool gained) {
        for (const fleet::PrincipalRef &principal : here.principals()) {
            for (const std::string &action : here.actions()) {
                for (const fleet::Resource &resource : here.state().resources()) {
                    if (decide(here, principal, action, resource.id, at) &&
                        !decide(there, principal, action, resource.id, at))
                        cells.insert({principal, action, resource.id, gained});
                }
            }
        }
    };
    collect(after, before, true);
    collect(before, after, false);
    return cells;
}

std::set<Cell> expanded(const Difference &difference)
{
    std::set<Cell> cells;
    for (const PrincipalDifference &principal : difference.principals) {
        for (const ActionDifference &action : principal.actions) {
            const std::string &name = difference.actions[action.action];
            action.gained.forEach([&](Position p) {
                cells.insert({principal.principal, name, difference.after->tree().id(p), true});
            });
            action.lost.forEach([&](Position p) {
                cells.insert({principal.principal, name, difference.before->tree().id(p), false});
            });
        }
    }
    return cells;
}

} // namespace

class TestDifference : public QObject
{
    Q_OBJECT

private slots:
    void equalsBruteForce()
    {
        std::size_t gained = 0;
        std::size_t lost = 0;
        for (std::uint64_t seed = 1000; seed < 1150; ++seed) {
            RandomFleet fleet(seed);
            const auto before = Snapshot::build(fleet.state()).value();
            const fleet::ChangeSet changes = fleet.change();
            const auto after = Snapshot::build(fleet.state().applied(changes), before).value();
            const auto afterAlone = Snapshot::build(fleet.state().applied(changes)).value();
            const auto cells = bruteForce(*before, *after, RandomFleet::now);
            const Difference result = difference(before, after, RandomFleet::now);
            QVERIFY2(expanded(result) == cells, qPrintable(QString("seed %1").arg(seed)));
            QVERIFY(result.complete);
            // Sharing parts with the snapshot before changes nothing.
            QCOMPARE(digest(difference(before, afterAlone, RandomFleet::now)), digest(result));
            for (const Cell &cell : cells)
                ++(std::get<3>(cell) ? gained : lost);
        }
        qInfo("%zu cells gained, %zu lost", gained, lost);
        QVERIFY(gained > 500 && lost > 500);
    }

    void nothingChangesNothing()
    {
        const RandomFleet fleet(5);
        const auto snapshot = Snapshot::build(fleet.state()).value();
        const auto same = Snapshot::build(fleet.state()).value();
        QVERIFY(difference(snapshot, same, RandomFleet::now).isEmpty());
        // SHA-256 of the empty canonical form.
        QCOMPARE(digest(difference(snapshot, same, RandomFleet::now)),
                 std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    }

    void otherDifferencesHaveOtherDigests()
    {
        std::set<std::string> digests;
        std::size_t distinct = 0;
        RandomFleet fleet(9);
        const auto before = Snapshot::build(fleet.state()).value();
        std::set<std::set<Cell>> seen;
        for (int i = 0; i < 60; ++i) {
            const auto after = Snapshot::build(fleet.state().applied(fleet.change())).value();
            const Difference result = difference(before, after, RandomFleet::now);
            if (!result.scheduled.empty() || !seen.insert(expanded(result)).second)
                continue;
            ++distinct;
            digests.insert(digest(result));
        }
        QVERIFY(distinct > 5);
        QCOMPARE(digests.size(), distinct);
    }

    void cancelledIsMarkedIncomplete()
    {
        RandomFleet fleet(11);
        const auto before = Snapshot::build(fleet.state()).value();
        const std::atomic<bool> cancel{true};
        DifferenceOptions options;
        options.cancel = &cancel;
        QVERIFY(!difference(before, before, RandomFleet::now, options).complete);
    }

    void timeAloneIsScheduled()
    {
        RandomFleet fleet(13);
        const auto before = Snapshot::build(fleet.state()).value();
        // Some assignment that counts now gets an end.
        for (const fleet::Assignment &assignment : fleet.state().assignments()) {
            const auto grants = before->grants(assignment.principal);
            const bool counts = std::any_of(grants.begin(), grants.end(), [&](const Grant &grant) {
                return grant.assignment == assignment.id &&
                       grant.validity.contains(RandomFleet::now) &&
                       grant.validity.until == fleet::endOfTime;
            });
            if (!counts)
                continue;
            fleet::Assignment ending = assignment;
            ending.validity.until = RandomFleet::now + 5 * RandomFleet::hour;
            const auto after = Snapshot::build(fleet.state().applied({fleet::Put{ending}})).value();
            const Difference result = difference(before, after, RandomFleet::now);
            QVERIFY(result.principals.empty());
            QVERIFY(!result.scheduled.empty());
            QCOMPARE(result.scheduled.front().at, ending.validity.until);
            QVERIFY(!result.scheduled.front().begins);
            QVERIFY(!result.isEmpty());
            return;
        }
        QFAIL("the fleet has no assignment to try this on; choose another seed");
    }
};

BAILIWICK_TEST(TestDifference)
#include "tst_difference.moc"
