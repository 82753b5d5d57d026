// SPDX-License-Identifier: Apache-2.0
// A role at two moments on the Roles screen, by keys and clicks.
#include "models/draft/role_edit.h"
#include "tests/access/small_fleet.h"
#include "tests/support/accessibility_sweep.h"
#include "tests/support/registry.h"
#include "tests/support/scripted_dialogs.h"
#include "views/roles/role_between_pane.h"
#include "views/roles/role_details.h"
#include "views/roles/roles_screen.h"
#include "views/widgets/frozen_column_table_view.h"
#include "views/widgets/message_bar.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace bailiwick;
using namespace bailiwick::roles;
using items::RoleGridModel;
using tests::SmallFleet;
using Side = RoleRevisionsBar::Side;

class RoleRevisionsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_fleet = SmallFleet();
        m_fleet.state.revision = 9;
        m_draft = std::make_unique<draft::Draft>();
        m_draft->setBase(*access::Snapshot::build(m_fleet.state), true);
        m_screen = std::make_unique<RolesScreen>(*m_draft, SmallFleet::member("mia"), m_dialogs);
        m_screen->setHistory(RolesScreen::History::Offered);
        m_screen->resize(1300, 860);
        m_screen->show();
        m_screen->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_screen.get()));
        m_screen->showRole(SmallFleet::id("viewer"));
    }
    void cleanup()
    {
        m_screen.reset();
        m_draft.reset();
    }

    void asksForTheEarlierMomentAndShowsCellByCell()
    {
        QSignalSpy asked(m_screen.get(), &RolesScreen::earlierRequested);
        m_screen->details().compareRevisions().click();
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.front().at(1).toString(), QStringLiteral("viewer"));
        QVERIFY(!m_screen->revisions().isVisible()); // nothing changes until it is there
        m_screen->setRevision(Side::Before, viewerThen(3, {"device:delete", "device:view"}));
        QVERIFY(m_screen->revisions().isVisible());
        QVERIFY(!m_screen->details().isVisible());
        QCOMPARE(headings(), (QStringList{QStringLiteral("viewer, revision 3"),
                                          QStringLiteral("viewer, now")}));
        QCOMPARE(differing(), QStringList{QStringLiteral("action device:delete")});
        const QModelIndex cell = at("device:delete", 0);
        QCOMPARE(cell.data(items::StateRole).toString(), QStringLiteral("held"));
        QVERIFY(m_screen->between().text().contains(
            QStringLiteral("Only “viewer, revision 3” (1 action")));
        QCOMPARE(m_screen->revisions().roles().currentText(), QStringLiteral("viewer (changed)"));
        QCOMPARE(tests::accessibilityProblems(*m_screen), QStringList());
        // What was cannot be changed; what is now can, and is told anew.
        m_screen->table().setCurrentIndex(cell);
        m_screen->table().setFocus();
        QTest::keyClick(&m_screen->table(), Qt::Key_Space);
        QVERIFY(m_draft->isEmpty());
        QVERIFY(m_screen->messages().message().text.contains(QStringLiteral("another moment")));
        m_screen->table().setCurrentIndex(at("device:delete", 1));
        QTest::keyClick(&m_screen->table(), Qt::Key_Space);
        QCOMPARE(m_draft->changes().size(), std::size_t{1});
        QCOMPARE(differing(), QStringList());
        QCOMPARE(headings().last(), QStringLiteral("viewer, now with your draft"));
        QVERIFY(m_screen->between().text().endsWith(QStringLiteral("let people do the same.")));
    }

    void theEarlierMomentStandsFirst()
    {
        begin(viewerThen(5, {"device:delete"}));
        m_screen->setRevision(Side::After, viewerThen(3, {"device:configure"}));
        QCOMPARE(headings(), (QStringList{QStringLiteral("viewer, revision 3"),
                                          QStringLiteral("viewer, revision 5")}));
        QCOMPARE(m_screen->revisions().button(Side::Before).text(), QStringLiteral("Revision 3"));
        QCOMPARE(differing(), (QStringList{QStringLiteral("action device:configure"),
                                           QStringLiteral("action device:delete")}));
        for (int column = 0; column < 2; ++column)
            QVERIFY(!at("device:view", column).flags().testFlag(Qt::ItemIsUserCheckable));
        // The draft changes neither.
        fleet::Role role = *m_draft->state().roles().find(SmallFleet::id("viewer"));
        role.name = "onlooker";
        m_draft->push(draft::editRole(m_draft->state(), role));
        QCOMPARE(headings().last(), QStringLiteral("viewer, revision 5"));
        menuItem(Side::Before, QStringLiteral("Now, with your draft"))->trigger();
        QCOMPARE(headings(), (QStringList{QStringLiteral("viewer, revision 5"),
                                          QStringLiteral("onlooker, now with your draft")}));
        QVERIFY(m_screen->between().text().startsWith(
            QStringLiteral("Renamed: “viewer” became “onlooker”.")));
        menuItem(Side::Before, QStringLiteral("Now"))->trigger();
        QCOMPARE(headings(), (QStringList{QStringLiteral("viewer, now"),
                                          QStringLiteral("onlooker, now with your draft")}));
        QCOMPARE(m_screen->revisions().roles().currentText(), QStringLiteral("onlooker (renamed)"));
    }

    void madeAndRemovedInBetween()
    {
        remote::EarlierState then = viewerThen(3, {"device:view"});
        fleet::Role gone = *m_fleet.state.roles().find(SmallFleet::id("viewer"));
        gone.id = SmallFleet::id("gone");
        gone.name = "gone";
        fleet::State state = then.snapshot->state().applied(
            {fleet::Put{gone}, fleet::Remove{fleet::EntityKind::Role, SmallFleet::id("deleter")}});
        state.revision = 3;
        then.snapshot = *access::Snapshot::build(state);
        begin(then);
        QComboBox &box = m_screen->revisions().roles();
        box.setFocus();
        box.setCurrentIndex(box.findText(QStringLiteral("gone (removed in between)")));
        QCOMPARE(headings(), (QStringList{QStringLiteral("gone, revision 3"),
                                          QStringLiteral("not there, now")}));
        QVERIFY(m_screen->between().text().startsWith(
            QStringLiteral("“gone” was removed in between.")));
        m_screen->derive(); // nothing to derive from: says so
        QVERIFY(m_screen->messages().message().text.contains(QStringLiteral("not there now")));
        box.setCurrentIndex(box.findText(QStringLiteral("deleter (made in between)")));
        QCOMPARE(headings(), (QStringList{QStringLiteral("not there, revision 3"),
                                          QStringLiteral("deleter, now")}));
        QCOMPARE(at("device:delete", 0).data(Qt::ToolTipRole).toString(),
                 QStringLiteral("The role is not there at this moment."));
        // Two moments at which it is not there: it is kept in sight.
        m_screen->setRevision(Side::After, then);
        QVERIFY(box.currentText().startsWith(QStringLiteral("deleter (there at neither")));
        QCOMPARE(headings().size(), 2);
        // Its actions are all that differ; back at the grid it is the current one.
        menuItem(Side::After, QStringLiteral("Now"))->trigger();
        m_screen->endRevisions();
        QCOMPARE(m_screen->current(), SmallFleet::id("deleter"));
    }

    void allOfItByKeyboard()
    {
        begin(viewerThen(3, {"device:view"}));
        RoleRevisionsBar &bar = m_screen->revisions();
        // Tab goes from role to moments to the end.
        bar.roles().setFocus();
        QTest::keyClick(&bar.roles(), Qt::Key_Tab);
        QVERIFY(bar.button(Side::Before).hasFocus());
        QTest::keyClick(&bar.button(Side::Before), Qt::Key_Tab);
        QVERIFY(bar.button(Side::After).hasFocus());
        // Space opens the menu of moments, the last of them asks for another one.
        QSignalSpy asked(m_screen.get(), &RolesScreen::earlierRequested);
        QMenu *menu = bar.button(Side::After).menu();
        QTimer::singleShot(0, menu, [menu] {
            QTest::keyClick(menu, Qt::Key_Up);
            QTest::keyClick(menu, Qt::Key_Return);
        });
        QTest::keyClick(&bar.button(Side::After), Qt::Key_Space);
        QTRY_COMPARE(asked.count(), 1);
        QCOMPARE(asked.front().front().value<Side>(), Side::After);
        // Escape ends it, in the bar and in the grid.
        QTest::keyClick(&bar.roles(), Qt::Key_Escape);
        QVERIFY(!bar.isVisible());
        QVERIFY(m_screen->details().isVisible());
        QCOMPARE(m_screen->current(), SmallFleet::id("viewer"));
        QVERIFY(m_screen->model().columnCount() > 2);
        QApplication::setActiveWindow(
            m_screen->window()); // offscreen it does not come back by itself
        begin(viewerThen(3, {"device:view"}));
        QVERIFY(m_screen->table().hasFocus());
        QTest::keyClick(&m_screen->table(), Qt::Key_Escape);
        QVERIFY(!bar.isVisible());
    }

    void onlyWhoSeesEarlierStatesIsOffered()
    {
        QVERIFY(m_screen->details().compareRevisions().isVisible());
        begin(viewerThen(3, {"device:delete"}));
        // The server is away: what is shown stays, another moment cannot be asked for.
        m_screen->setHistory(RolesScreen::History::Unreachable);
        QVERIFY(m_screen->revisions().isVisible());
        QVERIFY(
            !menuItem(Side::Before, QStringLiteral("Another revision or moment…"))->isEnabled());
        QVERIFY(menuItem(Side::Before, QStringLiteral("Now"))->isEnabled());
        // The right to see it is gone: so is what was seen by it.
        m_screen->setHistory(RolesScreen::History::Hidden);
        QVERIFY(!m_screen->revisions().isVisible());
        QCOMPARE(m_screen->revisions().moment(Side::Before).roles.size(), std::size_t{0});
        QVERIFY(m_screen->messages().message().text.contains(QStringLiteral("whole fleet")));
        QVERIFY(!m_screen->details().compareRevisions().isVisible());
    }

    // An earlier state that the screen looks at is the earlier moment, without being loaded again.
    void fromTheMomentThatIsLookedAt()
    {
        items::Standpoint standpoint;
        standpoint.earlier = viewerThen(3, {"device:delete"});
        m_screen->setStandpoint(standpoint);
        m_screen->showRole(SmallFleet::id("viewer"));
        QSignalSpy asked(m_screen.get(), &RolesScreen::earlierRequested);
        m_screen->compareRevisions();
        QCOMPARE(asked.count(), 0);
        QCOMPARE(headings(), (QStringList{QStringLiteral("viewer, revision 3"),
                                          QStringLiteral("viewer, now")}));
        QVERIFY(!at("device:delete", 1).flags().testFlag(Qt::ItemIsUserCheckable));
        // Back to now, the comparison stays.
        m_screen->setStandpoint({});
        QCOMPARE(headings().size(), 2);
        QVERIFY(at("device:delete", 1).flags().testFlag(Qt::ItemIsUserCheckable));
    }

