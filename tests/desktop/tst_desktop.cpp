// SPDX-License-Identifier: Apache-2.0
// The whole desktop against a server in memory: real widgets, real key events.
#include "app/desktop/desktop.h"
#include "app/desktop/navigation_bar.h"
#include "app/desktop/status_line.h"
#include "machine.h"
#include "models/draft/edit.h"
#include "tests/access/small_fleet.h"
#include "tests/support/accessibility_sweep.h"
#include "tests/support/registry.h"
#include "tests/support/scripted_dialogs.h"
#include "views/fleet/attribute_dialog.h"
#include "views/fleet/fleet_view.h"
#include "views/fleet/node_details.h"
#include "views/ownership/ownership_screen.h"
#include "views/preview/preview_screen.h"
#include "views/roles/roles_screen.h"
#include "views/widgets/filtered_tree.h"
#include "views/widgets/frozen_column_table_view.h"
#include "views/widgets/key_value_panel.h"
#include "views/widgets/message_bar.h"
#include "views/widgets/resources.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>
#include <QTreeWidget>

using namespace bailiwick;
using tests::Machine;
using tests::SmallFleet;

class DesktopTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        widgets::loadResources();
        m_identity = tests::makeIdentity();
    }

    void signsInByKeyboardAndShowsTheFleet()
    {
        Machine machine(m_identity);
        machine.signIn();
        auto &fleetView = machine.page<views::FleetView>("fleet");
        QVERIFY(machine.program->window().isWorking());
        QTRY_VERIFY(fleetView.model().rowCount() > 0);
        QTRY_COMPARE(machine.program->window().status().state(), QStringLiteral("Online"));
        fleetView.reveal(SmallFleet::id("d1"));
        QTRY_COMPARE(fleetView.current(), SmallFleet::id("d1"));
        QTRY_VERIFY(fleetView.details().reach().rowCount() > 0);
        QVERIFY(machine.password().text().isEmpty());
    }

    // The reason and what may still be done stand in one bar; nothing covers it.
    void offlineSaysWhatMayStillBeDone()
    {
        Machine machine(m_identity);
        machine.signIn();
        QTRY_COMPARE(machine.program->window().status().state(), QStringLiteral("Online"));
        // A connection whose handshake is under way would be left waiting, not dropped.
        auto &desk = machine.page<ownership::OwnershipScreen>("ownership").desk();
        QTRY_VERIFY(desk.isLive() && !desk.isAsking());
        const quint16 port = machine.backend.server.serverPort();
        machine.backend.server.close();
        machine.backend.server.dropConnections();
        machine.program->signIn().connection()->replica().refresh();
        const widgets::MessageBar &bar = machine.program->window().messages();
        QTRY_VERIFY(bar.message().whatToDo.contains(QStringLiteral("You see the fleet as of")));
        QCOMPARE(bar.message().tone, widgets::Tone::Warning);
        QVERIFY(bar.message().text.contains(QStringLiteral("cannot be reached")));
        QTest::qWait(300); // the next failures leave it as it is
        QVERIFY(bar.message().whatToDo.contains(QStringLiteral("You see the fleet as of")));
        QVERIFY(machine.backend.server.listen(QHostAddress::LocalHost, port));
        machine.program->signIn().connection()->replica().refresh();
        QTRY_COMPARE(machine.program->window().status().state(), QStringLiteral("Online"));
        QVERIFY(!bar.hasMessage());
    }

    void draftsOutliveTheProgram()
    {
        Machine machine(m_identity);
        machine.signIn();
        auto &draft = machine.program->workspace()->draft();
        draft.push(draft::cutDelegation(draft.state(), SmallFleet::id("d-alpine")));
        QCOMPARE(draft.changes().size(), std::size_t(1));
        QCoreApplication::processEvents();
        machine.make();
        machine.program->start();
        QTRY_VERIFY(machine.program->workspace());
        QTRY_COMPARE(machine.program->workspace()->draft().changes().size(), std::size_t(1));
    }

    void commitsAndSaysWhatMoved()
    {
        Machine machine(m_identity);
        machine.signIn();
        auto &draft = machine.program->workspace()->draft();
        QTRY_COMPARE(machine.program->window().status().state(), QStringLiteral("Online"));
        draft.push(draft::cutDelegation(draft.state(), SmallFleet::id("d-alpine")));
        machine.backend.movedBy = 1;
        commit(machine);
        QTRY_VERIFY(machine.program->window().messages().message().text.contains(
            QStringLiteral("Somebody else")));
        QCOMPARE(draft.changes().size(), std::size_t(1));
        QTRY_COMPARE(draft.base()->state().revision, machine.backend.state.revision);
        commit(machine);
        QTRY_VERIFY(draft.isEmpty());
        QCOMPARE(machine.backend.commits.size(), 1);
        QVERIFY(machine.backend.commits.front().contains("contract ended"));
    }

    void policiesAreForThoseWhoEditThem()
    {
        Machine machine(m_identity);
        machine.signIn();
        auto &actions = machine.program->workspace()->actions();
        QTRY_VERIFY(actions.action(QStringLiteral("policy.add"))->isEnabled());
        actions.action(QStringLiteral("policy.add"))->trigger();
        QCOMPARE(machine.program->window().currentPage(), QStringLiteral("policies"));

        Machine other(m_identity, "max");
        other.signIn();
        QVERIFY(!other.program->workspace()
                     ->actions()
                     .action(QStringLiteral("policy.add"))
                     ->isEnabled());
        const auto entries =
            other.program->window().findChild<desktop::NavigationBar *>()->findItems(
                QStringLiteral("Policies"), Qt::MatchContains);
        QCOMPARE(entries.size(), 1);
        QVERIFY(entries.front()->isHidden());
        QVERIFY(menuIsShown(machine, "Policies"));
        QVERIFY(!menuIsShown(other, "Policies"));
        QVERIFY(!other.program->workspace()
                     ->actions()
                     .action(QStringLiteral("go.policies"))
                     ->isVisible());
        QCOMPARE(commands(machine).filter(QStringLiteral("Add policy")).size(), 1);
        QCOMPARE(commands(other).filter(QStringLiteral("Add policy")).size(), 0);
    }

    // By menu and keys into the draft, shown as pending, previewed and committed as any change.
    void editsAttributes()
    {
        Machine machine(m_identity);
        machine.signIn();
        QTRY_COMPARE(machine.program->window().status().state(), QStringLiteral("Online"));
        auto &fleetView = machine.page<views::FleetView>("fleet");
        auto &draft = machine.program->workspace()->draft();
        auto &actions = machine.program->workspace()->actions();
        fleetView.reveal(SmallFleet::id("d1"));
        QTRY_COMPARE(fleetView.current(), SmallFleet::id("d1"));
        auto *action = actions.action(QStringLiteral("fleet.attributes"));
        QVERIFY(action->isEnabled());
        action->trigger();
        auto *dialog = fleetView.findChild<views::AttributeDialog *>();
        QTRY_VERIFY(dialog && dialog->isVisible());
        QCOMPARE(tests::accessibilityProblems(*dialog), QStringList());
        items::AttributeEntry entry;
        entry.key = QStringLiteral("power"); // the policy forbids to configure
        entry.kind = items::AttributeKind::Integer;
        entry.number = QStringLiteral("7");
        entry.isNew = true;
        dialog->model().setEntry(dialog->model().add(), entry);
        dialog->accept();
        QCOMPARE(draft.changes().size(), std::size_t(1));
        const auto *put = std::get_if<fleet::Put>(&draft.changes().front());
        QVERIFY(put && std::get<fleet::Resource>(put->entity).attributes.contains("power"));
        QVERIFY(shownAttribute(fleetView, "power").endsWith(QStringLiteral("→ 7")));
        commit(machine);
        QTRY_VERIFY(draft.isEmpty());
        QVERIFY(machine.backend.commits.front().contains("power"));

        Machine other(m_identity, "max"); // support: device:view and role:assign
        other.signIn();
        auto &others = other.page<views::FleetView>("fleet");
        others.reveal(SmallFleet::id("d1"));
        QTRY_COMPARE(others.current(), SmallFleet::id("d1"));
        QVERIFY(!other.program->workspace()
                     ->actions()
                     .action(QStringLiteral("fleet.attributes"))
                     ->isEnabled());
        others.editAttributes();
        QVERIFY(!others.findChild<views::AttributeDialog *>());
    }

    // An action put into a role on its screen is in the preview; who holds it is one click away.
    void rolesAreEdited()
    {
        Machine machine(m_identity);
        machine.signIn();
        QVERIFY(menuIsShown(machine, "Roles"));
        machine.program->workspace()->actions().action(QStringLiteral("go.roles"))->trigger();
        QCOMPARE(machine.program->window().currentPage(), QStringLiteral("roles"));
        auto &screen = machine.page<roles::RolesScreen>("roles");
        const auto &grid = screen.model();
        screen.table().setCurrentIndex(
            grid.index(grid.rowOf("device:delete"), grid.columnOf(SmallFleet::id("installer"))));
        QTest::keyClick(&screen.table(), Qt::Key_Space);
        QCOMPARE(machine.program->workspace()->draft().changes().size(), std::size_t{1});
        machine.program->workspace()->showPreview();
        auto &preview = machine.page<preview::PreviewScreen>("preview");
        QTRY_VERIFY(preview.contract() != nullptr);
        const auto &gaining = preview.contract()->difference.principals;
        QVERIFY(std::any_of(gaining.begin(), gaining.end(), [](const auto &one) {
                    return one.principal == SmallFleet::member("tom");
                }) == false); // his company's ceiling has no device:delete
        screen.remove(SmallFleet::id("installer"));
        Q_EMIT screen.messages().actionTriggered();
        QCOMPARE(machine.program->window().currentPage(), QStringLiteral("access"));
    }

    void rolesAreOfferedToWhoMayDefineThem()
    {
        Machine machine(m_identity, "max");
        machine.backend.seesAll = false;
        machine.signIn();
        QVERIFY(!menuIsShown(machine, "Roles"));
    }

    void everyScreenIsAccessible()
    {
        Machine machine(m_identity);
        machine.program->start();
        QTRY_VERIFY(machine.password().isEnabled());
        QCOMPARE(tests::accessibilityProblems(machine.program->window()), QStringList());
        machine.signIn();
        for (const char *id : {"fleet", "access", "delegations", "audit", "people", "policies",
                               "roles", "companies", "keys", "ownership"}) {
            machine.program->window().showPage(QString::fromLatin1(id));
            QCOMPARE(machine.program->window().currentPage(), QString::fromLatin1(id));
            QCOMPARE(tests::accessibilityProblems(machine.program->window()), QStringList());
        }
        QCOMPARE(machine.program->workspace()->actions().ambiguousShortcuts(), QStringList());
    }

