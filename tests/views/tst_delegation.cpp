// SPDX-License-Identifier: Apache-2.0
#include "models/access/questions.h"
#include "models/items/surviving_paths.h"
#include "tests/access/small_fleet.h"
#include "tests/support/accessibility_sweep.h"
#include "tests/support/registry.h"
#include "tests/support/scripted_dialogs.h"
#include "views/delegation/administrators_page.h"
#include "views/delegation/ceiling_page.h"
#include "views/delegation/delegation_screen.h"
#include "views/delegation/delegation_wizard.h"
#include "views/delegation/places_page.h"
#include "views/delegation/terms_page.h"
#include "views/widgets/filtered_tree.h"

#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTreeView>

using namespace bailiwick;
using namespace bailiwick::delegation;
using tests::SmallFleet;

class DelegationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_draft = std::make_unique<draft::Draft>();
        m_draft->setBase(m_fleet.snapshot());
        m_dialogs = {};
        m_screen =
            std::make_unique<DelegationScreen>(*m_draft, SmallFleet::member("mia"), m_dialogs);
        m_screen->resize(1200, 800);
        m_screen->show();
    }
    void cleanup()
    {
        m_screen.reset();
        m_draft.reset();
    }

    void theWizardByKeyboard()
    {
        DelegationWizard *wizard = m_screen->delegate();
        QVERIFY(wizard);
        QSignalSpy done(wizard, &DelegationWizard::delegated);
        QVERIFY(!wizard->canGoOn());
        QCOMPARE(tests::accessibilityProblems(*wizard), QStringList());

        // Company: alpine, boreal, customer1 in this order.
        auto *companies = wizard->page(DelegationWizard::CompanyStep).findChild<QTreeView *>();
        companies->setCurrentIndex(companies->model()->index(0, 0));
        QTest::keyClick(companies, Qt::Key_Down);
        QCOMPARE(wizard->plan().delegation.to, SmallFleet::id("boreal"));
        next(*wizard);

        auto &places = static_cast<PlacesPage &>(wizard->page(DelegationWizard::PlacesStep));
        QVERIFY(!wizard->canGoOn());
        QTreeView &tree = places.places().tree();
        tree.setCurrentIndex(places.model().indexOf(SmallFleet::id("c3")));
        QTest::keyClick(&tree, Qt::Key_Space);
        QCOMPARE(wizard->plan().delegation.region.size(), std::size_t(1));
        QCOMPARE(tests::accessibilityProblems(*wizard), QStringList());
        next(*wizard);

        auto &ceiling = static_cast<CeilingPage &>(wizard->page(DelegationWizard::CeilingStep));
        QVERIFY(!wizard->canGoOn());
        QCOMPARE(tests::accessibilityProblems(*wizard), QStringList());
        for (const char *action : {"device:view", "device:configure", "role:assign"}) {
            for (int row = 0; row < ceiling.model().rowCount(); ++row) {
                if (ceiling.model().actionAt(row) != action)
                    continue;
                ceiling.grid().setCurrentIndex(
                    ceiling.model().index(row, items::CeilingGridModel::ChosenColumn));
                QTest::keyClick(&ceiling.grid(), Qt::Key_Space);
            }
        }
        QCOMPARE(wizard->plan().delegation.ceiling.size(), std::size_t(3));
        next(*wizard);

        // Back and forth keeps everything.
        wizard->back();
        wizard->back();
        QCOMPARE(wizard->plan().delegation.region.size(), std::size_t(1));
        next(*wizard);
        next(*wizard);
        QCOMPARE(wizard->plan().delegation.ceiling.size(), std::size_t(3));

        auto &people =
            static_cast<AdministratorsPage &>(wizard->page(DelegationWizard::AdministratorsStep));
        QCOMPARE(people.people().model()->rowCount(), 1); // bo
        QTest::keyClick(&people.people(), Qt::Key_Space);
        QCOMPARE(wizard->plan().administrators.size(), std::size_t(1));
        QCOMPARE(tests::accessibilityProblems(*wizard), QStringList());
        next(*wizard);

        auto &terms = static_cast<TermsPage &>(wizard->page(DelegationWizard::TermsStep));
        QVERIFY(!wizard->canGoOn());
        QTest::keyClicks(&terms.reason(), QStringLiteral("Contract 7"));
        QCOMPARE(tests::accessibilityProblems(*wizard), QStringList());
        next(*wizard);
        QTRY_VERIFY(wizard->canGoOn()); // the preview is there
        QCOMPARE(tests::accessibilityProblems(*wizard), QStringList());
        QVERIFY(m_draft->isEmpty());
        wizard->next();
        QCOMPARE(done.size(), 1);

        // One step: the delegation and bo's role under it.
        QCOMPARE(m_draft->undoStack().index(), 1);
        const fleet::Id id = done.at(0).at(0).value<fleet::Id>();
        const fleet::Delegation *made = m_draft->state().delegations().find(id);
        QVERIFY(made);
        QCOMPARE(made->from, SmallFleet::id("maker"));
        QCOMPARE(made->reason, std::string("Contract 7"));
        const auto after = access::Snapshot::build(m_draft->state()).value();
        QVERIFY(access::decide(*after, SmallFleet::member("bo"), "device:view",
                               SmallFleet::id("d5"), SmallFleet::now));
        QVERIFY(!access::decide(*m_draft->base(), SmallFleet::member("bo"), "device:view",
                                SmallFleet::id("d5"), SmallFleet::now));
        QCOMPARE(m_screen->current(), id);
        QVERIFY(fleet::applyChecked(m_fleet.state, m_draft->changes()).has_value());
    }

    void stepsFollowThePalette()
    {
        DelegationWizard *wizard = m_screen->delegate();
        QPalette night = wizard->palette();
        night.setColor(QPalette::Text, QColor(0xee, 0xee, 0xee));
        wizard->setPalette(night);
        const auto *steps = wizard->findChild<QListWidget *>();
        QVERIFY(steps && steps->count() == 6);
        QCOMPARE(steps->item(0)->foreground().color(), QColor(0xee, 0xee, 0xee));
    }

    void cancellingLeavesTheDraftAlone()
    {
        DelegationWizard *wizard =
            m_screen->delegate({{fleet::ScopeKind::Resource, SmallFleet::id("s4")}});
        QCOMPARE(wizard->plan().delegation.region.size(), std::size_t(1));
        QTest::keyClick(wizard, Qt::Key_Escape);
        QVERIFY(m_draft->isEmpty());
    }

    void cutOffAndRestored()
    {
        m_screen->showDelegation(SmallFleet::id("d-alpine"));
        m_dialogs.answers = {false, true};
        m_screen->cutCurrent();
        QTRY_COMPARE(m_dialogs.asked.size(), 1);
        QCoreApplication::processEvents();
        QVERIFY(m_draft->isEmpty());
        m_screen->cutCurrent();
        QTRY_VERIFY(!m_draft->isEmpty());
        QVERIFY(m_draft->state().delegations().find(SmallFleet::id("d-alpine"))->cut);
        QVERIFY(m_dialogs.asked.last().contains(QStringLiteral("alpine")));
        QVERIFY(m_dialogs.asked.last().contains(QStringLiteral("3"))); // assignments under it
        m_screen->restoreCurrent();
        QVERIFY(m_draft->isEmpty());
        QCOMPARE(m_dialogs.unexpected, 0);
    }

    void survivingPathsAreNamed()
    {
        fleet::State state = m_fleet.state;
        const auto *alpine = state.delegations().find(SmallFleet::id("d-alpine"));
        QVERIFY(items::survivingPaths(state, alpine->to, std::span(&alpine->id, 1), SmallFleet::now)
                    .isEmpty());
        state = state.applied({fleet::Put{
            SmallFleet::delegation("second", "customer1", "alpine", {"s1"}, {"device:view"})}});
        alpine = state.delegations().find(SmallFleet::id("d-alpine"));
        const QStringList left =
            items::survivingPaths(state, alpine->to, std::span(&alpine->id, 1), SmallFleet::now);
        QCOMPARE(left.size(), 1);
        QVERIFY(left.first().contains(QStringLiteral("customer1")));
    }

    void editingStartsFromWhatIsThere()
    {
        m_screen->showDelegation(SmallFleet::id("d-alpine"));
        DelegationWizard *wizard = m_screen->editCurrent();
        QVERIFY(wizard);
        QCOMPARE(wizard->current(), DelegationWizard::PlacesStep);
        QCOMPARE(wizard->plan().administrators.size(), std::size_t(1)); // ina
        QCOMPARE(wizard->plan().role, SmallFleet::id("installer-admin"));
        QVERIFY(edit(m_draft->state(), wizard->plan()).isEmpty());
        auto &places = static_cast<PlacesPage &>(wizard->page(DelegationWizard::PlacesStep));
        QCOMPARE(places.model().scopes().size(), std::size_t(2));
        places.places().tree().setCurrentIndex(places.model().indexOf(SmallFleet::id("s1")));
        QTest::keyClick(&places.places().tree(), Qt::Key_Space);
        QCOMPARE(wizard->plan().delegation.region.size(), std::size_t(1));
        QVERIFY(!edit(m_draft->state(), wizard->plan()).isEmpty());
    }

    void isAccessible() { QCOMPARE(tests::accessibilityProblems(*m_screen), QStringList()); }

private:
    static void next(DelegationWizard &wizard)
    {
        const auto before = wizard.current();
        QVERIFY(wizard.canGoOn());
        wizard.next();
        QCOMPARE(int(wizard.current()), int(before) + 1);
    }

    SmallFleet m_fleet;
    tests::ScriptedDialogs m_dialogs;
    std::unique_ptr<draft::Draft> m_draft;
    std::unique_ptr<DelegationScreen> m_screen;
};

BAILIWICK_TEST(DelegationTest)
#include "tst_delegation.moc"
