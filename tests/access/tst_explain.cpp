// SPDX-License-Identifier: Apache-2.0
#include "models/access/explain.h"
#include "models/access/questions.h"
#include "tests/access/random_fleet.h"
#include "tests/support/registry.h"

#include <QTest>

#include <map>

using namespace bailiwick;
using namespace bailiwick::access;
using bailiwick::tests::RandomFleet;

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
