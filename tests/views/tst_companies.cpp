// SPDX-License-Identifier: Apache-2.0
// The Companies screen: how the work with a company stands, and what becomes of it.
#include "tests/access/small_fleet.h"
#include "tests/support/accessibility_sweep.h"
#include "tests/support/registry.h"
#include "tests/support/scripted_dialogs.h"
#include "views/companies/companies_screen.h"
#include "views/companies/end_dialog.h"
#include "views/companies/hand_over_dialog.h"
#include "views/widgets/action_registry.h"
#include "views/widgets/date_field.h"
#include "views/widgets/message_bar.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTreeView>

using namespace bailiwick;
using tests::SmallFleet;
using Standing = fleet::RelationshipState;

class CompaniesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { open("mia"); }
    void cleanup()
    {
        m_screen.reset();
        m_draft.reset();
    }

    void showsWhoWorksForWhom()
    {
        QCOMPARE(m_screen->model().rowCount(), 2);
        QCOMPARE(m_screen->current()->to, SmallFleet::id("alpine"));
        QCOMPARE(tests::accessibilityProblems(*m_screen), QStringList());
        m_screen->model().setFilterText(QStringLiteral("bor"));
        QCOMPARE(m_screen->model().rowCount(), 1);
        m_screen->model().setFilterText({});
        QSignalSpy chosen(m_screen.get(), &companies::CompaniesScreen::delegationChosen);
        m_screen->table().setFocus();
        QTest::keyClick(&m_screen->table(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().value<fleet::Id>(), SmallFleet::id("d-alpine"));
    }

    void endsOnADayAndGoesOn()
    {
        m_screen->reveal(SmallFleet::id("alpine"));
        companies::EndDialog *dialog = m_screen->end();
        QVERIFY(dialog);
        QCOMPARE(m_screen->end(), dialog); // not twice
        QCOMPARE(tests::accessibilityProblems(*dialog), QStringList());
        dialog->date().setTime(fleet::currentTime() - 3 * SmallFleet::day);
        QVERIFY(dialog->problem().contains(QStringLiteral("over")));
        dialog->accept();
        QVERIFY(m_draft->isEmpty());
        const fleet::Time end = fleet::currentTime() + 30 * SmallFleet::day;
        dialog->date().setTime(end);
        QCOMPARE(dialog->problem(), QString());
        dialog->accept();
        QCOMPARE(m_draft->texts(), QStringList(QStringLiteral("End the work with alpine")));
        m_screen->reveal(SmallFleet::id("alpine"));
        QCOMPARE(m_screen->current()->state, Standing::Ending);
        QVERIFY(m_screen->model()
                    .index(0, items::CompanyModel::StateColumn)
                    .data(items::PendingRole)
                    .toBool());
        m_screen->goOn();
        QCOMPARE(m_screen->current()->state, Standing::Active);
        QVERIFY(m_draft->isEmpty() || m_draft->changes().empty());
        m_screen->goOn(); // nothing to take back
        QVERIFY(m_screen->messages().hasMessage());
    }

    void endsWithTheCommit()
    {
        m_screen->reveal(SmallFleet::id("alpine"));
        m_screen->end()->accept();
        m_screen->reveal(SmallFleet::id("alpine"));
        QCOMPARE(m_screen->current()->state, Standing::Ended);
        QVERIFY(!m_screen->end());
        QVERIFY(m_screen->messages().message().text.contains(QStringLiteral("over")));
    }

    void isSuspendedAndResumed()
    {
        m_screen->reveal(SmallFleet::id("boreal"));
        m_dialogs.answers = {false, true};
        m_screen->toggleSuspended();
        QTRY_COMPARE(m_dialogs.asked.size(), 1);
        QCoreApplication::processEvents();
        QVERIFY(m_draft->isEmpty());
        m_screen->toggleSuspended();
        QTRY_VERIFY(!m_draft->isEmpty());
        QCOMPARE(m_screen->current()->state, Standing::Suspended);
        m_screen->toggleSuspended(); // resumes without a question
        QCOMPARE(m_screen->current()->state, Standing::Active);
        QCOMPARE(m_dialogs.asked.size(), 2);
        QCOMPARE(m_dialogs.unexpected, 0);
    }

    void isBlockedByTheManufacturerOnly()
    {
        m_dialogs.answers = {true};
        m_screen->reveal(SmallFleet::id("alpine"));
        m_screen->toggleBlocked();
        QTRY_VERIFY(m_draft->state().organizations().find(SmallFleet::id("alpine"))->blocked);
        QCOMPARE(m_screen->current()->state, Standing::Suspended);
        m_screen->toggleBlocked();
        QVERIFY(!m_draft->state().organizations().find(SmallFleet::id("alpine"))->blocked);
        open("ina");
        m_screen->reveal(SmallFleet::id("alpine"));
        m_screen->toggleBlocked();
        QVERIFY(m_screen->messages().message().text.contains(QStringLiteral("manufacturer")));
        QVERIFY(!m_screen->end());
        QVERIFY(m_screen->messages().message().text.contains(QStringLiteral("Only maker")));
        QVERIFY(m_draft->isEmpty());
    }

    void isHandedOver()
    {
        m_screen->reveal(SmallFleet::id("alpine"));
        companies::HandOverDialog *dialog = m_screen->handOver();
        QVERIFY(dialog);
        QCOMPARE(tests::accessibilityProblems(*dialog), QStringList());
        QVERIFY(dialog->problem().contains(QStringLiteral("Choose the company")));
        // boreal, then customer1: alpine itself and the manufacturer are not offered.
        QCOMPARE(dialog->companies().model()->rowCount(), 2);
        dialog->companies().setCurrentIndex(dialog->companies().model()->index(0, 0));
        QCOMPARE(dialog->people().model()->rowCount(), 1);
        dialog->people().setFocus();
        dialog->people().setCurrentIndex(dialog->people().model()->index(0, 0));
        QTest::keyClick(&dialog->people(), Qt::Key_Space);
        QVERIFY(dialog->problem().contains(QStringLiteral("why")));
        dialog->reason().setText(QStringLiteral("Contract 9"));
        const fleet::Time moment = fleet::currentTime() + 9 * SmallFleet::day;
        dialog->date().setTime(moment);
        QCOMPARE(dialog->problem(), QString());
        dialog->accept();
        QCOMPARE(m_draft->texts(), QStringList(QStringLiteral("Hand over from alpine to boreal")));
        m_screen->reveal(SmallFleet::id("alpine"));
        QCOMPARE(m_screen->current()->successor, SmallFleet::id("boreal"));
        m_screen->model().setTime(moment + 2 * SmallFleet::day);
        QCOMPARE(m_screen->current()->state, Standing::HandedOver);
    }

    void actionsSayWhatIsMissing()
    {
        widgets::ActionRegistry registry;
        m_screen->addActions(registry);
        QCOMPARE(registry.actions().size(), 5);
        registry.setMet(widgets::Restriction::HasSnapshot);
        QVERIFY(!registry.problemOf(QStringLiteral("company.end")).isEmpty());
    }

private:
    void open(const char *viewer)
    {
        m_screen.reset();
        m_draft = std::make_unique<draft::Draft>();
        m_draft->setBase(m_fleet.snapshot());
        m_dialogs = {};
        m_screen = std::make_unique<companies::CompaniesScreen>(
            *m_draft, SmallFleet::member(viewer), m_dialogs);
        m_screen->resize(1200, 700);
        m_screen->show();
    }

    SmallFleet m_fleet;
    std::unique_ptr<draft::Draft> m_draft;
    tests::ScriptedDialogs m_dialogs;
    std::unique_ptr<companies::CompaniesScreen> m_screen;
};

BAILIWICK_TEST(CompaniesTest)
#include "tst_companies.moc"
