// SPDX-License-Identifier: Apache-2.0
// Invitations to the person who is signed in, and leaving, on the whole desktop.
#include "app/desktop/main_window.h"
#include "app/desktop/workspace.h"
#include "machine.h"
#include "tests/support/registry.h"
#include "views/people/invitations_pane.h"
#include "views/people/invite_dialog.h"
#include "views/people/people_screen.h"
#include "views/widgets/message_bar.h"
#include "views/widgets/resources.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

using namespace bailiwick;
using tests::Machine;
using tests::SmallFleet;

namespace {

QByteArray invitation()
{
    const QByteArray id = QByteArray::fromStdString(SmallFleet::id("boreal").toString());
    return "{\"id\":\"i1\",\"organization\":{\"id\":\"" + id +
           "\",\"name\":\"Boreal\"},\"email\":\"mia@example.com\",\"title\":\"\",\"teams\":[],"
           "\"assignments\":[],\"state\":\"pending\",\"made\":\"2026-03-03T08:00:00Z\","
           "\"until\":\"2036-03-10T08:00:00Z\"}";
}

bool says(const QWidget &widget, const QString &text)
{
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(text))
            return true;
    }
    return false;
}

} // namespace

class MembershipTest : public QObject
{
    Q_OBJECT

    tests::Identity m_identity;

    // Until the request is at the server.
    static void startLeaving(Machine &machine)
    {
        QAction *leave =
            machine.program->workspace()->actions().action(QStringLiteral("file.leave"));
        QTRY_VERIFY(leave->isEnabled());
        machine.dialogs.answers = {true};
        leave->trigger();
        QTRY_COMPARE(machine.backend.memberships,
                     QStringList{QStringLiteral("DELETE /v1/me/membership")});
    }

private Q_SLOTS:
    void initTestCase()
    {
        widgets::loadResources();
        m_identity = tests::makeIdentity();
    }

    void whoIsInvitedIsToldAndAnswers()
    {
        Machine machine(m_identity);
        machine.backend.received = invitation();
        machine.signIn();
        widgets::MessageBar &messages = machine.program->window().messages();
        QTRY_VERIFY(messages.message().text.contains(QStringLiteral("Boreal invites you")));
        Q_EMIT messages.actionTriggered();
        desktop::InvitationController &invitations = machine.program->workspace()->invitations();
        QVERIFY(invitations.dialog());
        QVERIFY(!messages.hasMessage());
        QTRY_COMPARE(invitations.dialog()->list().count(), 1);
        QTRY_VERIFY(!invitations.desk().isAsking());
        invitations.dialog()->acceptCurrent();
        QTRY_VERIFY(invitations.dialog()->messages().message().text.contains(
            QStringLiteral("You are a member of Boreal")));
        QCOMPARE(machine.backend.memberships,
                 QStringList{QStringLiteral("POST /v1/invitations/accept")});
        // What was accepted counts in a session for it.
        Q_EMIT invitations.dialog()->signOutRequested();
        QTRY_VERIFY(!machine.program->workspace());
    }

    void nobodyIsToldTwice()
    {
        Machine machine(m_identity);
        machine.backend.received = invitation();
        machine.signIn();
        widgets::MessageBar &messages = machine.program->window().messages();
        QTRY_VERIFY(messages.message().text.contains(QStringLiteral("Boreal invites you")));
        messages.clear();
        items::InvitationDesk &desk = machine.program->workspace()->invitations().desk();
        desk.reload();
        QTRY_VERIFY(!desk.isAsking());
        QVERIFY(!messages.hasMessage());
        machine.program->workspace()
            ->actions()
            .action(QStringLiteral("file.invitations"))
            ->trigger();
        QVERIFY(machine.program->workspace()->invitations().dialog());
    }

    void invitesFromTheMenu()
    {
        Machine machine(m_identity);
        machine.signIn();
        QAction *action =
            machine.program->workspace()->actions().action(QStringLiteral("people.invite"));
        QTRY_VERIFY(action->isEnabled());
        action->trigger();
        QCOMPARE(machine.program->window().currentPage(), QStringLiteral("people"));
        views::InvitationsPane &pane = *machine.page<views::PeopleScreen>("people").invitations();
        QVERIFY(pane.isVisible());
        QVERIFY(pane.dialog() && pane.dialog()->isVisible());

        Machine other(m_identity, "max");
        other.signIn();
        QVERIFY(!other.program->workspace()
                     ->actions()
                     .action(QStringLiteral("people.invite"))
                     ->isVisible());
        QVERIFY(!other.page<views::PeopleScreen>("people").offersInvitations());
    }

