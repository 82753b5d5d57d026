// SPDX-License-Identifier: Apache-2.0
#include "tests/access/small_fleet.h"
#include "tests/support/accessibility_sweep.h"
#include "tests/support/registry.h"
#include "tests/support/scripted_dialogs.h"
#include "views/policy/names_menu.h"
#include "views/policy/policy_form.h"
#include "views/policy/policy_screen.h"
#include "views/widgets/cedar_text_edit.h"
#include "views/widgets/message_bar.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QTableView>
#include <QTest>

using namespace bailiwick;
using namespace bailiwick::policy;
using items::PolicyModel;
using tests::SmallFleet;

namespace {

fleet::Policy policyOf(const std::string &name, const std::string &text)
{
    fleet::Policy policy;
    policy.id = SmallFleet::id("policy " + name);
    policy.organization = SmallFleet::id("maker");
    policy.name = name;
    policy.text = text;
    return policy;
}

const std::string forbid = "forbid (principal, action == Action::\"device:configure\", resource);";

} // namespace

class PolicyScreenTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        fleet::State state = m_fleet.state.applied(
            {fleet::Put{policyOf("Calm", forbid)}, fleet::Put{policyOf("Winter", forbid)}});
        m_draft = std::make_unique<draft::Draft>();
        m_draft->setBase(*access::Snapshot::build(std::move(state)));
        m_dialogs = {};
        m_screen = std::make_unique<PolicyScreen>(*m_draft, SmallFleet::member("mia"), m_dialogs);
        m_screen->resize(1200, 800);
        m_screen->show();
        m_screen->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_screen.get()));
    }
    void cleanup()
    {
        m_screen.reset();
        m_draft.reset();
    }

    void lists()
    {
        PolicyModel model;
        const QAbstractItemModelTester tester(&model);
        model.setDraft(m_draft.get());
        QCOMPARE(model.rowCount(), 2);
        const auto cell = [&](int column) { return model.index(0, column).data().toString(); };
        QCOMPARE(cell(PolicyModel::NameColumn), QStringLiteral("Calm"));
        QCOMPARE(cell(PolicyModel::EffectColumn), QStringLiteral("Forbids"));
        QCOMPARE(cell(PolicyModel::OwnerColumn), QStringLiteral("maker"));
        QCOMPARE(cell(PolicyModel::ValidityColumn), QStringLiteral("Always"));
        fleet::Policy changed = policyOf("Calm", "permit (principal, action in [], resource);");
        m_draft->push(draft::editPolicy(m_draft->state(), changed));
        QCOMPARE(cell(PolicyModel::EffectColumn), QStringLiteral("Permits"));
        QVERIFY(model.index(0, 0).data(items::PendingRole).toBool());
        QVERIFY(!model.index(1, 0).data(items::PendingRole).toBool());
        m_draft->push(draft::removePolicy(m_draft->state(), changed.id));
        QCOMPARE(model.rowCount(), 1);
    }

    void newOneByKeyboard()
    {
        m_screen->add();
        QCOMPARE(tests::accessibilityProblems(*m_screen), QStringList());
        PolicyForm &form = m_screen->form();
        QVERIFY(form.faults().empty());
        QTest::keyClicks(&form.name(), QStringLiteral("Quiet nights"));
        form.text().setFocus();
        QTest::keyClick(&form.text(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_draft->changes().size(), std::size_t{1});
        QCOMPARE(m_draft->texts(), QStringList{QStringLiteral("Add the policy “Quiet nights”")});
        const fleet::Policy *made = m_draft->state().policies().find(m_screen->current());
        QVERIFY(made);
        QCOMPARE(made->organization, SmallFleet::id("maker"));
        QCOMPARE(made->name, std::string("Quiet nights"));
        QVERIFY(fleet::applyChecked(m_fleet.state, m_draft->changes()));
        QCOMPARE(m_screen->table().currentIndex().data().toString(),
                 QStringLiteral("Quiet nights"));
        m_draft->undoStack().undo();
        QCOMPARE(m_screen->table().model()->rowCount(), 2);
    }

    // While one types: what is wrong, where, and the way there.
    void faultsAreToldWhileTyping()
    {
        PolicyForm &form = m_screen->form();
        form.text().setPlainText(
            QStringLiteral("forbid (principal in Team::\"x\",\n  action, resource);"));
        QTRY_COMPARE(form.faultList().count(), 1);
        QCOMPARE(form.faultList().item(0)->text(),
                 QStringLiteral("Line 1, column 22: names Team::\"x\", which does not exist"));
        QCOMPARE(form.text().extraSelections().size(), 1);
        QCOMPARE(form.text().extraSelections().at(0).cursor.selectedText(),
                 QStringLiteral("Team::\"x\""));
        QVERIFY(!m_screen->take());
        QVERIFY(m_screen->messages().hasMessage());
        QVERIFY(m_draft->isEmpty());

        form.text().setPlainText(QStringLiteral("forbid (principal,\n  action resource);"));
        QTRY_VERIFY(form.faultList().item(0)->text().startsWith(
            QStringLiteral("Line 2, column 10: found `resource`")));
        form.faultList().setCurrentRow(0);
        form.faultList().setFocus();
        QTest::keyClick(&form.faultList(), Qt::Key_Return);
        QCOMPARE(form.text().position().line, 2U);
        QCOMPARE(form.text().position().column, 10U);

        form.text().setPlainText(QString::fromStdString(forbid));
        QTRY_COMPARE(form.faultList().count(), 0);
        QVERIFY(!form.isChanged());
    }

    // Columns are code points: a letter beyond 16 bits counts once.
    void columnsCountLetters()
    {
        widgets::CedarTextEdit &edit = m_screen->form().text();
        edit.setPlainText(QStringLiteral("// \U0001F600\U0001F600 x\n"));
        cedar::SourcePosition where;
        where.column = 7;
        edit.goTo(where);
        QCOMPARE(edit.textCursor().positionInBlock(), 8);
        QCOMPARE(edit.position().column, 7U);
    }

    void whatIsEnteredIsNotLostUnasked()
    {
        m_screen->showPolicy(SmallFleet::id("policy Calm"));
        PolicyForm &form = m_screen->form();
        form.name().setText(QStringLiteral("Calmer"));
        m_dialogs.answers.push_back(false);
        m_screen->table().selectRow(1);
        QTRY_COMPARE(m_dialogs.asked.size(), 1);
        QCOMPARE(m_screen->current(), SmallFleet::id("policy Calm"));
        QCOMPARE(form.name().text(), QStringLiteral("Calmer"));
        QCOMPARE(m_screen->table().currentIndex().row(), 0);
        // Another's commit neither.
        m_draft->push(draft::removePolicy(m_draft->state(), SmallFleet::id("policy Winter")));
        QCOMPARE(form.name().text(), QStringLiteral("Calmer"));
        m_draft->undoStack().undo();
        m_dialogs.answers.push_back(true);
        m_screen->table().selectRow(1);
        QTRY_COMPARE(m_screen->current(), SmallFleet::id("policy Winter"));
        QCOMPARE(form.name().text(), QStringLiteral("Winter"));
    }

    void deletes()
    {
        m_screen->showPolicy(SmallFleet::id("policy Winter"));
        m_dialogs.answers.push_back(true);
        m_screen->table().setFocus();
        QTest::keyClick(&m_screen->table(), Qt::Key_Delete);
        QTRY_COMPARE(m_draft->texts(), QStringList{QStringLiteral("Remove the policy “Winter”")});
        QCOMPARE(m_screen->current(), SmallFleet::id("policy Calm"));
        m_draft->undoStack().undo();
        QVERIFY(m_draft->isEmpty());
    }

    void namesForPeople()
    {
        QMenu menu;
        QString chosen;
        fillNamesMenu(menu, m_fleet.state, [&](const QString &cedar) { chosen = cedar; });
        const QString team =
            QStringLiteral("Team::\"%1\"").arg(items::idText(SmallFleet::id("crew")));
        for (QAction *part : menu.actions()) {
            for (QAction *entry : part->menu()->actions()) {
                if (entry->text() == QStringLiteral("crew (alpine)"))
                    entry->trigger();
            }
        }
        QCOMPARE(chosen, team);
        const std::string text = "forbid (principal in " + chosen.toStdString() +
                                 ", action, resource in Site::\"" +
                                 SmallFleet::id("s1").toString() + "\");";
        QCOMPARE(namesIn(m_fleet.state, text), QStringLiteral("Team “crew” · Site “s1”"));
    }

    // What is entered and not added is with the draft, new or not, until it is added or given up.
    void whatIsEnteredIsKept()
    {
        m_screen->add();
        m_screen->form().name().setText(QStringLiteral("Half"));
        m_screen->form().text().setPlainText(QStringLiteral("forbid (princ"));
        QTRY_VERIFY(m_draft->unfinishedPolicy());
        QTRY_COMPARE(m_draft->unfinishedPolicy()->text, std::string("forbid (princ"));
        QVERIFY(m_draft->isEmpty());
        const fleet::Policy entered = *m_draft->unfinishedPolicy();

        // As after a crash: another screen over a draft that has it.
        draft::Draft draft;
        draft.setBase(m_draft->base());
        PolicyScreen other(draft, SmallFleet::member("mia"), m_dialogs);
        other.show();
        draft.restore({}, 0, {}, {}, entered);
        QCOMPARE(other.form().policy(), entered);
        QVERIFY(other.form().isChanged());
        QVERIFY(other.messages().hasMessage());
        draft.setBase(access::Snapshot::build(m_draft->base()->state()).value()); // a newer base
        QCOMPARE(other.form().policy(), entered);
        other.form().text().setPlainText(QString::fromStdString(forbid));
        QVERIFY(other.take());
        QVERIFY(!draft.unfinishedPolicy());
        QCOMPARE(draft.changes().size(), std::size_t(1));
    }

    void whatIsChangedOfAKnownOneIsKept()
    {
        m_screen->showPolicy(SmallFleet::id("policy Winter"));
        m_screen->form().name().setText(QStringLiteral("Winter 2"));
        m_screen->keepEntered();
        const fleet::Policy entered = m_draft->unfinishedPolicy().value();
        draft::Draft draft;
        draft.setBase(m_draft->base());
        PolicyScreen other(draft, SmallFleet::member("mia"), m_dialogs);
        draft.restore({}, 0, {}, {}, entered);
        QCOMPARE(other.current(), SmallFleet::id("policy Winter"));
        QCOMPARE(other.form().name().text(), QStringLiteral("Winter 2"));
        QCOMPARE(other.form().original().name, std::string("Winter"));
        // Back to what it was: nothing is unfinished any more.
        m_screen->form().name().setText(QStringLiteral("Winter"));
        QVERIFY(!m_draft->unfinishedPolicy());
    }

private:
    SmallFleet m_fleet;
    tests::ScriptedDialogs m_dialogs;
    std::unique_ptr<draft::Draft> m_draft;
    std::unique_ptr<PolicyScreen> m_screen;
};

BAILIWICK_TEST(PolicyScreenTest)
#include "tst_policy.moc"
