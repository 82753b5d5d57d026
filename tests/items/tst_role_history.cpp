// SPDX-License-Identifier: Apache-2.0
// A role at two moments: what is said of it, and the grid that shows it cell by cell.
#include "models/draft/role_edit.h"
#include "models/items/role_grid_model.h"
#include "models/items/role_history.h"
#include "tests/access/small_fleet.h"
#include "tests/support/registry.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace bailiwick;
using items::RoleGridModel;
using items::RolesAt;
using tests::SmallFleet;

namespace {

remote::EarlierState earlierOf(fleet::State state, std::int64_t revision)
{
    state.revision = revision;
    remote::EarlierState earlier;
    earlier.snapshot = *access::Snapshot::build(state);
    earlier.revision.revision = revision;
    return earlier;
}

} // namespace

class TestRoleHistory : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_fleet = SmallFleet();
        m_fleet.state.revision = 9;
        m_then = m_fleet.state;
        m_draft = std::make_unique<draft::Draft>();
    }
    void cleanup() { m_draft.reset(); }

    void momentsAreToldAndOrdered()
    {
        start();
        remote::EarlierState state = earlierOf(m_then, 3);
        state.revision.time = 1'772'548'800'000;
        state.revision.actor = QStringLiteral("Nora Lind");
        state.revision.reason = QStringLiteral("Contract 4711");
        const RolesAt earlier = items::rolesAt(state);
        QCOMPARE(earlier.title, QStringLiteral("Revision 3"));
        QVERIFY(earlier.detail.startsWith(QStringLiteral("committed")));
        QVERIFY(earlier.detail.contains(QStringLiteral("by Nora Lind\n")));
        QVERIFY(earlier.detail.endsWith(QStringLiteral("Contract 4711")));
        QCOMPARE(items::nameAt(*earlier.roles.find(SmallFleet::id("viewer")), earlier),
                 QStringLiteral("viewer, revision 3"));
        QCOMPARE(items::rolesWithDraft(*m_draft).title, QStringLiteral("Now"));
        edit("viewer", [](fleet::Role &role) { role.name = "onlooker"; });
        const RolesAt now = items::rolesNow(*m_draft);
        const RolesAt draft = items::rolesWithDraft(*m_draft);
        QCOMPARE(draft.title, QStringLiteral("Now, with your draft"));
        QVERIFY(earlier.isBefore(now) && now.isBefore(draft) && earlier.isBefore(draft));
        QVERIFY(!now.isBefore(earlier) && !draft.isBefore(now) && !now.isBefore(now));
        QCOMPARE(items::changeText(items::roleBetween(now, draft, SmallFleet::id("viewer"))),
                 QStringLiteral("renamed"));
    }

    void whatDiffersIsSaid()
    {
        change("viewer", [](fleet::Role &role) {
            role.name = "onlooker";
            role.actions = {"device:view"};
            role.condition = "resource is Device";
        });
        change("installer", [](fleet::Role &role) { role.description = "Commissions"; });
        start();
        edit("viewer", [](fleet::Role &role) {
            role.actions = {"device:configure", "device:view"};
        });
        const RolesAt before = items::rolesAt(earlierOf(m_then, 3));
        const RolesAt after = items::rolesWithDraft(*m_draft);
        const auto roles = items::rolesBetween(before, after);
        QCOMPARE(roles.size(), after.roles.size());
        // Those that differ come first; by the names of now.
        QCOMPARE(roles[0].name, QStringLiteral("installer"));
        QCOMPARE(items::changeText(roles[0]), QStringLiteral("described anew"));
        QCOMPARE(roles[1].name, QStringLiteral("viewer"));
        QCOMPARE(items::changeText(roles[1]), QStringLiteral("changed, renamed"));
        for (std::size_t i = 2; i < roles.size(); ++i)
            QVERIFY(roles[i].isSame() && items::changeText(roles[i]).isEmpty());
        const QString text = items::differenceText(roles[1], before, after);
        QCOMPARE(text.section(u'\n', 0, 0), QStringLiteral("Renamed: “onlooker” became “viewer”."));
        QVERIFY2(text.contains(QStringLiteral("Only “viewer, now with your draft” (1 action")),
                 qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("Configure")), qPrintable(text));
        QVERIFY(!text.contains(QStringLiteral("Only “onlooker")));
        QVERIFY2(text.contains(QStringLiteral("  onlooker, revision 3: resource is Device\n")),
                 qPrintable(text));
        QVERIFY(items::differenceText(roles[0], before, after)
                    .endsWith(QStringLiteral("  Revision 3: Commissions\n"
                                             "  Now, with your draft: made of the grid")));
        QVERIFY(items::differenceText(roles[2], before, after)
                    .endsWith(QStringLiteral("let people do the same.")));
    }

    void madeAndRemovedInBetween()
    {
        fleet::Role gone = m_fleet.get<fleet::Role>("viewer");
        gone.id = SmallFleet::id("gone");
        gone.name = "gone";
        fleet::Role made = gone;
        made.id = SmallFleet::id("made");
        made.name = "made";
        m_then = m_then.applied({fleet::Put{gone}});
        m_fleet.state = m_fleet.state.applied({fleet::Put{made}});
        start();
        const RolesAt before = items::rolesAt(earlierOf(m_then, 3));
        const RolesAt after = items::rolesNow(*m_draft);
        const auto roles = items::rolesBetween(before, after);
        QCOMPARE(roles.size(), after.roles.size() + 1);
        QVERIFY(roles[0].wasRemoved() && roles[1].wasMade());
        QCOMPARE(items::changeText(roles[0]), QStringLiteral("removed in between"));
        QCOMPARE(items::differenceText(roles[0], before, after),
                 QStringLiteral("“gone” was removed in between. Until then:\n\nMay: View."));
        QCOMPARE(items::changeText(roles[1]), QStringLiteral("made in between"));
        QCOMPARE(items::differenceText(roles[1], before, after),
                 QStringLiteral("“made” was made in between.\n\nMay: View."));
        const auto neither = items::roleBetween(before, after, SmallFleet::id("nothing"));
        QVERIFY(!neither.isSame());
        QCOMPARE(items::changeText(neither), QStringLiteral("there at neither moment"));
    }

    // An action that the catalogue lost since, and one that has another name since.
    void actionsOfThenAreShown()
    {
        fleet::Action old;
        old.id = SmallFleet::id("old-action");
        old.name = "device:blink";
        fleet::Action renamed;
        renamed.id = SmallFleet::id("renamed-action");
        renamed.name = "device:ping";
        m_then = m_then.applied({fleet::Put{old}, fleet::Put{renamed}});
        change("viewer", [](fleet::Role &role) {
            role.actions = {"device:blink", "device:ping", "device:view"};
        });
        renamed.name = "device:probe";
        m_fleet.state = m_fleet.state.applied({fleet::Put{renamed}});
        start();
        const RolesAt before = items::rolesAt(earlierOf(m_then, 3));
        const RolesAt after = items::rolesNow(*m_draft);
        const auto catalogue = items::actionsOf(before.actions, after.actions);
        QCOMPARE(catalogue.size(), after.actions.size() + 2);
        QVERIFY(items::actionsOf(catalogue, after.actions) == catalogue);
        const auto viewer = items::roleBetween(before, after, SmallFleet::id("viewer"));
        QVERIFY(items::differenceText(viewer, before, after)
                    .contains(QStringLiteral("Only “viewer, revision 3” (2 action(s))")));

        RoleGridModel grid;
        const QAbstractItemModelTester tester(
            &grid, QAbstractItemModelTester::FailureReportingMode::QtTest);
        grid.setDraft(m_draft.get(), SmallFleet::member("mia"));
        QCOMPARE(grid.rowOf("device:blink"), -1);
        grid.setCompared({*viewer.before, QStringLiteral("then"), true, false},
                         {*viewer.after, QStringLiteral("now"), false, false}, catalogue);
        for (const char *action : {"device:blink", "device:ping"}) {
            const QModelIndex cell = grid.index(grid.rowOf(action), 0);
            QVERIFY(cell.isValid());
            QVERIFY(cell.data(RoleGridModel::DiffersRole).toBool());
            QCOMPARE(cell.data(items::StateRole).toString(), QStringLiteral("held"));
            QCOMPARE(cell.siblingAtColumn(1).data(items::StateRole).toString(),
                     QStringLiteral("none"));
        }
        grid.endComparison();
        QCOMPARE(grid.rowOf("device:blink"), -1);
    }

    void theGridShowsBothMoments()
    {
        change("viewer", [](fleet::Role &role) { role.actions = {"device:delete"}; });
        start();
        RoleGridModel grid;
        const QAbstractItemModelTester tester(
            &grid, QAbstractItemModelTester::FailureReportingMode::QtTest);
        grid.setDraft(m_draft.get(), SmallFleet::member("mia"));
        const fleet::Role then = *m_then.roles().find(SmallFleet::id("viewer"));
        const fleet::Role now = *m_draft->state().roles().find(SmallFleet::id("viewer"));
        grid.setCompared({then, QStringLiteral("then"), true, false},
                         {now, QStringLiteral("now"), false, false});
        QCOMPARE(grid.columnCount(), 2);
        QCOMPARE(heading(grid, 0), QStringLiteral("then"));
        QCOMPARE(heading(grid, 1), QStringLiteral("now"));
        grid.setOnlyDiffering(true);
        QCOMPARE(grid.rowCount(), 3); // the area, delete, view
        const QModelIndex view = grid.index(grid.rowOf("device:view"), 0);
        QVERIFY(!view.flags().testFlag(Qt::ItemIsUserCheckable));
        QCOMPARE(grid.setHeld({view}, true), 0);
        // The later one is the draft's, and changes.
        QCOMPARE(grid.setHeld({view.siblingAtColumn(1)}, false), 1);
        QCOMPARE(grid.rowOf("device:view"), -1);

        // It was not there at all.
        fleet::Role none;
        none.id = now.id;
        grid.setOnlyDiffering(false);
        grid.setCompared({none, QStringLiteral("before it was made"), true, true},
                         {then, QStringLiteral("then"), true, false});
        for (int row = 0; row < grid.rowCount(); ++row) {
            const QModelIndex cell = grid.index(row, 0);
            QCOMPARE(cell.data().toString(), QString());
            QCOMPARE(cell.data(Qt::ToolTipRole).toString(),
                     QStringLiteral("The role is not there at this moment."));
            QVERIFY(!cell.flags().testFlag(Qt::ItemIsUserCheckable));
        }
        const QModelIndex removed = grid.index(grid.rowOf("device:delete"), 1);
        QVERIFY(removed.data(RoleGridModel::DiffersRole).toBool());
        QCOMPARE(removed.data(items::StateRole).toString(), QStringLiteral("held"));
    }

private:
    template<typename F>
    void change(const char *name, F &&f) // as it stood then
    {
        fleet::Role role = *m_then.roles().find(SmallFleet::id(name));
        f(role);
        m_then = m_then.applied({fleet::Put{role}});
    }
    template<typename F>
    void edit(const char *name, F &&f) // in the draft
    {
        fleet::Role role = *m_draft->state().roles().find(SmallFleet::id(name));
        f(role);
        m_draft->push(draft::editRole(m_draft->state(), role));
    }
    void start() { m_draft->setBase(*access::Snapshot::build(m_fleet.state), true); }
    static QString heading(const RoleGridModel &grid, int column)
    {
        return grid.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    }

    SmallFleet m_fleet;
    fleet::State m_then;
    std::unique_ptr<draft::Draft> m_draft;
};

BAILIWICK_TEST(TestRoleHistory)
#include "tst_role_history.moc"
