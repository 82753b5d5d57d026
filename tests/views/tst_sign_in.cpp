// SPDX-License-Identifier: Apache-2.0
#include "tests/support/accessibility_sweep.h"
#include "tests/support/registry.h"
#include "views/sign_in/sign_in_view.h"
#include "views/widgets/message_bar.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace bailiwick;
using namespace bailiwick::views;

class SignInViewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksForWhatIsMissing()
    {
        SignInView view;
        view.show();
        view.setServer(QStringLiteral("https://a:1"));
        view.setAccount(QStringLiteral("mia@a.example"), QString());
        QSignalSpy asked(&view, &SignInView::signInRequested);
        QTest::keyClick(password(view), Qt::Key_Return);
        QCOMPARE(asked.size(), 0);
        auto *bar = view.findChild<widgets::MessageBar *>();
        QVERIFY(bar->message().text.contains(QStringLiteral("password")));
        // The organization may be left open: the server says whether there is a choice.
        QTest::keyClicks(password(view), QStringLiteral("p w"));
        QTest::keyClick(password(view), Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QVERIFY(asked.at(0).at(0).value<SignInRequest>().organization.isEmpty());
    }

    void choosesAnOrganizationByKeyboard()
    {
        SignInView view;
        view.show();
        const std::vector<OfferedOrganization> two{
            {fleet::Id{1, 1}, QStringLiteral("Alpine Heat"), fleet::OrganizationKind::Partner},
            {fleet::Id{1, 2}, QStringLiteral("Nordquell"), fleet::OrganizationKind::Manufacturer}};
        view.askForOrganization(QStringLiteral("mia@a.example"), two, QStringLiteral("Nordquell"));
        auto *list = view.findChild<OrganizationPage *>()->findChild<QListWidget *>();
        QVERIFY(list->isVisible());
        QCOMPARE(list->currentRow(), 1); // the last one
        QCOMPARE(tests::accessibilityProblems(view), QStringList());
        QSignalSpy chosen(&view, &SignInView::organizationChosen);
        QSignalSpy asked(&view, &SignInView::signInRequested);
        QTest::keyClick(list, Qt::Key_Up);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QVERIFY(chosen.at(0).at(0).value<OfferedOrganization>() == two[0]);
        QCOMPARE(asked.size(), 0);
        // As themselves: what was chosen last stands ready, also when it was no organization.
        view.askForOrganization(QStringLiteral("mia@a.example"), {two[0], two[1], {}}, QString());
        QCOMPARE(list->currentRow(), 2);
        QCOMPARE(tests::accessibilityProblems(view), QStringList());
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(chosen.size(), 2);
        QVERIFY(chosen.at(1).at(0).value<OfferedOrganization>().isOneself());
        QSignalSpy cancelled(&view, &SignInView::cancelled);
        QTest::keyClick(list, Qt::Key_Escape);
        QCOMPARE(cancelled.size(), 1);
        QVERIFY(!list->isVisible());
        view.askForOrganization(QStringLiteral("mia@a.example"), two, {});
        QCOMPARE(list->currentRow(), 0);
    }

    void handsOutWhatWasTypedOnce()
    {
        SignInView view;
        view.show();
        view.setServer(QStringLiteral("host:1"));
        view.setAccount(QStringLiteral("mia@a.example"), QStringLiteral("maker"));
        QTest::keyClicks(password(view), QStringLiteral(" p w "));
        QSignalSpy asked(&view, &SignInView::signInRequested);
        QTest::keyClick(password(view), Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        const auto request = asked.at(0).at(0).value<SignInRequest>();
        QVERIFY(request ==
                (SignInRequest{QStringLiteral("https://host:1"), QStringLiteral("mia@a.example"),
                               QStringLiteral(" p w "), QStringLiteral("maker")}));
        view.setBusy(true);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QSignalSpy cancelled(&view, &SignInView::cancelled);
        QTest::keyClick(&view, Qt::Key_Escape);
        QCOMPARE(cancelled.size(), 1);
        view.wipe();
        QVERIFY(password(view)->text().isEmpty());
    }

    void showsTheFingerprintAndDefaultsToNo()
    {
        SignInView view;
        view.show();
        view.askForCertificate(QStringLiteral("https://a:1"), QStringLiteral("AB:CD:EF:01"), true);
        bool shown = false;
        for (const QLabel *label : view.findChildren<QLabel *>())
            shown = shown || (label->isVisible() &&
                              label->text().remove(u'\n') == QStringLiteral("AB:CD:EF:01"));
        QVERIFY(shown);
        QCOMPARE(tests::accessibilityProblems(view), QStringList());
        QSignalSpy refused(&view, &SignInView::certificateRefused);
        QSignalSpy accepted(&view, &SignInView::certificateAccepted);
        QVERIFY(QTest::qWaitForWindowActive(&view));
        QTest::keyClick(view.focusWidget(), Qt::Key_Space);
        QCOMPARE(refused.size(), 1);
        QCOMPARE(accepted.size(), 0);
    }

    void isAccessibleWithSamples()
    {
        SignInView view;
        view.setOfferedAccounts(
            {{QStringLiteral("Admin"), QStringLiteral("Mia"), QStringLiteral("mia@a.example"),
              QStringLiteral("maker"), QStringLiteral("secret")}});
        view.show();
        const auto *list = view.findChild<QListWidget *>(QStringLiteral("sampleAccounts"));
        QVERIFY(list->isVisible());
        QCOMPARE(tests::accessibilityProblems(view), QStringList());
        view.setOfferedAccounts({});
        QVERIFY(!list->isVisible());
    }

private:
    static QLineEdit *password(const SignInView &view)
    {
        for (QLineEdit *line : view.findChildren<QLineEdit *>())
            if (line->echoMode() == QLineEdit::Password)
                return line;
        return nullptr;
    }
};

BAILIWICK_TEST(SignInViewTest)
#include "tst_sign_in.moc"