private:
    static bool menuIsShown(Machine &machine, const char *title)
    {
        for (const QAction *menu : machine.program->window().menuBar()->actions())
            if (menu->text().remove(u'&') == QLatin1String(title))
                return menu->isVisible();
        return false;
    }
    static QStringList commands(Machine &machine)
    {
        auto &actions = machine.program->workspace()->actions();
        const std::unique_ptr<QWidget> list(actions.makeShortcutList(nullptr));
        const auto *tree = qobject_cast<QTreeWidget *>(list.get());
        QStringList texts;
        for (QTreeWidgetItemIterator item(const_cast<QTreeWidget *>(tree)); *item; ++item)
            texts << (*item)->text(0);
        return texts;
    }
    static QString shownAttribute(views::FleetView &view, const char *key)
    {
        const auto *panel = view.details().findChild<widgets::KeyValuePanel *>();
        for (int row = 0; row < panel->model()->rowCount(); ++row) {
            if (panel->model()->index(row, 0).data(items::IdRole).toString() == QLatin1String(key))
                return panel->model()->index(row, 1).data().toString();
        }
        return {};
    }
    static void commit(Machine &machine)
    {
        auto *action =
            machine.program->workspace()->actions().action(QStringLiteral("draft.commit"));
        machine.program->workspace()->showPreview();
        QTRY_VERIFY(action->isEnabled());
        const auto isSent = [&machine, before = machine.backend.server.count("/v1/commits")] {
            return machine.backend.server.count("/v1/commits") > before;
        };
        // What arrives while the reason is asked makes a new preview: then it is asked again.
        for (int tries = 0; tries < 20 && !isSent(); ++tries) {
            machine.dialogs.texts = {QStringLiteral("contract ended")};
            action->trigger();
            static_cast<void>(QTest::qWaitFor(isSent, 1'000));
        }
        QVERIFY(isSent());
    }

    tests::Identity m_identity;
};

BAILIWICK_TEST(DesktopTest)
#include "tst_desktop.moc"
