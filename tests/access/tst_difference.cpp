// SPDX-License-Identifier: Apache-2.0
#include "models/access/difference.h"
#include "models/access/questions.h"
#include "tests/access/random_fleet.h"
#include "tests/access/shrink.h"
#include "tests/support/registry.h"

#include <QTest>

#include <set>

using namespace bailiwick;
using namespace bailiwick::access;
using bailiwick::tests::fleetCount;
using bailiwick::tests::RandomFleet;

namespace {

// principal, action, resource, gained?
using Cell = std::tuple<fleet::PrincipalRef, std::string, fleet::Id, bool>;

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

namespace {

struct Counts
{
    std::uint64_t held = 0; // cells allowed before or after
    std::uint64_t gained = 0;
    std::uint64_t lost = 0;

    void add(const Counts &other)
    {
        held += other.held;
        gained += other.gained;
        lost += other.lost;
    }
};

const ActionDifference *differenceFor(const Difference &difference,
                                      const fleet::PrincipalRef &principal, std::size_t action)
{
    const auto found =
        std::ranges::find(difference.principals, principal, &PrincipalDifference::principal);
    if (found == difference.principals.end())
        return nullptr;
    const auto entry = std::ranges::find(found->actions, action, &ActionDifference::action);
    return entry == found->actions.end() ? nullptr : &*entry;
}

// By brute force: in which of the contexts a cell is gained or lost.
struct Tally
{
    std::set<Position> some;
    std::set<Position> notAll;

    static IntervalSet set(const std::set<Position> &positions)
    {
        return IntervalSet::fromPositions({positions.begin(), positions.end()});
    }
};

// Asks decide() for every cell of both states in every context; the difference must hold just what
// it says.
bool equalsDecisions(const Difference &difference, std::span<const Context> contexts,
                     Counts &counts)
{
    const Snapshot &before = *difference.before;
    const Snapshot &after = *difference.after;
    std::vector<fleet::PrincipalRef> principals;
    std::ranges::set_union(before.principals(), after.principals(), std::back_inserter(principals));
    for (const fleet::PrincipalRef &principal : principals) {
        for (std::size_t a = 0; a < difference.actions.size(); ++a) {
            const std::string &action = difference.actions[a];
            const auto tally = [&](const Snapshot &here, const Snapshot &there) {
                Tally result;
                for (Position p = 0; p < here.tree().size(); ++p) {
                    const fleet::Id id = here.tree().id(p);
                    std::size_t differs = 0;
                    for (const Context &context : contexts) {
                        const bool has = decide(here, principal, action, id, context);
                        counts.held += has ? 1 : 0;
                        if (has && !decide(there, principal, action, id, context))
                            ++differs;
                    }
                    if (differs > 0)
                        result.some.insert(p);
                    if (differs > 0 && differs < contexts.size())
                        result.notAll.insert(p);
                }
                return result;
            };
            const Tally gained = tally(after, before);
            const Tally lost = tally(before, after);
            const ActionDifference *entry = differenceFor(difference, principal, a);
            const ActionDifference found = entry ? *entry : ActionDifference();
            if (found.gained != Tally::set(gained.some) || found.lost != Tally::set(lost.some) ||
                found.gainedMaybe != Tally::set(gained.notAll) ||
                found.lostMaybe != Tally::set(lost.notAll))
                return false;
            counts.gained += gained.some.size() * contexts.size();
            counts.lost += lost.some.size() * contexts.size();
        }
    }
    return true;
}

// In a context that is not among circumstances(): nothing is gained or lost there that the
// difference does not tell of, and all that it is sure of is.
bool holdsIn(const Difference &difference, const Context &context)
{
    for (const PrincipalDifference &principal : difference.principals) {
        for (const ActionDifference &action : principal.actions) {
            const std::string &name = difference.actions[action.action];
            const auto holds = [&](const Snapshot &here, const Snapshot &there, const PieceSet &all,
                                   const PieceSet &maybe) {
                for (Position p = 0; p < here.tree().size(); ++p) {
                    const fleet::Id id = here.tree().id(p);
                    const bool differs = decide(here, principal.principal, name, id, context) &&
                                         !decide(there, principal.principal, name, id, context);
                    if (differs ? !all.contains(p) : all.contains(p) && !maybe.contains(p))
                        return false;
                }
                return true;
            };
            if (!holds(*difference.after, *difference.before, action.gained, action.gainedMaybe) ||
                !holds(*difference.before, *difference.after, action.lost, action.lostMaybe))
                return false;
        }
    }
    return true;
}

// A snapshot built on another answers like one built alone.
bool sameAnswers(const Snapshot &a, const Snapshot &b, RandomFleet &fleet)
{
    if (a.principals() != b.principals() || a.actions() != b.actions() ||
        a.tree().size() != b.tree().size())
        return false;
    for (const fleet::PrincipalRef &principal : a.principals()) {
        const Context context = fleet.context(RandomFleet::now);
        for (ActionIndex action = 0; action < a.actionCount(); ++action) {
            for (Position p = 0; p < a.tree().size(); ++p) {
                if (a.tree().id(p) != b.tree().id(p) ||
                    decide(a, principal, action, p, context) !=
                        decide(b, principal, action, p, context))
                    return false;
            }
        }
    }
    return true;
}

// The difference is what decide() says, and the same when the state after is built alone.
bool isExact(const SnapshotPtr &before, const SnapshotPtr &after, const SnapshotPtr &alone,
             Counts &counts)
{
    const Difference result = difference(before, after, RandomFleet::now);
    const auto contexts = circumstances({&*before, &*after}, RandomFleet::now);
    return result.complete && equalsDecisions(result, contexts, counts) &&
           digest(difference(before, alone, RandomFleet::now)) == digest(result);
}

// For the report: the smallest fleet and draft on which it is not, from the one that was found.
std::string smallestFailing(fleet::State state, fleet::ChangeSet draft)
{
    const auto fails = [](const fleet::State &base, const fleet::ChangeSet &changes) {
        const fleet::State next = base.applied(changes);
        if (!fleet::brokenRules(next, 1).empty())
            return false;
        const auto before = Snapshot::build(base).value();
        Counts counts;
        return !isExact(before, Snapshot::build(next, before).value(),
                        Snapshot::build(next).value(), counts);
    };
    if (!fails(state, draft))
        return "alone, without the drafts before it, it is exact";
    draft = bailiwick::tests::shrunk(
        std::move(draft), [&](const fleet::ChangeSet &changes) { return fails(state, changes); });
    state = bailiwick::tests::shrunk(std::move(state),
                                     [&](const fleet::State &base) { return fails(base, draft); });
    return "fails on\n" + bailiwick::tests::listing(state) + "changed to\n" +
           bailiwick::tests::listing(state.applied(draft));
}

} // namespace

class TestDifference : public QObject
{
    Q_OBJECT

private slots:
    // Drafts on drafts over random fleets: each difference is what decide() says cell by cell, and
    // a snapshot built on the one before is as good as one built alone.
    void equalsBruteForce()
    {
        const std::uint64_t first = 1000;
        const auto fleets = static_cast<std::uint64_t>(fleetCount());
        Counts counts;
        std::uint64_t drafts = 0;
        std::uint64_t changed = 0;
        for (std::uint64_t seed = first; seed < first + fleets; ++seed) {
            RandomFleet fleet(seed, RandomFleet::Conditions::Everything);
            auto before = Snapshot::build(fleet.state()).value();
            for (int step = 0; step < 2; ++step) {
                const fleet::ChangeSet draft = fleet.change();
                const fleet::State next = fleet.state().applied(draft);
                if (!fleet::brokenRules(next, 1).empty())
                    continue; // the parts of the draft contradict each other
                const auto after = Snapshot::build(next, before).value();
                const auto alone = Snapshot::build(next).value();
                const auto where = QString("seed %1, draft %2").arg(seed).arg(step);
                QVERIFY2(sameAnswers(*after, *alone, fleet), qPrintable(where));
                Counts found;
                if (!isExact(before, after, alone, found))
                    QFAIL(
                        qPrintable(where + ": " +
                                   QString::fromStdString(smallestFailing(fleet.state(), draft))));
                const Difference result = difference(before, after, RandomFleet::now);
                for (int i = 0; i < 3; ++i)
                    QVERIFY2(holdsIn(result, fleet.context(RandomFleet::now)), qPrintable(where));
                if (found.gained + found.lost > 0)
                    counts.add(found);
                ++drafts;
                changed += found.gained + found.lost > 0 ? 1 : 0;
                fleet.setState(next);
                before = after;
            }
        }
        const auto share = [&](std::uint64_t part) {
            return 100.0 * static_cast<double>(part) / static_cast<double>(counts.held);
        };
        qInfo("%llu fleets from seed %llu, %llu drafts, %llu of them change access; of the cells "
              "held in those %.1f %% gained, %.1f %% lost",
              static_cast<unsigned long long>(fleets), static_cast<unsigned long long>(first),
              static_cast<unsigned long long>(drafts), static_cast<unsigned long long>(changed),
              share(counts.gained), share(counts.lost));
        QVERIFY(drafts * 10 > fleets * 2 * 8 && changed * 4 > drafts);
        QVERIFY(share(counts.gained) >= 5 && share(counts.lost) >= 5);
    }

