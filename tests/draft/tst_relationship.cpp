// SPDX-License-Identifier: Apache-2.0
// The life of a relationship between companies: the edits that move it, and where it stands then.
#include "models/access/difference.h"
#include "models/access/questions.h"
#include "models/draft/relationship_edit.h"
#include "models/fleet/delegation_state.h"
#include "tests/access/small_fleet.h"
#include "tests/support/registry.h"

#include <QRandomGenerator>
#include <QTest>

using namespace bailiwick;
using tests::SmallFleet;

namespace {

using Standing = fleet::RelationshipState;

constexpr fleet::Time now = SmallFleet::now;
constexpr fleet::Time day = SmallFleet::day;

fleet::Relationship between(const fleet::State &state, const char *to, fleet::Time at = now,
                            const char *from = "maker")
{
    return fleet::relationship(state, SmallFleet::id(from), SmallFleet::id(to), at)
        .value_or(fleet::Relationship());
}

// The rules of the fleet hold after it.
fleet::State after(const fleet::State &state, const draft::Edit &edit)
{
    const auto applied = fleet::applyChecked(state, edit.changes);
    if (!applied)
        qWarning("%s: %s", qPrintable(edit.text), applied.error().toString().c_str());
    return applied.value_or(fleet::State());
}

bool sees(const fleet::State &state, const char *who, const char *where, fleet::Time at)
{
    const access::SnapshotPtr snapshot = *access::Snapshot::build(state);
    return access::decide(*snapshot, SmallFleet::member(who), fleet::actions::deviceView,
                          SmallFleet::id(where), access::Context(at));
}

draft::HandOver toBoreal(fleet::Time at)
{
    return {SmallFleet::id("boreal"),
            at,
            {SmallFleet::id("bo")},
            SmallFleet::id("installer-admin"),
            "contract 7"};
}

} // namespace

class RelationshipTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ends()
    {
        const fleet::State state = SmallFleet().state;
        QCOMPARE(between(state, "alpine").state, Standing::Active);
        QVERIFY(
            !fleet::relationship(state, SmallFleet::id("alpine"), SmallFleet::id("maker"), now));
        const fleet::Time end = now + 30 * day;
        const fleet::State ending =
            after(state, draft::endRelationship(state, between(state, "alpine"), end));
        QCOMPARE(between(ending, "alpine").state, Standing::Ending);
        QCOMPARE(between(ending, "alpine").until, end);
        QCOMPARE(between(ending, "alpine", end - 1).state, Standing::Ending);
        QCOMPARE(between(ending, "alpine", end).state, Standing::Ended);
        QVERIFY(sees(ending, "tom", "d1", end - 1));
        QVERIFY(!sees(ending, "tom", "d1", end));
        QVERIFY(sees(state, "tom", "d1", end));
        QCOMPARE(between(ending, "alpine", end - fleet::soonOver - 1).state, Standing::Active);
        // What was made under it is still there.
        QCOMPARE(ending.assignments().size(), state.assignments().size());
        // And it goes on when the end is taken back.
        QVERIFY(after(ending, draft::withdrawEnd(ending, between(ending, "alpine"), now)) == state);
        const fleet::State over =
            after(state, draft::endRelationship(state, between(state, "alpine"), now));
        QCOMPARE(between(over, "alpine").state, Standing::Ended);
        QVERIFY(draft::endRelationship(over, between(over, "alpine"), now).isEmpty());
        QVERIFY(draft::withdrawEnd(over, between(over, "alpine"), now).isEmpty());
    }

    void isSuspendedAndResumed()
    {
        const fleet::State state = SmallFleet().state;
        const fleet::State suspended =
            after(state, draft::suspendRelationship(state, between(state, "alpine"), now));
        QCOMPARE(between(suspended, "alpine").state, Standing::Suspended);
        QVERIFY(!sees(suspended, "tom", "d1", now));
        QVERIFY(after(suspended, draft::resumeRelationship(suspended, between(suspended, "alpine"),
                                                           now)) == state);
        const fleet::State blocked =
            after(state, draft::blockOrganization(state, SmallFleet::id("alpine"), true));
        QCOMPARE(between(blocked, "alpine").state, Standing::Suspended);
        QVERIFY(draft::resumeRelationship(blocked, between(blocked, "alpine"), now).isEmpty());
    }

    // The one company to the very millisecond, then the other.
    void isHandedOver()
    {
        const fleet::State state = SmallFleet().state;
        const fleet::Time moment = now + 5 * day;
        const fleet::State handed =
            after(state, draft::handOver(state, between(state, "alpine"), toBoreal(moment)));
        QCOMPARE(between(handed, "alpine").state, Standing::Ending);
        QCOMPARE(between(handed, "alpine").successor, SmallFleet::id("boreal"));
        QCOMPARE(between(handed, "alpine", moment).state, Standing::HandedOver);
        QCOMPARE(between(handed, "boreal", moment).state, Standing::Active);
        QVERIFY(sees(handed, "ina", "d1", moment - 1));
        QVERIFY(!sees(handed, "bo", "d1", moment - 1));
        QVERIFY(!sees(handed, "ina", "d1", moment));
        QVERIFY(sees(handed, "bo", "d1", moment));
        QVERIFY(sees(handed, "bo", "d4", now)); // boreal's own work goes on
        // As long as it has not happened it can be taken back, administrators and all.
        QVERIFY(after(handed, draft::withdrawEnd(handed, between(handed, "alpine"), now)) == state);
        // Another company that begins elsewhere at that moment took nothing over.
        fleet::State other =
            after(state, draft::endRelationship(state, between(state, "alpine"), moment));
        fleet::Delegation elsewhere =
            SmallFleet::delegation("elsewhere", "maker", "boreal", {"c4"}, {"device:view"});
        elsewhere.validity.from = moment;
        other = other.applied({fleet::Put{elsewhere}});
        QCOMPARE(between(other, "alpine", moment).state, Standing::Ended);
    }

    // What cannot have begun by then goes; unless others hang from it.
    void whatHasNotBegunGoes()
    {
        const SmallFleet fleet;
        fleet::Delegation later = SmallFleet::delegation("later", "maker", "alpine", {"c4"},
                                                         {"device:view", "role:assign"}, 1);
        later.validity.from = now + 10 * day;
        fleet::State state = fleet.state.applied(
            {fleet::Put{later},
             fleet::Put{SmallFleet::assignment("later tom", "tom", "viewer", "d6", "later")}});
        const auto ended = draft::endRelationship(state, between(state, "alpine"), now + day);
        QVERIFY(!draft::endObstacle(state, between(state, "alpine"), now + day));
        QVERIFY(!after(state, ended).delegations().find(later.id));
        fleet::Delegation below =
            SmallFleet::delegation("below", "alpine", "boreal", {"c4"}, {"device:view"});
        below.parent = later.id;
        state = state.applied({fleet::Put{below}});
        QCOMPARE(draft::endObstacle(state, between(state, "alpine"), now + day), later.id);
        QVERIFY(!draft::endObstacle(state, between(state, "alpine"), now + 20 * day));
        // One that hangs from what is over is over, too.
        const fleet::State over = state.applied(
            draft::endRelationship(state, between(state, "alpine"), now + 20 * day).changes);
        QCOMPARE(fleet::stateOf(over, *over.delegations().find(below.id), now + 20 * day),
                 fleet::DelegationState::Ended);
        QCOMPARE(between(over, "boreal", now + 20 * day, "alpine").state, Standing::Ended);
    }

    // Whatever was delegated: each edit brings the relationship where it says, breaks no rule, and
    // by ending or suspending nobody gains anything at any moment.
    void randomLives()
    {
        for (int round = 0; round < 60; ++round) {
            const quint32 seed = QRandomGenerator::global()->generate();
            QRandomGenerator random(seed);
            const fleet::State state = randomState(random);
            const fleet::Relationship one = between(state, "alpine");
            const fleet::Time end = now + random.bounded(-3, 40) * day;
            const std::string hint = "seed " + std::to_string(seed);
            if (!draft::endObstacle(state, one, end)) {
                const fleet::State ended = after(state, draft::endRelationship(state, one, end));
                const Standing standing = between(ended, "alpine", std::max(end, now)).state;
                QVERIFY2(standing == Standing::Ended || standing == Standing::HandedOver,
                         hint.c_str());
                QVERIFY2(onlyLoses(state, ended), hint.c_str());
                if (end > now) {
                    const fleet::State handed =
                        after(state, draft::handOver(state, one, toBoreal(end)));
                    const Standing then = between(handed, "alpine", end).state;
                    QVERIFY2(then == Standing::Ended || then == Standing::HandedOver, hint.c_str());
                }
            }
            const fleet::State suspended =
                after(state, draft::suspendRelationship(state, one, now));
            const Standing standing = between(suspended, "alpine").state;
            QVERIFY2(standing == Standing::Suspended || one.state == Standing::Ended, hint.c_str());
            QVERIFY2(onlyLoses(state, suspended), hint.c_str());
            const fleet::State resumed =
                after(suspended, draft::resumeRelationship(suspended, one, now));
            for (const fleet::Id id : one.delegations)
                QVERIFY2(!resumed.delegations().find(id)->cut ||
                             resumed.delegations().find(id)->validity.until <= now,
                         hint.c_str());
        }
    }

private:
    static fleet::State randomState(QRandomGenerator &random)
    {
        const SmallFleet fleet;
        fleet::ChangeSet changes;
        const char *places[] = {"s1", "s2", "s3", "c1", "c4", "z2"};
        const int count = random.bounded(1, 5);
        for (int i = 0; i < count; ++i) {
            const std::string name = "given " + std::to_string(i);
            fleet::Delegation one =
                SmallFleet::delegation(name, "maker", "alpine", {places[random.bounded(6)]},
                                       {"device:view", "device:configure", "role:assign"}, 1);
            one.validity.from = now + random.bounded(-40, 20) * day;
            if (random.bounded(2) == 0)
                one.validity.until = one.validity.from + random.bounded(1, 60) * day;
            one.cut = random.bounded(3) == 0;
            changes.push_back(fleet::Put{one});
            changes.push_back(fleet::Put{SmallFleet::assignment(
                "of " + name, random.bounded(2) == 0 ? "tom" : "tia", "installer", "s1", name)});
        }
        return fleet.state.applied(changes);
    }

    static bool onlyLoses(const fleet::State &before, const fleet::State &now_)
    {
        const access::SnapshotPtr old = *access::Snapshot::build(before);
        const access::SnapshotPtr fresh = *access::Snapshot::build(now_, old);
        for (const fleet::Time at : {now, now + 7 * day, now + 30 * day, now + 365 * day}) {
            for (const access::PrincipalDifference &one :
                 access::difference(old, fresh, at).principals) {
                for (const access::ActionDifference &action : one.actions) {
                    if (!action.gained.isEmpty())
                        return false;
                }
            }
        }
        return true;
    }
};

BAILIWICK_TEST(RelationshipTest)
#include "tst_relationship.moc"
