// SPDX-License-Identifier: Apache-2.0
#include "tests/access/small_fleet.h"
#include "tests/support/accessibility_sweep.h"
#include "tests/support/registry.h"
#include "tests/support/scripted_dialogs.h"
#include "views/draft_bar/draft_bar.h"
#include "views/draft_bar/pending_list.h"
#include "views/preview/conflict_panel.h"
#include "views/preview/preview_screen.h"
#include "views/preview/view_as_pane.h"
#include "views/widgets/action_registry.h"
#include "views/widgets/difference_pane.h"

#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>
#include <QTreeWidget>

using namespace bailiwick;
using preview::PreviewScreen;
using preview::ViewAsPane;
using tests::SmallFleet;

class PreviewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_draft = std::make_unique<draft::Draft>();
        m_draft->setBase(m_fleet.snapshot());
        m_dialogs = {};
    }
    void cleanup() { m_draft.reset(); }

    void showsWhatSomebodyGainsAndTheFleetAsTheySeeIt()
    {
        PreviewScreen screen(*m_draft);
        screen.resize(1200, 800);
        screen.show();
        QVERIFY(!screen.contract());
        QVERIFY(!screen.problem().isEmpty());
        assign("tia", "viewer", "s2");
        QTRY_VERIFY(screen.contract());
        QVERIFY(screen.problem().isEmpty());
        const auto &totals = screen.difference().model().totals();
        QCOMPARE(totals.peopleGaining, std::size_t(1));
        QCOMPARE(totals.devicesGained, std::uint64_t(1)); // d3
        QCOMPARE(totals.peopleLosing, std::size_t(0));

        // The first person is chosen: tia sees nothing before, s2 with z2 and d3 after.
        using Side = ViewAsPane::Side;
        QCOMPARE(screen.viewAs().model(Side::Before).rowCount(), 0);
        QCOMPARE(screen.viewAs().model(Side::After).rowCount(), 1);
        QVERIFY(screen.viewAs().model(Side::After).indexOf(SmallFleet::id("d3")).isValid());
        QVERIFY(!screen.viewAs().model(Side::After).indexOf(SmallFleet::id("s1")).isValid());
        QCOMPARE(tests::accessibilityProblems(screen), QStringList());

        // Down to the device, by keyboard.
        QTreeView &tree = screen.difference().tree();
        tree.setFocus();
        QTest::keyClick(&tree, Qt::Key_Right);
        QTest::keyClick(&tree, Qt::Key_Down);
        QTest::keyClick(&tree, Qt::Key_Right);
        QTest::keyClick(&tree, Qt::Key_Down);
        QCOMPARE(items::idFromText(tree.currentIndex().data(items::IdRole).toString()),
                 std::optional(SmallFleet::id("d3")));
    }

    void everyChangeIsPreviewedAnewAndNothingStaleIsAContract()
    {
        PreviewScreen screen(*m_draft);
        screen.show();
        assign("tia", "viewer", "s2");
        QTRY_VERIFY(screen.contract());
        const std::string first = screen.contract()->digest;
        assign("tom", "viewer", "s2");
        QVERIFY(!screen.contract());
        QTRY_VERIFY(screen.contract());
        QVERIFY(screen.contract()->digest != first);
        QVERIFY(screen.contract()->changes == m_draft->changes());
        m_draft->undoStack().undo();
        m_draft->undoStack().undo();
        QTRY_VERIFY(!screen.difference().isRunning());
        QVERIFY(!screen.contract());
    }

    void whatCannotBeMadeIsSaidAndIsNoContract()
    {
        PreviewScreen screen(*m_draft);
        screen.show();
        fleet::Role broken = m_fleet.get<fleet::Role>("viewer");
        broken.condition = "resource.";
        m_draft->push({QStringLiteral("Break a role"), {fleet::Put{broken}}, {}});
        QTRY_VERIFY(!screen.difference().isRunning() && !screen.isHidden() &&
                    !screen.problem().contains(QStringLiteral("computed")));
        QVERIFY(!screen.contract());
        QVERIFY(!screen.problem().isEmpty());
    }

    void conflictsBlockUntilSettled()
    {
        PreviewScreen screen(*m_draft);
        screen.resize(1200, 800);
        screen.show();
        m_draft->push(draft::unassignRole(m_draft->state(), SmallFleet::id("a-tom")));
        fleet::State newer = m_fleet.state;
        newer.revision = 2;
        fleet::Assignment changed = m_fleet.get<fleet::Assignment>("a-tom");
        changed.reason = "changed by somebody else";
        newer = newer.applied({fleet::Put{changed}});
        m_draft->setBase(access::Snapshot::build(newer).value());
        QCOMPARE(m_draft->conflicts().size(), std::size_t(1));
        QVERIFY(!screen.contract());
        QVERIFY(screen.conflicts().isVisible());
        screen.showMoved({{2, SmallFleet::now, QStringLiteral("max"), QStringLiteral("tidying"),
                           QStringLiteral("1 assignment changed")}});
        QCOMPARE(screen.conflicts().list().topLevelItemCount(), 1);
        QCOMPARE(tests::accessibilityProblems(screen), QStringList());
        QTRY_VERIFY(!screen.difference().isRunning());
        QVERIFY(!screen.contract());
        press(screen.conflicts(), QStringLiteral("Keep &mine"));
        QVERIFY(m_draft->conflicts().empty());
        QTRY_VERIFY(screen.contract());
        QVERIFY(!m_draft->isEmpty());
    }

    void theBarCommitsWithAReason()
    {
        draft_bar::DraftBar bar(*m_draft, m_dialogs);
        bar.resize(1000, 300);
        bar.show();
        widgets::ActionRegistry registry;
        bar.addActions(registry);
        registry.setMet(widgets::Restriction::Online, true);
        QAction *commit = registry.action(QStringLiteral("draft.commit"));
        QVERIFY(!commit->isEnabled());
        assign("tia", "viewer", "s2");
        QVERIFY(commit->isEnabled());
        QVERIFY(registry.ambiguousShortcuts().isEmpty());
        QSignalSpy commits(&bar, &draft_bar::DraftBar::commitRequested);
        QSignalSpy previews(&bar, &draft_bar::DraftBar::previewRequested);
        commit->trigger(); // nothing previewed yet
        QCOMPARE(previews.size(), 1);
        QCOMPARE(commits.size(), 0);
        bar.setCommitProblem({});
        m_dialogs.texts = {std::nullopt, QStringLiteral("Ticket 12")};
        commit->trigger();
        QTRY_COMPARE(m_dialogs.asked.size(), 1);
        QCoreApplication::processEvents();
        QCOMPARE(commits.size(), 0); // cancelled
        commit->trigger();
        QTRY_COMPARE(commits.size(), 1);
        QCOMPARE(commits.at(0).at(0).toString(), QStringLiteral("Ticket 12"));
        QCOMPARE(m_draft->reason(), QStringLiteral("Ticket 12"));
        bar.setCommitting(true);
        commit->trigger();
        QCOMPARE(commits.size(), 1);
        bar.setCommitting(false);

        registry.action(QStringLiteral("draft.undo"))->trigger();
        QVERIFY(m_draft->isEmpty());
        registry.action(QStringLiteral("draft.redo"))->trigger();
        QVERIFY(!m_draft->isEmpty());
        m_dialogs.answers = {false, true};
        bar.discard();
        QTRY_COMPARE(m_dialogs.asked.size(), 3);
        QCoreApplication::processEvents();
        QVERIFY(!m_draft->isEmpty());
        bar.discard();
        QTRY_VERIFY(m_draft->isEmpty());
        QCOMPARE(m_dialogs.unexpected, 0);
    }

    void oneChangeIsRevertedByItself()
    {
        draft_bar::DraftBar bar(*m_draft, m_dialogs);
        bar.resize(1000, 300);
        bar.show();
        bar.setListShown(true);
        assign("tia", "viewer", "s2");
        assign("tom", "viewer", "s2");
        QListWidget &list = bar.changes().list();
        QCOMPARE(list.count(), 2);
        QCOMPARE(tests::accessibilityProblems(bar), QStringList());
        list.setCurrentRow(0);
        QTest::keyClick(&list, Qt::Key_Delete);
        QCOMPARE(list.count(), 1);
        QCOMPARE(m_draft->changes().size(), std::size_t(1));
        const auto *put = std::get_if<fleet::Put>(&m_draft->changes().front());
        QVERIFY(put);
        QCOMPARE(std::get<fleet::Assignment>(put->entity).principal, SmallFleet::member("tom"));
        m_draft->undoStack().undo(); // the revert itself
        QCOMPARE(list.count(), 2);
    }

private:
    void assign(const char *person, const char *role, const char *place)
    {
        fleet::Assignment assignment =
            SmallFleet::assignment("new", person, role, place, "d-alpine");
        assignment.id = {};
        m_draft->push(draft::assignRole(m_draft->state(), assignment));
    }
    static void press(QWidget &in, const QString &text)
    {
        for (QPushButton *button : in.findChildren<QPushButton *>()) {
            if (button->text() == text) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        QFAIL(qPrintable(QStringLiteral("no button ") + text));
    }

    SmallFleet m_fleet;
    tests::ScriptedDialogs m_dialogs;
    std::unique_ptr<draft::Draft> m_draft;
};

BAILIWICK_TEST(PreviewTest)
#include "tst_preview.moc"
