// SPDX-License-Identifier: Apache-2.0
#include "tests/access/small_fleet.h"
#include "tests/support/accessibility_sweep.h"
#include "tests/support/registry.h"
#include "views/matrix/access_screen.h"
#include "views/matrix/matrix_pane.h"
#include "views/widgets/date_field.h"
#include "views/widgets/frozen_column_table_view.h"
#include "views/widgets/message_bar.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace bailiwick;
using namespace bailiwick::matrix;
using tests::SmallFleet;

class MatrixTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_draft = std::make_unique<draft::Draft>();
        m_draft->setBase(m_fleet.snapshot());
        m_screen = std::make_unique<AccessScreen>(*m_draft, SmallFleet::member("mia"));
        m_screen->resize(1200, 800);
        m_screen->show();
        m_screen->showNode(SmallFleet::id("s1"));
        auto *organization = box("People of");
        QVERIFY(organization);
        organization->setCurrentIndex(organization->findText(QStringLiteral("alpine")));
    }
    void cleanup()
    {
        m_screen.reset();
        m_draft.reset();
    }

    void spaceGrantsAndTakesAway()
    {
        const QModelIndex cell = cellOf("tia", "installer");
        QVERIFY(cell.isValid());
        table().setCurrentIndex(cell);
        QTest::keyClick(&table(), Qt::Key_Space);
        QCOMPARE(m_draft->changes().size(), std::size_t(1));
        const auto *put = std::get_if<fleet::Put>(&m_draft->changes().front());
        QVERIFY(put);
        const auto &assignment = std::get<fleet::Assignment>(put->entity);
        QCOMPARE(assignment.principal, SmallFleet::member("tia"));
        QCOMPARE(assignment.role, SmallFleet::id("installer"));
        QCOMPARE(assignment.scope.id, SmallFleet::id("s1"));
        QCOMPARE(assignment.delegation, SmallFleet::id("d-alpine"));
        QTest::keyClick(&table(), Qt::Key_Space);
        QVERIFY(m_draft->isEmpty());
    }

    void deleteTakesAwayAndOneUndoBringsBack()
    {
        table().setCurrentIndex(cellOf("tom", "installer"));
        QTest::keyClick(&table(), Qt::Key_Delete);
        QCOMPARE(m_draft->changes().size(), std::size_t(1));
        QVERIFY(!m_draft->state().assignments().find(SmallFleet::id("a-tom")));
        m_draft->undoStack().undo();
        QVERIFY(m_draft->isEmpty());
    }

    void aRangeIsOneStep()
    {
        // ina and tia, rows by name: ina, tia, tom
        table().setCurrentIndex(cellOf("ina", "viewer"));
        QTest::keyClick(&table(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(&table(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(table().chosen().size(), 3);
        QTest::keyClick(&table(), Qt::Key_Space);
        QCOMPARE(m_draft->changes().size(), std::size_t(3));
        QCOMPARE(m_draft->undoStack().index(), 1);
        QTest::keyClick(&table(), Qt::Key_Space);
        QVERIFY(m_draft->isEmpty());
    }

    void theEndOfARoleIsChanged()
    {
        table().setCurrentIndex(cellOf("tom", "installer"));
        const fleet::Time end = fleet::currentTime() + 30 * SmallFleet::day;
        pane().until().setTime(end);
        pane().applyUntil();
        const auto *assignment = m_draft->state().assignments().find(SmallFleet::id("a-tom"));
        QVERIFY(assignment);
        QCOMPARE(assignment->validity.until, *pane().until().time());
        QVERIFY(assignment->validity.until <= end);
        QVERIFY(end - assignment->validity.until <= SmallFleet::day);

        // What is granted from now on ends then, too.
        table().setCurrentIndex(cellOf("tia", "installer"));
        QTest::keyClick(&table(), Qt::Key_Space);
        int limited = 0;
        for (const fleet::Assignment &each : m_draft->state().assignments())
            limited += each.validity.until == *pane().until().time() ? 1 : 0;
        QCOMPARE(limited, 2);

        pane().until().setTime(fleet::currentTime() - 3 * SmallFleet::day);
        const auto before = m_draft->changes();
        pane().applyUntil();
        QVERIFY(m_draft->changes() == before);
    }

    // An earlier state is looked at: its roles are shown, nothing is toggled, the draft stays.
    void anEarlierStateIsReadOnly()
    {
        remote::EarlierState earlier;
        earlier.snapshot =
            access::Snapshot::build(m_fleet.state.applied({fleet::Remove{
                                        fleet::EntityKind::Assignment, SmallFleet::id("a-tom")}}))
                .value();
        earlier.moment = fleet::currentTime() - SmallFleet::day;
        const auto tom = [this] {
            return cellOf("tom", "installer").data(Qt::CheckStateRole).toInt() == Qt::Checked;
        };
        QVERIFY(tom());
        m_screen->setStandpoint({earlier, 0});
        QVERIFY(!tom());
        table().setCurrentIndex(cellOf("tia", "installer"));
        QTest::keyClick(&table(), Qt::Key_Space);
        QTest::keyClick(&table(), Qt::Key_Delete);
        QVERIFY(message().hasMessage());
        QVERIFY(!table().model()->flags(table().currentIndex()).testFlag(Qt::ItemIsUserCheckable));
        pane().applyUntil();
        QVERIFY(m_draft->isEmpty());
        m_screen->setStandpoint({});
        QVERIFY(tom());
        table().setCurrentIndex(cellOf("tia", "installer"));
        QTest::keyClick(&table(), Qt::Key_Space);
        QCOMPARE(m_draft->changes().size(), std::size_t(1));
    }

    // A role that ends is there now and over later.
    void aLaterMomentIsReadOnly()
    {
        fleet::Assignment ending = m_fleet.get<fleet::Assignment>("a-tom");
        ending.validity.until = fleet::currentTime() + 30 * SmallFleet::day;
        m_draft->setBase(
            access::Snapshot::build(m_fleet.state.applied({fleet::Put{ending}})).value());
        const auto tom = [this] {
            return cellOf("tom", "installer").data(items::StateRole).toString();
        };
        QCOMPARE(tom(), items::stateWord(items::CellState::Expiring));
        m_screen->setStandpoint({std::nullopt, fleet::currentTime() + 60 * SmallFleet::day});
        QCOMPARE(tom(), items::stateWord(items::CellState::Expired));
        table().setCurrentIndex(cellOf("tom", "installer"));
        QTest::keyClick(&table(), Qt::Key_Delete);
        QVERIFY(m_draft->isEmpty());
        QVERIFY(message().hasMessage());
        m_screen->setStandpoint({});
        QCOMPARE(tom(), items::stateWord(items::CellState::Expiring));
        QVERIFY(!message().hasMessage());
    }

    void whatCannotBeGrantedSaysWhy()
    {
        box("People of")->setCurrentIndex(0); // all
        table().setCurrentIndex(cellOf("bo", "installer"));
        QVERIFY2(pane().description().contains(QStringLiteral("boreal")),
                 qPrintable(pane().description()));
        QTest::keyClick(&table(), Qt::Key_Space);
        QVERIFY(m_draft->isEmpty());
    }

    void typingJumpsToThePersonAndTheFilterNarrows()
    {
        table().setCurrentIndex(cellOf("ina", "viewer"));
        QTest::keyClicks(&table(), QStringLiteral("to"));
        QCOMPARE(table().currentIndex().row(), cellOf("tom", "viewer").row());
        QLineEdit *filter = nullptr;
        for (QLineEdit *each : m_screen->findChildren<QLineEdit *>()) {
            if (each->accessibleName() == QStringLiteral("Filter people") ||
                each->placeholderText() == QStringLiteral("Filter people"))
                filter = each;
        }
        QVERIFY(filter);
        QTest::keyClicks(filter, QStringLiteral("ti"));
        QTest::keyClick(filter, Qt::Key_Return);
        QCOMPARE(table().model()->rowCount(), 1);
    }

    void placesOfARole()
    {
        m_screen->showNode(SmallFleet::id("c1"));
        m_screen->showRole(SmallFleet::id("installer"));
        QCOMPARE(m_screen->shownMatrix(), AccessScreen::Matrix::Places);
        QCOMPARE(table().model()->columnCount(), 3); // c1, s1, s2
        table().setCurrentIndex(cellOf("tia", "s2"));
        QTest::keyClick(&table(), Qt::Key_Space);
        QCOMPARE(m_draft->changes().size(), std::size_t(1));
    }

    void aNewBaseKeepsPlaceAndRow()
    {
        table().setCurrentIndex(cellOf("tom", "viewer"));
        fleet::State newer = m_fleet.state;
        newer.revision = 2;
        m_draft->setBase(access::Snapshot::build(newer).value());
        QCOMPARE(m_screen->node(), SmallFleet::id("s1"));
        QCOMPARE(table().currentIndex(), cellOf("tom", "viewer"));
    }

    void isAccessible()
    {
        QCOMPARE(tests::accessibilityProblems(*m_screen), QStringList());
        m_screen->setMatrix(AccessScreen::Matrix::Places);
        QCOMPARE(tests::accessibilityProblems(*m_screen), QStringList());
    }

private:
    QComboBox *box(const char *name)
    {
        for (QComboBox *each : m_screen->findChildren<QComboBox *>()) {
            if (each->accessibleName() == QLatin1String(name))
                return each;
        }
        return nullptr;
    }
    MatrixPane &pane() { return m_screen->pane(m_screen->shownMatrix()); }
    widgets::FrozenColumnTableView &table() { return pane().table(); }
    widgets::MessageBar &message() { return *pane().findChild<widgets::MessageBar *>(); }
    QModelIndex cellOf(const char *person, const char *column)
    {
        const QAbstractItemModel *model = table().model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->headerData(row, Qt::Vertical).toString() != QLatin1String(person))
                continue;
            for (int c = 0; c < model->columnCount(); ++c) {
                if (model->headerData(c, Qt::Horizontal).toString() == QLatin1String(column))
                    return model->index(row, c);
            }
        }
        return {};
    }

    SmallFleet m_fleet;
    std::unique_ptr<draft::Draft> m_draft;
    std::unique_ptr<AccessScreen> m_screen;
};

BAILIWICK_TEST(MatrixTest)
#include "tst_matrix.moc"
