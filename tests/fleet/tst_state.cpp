// SPDX-License-Identifier: Apache-2.0
#include "models/fleet/state.h"
#include "tests/access/random_fleet.h"
#include "tests/support/registry.h"

#include <QTest>

#include <map>

using namespace bailiwick::fleet;
using bailiwick::tests::RandomFleet;

class TestState : public QObject
{
    Q_OBJECT

private slots:
    // applied() against a plain map, for every kind of entity.
    void appliedEqualsAMap()
    {
        for (std::uint64_t seed = 0; seed < 100; ++seed) {
            RandomFleet fleet(seed);
            ChangeSet changes = fleet.change();
            const ChangeSet more = fleet.change();
            changes.insert(changes.end(), more.begin(), more.end());

            std::map<std::pair<EntityKind, Id>, Entity> model;
            collect(fleet.state(), model);
            for (const Change &change : changes) {
                if (const auto *put = std::get_if<Put>(&change))
                    model[{kindOf(change), idOf(change)}] = put->entity;
                else
                    model.erase({kindOf(change), idOf(change)});
            }
            std::map<std::pair<EntityKind, Id>, Entity> result;
            collect(fleet.state().applied(changes), result);
            QVERIFY2(result == model, qPrintable(QString("seed %1").arg(seed)));
            QVERIFY(fleet.state().applied(changes) == fleet.state().applied(normalized(changes)));
        }
    }

    void untouchedTablesAreShared()
    {
        RandomFleet fleet(4);
        const State after = fleet.state().applied(
            {Remove{EntityKind::Assignment, fleet.state().assignments().at(0).id}});
        QVERIFY(after.resources().shares(fleet.state().resources()));
        QVERIFY(!after.assignments().shares(fleet.state().assignments()));
        QCOMPARE(after.assignments().size() + 1, fleet.state().assignments().size());
    }

    void findByKind()
    {
        const RandomFleet fleet(5);
        const Role role = fleet.state().roles().at(0);
        QCOMPARE(fleet.state().find(EntityKind::Role, role.id), std::optional<Entity>(role));
        QVERIFY(!fleet.state().find(EntityKind::Person, role.id));
    }

    void namesRoundTrip()
    {
        for (std::size_t i = 0; i < entityKindCount; ++i) {
            const auto kind = static_cast<EntityKind>(i);
            QCOMPARE(entityKindFromName(name(kind)), std::optional(kind));
        }
        QVERIFY(!entityKindFromName("guardrail"));
    }

private:
    static void collect(const State &state, std::map<std::pair<EntityKind, Id>, Entity> &out)
    {
        forEachEntityType([&](auto sample) {
            for (const auto &row : state.table<decltype(sample)>())
                out[{kindOf(Entity(row)), row.id}] = row;
        });
    }
};

BAILIWICK_TEST(TestState)
#include "tst_state.moc"