private:
    // The fleet when the role "viewer" had these actions.
    remote::EarlierState viewerThen(std::int64_t revision, std::vector<fleet::ActionName> actions)
    {
        fleet::Role role = *m_fleet.state.roles().find(SmallFleet::id("viewer"));
        if (std::ranges::find(actions, "device:view") == actions.end())
            actions.push_back("device:view");
        role.actions = std::move(actions);
        fleet::State state = m_fleet.state.applied({fleet::Put{role}});
        state.revision = revision;
        remote::EarlierState earlier;
        earlier.snapshot = *access::Snapshot::build(state);
        earlier.revision.revision = revision;
        earlier.revision.time = 1'772'548'800'000 + revision * SmallFleet::day;
        earlier.revision.actor = QStringLiteral("Nora Lind");
        return earlier;
    }
    void begin(const remote::EarlierState &state)
    {
        m_screen->compareRevisions();
        m_screen->setRevision(Side::Before, state);
    }
    QStringList headings() const
    {
        QStringList titles;
        for (int column = 0; column < m_screen->model().columnCount(); ++column)
            titles
                << m_screen->model().headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        return titles;
    }
    QModelIndex at(const char *action, int column) const
    {
        return m_screen->model().index(m_screen->model().rowOf(action), column);
    }
    // Keys of the rows that are marked as differing.
    QStringList differing() const
    {
        QStringList keys;
        const RoleGridModel &model = m_screen->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.kindAt(row) != RoleGridModel::RowKind::Area &&
                model.index(row, 0).data(RoleGridModel::DiffersRole).toBool())
                keys << model.keyAt(row);
        }
        return keys;
    }
    QAction *menuItem(Side side, const QString &text) const
    {
        for (QAction *action : m_screen->revisions().button(side).menu()->actions()) {
            if (QString(action->text()).remove(u'&') == text)
                return action;
        }
        return nullptr;
    }

    SmallFleet m_fleet;
    std::unique_ptr<draft::Draft> m_draft;
    tests::ScriptedDialogs m_dialogs;
    std::unique_ptr<RolesScreen> m_screen;
};

BAILIWICK_TEST(RoleRevisionsTest)
#include "tst_role_revisions.moc"
