// SPDX-License-Identifier: Apache-2.0
// The desktop at other moments than now, and roles at two of them.
#include "app/desktop/status_line.h"
#include "machine.h"
#include "tests/support/accessibility_sweep.h"
#include "tests/support/registry.h"
#include "views/fleet/fleet_view.h"
#include "views/fleet/node_details.h"
#include "views/roles/role_between_pane.h"
#include "views/roles/role_details.h"
#include "views/roles/roles_screen.h"
#include "views/widgets/message_bar.h"
#include "views/widgets/progress_strip.h"
#include "views/widgets/resources.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QRadioButton>
#include <QTableView>

using namespace bailiwick;
using roles::RoleRevisionsBar;
using roles::RolesScreen;
using tests::Machine;
using tests::SmallFleet;
using Side = RoleRevisionsBar::Side;

class MomentsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        widgets::loadResources();
        m_identity = tests::makeIdentity();
    }

    // Revision 1 had nobody installing at s1 and one site more; then back to now with one click.
    void looksAtAnEarlierRevision()
    {
        Machine machine(m_identity);
        machine.hasHistory();
        machine.signIn();
        auto &window = machine.program->window();
        QTRY_COMPARE(window.status().state(), QStringLiteral("Online"));
        auto &fleetView = machine.page<views::FleetView>("fleet");
        QVERIFY(!fleetView.model().indexOf(SmallFleet::id("s9")).isValid());
        auto &asOf = machine.openAsOf();
        QTRY_COMPARE(asOf.findChild<QTableView *>()->model()->rowCount(), 3);
        asOf.chooseRevision(2); // the oldest: pruned
        machine.show();
        auto *problem = asOf.findChild<widgets::MessageBar *>();
        QTRY_VERIFY(problem->message().whatToDo.contains(QStringLiteral("later revision")));
        QVERIFY(machine.program->workspace()->asOf().standpoint().isNow());
        asOf.chooseRevision(1);
        machine.show();
        QTRY_VERIFY(!machine.program->workspace()->asOf().standpoint().isNow());

        const auto &banner = window.banner();
        QVERIFY(banner.isVisible());
        QVERIFY(banner.message().text.contains(QStringLiteral("revision 2")));
        QVERIFY(banner.message().text.contains(QStringLiteral("Max")));
        QVERIFY(banner.message().whatToDo.contains(QStringLiteral("reason 2")));
        QVERIFY(fleetView.model().indexOf(SmallFleet::id("s9")).isValid());
        const auto installs = [&] {
            const auto &reach = fleetView.details().reach();
            for (int row = 0; row < reach.rowCount(); ++row)
                if (reach.principalAt(row) == SmallFleet::member("tom"))
                    return true;
            return false;
        };
        fleetView.reveal(SmallFleet::id("d1"));
        QTRY_COMPARE(fleetView.current(), SmallFleet::id("d1"));
        QTRY_VERIFY(!fleetView.details().reach().isBusy());
        QVERIFY(!installs());
        auto &actions = machine.program->workspace()->actions();
        QVERIFY(!actions.action(QStringLiteral("access.grant"))->isEnabled());
        window.showPage(QStringLiteral("audit"));
        QVERIFY(!banner.isVisible()); // the log is not of then
        for (const char *page : {"companies", "keys", "ownership", "people"}) {
            machine.program->window().showPage(QString::fromLatin1(page));
            QVERIFY2(banner.isVisible(), page);
        }
        window.showPage(QStringLiteral("access"));
        QVERIFY(banner.isVisible());
        QCOMPARE(tests::accessibilityProblems(window), QStringList());

        // A newer revision does not take the earlier one away.
        ++machine.backend.state.revision;
        machine.backend.announceRevision();
        QTRY_COMPARE(machine.program->workspace()->draft().base()->state().revision,
                     machine.backend.state.revision);
        QVERIFY(fleetView.model().indexOf(SmallFleet::id("s9")).isValid());

        for (QPushButton *button : banner.findChildren<QPushButton *>())
            if (button->isVisible())
                QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(machine.program->workspace()->asOf().standpoint().isNow());
        QVERIFY(!banner.isVisible());
        QVERIFY(!fleetView.model().indexOf(SmallFleet::id("s9")).isValid());
        QVERIFY(actions.action(QStringLiteral("access.grant"))->isEnabled());
        QTRY_VERIFY(!fleetView.details().reach().isBusy());
        QVERIFY(installs());
    }

    void looksAtAMoment()
    {
        Machine machine(m_identity);
        machine.hasHistory();
        machine.signIn();
        QTRY_COMPARE(machine.program->window().status().state(), QStringLiteral("Online"));
        auto &controller = machine.program->workspace()->asOf();
        machine.openAsOf().setMoment(tests::FakeBackend::timeOf(2) + 3'600'000);
        machine.show();
        QTRY_VERIFY(controller.standpoint().earlier);
        QCOMPARE(controller.standpoint().earlier->revision.revision, std::int64_t(2));
        QCOMPARE(controller.standpoint().moment(), tests::FakeBackend::timeOf(2) + 3'600'000);
        // To come: nothing is asked of the server.
        const auto requests = machine.backend.server.requests().size();
        const fleet::Time later = fleet::currentTime() / 60'000 * 60'000 + 100 * SmallFleet::day;
        machine.openAsOf().setMoment(later);
        machine.show();
        QTRY_COMPARE(controller.standpoint().moment(), later);
        QVERIFY(!controller.standpoint().earlier);
        for (auto i = requests; i < machine.backend.server.requests().size(); ++i)
            QVERIFY(!machine.backend.server.requests().at(i).path.contains("/v1/snapshot?"));
        machine.program->workspace()->actions().action(QStringLiteral("view.now"))->trigger();
        QVERIFY(controller.standpoint().isNow());
    }

    // Earlier states are not offered, and go when the right to see everything goes.
    void earlierStatesAreForThoseWhoSeeAll()
    {
        Machine machine(m_identity);
        machine.hasHistory();
        machine.signIn();
        QTRY_COMPARE(machine.program->window().status().state(), QStringLiteral("Online"));
        auto &controller = machine.program->workspace()->asOf();
        machine.openAsOf().setMoment(tests::FakeBackend::timeOf(2));
        machine.show();
        QTRY_VERIFY(controller.standpoint().earlier);
        machine.backend.seesAll = false;
        ++machine.backend.state.revision;
        machine.backend.announceRevision();
        QTRY_VERIFY(controller.standpoint().isNow());
        QVERIFY(machine.program->window().messages().message().text.contains(
            QStringLiteral("whole fleet")));
        const int asked = machine.backend.server.count("/v1/revisions?after=0");
        as_of::AsOfDialog &dialog = machine.openAsOf();
        QVERIFY(!dialog.findChild<QTableView *>()->isVisible());
        QTest::qWait(50);
        QCOMPARE(machine.backend.server.count("/v1/revisions?after=0"), asked);
        dialog.reject();
    }

    // Two revisions are chosen in the list, one after the other; what goes wrong changes nothing.
    void aRoleAtTwoRevisions()
    {
        Machine machine(m_identity);
        hasRoleHistory(machine);
        machine.signIn();
        QTRY_COMPARE(machine.program->window().status().state(), QStringLiteral("Online"));
        machine.program->window().showPage(QStringLiteral("roles"));
        auto &screen = machine.page<RolesScreen>("roles");
        screen.showRole(SmallFleet::id("viewer"));
        QVERIFY(screen.details().compareRevisions().isVisible());
        as_of::AsOfDialog &first = ask(machine, "roles.revisions");
        QVERIFY(first.findChild<QLabel *>()->text().contains(QStringLiteral("viewer")));
        for (const auto *choice : first.findChildren<QRadioButton *>())
            QVERIFY(!choice->isVisible() || !choice->text().contains(QStringLiteral("Now")));
        QCOMPARE(tests::accessibilityProblems(first), QStringList());
        first.chooseRevision(3); // the oldest: pruned
        Machine::accept(first);
        const auto *problem = first.findChild<widgets::MessageBar *>();
        QTRY_VERIFY(problem->message().whatToDo.contains(QStringLiteral("later revision")));
        QVERIFY(!screen.revisions().isVisible());
        first.chooseRevision(2);
        Machine::accept(first);
        QTRY_VERIFY(screen.revisions().isVisible());
        QCOMPARE(headings(screen), (QStringList{QStringLiteral("viewer, revision 2"),
                                                QStringLiteral("viewer, now")}));
        QVERIFY(screen.revisions().button(Side::Before).toolTip().contains(QStringLiteral("Max")));
        // The screens stay at now.
        QVERIFY(machine.program->workspace()->asOf().standpoint().isNow());

        as_of::AsOfDialog &second = askFor(machine, screen, Side::After);
        second.chooseRevision(1);
        Machine::accept(second);
        QTRY_COMPARE(headings(screen), (QStringList{QStringLiteral("viewer, revision 2"),
                                                    QStringLiteral("watcher, revision 3")}));
        QVERIFY(screen.between().text().startsWith(
            QStringLiteral("Renamed: “viewer” became “watcher”.")));
        QVERIFY(screen.between().text().contains(QStringLiteral("Only “watcher, revision 3”")));
        QCOMPARE(tests::accessibilityProblems(machine.program->window()), QStringList());

        // A newer revision changes neither.
        ++machine.backend.state.revision;
        machine.backend.announceRevision();
        QTRY_COMPARE(machine.program->workspace()->draft().base()->state().revision,
                     machine.backend.state.revision);
        QCOMPARE(headings(screen).last(), QStringLiteral("watcher, revision 3"));
    }

    void loadingIsCancelled()
    {
        Machine machine(m_identity);
        hasRoleHistory(machine);
        machine.signIn();
        QTRY_COMPARE(machine.program->window().status().state(), QStringLiteral("Online"));
        auto &screen = machine.page<RolesScreen>("roles");
        screen.showRole(SmallFleet::id("viewer"));
        as_of::AsOfDialog &dialog = ask(machine, "roles.revisions");
        machine.backend.holdsEarlier = true;
        dialog.chooseRevision(2);
        Machine::accept(dialog);
        auto *strip = dialog.findChild<widgets::ProgressStrip *>();
        QTRY_VERIFY(strip->isVisible());
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(dialog.isVisible());
        QVERIFY(!strip->isVisible());
        machine.backend.holdsEarlier = false;
        dialog.chooseRevision(1);
        Machine::accept(dialog);
        QTRY_VERIFY(screen.revisions().isVisible());
        QCOMPARE(headings(screen).first(), QStringLiteral("watcher, revision 3"));
    }

    void loadingEndsWithTheRightToSeeAll()
    {
        Machine machine(m_identity);
        machine.hasHistory();
        machine.signIn();
        QTRY_COMPARE(machine.program->window().status().state(), QStringLiteral("Online"));
        machine.backend.holdsEarlier = true;
        const QPointer<as_of::AsOfDialog> dialog = &machine.openAsOf();
        dialog->setMoment(tests::FakeBackend::timeOf(2));
        machine.show();
        QTRY_VERIFY(dialog->findChild<widgets::ProgressStrip *>()->isVisible());
        machine.backend.seesAll = false;
        ++machine.backend.state.revision;
        machine.backend.announceRevision();
        QTRY_VERIFY(!dialog || !dialog->isVisible());
        QVERIFY(machine.program->workspace()->asOf().standpoint().isNow());
    }

    void rolesOfThenAreForThoseWhoSeeAll()
    {
        Machine machine(m_identity);
        hasRoleHistory(machine);
        machine.signIn();
        QTRY_COMPARE(machine.program->window().status().state(), QStringLiteral("Online"));
        machine.program->window().showPage(QStringLiteral("roles"));
        auto &screen = machine.page<RolesScreen>("roles");
        screen.showRole(SmallFleet::id("viewer"));
        as_of::AsOfDialog &dialog = ask(machine, "roles.revisions");
        dialog.chooseRevision(2);
        Machine::accept(dialog);
        QTRY_VERIFY(screen.revisions().isVisible());
        machine.backend.seesAll = false;
        ++machine.backend.state.revision;
        machine.backend.announceRevision();
        QTRY_VERIFY(!screen.revisions().isVisible());
        QVERIFY(screen.messages().message().text.contains(QStringLiteral("whole fleet")));
        QVERIFY(!screen.details().compareRevisions().isVisible());
        QVERIFY(!machine.program->workspace()
                     ->actions()
                     .action(QStringLiteral("roles.revisions"))
                     ->isVisible());
    }

