// SPDX-License-Identifier: Apache-2.0
#include "tests/support/accessibility_sweep.h"
#include "tests/support/fake_history.h"
#include "tests/support/registry.h"
#include "views/as_of/as_of_dialog.h"
#include "views/widgets/message_bar.h"
#include "views/widgets/progress_strip.h"

#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace bailiwick;
using as_of::AsOfDialog;

class AsOfTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_history.last = 12;
        m_revisions = std::make_unique<items::RevisionModel>(m_history);
        m_dialog = std::make_unique<AsOfDialog>(m_revisions.get(), fleet::currentTime());
        m_dialog->show();
        m_revisions->load(12);
        QTRY_COMPARE(m_revisions->rowCount(), 12);
    }
    void cleanup()
    {
        m_dialog.reset();
        m_revisions.reset();
    }

    void aRevisionByKeyboard()
    {
        QSignalSpy asked(m_dialog.get(), &AsOfDialog::revisionAsked);
        table().setFocus();
        QTest::keyClick(&table(), Qt::Key_Home);
        QTest::keyClick(&table(), Qt::Key_Down);
        QTest::keyClick(&table(), Qt::Key_Down);
        const int row = table().currentIndex().row();
        QTest::keyClick(&table(), Qt::Key_Return);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.front().front().toLongLong(), 12 - row);
        QVERIFY(m_dialog->isVisible()); // until it is there
    }

    void aMomentPastOrToCome()
    {
        QSignalSpy asked(m_dialog.get(), &AsOfDialog::momentAsked);
        for (const fleet::Time away : {-86'400'000LL * 30, 86'400'000LL * 30}) {
            const fleet::Time moment = fleet::currentTime() / 60'000 * 60'000 + away;
            m_dialog->setMoment(moment);
            QTest::mouseClick(&showButton(), Qt::LeftButton);
            QCOMPARE(asked.takeFirst().front().toLongLong(), moment);
        }
    }

    void nowIsTheDefault()
    {
        QSignalSpy asked(m_dialog.get(), &AsOfDialog::nowAsked);
        QVERIFY(showButton().isEnabled());
        QTest::mouseClick(&showButton(), Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
    }

    void noRevisionNoShow()
    {
        m_dialog->choose(AsOfDialog::Choice::Revision);
        QVERIFY(!showButton().isEnabled());
        m_dialog->chooseRevision(3);
        QVERIFY(showButton().isEnabled());
    }

    // Escape ends the work first, then the dialog.
    void cancelEndsTheWorkAndStays()
    {
        QSignalSpy cancelled(m_dialog.get(), &AsOfDialog::cancelled);
        m_dialog->chooseRevision(3);
        m_dialog->startProgress(QStringLiteral("Loading…"));
        auto *strip = m_dialog->findChild<widgets::ProgressStrip *>();
        QTRY_VERIFY(strip->isVisible());
        QVERIFY(!showButton().isEnabled());
        QVERIFY(!table().isEnabled());
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QCOMPARE(cancelled.count(), 1);
        QVERIFY(m_dialog->isVisible());
        QVERIFY(!strip->isVisible());
        QVERIFY(showButton().isEnabled());
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
    }

    void refusalsSayWhatToDo_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("advice");
        QTest::newRow("pruned") << "history-pruned"
                                << "Choose a later revision";
        QTest::newRow("unknown") << "revision-unknown"
                                 << "Choose one of the list";
        QTest::newRow("forbidden") << "forbidden"
                                   << "Your rights changed";
    }
    void refusalsSayWhatToDo()
    {
        QFETCH(QString, code);
        QFETCH(QString, advice);
        m_dialog->chooseRevision(3);
        m_dialog->startProgress(QStringLiteral("Loading…"));
        m_dialog->showProblem(
            {code.toStdString(), "No.", {}, "bailiwickctl history list", false, {}});
        const auto &message = m_dialog->findChild<widgets::MessageBar *>()->message();
        QCOMPARE(message.text, QStringLiteral("No."));
        QVERIFY2(message.whatToDo.contains(advice), qPrintable(message.whatToDo));
        QVERIFY(!message.whatToDo.contains(QStringLiteral("bailiwickctl")));
        QVERIFY(showButton().isEnabled());
        QVERIFY(table().isEnabled());
    }

    void withoutEarlierStatesOnlyLater()
    {
        AsOfDialog dialog(nullptr, fleet::currentTime());
        dialog.show();
        QVERIFY(!dialog.findChild<QTableView *>()->isVisible());
        int offered = 0;
        for (const QRadioButton *each : dialog.findChildren<QRadioButton *>())
            offered += each->isVisible() ? 1 : 0;
        QCOMPARE(offered, 2);
        auto *moment = dialog.findChild<QDateTimeEdit *>();
        moment->setDateTime(QDateTime::currentDateTime().addYears(-1));
        QVERIFY(moment->dateTime() >= QDateTime::currentDateTime().addSecs(-120));
        QCOMPARE(tests::accessibilityProblems(dialog), QStringList());
    }

    void isAccessible() { QCOMPARE(tests::accessibilityProblems(*m_dialog), QStringList()); }

private:
    QTableView &table() { return *m_dialog->findChild<QTableView *>(); }
    QPushButton &showButton()
    {
        auto *box = m_dialog->findChild<QDialogButtonBox *>();
        for (QAbstractButton *button : box->buttons())
            if (box->buttonRole(button) == QDialogButtonBox::AcceptRole)
                return *qobject_cast<QPushButton *>(button);
        Q_UNREACHABLE();
    }

    tests::FakeHistory m_history;
    std::unique_ptr<items::RevisionModel> m_revisions;
    std::unique_ptr<AsOfDialog> m_dialog;
};

BAILIWICK_TEST(AsOfTest)
#include "tst_as_of.moc"
