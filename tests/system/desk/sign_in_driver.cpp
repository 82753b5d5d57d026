// SPDX-License-Identifier: Apache-2.0
#include "tests/system/desk/sign_in_driver.h"

#include "tests/system/desk/find.h"
#include "views/sign_in/sign_in_view.h"
#include "views/widgets/message_bar.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>

namespace bailiwick::tests {

namespace {

bool shows(QWidget &root, const QString &part)
{
    for (const QLabel *label : root.findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(part))
            return true;
    }
    return false;
}

} // namespace

bool SignInDriver::isAskedAboutTheCertificate()
{
    return eventually("the question about the certificate", [&] {
        return shows(m_desk.window().signIn(), QStringLiteral("is not known yet"));
    });
}

bool SignInDriver::trustTheCertificate()
{
    return press(m_desk.window().signIn(), QStringLiteral("Trust this server"));
}

bool SignInDriver::isOfferedAccounts()
{
    auto *list =
        m_desk.window().signIn().findChild<QListWidget *>(QStringLiteral("sampleAccounts"));
    return eventually("the sample's accounts", [&] { return list->isVisible(); });
}

bool SignInDriver::enter(const authority::OfferedAccount &account)
{
    QWidget &view = m_desk.window().signIn();
    const auto field = [&](const char *name) {
        auto *line = named<QLineEdit>(view, QString::fromLatin1(name));
        return line && eventually("a form to fill in", [&] { return line->isEnabled(); }) ? line
                                                                                          : nullptr;
    };
    QLineEdit *password = field("Password");
    if (!type(field("E-mail"), QString::fromStdString(account.email)) ||
        !type(field("Organization"), QString::fromStdString(account.organization)) ||
        !type(password, QString::fromStdString(account.password)))
        return false;
    QTest::keyClick(password, Qt::Key_Return);
    return true;
}

bool SignInDriver::signIn(const authority::OfferedAccount &account)
{
    return enter(account) &&
           eventually("the work area", [&] { return m_desk.workspace() != nullptr; }) &&
           eventually("the fleet", [&] { return m_desk.isOnline(); });
}

bool SignInDriver::isRefused(const authority::OfferedAccount &account)
{
    auto *bar = m_desk.window().signIn().findChild<widgets::MessageBar *>();
    return enter(account) && eventually("a refusal", [&] { return bar->hasMessage(); }) &&
           !m_desk.workspace();
}

bool SignInDriver::isAskedAsWhat(const authority::OfferedAccount &account)
{
    auto *choice = m_desk.window().signIn().findChild<views::OrganizationPage *>();
    return enter(account) && eventually("the choice", [&] { return choice->isVisible(); });
}

bool SignInDriver::chooseOneself()
{
    auto *choice = m_desk.window().signIn().findChild<views::OrganizationPage *>();
    auto *list = choice->findChild<QListWidget *>();
    const auto oneself = list->findItems(QStringLiteral("Yourself"), Qt::MatchStartsWith);
    if (oneself.isEmpty())
        return false;
    while (list->currentItem() != oneself.front() && list->currentRow() + 1 < list->count())
        QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    return list->currentItem() == oneself.front();
}

bool SignInDriver::isToldThatAccessEnded()
{
    return eventually("the end of access", [&] {
        return !m_desk.workspace() &&
               shows(m_desk.window(), QStringLiteral("Your access has ended"));
    });
}

bool SignInDriver::goBack()
{
    return press(m_desk.window(), QStringLiteral("Back to sign-in"));
}

} // namespace bailiwick::tests