private:
    // Four revisions: of the first nothing is kept, in the third "viewer" has another name and one
    // action more.
    static void hasRoleHistory(Machine &machine)
    {
        machine.backend.earlier[2] = machine.backend.state;
        machine.backend.earlier[2].revision = 2;
        fleet::Role role = SmallFleet().get<fleet::Role>("viewer");
        role.name = "watcher";
        role.actions = {"device:delete", "device:view"};
        machine.backend.earlier[3] = machine.backend.state.applied({fleet::Put{role}});
        machine.backend.earlier[3].revision = 3;
        machine.backend.state.revision = 4;
    }
    static as_of::AsOfDialog &opened(Machine &machine)
    {
        as_of::AsOfDialog *dialog = machine.program->workspace()->roleHistory().dialog();
        if (!dialog || !QTest::qWaitFor([&] {
                return dialog->findChild<QTableView *>()->model()->rowCount() >= 4;
            }))
            qFatal("no list of revisions");
        return *dialog;
    }
    static as_of::AsOfDialog &ask(Machine &machine, const char *action)
    {
        machine.program->workspace()->actions().action(QString::fromLatin1(action))->trigger();
        return opened(machine);
    }
    static as_of::AsOfDialog &askFor(Machine &machine, RolesScreen &screen, Side side)
    {
        screen.revisions().button(side).menu()->actions().last()->trigger();
        return opened(machine);
    }
    static QStringList headings(RolesScreen &screen)
    {
        QStringList titles;
        for (int column = 0; column < screen.model().columnCount(); ++column)
            titles << screen.model().headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        return titles;
    }

    tests::Identity m_identity;
};

BAILIWICK_TEST(MomentsTest)
#include "tst_moments.moc"