    void threadsShareTheWork()
    {
        for (std::uint64_t seed = 300; seed < 340; ++seed) {
            RandomFleet fleet(seed, RandomFleet::Conditions::Everything);
            const auto before = Snapshot::build(fleet.state()).value();
            const auto after =
                Snapshot::build(fleet.state().applied(fleet.change()), before).value();
            DifferenceOptions alone;
            alone.threads = 1;
            DifferenceOptions shared;
            shared.threads = 4;
            std::size_t last = 0;
            shared.progress = [&](std::size_t done, std::size_t total) {
                QVERIFY(last < done && done <= total);
                last = done;
            };
            const Difference one = difference(before, after, RandomFleet::now, alone);
            const Difference many = difference(before, after, RandomFleet::now, shared);
            QVERIFY2(one.principals == many.principals && one.scheduled == many.scheduled,
                     qPrintable(QString("seed %1").arg(seed)));
            QCOMPARE(digest(one), digest(many));
        }
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
        for (std::uint64_t seed = 9; seed < 14; ++seed) {
            RandomFleet fleet(seed);
            const auto before = Snapshot::build(fleet.state()).value();
            std::set<std::set<Cell>> seen;
            for (int i = 0; i < 60; ++i) {
                const auto after = Snapshot::build(fleet.state().applied(fleet.change())).value();
                const Difference result = difference(before, after, RandomFleet::now);
                if (result.principals.empty() || !result.scheduled.empty() ||
                    !seen.insert(expanded(result)).second)
                    continue;
                ++distinct;
                digests.insert(digest(result));
            }
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