    void leavesAndIsSignedOut()
    {
        Machine machine(m_identity);
        machine.backend.leaveRefusal = "last-admin";
        machine.signIn();
        QAction *leave =
            machine.program->workspace()->actions().action(QStringLiteral("file.leave"));
        QTRY_VERIFY(leave->isEnabled());
        machine.dialogs.answers = {false, true, true};
        leave->trigger();
        QTRY_COMPARE(machine.dialogs.answers.size(), std::size_t{2});
        QVERIFY(machine.dialogs.asked.last().contains(QStringLiteral("Leave maker?")));
        QVERIFY(machine.dialogs.asked.last().contains(QStringLiteral("1 role")));
        QVERIFY(machine.backend.memberships.isEmpty());
        leave->trigger();
        QTRY_COMPARE(machine.program->window().messages().message().tone, widgets::Tone::Error);
        QVERIFY(machine.program->workspace());
        QTRY_VERIFY(leave->isEnabled());
        machine.backend.leaveRefusal.clear();
        leave->trigger();
        QTRY_VERIFY(!machine.program->workspace());
        QVERIFY(!machine.program->window().isWorking());
        QTRY_VERIFY(says(machine.program->window(), QStringLiteral("You left maker.")));
        QVERIFY(!machine.program->signIn().connection()->replica().snapshot());
    }

    // The session may end before the answer to the request is there.
    void leavingEndsTheSessionFirst()
    {
        Machine machine(m_identity);
        machine.signIn();
        machine.backend.holdsLeaving = true;
        startLeaving(machine);
        desktop::Connection &connection = *machine.program->signIn().connection();
        machine.backend.sessionsEnded = true;
        Q_EMIT connection.client().keeper().ended(
            {"session-ended", "Your session has ended", {}, {}, false, {}});
        QTRY_VERIFY(!machine.program->workspace());
        QTRY_VERIFY(says(machine.program->window(), QStringLiteral("You left maker.")));
    }

    void theStreamTellsOfLeavingFirst()
    {
        Machine machine(m_identity);
        machine.signIn();
        machine.backend.holdsLeaving = true;
        startLeaving(machine);
        machine.backend.announceSessionEnd();
        QTRY_VERIFY(!machine.program->workspace());
        QTRY_VERIFY(says(machine.program->window(), QStringLiteral("You left maker.")));
        QVERIFY(!machine.program->window().isWorking());
        machine.backend.sessionsEnded = false;
        machine.signIn();
    }

    void cutOffWhileLeavingIsNoLeaving()
    {
        Machine machine(m_identity);
        machine.signIn();
        machine.backend.holdsLeaving = true;
        startLeaving(machine);
        machine.backend.announceCutOff();
        QTRY_VERIFY(!machine.program->workspace());
        QTRY_VERIFY(says(machine.program->window(), QStringLiteral("Your access has ended")));
    }

    // Whether they have left is not known then.
    void signsOutWhileLeaving()
    {
        Machine machine(m_identity);
        machine.signIn();
        machine.backend.holdsLeaving = true;
        startLeaving(machine);
        Q_EMIT machine.program->workspace()->signOutRequested();
        QTRY_VERIFY(!machine.program->workspace());
        QTRY_VERIFY(machine.password().isVisible());
        QVERIFY(!says(machine.program->window(), QStringLiteral("You left")));
    }

    void theQuestionGoesWithTheSession()
    {
        Machine machine(m_identity);
        machine.signIn();
        QAction *leave =
            machine.program->workspace()->actions().action(QStringLiteral("file.leave"));
        QTRY_VERIFY(leave->isEnabled());
        machine.dialogs.answers = {true};
        leave->trigger();
        machine.backend.sessionsEnded = true;
        Q_EMIT machine.program->signIn().connection()->client().keeper().ended(
            {"session-ended", "Your session has ended", {}, {}, false, {}});
        QVERIFY(!machine.program->workspace());
        QTest::qWait(0);
        QVERIFY(machine.dialogs.answers.empty());
        QVERIFY(machine.backend.memberships.isEmpty());
    }
};

BAILIWICK_TEST(MembershipTest)
#include "tst_membership.moc"
