// SPDX-License-Identifier: Apache-2.0
#include "models/access/questions.h"
#include "models/access/unused.h"
#include "tests/access/random_fleet.h"
#include "tests/access/small_fleet.h"
#include "tests/support/registry.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace bailiwick;
using bailiwick::tests::RandomFleet;
using bailiwick::tests::SmallFleet;

namespace {

constexpr fleet::Time from = RandomFleet::now - 3 * RandomFleet::hour;
constexpr fleet::Time until = RandomFleet::now + 3 * RandomFleet::hour;

std::vector<access::Usage> randomUsage(RandomFleet &random, const access::Snapshot &snapshot)
{
    std::vector<access::Usage> usage;
    for (int i = 0; i < 400; ++i) {
        access::Usage use;
        use.principal = random.any(snapshot.principals());
        use.action = random.any(snapshot.actions());
        if (!random.chance(10))
            use.resource = random.any(snapshot.state().resources()).id;
        use.time =
            RandomFleet::now + (static_cast<fleet::Time>(random.pick(9)) - 4) * RandomFleet::hour;
        usage.push_back(std::move(use));
    }
    return usage;
}

// The fleet in which the row is all that grants anything: an assignment, application or gateway.
template<typename Row>
fleet::State withOnly(fleet::State state, const Row &row)
{
    state.setTable(fleet::Table<fleet::Assignment>());
    state.setTable(fleet::Table<fleet::Ownership>());
    state.setTable(fleet::Table<fleet::Application>());
    state.setTable(fleet::Table<fleet::Gateway>());
    state.setTable(fleet::Table<Row>({row}));
    return state;
}

// By definition: a row granted what is allowed in a fleet that has no other.
std::optional<access::AssignmentUse> bruteForce(const fleet::State &alone, fleet::Id row,
                                                const std::vector<access::Usage> &usage)
{
    const auto snapshot = access::Snapshot::build(alone).value();
    const auto allows = [&](const fleet::PrincipalRef &principal, const std::string &action,
                            fleet::Id resource, fleet::Time at) {
        if (!resource.isNull())
            return access::decide(*snapshot, principal, action, resource, at);
        return !access::visible(*snapshot, principal, action, at).isEmpty();
    };
    std::set<std::string> granted;
    for (const fleet::PrincipalRef &principal : snapshot->principals()) {
        for (const std::string &action : snapshot->actions()) {
            for (fleet::Time at = from; at < until; at += RandomFleet::hour / 2) {
                if (allows(principal, action, {}, at))
                    granted.insert(action);
            }
        }
    }
    if (granted.empty())
        return std::nullopt;
    access::AssignmentUse result;
    result.assignment = row;
    std::set<std::string> used;
    for (const access::Usage &use : usage) {
        if (use.time < from || use.time >= until ||
            !allows(use.principal, use.action, use.resource, use.time))
            continue;
        used.insert(use.action);
        result.lastUse = std::max(result.lastUse.value_or(use.time), use.time);
    }
    result.used.assign(used.begin(), used.end());
    std::ranges::set_difference(granted, used, std::back_inserter(result.unused));
    return result;
}

} // namespace

class UnusedTest : public QObject
{
    Q_OBJECT
private slots:
    void equalsBruteForce();
    void twoWaysCountForBoth();
};

void UnusedTest::equalsBruteForce()
{
    const int fleets = std::max(8, tests::fleetCount() / 100); // fewer use too little
    std::size_t used = 0;
    std::size_t unused = 0;
    for (std::uint64_t seed = 1; seed <= static_cast<std::uint64_t>(fleets); ++seed) {
        RandomFleet random(seed);
        const auto snapshot = access::Snapshot::build(random.state()).value();
        const auto usage = randomUsage(random, *snapshot);
        std::vector<access::AssignmentUse> expected;
        const auto expect = [&](const auto &rows) {
            for (const auto &row : rows) {
                if (auto use = bruteForce(withOnly(random.state(), row), row.id, usage))
                    expected.push_back(std::move(*use));
            }
        };
        expect(random.state().assignments());
        expect(random.state().applications());
        expect(random.state().gateways());
        std::ranges::sort(expected, {}, &access::AssignmentUse::assignment);
        const auto found = access::assignmentUses(*snapshot, usage, from, until);
        QVERIFY2(found == expected, ("seed " + std::to_string(seed)).c_str());
        for (const access::AssignmentUse &use : found) {
            used += use.used.size();
            unused += use.unused.size();
        }
    }
    qInfo("%d fleets, actions of assignments: %zu used, %zu not", fleets, used, unused);
    QVERIFY(used * 20 > used + unused);
    QVERIFY(unused * 20 > used + unused);
}

void UnusedTest::twoWaysCountForBoth()
{
    SmallFleet fleet;
    const auto second = SmallFleet::assignment("again", "tom", "viewer", "s1", "d-alpine");
    const fleet::State state = fleet.state.applied({fleet::Put{second}});
    const auto snapshot = access::Snapshot::build(state).value();
    const std::vector<access::Usage> usage{
        {SmallFleet::member("tom"), "device:view", SmallFleet::id("d1"), SmallFleet::now}};
    const auto uses = access::assignmentUses(*snapshot, usage, SmallFleet::now - SmallFleet::day,
                                             SmallFleet::now + 1);
    int counted = 0;
    for (const access::AssignmentUse &use : uses) {
        if (!use.lastUse)
            continue;
        ++counted;
        QCOMPARE(use.used, std::vector<std::string>{"device:view"});
        QCOMPARE(*use.lastUse, SmallFleet::now);
    }
    QCOMPARE(counted, 2);
}

BAILIWICK_TEST(UnusedTest)
#include "tst_unused.moc"
