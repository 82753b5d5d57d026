// SPDX-License-Identifier: Apache-2.0
// The Roles screen by keys and clicks, and the dialog of the role models.
#include "models/draft/role_edit.h"
#include "models/items/labels.h"
#include "models/rolemodel/builtin_models.h"
#include "tests/access/small_fleet.h"
#include "tests/support/accessibility_sweep.h"
#include "tests/support/registry.h"
#include "tests/support/scripted_dialogs.h"
#include "views/roles/role_condition_field.h"
#include "views/roles/role_details.h"
#include "views/roles/role_model_dialog.h"
#include "views/roles/roles_screen.h"
#include "views/widgets/action_registry.h"
#include "views/widgets/cedar_text_edit.h"
#include "views/widgets/filter_line.h"
#include "views/widgets/frozen_column_table_view.h"
#include "views/widgets/message_bar.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace bailiwick;
using namespace bailiwick::roles;
using tests::SmallFleet;

class RolesScreenTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { open("mia"); }
    void cleanup()
    {
        m_screen.reset();
        m_draft.reset();
    }

    void spaceIsAStep()
    {
        choose("device:delete", "viewer");
        press(Qt::Key_Space);
        QCOMPARE(m_draft->texts(),
                 QStringList{QStringLiteral("Put “Delete device” into the role “viewer”")});
        QVERIFY(has("viewer", "device:delete"));
        QCOMPARE(m_screen->table().currentIndex(), cell("device:delete", "viewer"));
        press(Qt::Key_Space);
        QVERIFY(m_draft->isEmpty());
        // A range at once: one step; Delete takes it all out.
        m_draft->clear();
        choose("device:configure", "viewer");
        QTest::keyClick(&m_screen->table(), Qt::Key_Down, Qt::ShiftModifier);
        press(Qt::Key_Space);
        QVERIFY(has("viewer", "device:configure") && has("viewer", "device:delete"));
        QCOMPARE(m_draft->undoStack().count(), 1);
        press(Qt::Key_Delete);
        QVERIFY(m_draft->isEmpty());
        QCOMPARE(m_draft->undoStack().count(), 2);
    }

    // A shortcut's Ctrl is still down when the screen moves on: one cell is chosen, not several.
    void movingOnChoosesOneCell()
    {
        choose("device:delete", "viewer");
        press(Qt::Key_Space);
        m_screen->table().setFocus();
        QTest::keyPress(&m_screen->table(), Qt::Key_Control, Qt::ControlModifier);
        m_screen->showRole(SmallFleet::id("installer"));
        const auto chosen = m_screen->table().chosen();
        QTest::keyRelease(&m_screen->table(), Qt::Key_Control);
        QCOMPARE(chosen.size(), 1);
    }

    void aClickIntoTheBoxToggles()
    {
        auto &table = m_screen->table();
        const QModelIndex index = cell("device:delete", "viewer");
        table.scrollTo(index);
        const QRect rect = table.visualRect(index);
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, rect.topLeft() + QPoint(2, 2));
        QVERIFY(m_draft->isEmpty()); // beside it only chooses
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, rect.center());
        QVERIFY(has("viewer", "device:delete"));
        QCOMPARE(m_draft->undoStack().count(), 1);
    }

    void keysMoveAndFind()
    {
        auto &table = m_screen->table();
        choose("device:view", "viewer");
        press(Qt::Key_Home);
        QCOMPARE(table.currentIndex().column(), 0);
        press(Qt::Key_End);
        QCOMPARE(table.currentIndex().column(), m_screen->model().columnCount() - 1);
        QTest::keyClicks(&table, QStringLiteral("delete"));
        QCOMPARE(table.currentIndex().row(), m_screen->model().rowOf("device:delete"));
        // Enter closes the area that it stands on, and opens it again.
        const int area = m_screen->model().rowOfKey(QStringLiteral("area device"));
        table.setCurrentIndex(m_screen->model().index(area, 0));
        const int rows = m_screen->model().rowCount();
        press(Qt::Key_Return);
        QVERIFY(m_screen->model().rowCount() < rows);
        QCOMPARE(m_screen->model().keyAt(table.currentIndex().row()),
                 QStringLiteral("area device"));
        press(Qt::Key_Return);
        QCOMPARE(m_screen->model().rowCount(), rows);
    }

    void everyCellHasAName()
    {
        QCOMPARE(tests::accessibilityProblems(*m_screen), QStringList());
        choose("device:view", "viewer");
        QAccessibleInterface *table = QAccessible::queryAccessibleInterface(&m_screen->table());
        QVERIFY(table && table->tableInterface());
        const QModelIndex index = cell("device:view", "viewer");
        QAccessibleInterface *shown = table->tableInterface()->cellAt(index.row(), index.column());
        QVERIFY(shown);
        QVERIFY(shown->text(QAccessible::Name)
                    .startsWith(QStringLiteral("viewer, View. Part of the role.")));
    }

    void renamingAndDescribing()
    {
        m_screen->showRole(SmallFleet::id("viewer"));
        RoleDetails &details = m_screen->details();
        QCOMPARE(details.generatedText(), QStringLiteral("May: View."));
        details.name().setFocus();
        details.name().selectAll();
        QTest::keyClicks(&details.name(), QStringLiteral("Onlooker"));
        QTest::keyClick(&details.name(), Qt::Key_Return);
        QCOMPARE(m_draft->texts(),
                 QStringList{QStringLiteral("Rename the role “viewer” to “Onlooker”")});
        auto *own = details.findChild<QCheckBox *>();
        own->setChecked(true);
        QPlainTextEdit *text = nullptr;
        for (auto *each : details.findChildren<QPlainTextEdit *>()) {
            if (each->accessibleName() == QStringLiteral("Own description"))
                text = each;
        }
        QVERIFY(text && text->isVisible());
        QCOMPARE(text->toPlainText(), QStringLiteral("May: View."));
        text->setPlainText(QStringLiteral("Looks, touches nothing"));
        m_screen->table().setFocus();
        QCOMPARE(role("viewer").description, std::string("Looks, touches nothing"));
        own->setChecked(false);
        QCOMPARE(role("viewer").description, std::string());
    }

    void aConditionGoesLiveOnlyWhenItIsRight()
    {
        choose("device:view", "viewer");
        m_screen->table().setCurrentIndex(
            m_screen->model().index(0, m_screen->table().currentIndex().column()));
        press(Qt::Key_Return); // on the row of the conditions
        RoleConditionField &field = m_screen->details().condition();
        QTRY_VERIFY(field.text().hasFocus());
        QTest::keyClicks(&field.text(), QStringLiteral("resource is Device &&"));
        QVERIFY(!field.take()); // not checked yet
        QTRY_COMPARE(field.faults().size(), std::size_t{1});
        QVERIFY(!field.take());
        QVERIFY(m_draft->isEmpty());
        // Another role in between: what was entered is there again.
        m_screen->showRole(SmallFleet::id("installer"));
        QVERIFY(field.text().toPlainText().isEmpty());
        m_screen->showRole(SmallFleet::id("viewer"));
        QCOMPARE(field.text().toPlainText(), QStringLiteral("resource is Device &&"));
        field.text().setPlainText(QStringLiteral("resource is Device"));
        bool taken = false;
        QTRY_VERIFY(taken = taken || field.take());
        QCOMPARE(role("viewer").condition, std::string("resource is Device"));
        QCOMPARE(m_draft->texts(),
                 QStringList{QStringLiteral("Change the condition of the role “viewer”")});
        const int column = m_screen->model().columnOf(SmallFleet::id("viewer"));
        QCOMPARE(m_screen->model().index(0, column).data().toString(),
                 QStringLiteral("resource is Device"));
        QVERIFY(m_screen->model().index(0, column).data(items::PendingRole).toBool());
    }

    void derivingComparesWithTheOrigin()
    {
        m_screen->showRole(SmallFleet::id("installer"));
        m_dialogs.texts.push_back(QStringLiteral("Night shift"));
        m_screen->derive();
        QTRY_COMPARE(m_draft->changes().size(), std::size_t{1});
        QVERIFY(m_dialogs.asked.front().contains(QStringLiteral("installer")));
        const fleet::Id made = m_screen->current();
        const fleet::Role *derived = m_draft->state().roles().find(made);
        QVERIFY(derived);
        QCOMPARE(derived->name, std::string("Night shift"));
        QCOMPARE(derived->organization, SmallFleet::id("maker"));
        QVERIFY(derived->actions == role("installer").actions);
        QCOMPARE(m_screen->model().columnCount(), 2);
        QCOMPARE(m_screen->details().comparisonText(),
                 QStringLiteral("“Night shift” and “installer” let people do the same."));
        m_screen->table().setCurrentIndex(
            m_screen->model().index(m_screen->model().rowOf("device:delete"), 0));
        press(Qt::Key_Space);
        QVERIFY(m_screen->details().comparisonText().startsWith(
            QStringLiteral("Only “Night shift” (1 action")));
        QVERIFY(m_screen->table().currentIndex().data(items::RoleGridModel::DiffersRole).toBool());
        m_screen->details().compareWith({});
        QVERIFY(m_screen->model().columnCount() > 2);
        QCOMPARE(m_screen->current(), made);
        // Where it came from is kept with the role, and compared again by one button.
        QVERIFY(m_draft->state().roles().find(made)->origin ==
                (fleet::RoleOrigin{SmallFleet::id("installer"), "installer", 1}));
        QCOMPARE(m_screen->details().originText(),
                 QStringLiteral("Derived from “installer” at revision 1: 1 action(s) more than "
                                "that has now."));
        m_screen->details().compareWithOrigin().click();
        QCOMPARE(m_screen->model().columnCount(), 2);
        m_screen->details().compareWith({});
        fleet::Role renamed = role("installer");
        renamed.name = "fitter";
        renamed.actions.clear();
        m_draft->push(draft::editRole(m_draft->state(), renamed));
        QVERIFY2(m_screen->details().originText().contains(QStringLiteral("called “fitter” now")),
                 qPrintable(m_screen->details().originText()));
        m_draft->push(draft::removeRole(m_draft->state(), SmallFleet::id("installer")));
        QVERIFY2(m_screen->details().originText().startsWith(
                     QStringLiteral("Derived from “installer” at revision 1, which was deleted")),
                 qPrintable(m_screen->details().originText()));
        QVERIFY(!m_screen->details().compareWithOrigin().isVisible());
        // Everything of it is undone, and the screen bears it.
        while (m_draft->undoStack().canUndo())
            m_draft->undoStack().undo();
        QCOMPARE(m_screen->model().columnOf(made), -1);
    }

    void comparingWithItselfBeforeTheDraft()
    {
        choose("device:delete", "viewer");
        press(Qt::Key_Space);
        QComboBox &box = m_screen->details().comparison();
        QCOMPARE(box.itemText(1), QStringLiteral("Itself, before your draft"));
        box.setCurrentIndex(1);
        QCOMPARE(m_screen->model().columnCount(), 2);
        QVERIFY(m_screen->details().comparisonText().contains(QStringLiteral("Delete device")));
        m_draft->undoStack().undo(); // there is nothing to compare with any more
        QVERIFY(m_screen->model().columnCount() > 2);
    }

    void aRoleThatSomebodyHoldsStays()
    {
        m_screen->remove(SmallFleet::id("installer"));
        QVERIFY(m_draft->isEmpty());
        QVERIFY(m_screen->messages().message().whatToDo.contains(QStringLiteral("tom at s1")));
        QSignalSpy shown(m_screen.get(), &RolesScreen::holdersRequested);
        Q_EMIT m_screen->messages().actionTriggered();
        QCOMPARE(shown.count(), 1);
        // One that nobody holds goes, after a question.
        m_dialogs.answers.push_back(true);
        m_screen->remove(SmallFleet::id("deleter"));
        if (m_draft->isEmpty())
            QTRY_VERIFY(!m_draft->isEmpty() || m_screen->messages().hasMessage());
        m_draft->clear();
        m_screen->duplicate(SmallFleet::id("installer"));
        const fleet::Id copy = m_screen->current();
        QCOMPARE(QString::fromStdString(m_draft->state().roles().find(copy)->name),
                 QStringLiteral("installer 2"));
        m_dialogs.answers = {true};
        m_screen->remove(copy);
        QTRY_VERIFY(m_draft->isEmpty());
        QCOMPARE(m_dialogs.unexpected, 0);
    }

    void othersSeeAndCannotChange()
    {
        cleanup();
        open("ina");
        QCOMPARE(tests::accessibilityProblems(*m_screen), QStringList());
        const auto &model = m_screen->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int column = 0; column < model.columnCount(); ++column)
                QVERIFY(!model.flags(model.index(row, column)).testFlag(Qt::ItemIsUserCheckable));
        }
        choose("device:delete", "viewer");
        press(Qt::Key_Space);
        QVERIFY(m_draft->isEmpty());
        QVERIFY(m_screen->messages().message().text.contains(QStringLiteral("manufacturer")));
    }

    void anotherMomentIsReadOnly()
    {
        items::Standpoint earlier;
        remote::EarlierState then;
        then.snapshot = m_draft->base();
        earlier.earlier = then;
        m_screen->setStandpoint(earlier);
        choose("device:delete", "viewer");
        press(Qt::Key_Space);
        QVERIFY(m_draft->isEmpty());
        QVERIFY(m_screen->details().name().isReadOnly());
        m_screen->derive();
        QVERIFY(m_dialogs.asked.isEmpty());
        m_screen->setStandpoint({});
        choose("device:delete", "viewer");
        press(Qt::Key_Space);
        QCOMPARE(m_draft->changes().size(), std::size_t{1});
    }

    // A model out of a file: what is wrong is named, and nothing of it comes into the draft.
    void roleModelsFromFiles()
    {
        QTemporaryDir folder;
        const auto file = [&](const char *name, const QByteArray &what, const QByteArray &by) {
            const auto builtin = std::ranges::find(rolemodel::builtinModels(), "owners",
                                                   &rolemodel::BuiltinModel::name);
            QByteArray text(builtin->text.data(), qsizetype(builtin->text.size()));
            text.replace(what, by);
            const QString path = folder.filePath(QString::fromLatin1(name));
            QFile out(path);
            if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size())
                qFatal("no file");
            return path;
        };
        m_screen->openModels();
        RoleModelDialog *dialog = m_screen->models();
        QTRY_VERIFY_WITH_TIMEOUT(dialog->shelf().at(0) != nullptr, 60'000);
        const auto open = [&](const QString &path) {
            m_dialogs.asked.clear();
            m_dialogs.files.push_back(path);
            dialog->openFile();
        };
        open(file("circle.jsonl", "\"name\":\"Admin of a node\"",
                  "\"name\":\"Admin of a node\",\"base\":\"owners-super-admin\""));
        QTRY_COMPARE(m_dialogs.asked.size(), 2); // the file, then what is wrong with it
        QVERIFY2(m_dialogs.asked.last().contains(QStringLiteral("circle.jsonl")),
                 qPrintable(m_dialogs.asked.last()));
        QCOMPARE(dialog->shelf().rowCount(), 4);

        open(file("flipped.jsonl", "\"action\":\"firmware:push\",\"cells\":\"y",
                  "\"action\":\"firmware:push\",\"cells\":\"-"));
        QTRY_COMPARE(dialog->shelf().rowCount(), 5);
        QTRY_COMPARE(dialog->tabs().currentIndex(), int(RoleModelDialog::CheckTab));
        QVERIFY2(dialog->checkText().contains(QStringLiteral("Line ")),
                 qPrintable(dialog->checkText()));
        QVERIFY2(dialog->planText().contains(QStringLiteral("but the table says may not")),
                 qPrintable(dialog->planText()));
        QVERIFY(!dialog->take());
        // Mended and opened again: it is in the place of the first reading.
        open(file("flipped.jsonl", "\"title\":\"", "\"title\":\"My "));
        QTRY_VERIFY(dialog->shelf().at(4)->check.passed());
        QCOMPARE(dialog->shelf().rowCount(), 5);
        QVERIFY(m_draft->isEmpty());
        dialog->reject();
        QTRY_VERIFY(!m_screen->models());
    }

    void roleModelsComeIntoTheDraft()
    {
        m_screen->openModels();
        RoleModelDialog *dialog = m_screen->models();
        QVERIFY(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->shelf().at(0) != nullptr, 60'000);
        QCOMPARE(tests::accessibilityProblems(*dialog).join(u'\n'), QString());
        const int models = dialog->shelf().rowCount();
        QCOMPARE(models, 4);
        for (int row = 0; row < models; ++row) {
            dialog->choose(row);
            QVERIFY2(dialog->checkText().contains(QStringLiteral("none is wrong")),
                     qPrintable(dialog->checkText()));
            QVERIFY(!dialog->planText().isEmpty());
        }
        items::ModelTableModel table;
        const QAbstractItemModelTester tester(
            &table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const items::LoadedModelPtr operations = dialog->shelf().at(2);
        QCOMPARE(operations->model.name, std::string("operations"));
        table.setTable(operations, 0);
        QCOMPARE(table.rowCount() * table.columnCount(), 663);
        dialog->choose(1);
        const auto wanted = dialog->shelf().at(1);
        // What changes access here and not there is not mixed up: it says so, and takes nothing.
        QVERIFY(!dialog->take());
        QVERIFY(dialog->planText().contains(QStringLiteral("make them agree first")));
        draft::Edit agreed{QStringLiteral("agree"), {}, {}};
        for (fleet::Action action : m_draft->state().actions()) {
            const rolemodel::ModelAction *same = wanted->model.action(action.name);
            if (!same || same->meta == action.meta)
                continue;
            action.meta = same->meta;
            agreed.changes.push_back(fleet::Put{action});
        }
        m_draft->push(agreed);
        QVERIFY2(dialog->take(), qPrintable(dialog->planText()));
        QCOMPARE(m_draft->undoStack().count(), 2);
        for (const rolemodel::ModelRole &role : wanted->model.roles) {
            const auto &roles = m_draft->state().roles();
            const auto found = std::find_if(roles.begin(), roles.end(), [&](const auto &row) {
                return row.externalId == role.role.externalId;
            });
            QVERIFY(found != roles.end());
            QVERIFY((*found).actions == role.role.actions);
        }
        for (const rolemodel::ModelGuardrail &guardrail : wanted->model.guardrails) {
            const auto &policies = m_draft->state().policies();
            QVERIFY(std::any_of(policies.begin(), policies.end(), [&](const auto &row) {
                return row.externalId == guardrail.externalId && row.name == guardrail.name;
            }));
        }
        QVERIFY(m_screen->messages().message().text.contains(QStringLiteral("new")));
        QVERIFY(fleet::applyChecked(m_fleet.state, m_draft->changes()));
        // Again: there is nothing to do.
        QTRY_VERIFY(!m_screen->models());
        m_screen->openModels();
        QTRY_VERIFY_WITH_TIMEOUT(m_screen->models()->shelf().at(0) != nullptr, 60'000);
        m_screen->models()->choose(1);
        QVERIFY(!m_screen->models()->take());
        QVERIFY(m_screen->models()->planText().startsWith(
            QStringLiteral("Everything of it is there already.")));
    }

private:
    void open(const char *who)
    {
        m_fleet = SmallFleet();
        // Somebody who makes the models can be told from others by its externalId.
        auto maker = m_fleet.get<fleet::Organization>("maker");
        maker.externalId = "maker";
        m_fleet.state = m_fleet.state.applied({fleet::Put{maker}});
        m_draft = std::make_unique<draft::Draft>();
        m_draft->setBase(*access::Snapshot::build(m_fleet.state), true);
        m_dialogs.asked.clear();
        m_dialogs.unexpected = 0;
        m_screen = std::make_unique<RolesScreen>(*m_draft, SmallFleet::member(who), m_dialogs);
        m_screen->resize(1300, 860);
        m_screen->show();
        m_screen->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_screen.get()));
    }
    QModelIndex cell(const char *action, const char *name)
    {
        return m_screen->model().index(m_screen->model().rowOf(action),
                                       m_screen->model().columnOf(SmallFleet::id(name)));
    }
    void choose(const char *action, const char *name)
    {
        m_screen->table().setCurrentIndex(cell(action, name));
        m_screen->table().setFocus();
    }
    void press(Qt::Key key) { QTest::keyClick(&m_screen->table(), key); }
    fleet::Role role(const char *name)
    {
        return *m_draft->state().roles().find(SmallFleet::id(name));
    }
    bool has(const char *name, const char *action)
    {
        const auto actions = role(name).actions;
        return std::binary_search(actions.begin(), actions.end(), action);
    }

    SmallFleet m_fleet;
    std::unique_ptr<draft::Draft> m_draft;
    tests::ScriptedDialogs m_dialogs;
    std::unique_ptr<RolesScreen> m_screen;
};

BAILIWICK_TEST(RolesScreenTest)
#include "tst_roles.moc"
