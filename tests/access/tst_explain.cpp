// SPDX-License-Identifier: Apache-2.0
#include "models/access/explain.h"
#include "models/access/questions.h"
#include "tests/access/random_fleet.h"
#include "tests/access/small_fleet.h"
#include "tests/support/registry.h"

#include <QTest>

#include <map>

using namespace bailiwick;
using namespace bailiwick::access;
using bailiwick::tests::RandomFleet;
using bailiwick::tests::SmallFleet;

class TestExplain : public QObject
{
    Q_OBJECT

private slots:
    // An explanation says yes exactly when decide does, names a path for each yes and an obstacle
    // for each no, and always has a sentence.
    void agreesWithDecide()
    {
        std::map<Obstacle, int> seen;
        for (std::uint64_t seed = 200; seed < 240; ++seed) {
            RandomFleet fleet(seed);
            const auto snapshot = Snapshot::build(fleet.state()).value();
            for (int i = 0; i < 400; ++i) {
                const auto principal = fleet.any(snapshot->principals());
                const auto &action = fleet.any(snapshot->actions());
                const auto resource = fleet.any(fleet.state().resources().rows()).id;
                const bool allowed =
                    decide(*snapshot, principal, action, resource, RandomFleet::now);
                const Explanation explanation =
                    explain(*snapshot, principal, action, resource, RandomFleet::now);
                QVERIFY2(explanation.allowed == allowed,
                         qPrintable(QString("seed %1, try %2").arg(seed).arg(i)));
                QCOMPARE(explanation.obstacle == Obstacle::None, allowed);
                QVERIFY(!allowed || !explanation.paths.empty());
                QVERIFY(!sentences(*snapshot, explanation).empty());
                ++seen[explanation.obstacle];
            }
        }
        for (const Obstacle obstacle :
             {Obstacle::None, Obstacle::NoRoleHere, Obstacle::ActionNotInRole,
              Obstacle::NotYetValid, Obstacle::Expired, Obstacle::ConditionNotMet,
              Obstacle::DelegationCut, Obstacle::BeyondCeiling, Obstacle::OutsideRegion,
              Obstacle::OrganizationBlocked, Obstacle::MembershipDisabled,
              Obstacle::OutsideOrganization})
            QVERIFY2(seen[obstacle] > 0,
                     qPrintable(QString("obstacle %1 never seen").arg(static_cast<int>(obstacle))));
    }

    // The sentence for a denial by time says what ended: the delegation, or the assignment itself.
    void endedIsSaid()
    {
        const fleet::Time end = fleet::parseTime("2027-03-03").value();
        const auto said = [](const fleet::State &state, fleet::Time at) {
            const auto snapshot = Snapshot::build(state).value();
            return sentences(*snapshot, explain(*snapshot, SmallFleet::member("ina"), "device:view",
                                                SmallFleet::id("d1"), at))
                .front();
        };
        const SmallFleet fleet;
        fleet::Delegation delegation = fleet.get<fleet::Delegation>("d-alpine");
        delegation.validity.until = end;
        const fleet::State state = fleet.state.applied({fleet::Put{delegation}});
        const std::string allowed = said(state, end - 1);
        QVERIFY2(allowed.starts_with("Allowed by role ") &&
                     allowed.ends_with(", until 3 March 2027."),
                 allowed.c_str());
        const std::string ended = said(state, end);
        QVERIFY2(ended.starts_with("Denied: would be allowed by role ") &&
                     ended.ends_with(", but the delegation from maker to alpine ended on "
                                     "3 March 2027."),
                 ended.c_str());
        delegation.validity = {end + 3'600'000, fleet::endOfTime};
        const std::string begins = said(fleet.state.applied({fleet::Put{delegation}}), end);
        QVERIFY2(begins.ends_with(", but the delegation from maker to alpine begins on "
                                  "3 March 2027, 01:00 UTC."),
                 begins.c_str());
        fleet::ChangeSet changes;
        for (fleet::Assignment assignment : fleet.state.assignments()) {
            assignment.validity.until = end;
            changes.push_back(fleet::Put{assignment});
        }
        const std::string own = said(fleet.state.applied(changes), end);
        QVERIFY2(own.ends_with(", but the assignment ended on 3 March 2027."), own.c_str());
    }

    void blockedIsSaid()
    {
        const SmallFleet fleet;
        fleet::Organization alpine = fleet.get<fleet::Organization>("alpine");
        alpine.blocked = true;
        const auto snapshot = Snapshot::build(fleet.state.applied({fleet::Put{alpine}})).value();
        const auto said =
            sentences(*snapshot, explain(*snapshot, SmallFleet::member("ina"), "device:view",
                                         SmallFleet::id("d1"), SmallFleet::now));
        QCOMPARE(said.size(), 1U);
        QVERIFY2(said[0].ends_with("but the organization alpine is blocked."), said[0].c_str());
    }

    void unknownIsUnknown()
    {
        const RandomFleet fleet(1);
        const auto snapshot = Snapshot::build(fleet.state()).value();
        const auto explanation =
            explain(*snapshot, snapshot->principals().front(), "device:view", fleet::Id{1, 2}, 0);
        QVERIFY(!explanation.allowed);
        QCOMPARE(explanation.obstacle, Obstacle::Unknown);
    }
};

BAILIWICK_TEST(TestExplain)
#include "tst_explain.moc"
