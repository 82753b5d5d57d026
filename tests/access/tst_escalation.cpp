// SPDX-License-Identifier: Apache-2.0
#include "models/access/escalation.h"
#include "models/access/questions.h"
#include "tests/access/escalation_attacks.h"
#include "tests/access/small_fleet.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace bailiwick;
using namespace bailiwick::access;
using namespace bailiwick::fleet;
using namespace bailiwick::tests;

namespace {

constexpr auto id = &SmallFleet::id;

} // namespace

class TestEscalation : public QObject
{
    Q_OBJECT

private slots:
    void attacks_data()
    {
        QTest::addColumn<int>("index");
        const auto all = escalationAttacks();
        for (std::size_t i = 0; i < all.size(); ++i)
            QTest::newRow(all[i].name) << static_cast<int>(i);
    }

    void attacks()
    {
        QFETCH(int, index);
        const Attack attack = escalationAttacks()[static_cast<std::size_t>(index)];
        SmallFleet fleet;
        fleet.state = fleet.state.applied(attack.setting);
        const auto before = fleet.snapshot();
        const auto applied = applyChecked(fleet.state, attack.changes);
        QVERIFY2(applied.has_value(),
                 applied
                     ? ""
                     : (applied.error().toString() + applied.error().details[0].message).c_str());
        const auto after = Snapshot::build(*applied, before).value();
        const auto violations = escalations(before, after, attack.changes,
                                            SmallFleet::member(attack.author), SmallFleet::now);
        if (!attack.code) {
            QVERIFY2(violations.empty(),
                     violations.empty()
                         ? ""
                         : (violations[0].code + ": " + violations[0].message).c_str());
            return;
        }
        QVERIFY2(!violations.empty(), "the attack passed");
        QCOMPARE(violations.front().code, std::string(attack.code));
        QVERIFY(!violations.front().message.empty());
        QVERIFY(!violations.front().remedy.empty());
        QVERIFY(!violations.front().path.empty());
    }

    // Without the author's rights by kind, the effect alone is refused too.
    void effectIsRefusedByItself()
    {
        SmallFleet fleet;
        fleet.state = fleet.state.applied({Put{conditionalRole()}, Put{conditionalForTia()}});
        const auto before = fleet.snapshot();
        const ChangeSet changes{openDevice("d1")};
        const auto after = Snapshot::build(fleet.state.applied(changes), before).value();
        const auto violations =
            escalations(before, after, changes, SmallFleet::member("tom"), SmallFleet::now);
        QCOMPARE(violations.size(), std::size_t{1});
        QCOMPARE(violations[0].principal, SmallFleet::member("tia"));
        QCOMPARE(violations[0].action, std::string("device:view"));
        QCOMPARE(violations[0].resource, id("d1"));
        QCOMPARE(violations[0].path, "assignment " + id("a-conditional").toString());
    }

    void gainInTheFutureCounts()
    {
        SmallFleet fleet;
        // Alpine's authority ends in ten days; what it grants cannot outlive it, so this passes…
        Delegation ending = fleet.get<Delegation>("d-alpine");
        ending.validity.until = SmallFleet::now + 10 * SmallFleet::day;
        fleet.state = fleet.state.applied({Put{ending}});
        const auto before = fleet.snapshot();
        const ChangeSet changes{Put{give("tia", "viewer", "s1", "d-alpine")}};
        const auto after = Snapshot::build(fleet.state.applied(changes), before).value();
        QVERIFY(escalations(before, after, changes, SmallFleet::member("ina"), SmallFleet::now)
                    .empty());
        QVERIFY(!decide(*after, SmallFleet::member("tia"), "device:view", id("d1"),
                        ending.validity.until));
        // …and from the moment it has ended nothing can be granted under it.
        QVERIFY(
            !escalations(before, after, changes, SmallFleet::member("ina"), ending.validity.until)
                 .empty());
    }
};

BAILIWICK_TEST(TestEscalation)
#include "tst_escalation.moc"
