// SPDX-License-Identifier: Apache-2.0
// The list of invitations, the dialog that makes one, and the one that answers.
#include "invitation_registry.h"
#include "models/items/roles.h"
#include "tests/access/small_fleet.h"
#include "tests/support/accessibility_sweep.h"
#include "tests/support/registry.h"
#include "tests/support/scripted_dialogs.h"
#include "views/people/invitations_pane.h"
#include "views/people/invite_dialog.h"
#include "views/people/invite_preview.h"
#include "views/people/invited_roles_field.h"
#include "views/people/people_screen.h"
#include "views/people/place_role_dialog.h"
#include "views/people/problem_label.h"
#include "views/people/received_dialog.h"
#include "views/widgets/difference_pane.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/filtered_tree.h"
#include "views/widgets/message_bar.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTreeView>
#include <QTreeWidget>

using namespace bailiwick;
using tests::SmallFleet;
using views::InvitationsPane;

namespace {

// The screen of somebody who may invite, over a server of the test's.
struct Desk
{
    explicit Desk(const char *who = "ina")
    {
        draft.setBase(*access::Snapshot::build(SmallFleet().state), true);
        view.setDraft(&draft);
        view.setAuthor(SmallFleet::member(who), dialogs);
        desk.setSource(&registry);
        view.setInvitations(desk);
        if (view.offersInvitations())
            view.setCurrentWidget(view.invitations());
        view.resize(1240, 800);
        view.show();
    }
    ~Desk() { view.setDraft(nullptr); }

    bool load()
    {
        desk.setLive(true);
        return QTest::qWaitFor([this] { return desk.isKnown() && !desk.isAsking(); });
    }
    InvitationsPane &pane() { return *view.invitations(); }
    views::InviteDialog &dialog()
    {
        pane().invite();
        return *pane().dialog();
    }
    // A role at a place, through the dialog for it.
    static bool add(views::InviteDialog &dialog, const char *role, const char *place)
    {
        dialog.roles().add();
        auto *adding = dialog.roles().findChild<views::PlaceRoleDialog *>();
        adding->role().setCurrentIndex(
            adding->role().findData(items::idText(SmallFleet::id(role))));
        adding->places().reveal(SmallFleet::id(place));
        const bool came =
            QTest::qWaitFor([&] { return adding->places().current() == SmallFleet::id(place); });
        if (came && adding->problem().isEmpty())
            adding->accept();
        else
            adding->reject();
        const bool added = adding->result() == QDialog::Accepted;
        return QTest::qWaitFor([&] {
                   return dialog.roles().findChild<views::PlaceRoleDialog *>() == nullptr;
               }) &&
               added;
    }
    static bool settles(views::InviteDialog &dialog)
    {
        return QTest::qWaitFor([&] { return dialog.preview().isSettled(); }, 10'000);
    }

    tests::InvitationRegistry registry;
    tests::ScriptedDialogs dialogs;
    draft::Draft draft;
    items::InvitationDesk desk;
    views::PeopleScreen view;
};

remote::InvitationSummary invitationTo(const QString &email, const QString &state)
{
    remote::InvitationSummary row;
    row.id = email;
    row.email = email;
    row.state = state;
    row.organization = {SmallFleet::id("boreal"), QStringLiteral("Boreal")};
    return row;
}

QString emptyText(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChild<widgets::EmptyState *>()->findChildren<QLabel *>())
        texts << label->text();
    return texts.join(u' ');
}

QString problemsOf(const QWidget &dialog)
{
    QStringList texts;
    for (const auto *label : dialog.findChildren<views::ProblemLabel *>()) {
        if (!label->isHidden())
            texts << label->text();
    }
    return texts.join(u'\n');
}

void tick(QListWidget &list, int row)
{
    list.item(row)->setCheckState(Qt::Checked);
}

} // namespace

class InvitationViewsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theListSaysHowItStands()
    {
        Desk desk;
        QVERIFY(emptyText(desk.pane()).contains(QStringLiteral("Offline")));
        desk.registry.away = fleet::Error{"internal", "The server failed", {}, {}, true, {}};
        desk.desk.setLive(true);
        QVERIFY(emptyText(desk.pane()).contains(QStringLiteral("Loading")));
        QTRY_VERIFY(desk.desk.problem().has_value());
        QVERIFY(emptyText(desk.pane()).contains(QStringLiteral("could not be loaded")));
        desk.registry.away.reset();
        desk.desk.reload();
        QTRY_VERIFY(desk.desk.isKnown());
        QVERIFY(emptyText(desk.pane()).contains(QStringLiteral("Nobody was invited")));

        remote::InvitationSummary broken =
            invitationTo(QStringLiteral("z@home.example"), QStringLiteral("void"));
        broken.why = QStringLiteral("Whoever invited is disabled");
        desk.registry.lists.made = {
            invitationTo(QStringLiteral("a@home.example"), QStringLiteral("accepted")), broken};
        desk.desk.reload();
        QTRY_COMPARE(desk.pane().model().rowCount(), 2);
        QCOMPARE(desk.pane().table().currentIndex().row(), 0);
        QVERIFY(desk.pane().details().contains(QStringLiteral("Whoever invited is disabled")));
        QVERIFY(desk.pane().details().contains(QStringLiteral("Send it again")));
        QCOMPARE(tests::accessibilityProblems(desk.view), QStringList());
        // What is over can neither be sent again nor be cancelled.
        desk.pane().table().selectRow(1);
        QVERIFY(!desk.pane().details().contains(QStringLiteral("disabled")));
        for (const QPushButton *button : desk.pane().findChildren<QPushButton *>()) {
            if (button->text().contains(QStringLiteral("a&gain")) ||
                button->text().contains(QStringLiteral("Ca&ncel")))
                QVERIFY(!button->isEnabled());
        }
    }

    void onlyForWhoMayInvite()
    {
        Desk ina;
        QVERIFY(ina.view.offersInvitations() && ina.pane().isVisible());
        Desk tom("tom");
        QVERIFY(!tom.view.offersInvitations() && !tom.pane().isVisible());
        // Her role goes: the list goes.
        const SmallFleet small;
        fleet::State state = small.state;
        for (const fleet::Assignment &assignment : small.state.assignments()) {
            if (assignment.principal == SmallFleet::member("ina"))
                state =
                    state.applied({fleet::Remove{fleet::EntityKind::Assignment, assignment.id}});
        }
        ina.draft.setBase(*access::Snapshot::build(state), true);
        QVERIFY(!ina.view.offersInvitations() && !ina.pane().isVisible());
    }

    void invitesWithAPreviewOfWhatIsGained()
    {
        Desk desk;
        QVERIFY(desk.load());
        views::InviteDialog &dialog = desk.dialog();
        QCOMPARE(tests::accessibilityProblems(dialog), QStringList());
        QVERIFY(!dialog.sendButton().isEnabled());
        dialog.email().setText(QStringLiteral("zoe@home.example"));
        dialog.titleLine().setText(QStringLiteral("Fitter"));
        tick(dialog.teams(), 0);
        QVERIFY(Desk::add(dialog, "installer", "s1"));
        QVERIFY(!Desk::add(dialog, "installer", "s1")); // it is there already
        QVERIFY(!Desk::add(dialog, "installer", "s3")); // another company's
        QVERIFY(!Desk::add(dialog, "deleter", "s1"));   // beyond the ceiling
        QCOMPARE(dialog.roles().list().topLevelItemCount(), 1);
        QVERIFY(Desk::settles(dialog));
        // By the engine: two actions on two devices.
        const auto &gained = dialog.preview().pane().contract()->difference.principals;
        QCOMPARE(gained.size(), std::size_t{1});
        QCOMPARE(gained.front().actions.size(), std::size_t{2});
        const QModelIndex first = dialog.preview().pane().model().index(0, 0);
        QVERIFY(first.data().toString().contains(QStringLiteral("The invited person")));
        // Who it is changes nothing of what they gain.
        dialog.email().setText(QStringLiteral("zoe2@home.example"));
        QVERIFY(dialog.preview().isSettled());
        dialog.email().setText(QStringLiteral("zoe@home.example"));
        QVERIFY(dialog.preview().pane().tree().isExpanded(first));
        QVERIFY(desk.draft.isEmpty());
        QCOMPARE(dialog.problem(), QString());
        QVERIFY(dialog.sendButton().isEnabled());
        dialog.sendButton().click();
        QTRY_VERIFY(!desk.pane().dialog());
        QCOMPARE(desk.registry.asked, QStringList{QStringLiteral("invite zoe@home.example")});
        const fleet::Invited &sent = desk.registry.brings;
        QCOMPARE(sent.title, std::string("Fitter"));
        QVERIFY(sent.teams == std::vector{SmallFleet::id("crew")});
        QCOMPARE(sent.assignments.size(), std::size_t{1});
        QVERIFY(sent.assignments.front().delegation == SmallFleet::id("d-alpine"));
        QTRY_COMPARE(desk.pane().model().rowCount(), 1);
        QVERIFY(desk.pane().messages().message().text.contains(QStringLiteral("on its way")));
    }

    void whatMayNotBeGivenIsSaidAtOnce()
    {
        Desk desk;
        QVERIFY(desk.load());
        views::InviteDialog &dialog = desk.dialog();
        dialog.email().setText(QStringLiteral("Tom@example.com"));
        QVERIFY(dialog.problem().contains(QStringLiteral("member already")));
        dialog.titleLine().setFocus();
        QTRY_VERIFY(problemsOf(dialog).contains(QStringLiteral("member already")));
        dialog.email().setText(QStringLiteral("zoe@home"));
        QVERIFY(dialog.problem().contains(QStringLiteral("not an e-mail")));
        dialog.email().setText(QStringLiteral("zoe@home.example"));
        QVERIFY(Desk::add(dialog, "installer", "s1"));
        QVERIFY(Desk::settles(dialog));
        QCOMPARE(dialog.problem(), QString());
        // The company loses half of the ceiling meanwhile: the same is more than she may give now.
        fleet::Delegation narrowed = SmallFleet().get<fleet::Delegation>("d-alpine");
        std::erase_if(narrowed.ceiling,
                      [](const auto &rule) { return rule.action == "device:configure"; });
        desk.draft.setBase(
            *access::Snapshot::build(SmallFleet().state.applied({fleet::Put{narrowed}})), true);
        QVERIFY(Desk::settles(dialog));
        QTRY_VERIFY(!dialog.preview().problems().empty());
        QVERIFY(!dialog.sendButton().isEnabled());
        QVERIFY(problemsOf(dialog).contains(QStringLiteral("installer at s1")));
        dialog.roles().removeCurrent();
        QCOMPARE(dialog.problem(), QString());
        QCOMPARE(problemsOf(dialog), QString());
    }

    void aRefusalIsShownWhereItBelongsAndLosesNothing()
    {
        Desk desk;
        QVERIFY(desk.load());
        views::InviteDialog &dialog = desk.dialog();
        dialog.email().setText(QStringLiteral("zoe@home.example"));
        QVERIFY(Desk::add(dialog, "installer", "s1"));
        QVERIFY(Desk::add(dialog, "viewer", "s2"));
        tick(dialog.teams(), 0);
        QVERIFY(Desk::settles(dialog));
        fleet::Error refusal{"invalid-change",
                             "The invitation cannot be made as it stands",
                             "/assignments/1",
                             "Mend what is listed and try again.",
                             false,
                             {}};
        refusal.details = {{"/assignments/1", "This role is named twice"},
                           {"/teams", "You may not edit groups"},
                           {"/email", "This is not an e-mail address"}};
        desk.registry.problem = refusal;
        dialog.sendButton().click();
        QTRY_VERIFY(problemsOf(dialog).contains(QStringLiteral("viewer at s2: This role")));
        QVERIFY(problemsOf(dialog).contains(QStringLiteral("You may not edit groups")));
        QVERIFY(problemsOf(dialog).contains(QStringLiteral("This is not an e-mail address")));
        QVERIFY(dialog.messages().hasMessage());
        QVERIFY(dialog.roles().list().hasFocus() || !dialog.isActiveWindow());
        QVERIFY(dialog.isVisible());
        QCOMPARE(dialog.brings().assignments.size(), std::size_t{2});
        QCOMPARE(dialog.brings().teams.size(), std::size_t{1});
        // One that is about none of the fields stands above.
        desk.registry.problem =
            fleet::Error{"too-many-requests", "Too many requests", {}, {}, true, {}};
        dialog.titleLine().setText(QStringLiteral("Fitter"));
        QVERIFY(Desk::settles(dialog));
        QCOMPARE(problemsOf(dialog), QString());
        dialog.sendButton().click();
        QTRY_VERIFY(dialog.messages().message().text.contains(QStringLiteral("Too many")));
        QCOMPARE(dialog.titleLine().text(), QStringLiteral("Fitter"));
        // The server goes away: nothing can be sent, nothing is lost.
        desk.desk.setLive(false);
        QVERIFY(!dialog.sendButton().isEnabled());
        desk.registry.problem.reset();
        desk.registry.mailed = false;
        QVERIFY(desk.load());
        QTRY_COMPARE(dialog.problem(), QString());
        dialog.sendButton().click();
        QTRY_VERIFY(!desk.pane().dialog());
        QVERIFY(desk.pane().messages().message().text.contains(
            QStringLiteral("could not send an e-mail")));
    }

    // The dialog is closed before the answer, and another is open.
    void aRefusalToAClosedDialogIsToldByTheList()
    {
        Desk desk;
        QVERIFY(desk.load());
        desk.dialog().email().setText(QStringLiteral("zoe@home.example"));
        desk.registry.problem =
            fleet::Error{"too-many-requests", "Too many requests", {}, {}, true, {}};
        QCOMPARE(desk.pane().dialog()->problem(), QString());
        desk.pane().dialog()->sendButton().click();
        desk.pane().dialog()->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        views::InviteDialog &other = desk.dialog();
        QVERIFY(!other.isSending());
        QTRY_VERIFY(desk.pane().messages().message().text.contains(QStringLiteral("Too many")));
        QVERIFY(!other.messages().hasMessage());
    }

    // However often something changes: the answer under way is shown, and one more asked for.
    void askingAgainLosesNoAnswer()
    {
        Desk desk;
        QVERIFY(desk.load());
        desk.registry.lists.made = {
            invitationTo(QStringLiteral("a@home.example"), QStringLiteral("pending"))};
        int answers = 0;
        connect(&desk.desk, &items::InvitationDesk::changed, this, [&] {
            if (!desk.desk.isAsking())
                ++answers;
        });
        for (int i = 0; i < 5; ++i)
            desk.desk.reload();
        QTRY_COMPARE(answers, 2);
        QTRY_VERIFY(!desk.desk.isAsking());
        QCOMPARE(desk.pane().model().rowCount(), 1);
    }

    void sendsAgainAndCancels()
    {
        Desk desk;
        remote::InvitationSummary row =
            invitationTo(QStringLiteral("z@home.example"), QStringLiteral("void"));
        row.brings.assignments = {
            {SmallFleet::id("viewer"), {fleet::ScopeKind::Resource, SmallFleet::id("s1")}, {}, {}}};
        desk.registry.lists.made = {row};
        QVERIFY(desk.load());
        desk.registry.problem =
            fleet::Error{"escalation", "You may not give it", "/assignments/0", {}, false, {}};
        desk.pane().resendCurrent();
        QTRY_VERIFY(desk.pane().messages().message().text.contains(QStringLiteral("not sent")));
        QVERIFY(desk.pane().messages().message().whatToDo.contains(QStringLiteral("viewer at s1")));
        desk.registry.problem.reset();
        desk.pane().resendCurrent();
        QTRY_VERIFY(desk.pane().messages().message().text.contains(QStringLiteral("on its way")));
        QTRY_COMPARE(desk.pane().model().count(QStringLiteral("pending")), std::size_t{1});
        desk.dialogs.answers = {false, true};
        desk.pane().cancelCurrent();
        QTRY_COMPARE(desk.dialogs.answers.size(), std::size_t{1});
        QCOMPARE(desk.registry.asked.size(), 2);
        desk.pane().cancelCurrent();
        QTRY_COMPARE(desk.registry.asked.last(), QStringLiteral("cancel i1"));
        QTRY_COMPARE(desk.pane().model().rowCount(), 0);
    }

    void answersWhatWasReceived()
    {
        tests::InvitationRegistry registry;
        tests::ScriptedDialogs dialogs;
        remote::InvitationSummary first =
            invitationTo(QStringLiteral("me"), QStringLiteral("pending"));
        first.brings.teams = {SmallFleet::id("crew")};
        first.brings.assignments = {
            {SmallFleet::id("viewer"), {fleet::ScopeKind::Resource, SmallFleet::id("s1")}, {}, {}}};
        first.names = {{SmallFleet::id("crew"), QStringLiteral("Crew")},
                       {SmallFleet::id("viewer"), QStringLiteral("Viewer")},
                       {SmallFleet::id("s1"), QStringLiteral("Site 1")}};
        remote::InvitationSummary second =
            invitationTo(QStringLiteral("me"), QStringLiteral("pending"));
        second.id = QStringLiteral("second");
        second.organization.name = QStringLiteral("Carl's");
        registry.lists.received = {first, second};
        items::InvitationDesk desk;
        desk.setSource(&registry);
        views::ReceivedDialog dialog(desk, dialogs);
        dialog.show();
        desk.setLive(true);
        QTRY_COMPARE(dialog.list().count(), 2);
        QCOMPARE(tests::accessibilityProblems(dialog), QStringList());
        QVERIFY(dialog.details().contains(QStringLiteral("Boreal invites you")));
        QVERIFY(dialog.details().contains(QStringLiteral("Viewer at Site 1")));
        registry.problem =
            fleet::Error{"offer-closed", "This offer is not open any more", {}, {}, false, {}};
        dialog.acceptCurrent();
        QTRY_VERIFY(dialog.messages().message().text.contains(QStringLiteral("not open")));
        registry.problem.reset();
        QTRY_VERIFY(!desk.isAsking());
        dialog.acceptCurrent();
        QTRY_VERIFY(dialog.messages().message().text.contains(QStringLiteral("member of Boreal")));
        QVERIFY(dialog.messages().message().whatToDo.contains(QStringLiteral("Crew")));
        QVERIFY(dialog.messages().message().whatToDo.contains(QStringLiteral("sign in anew")));
        QTRY_COMPARE(dialog.list().count(), 1);
        // Nobody answers what moved to where the other was.
        QVERIFY(dialog.details().contains(QStringLiteral("Choose an invitation")));
        dialog.acceptCurrent();
        QVERIFY(!desk.isActing());
        dialog.list().setCurrentRow(0);
        QVERIFY(dialog.details().contains(QStringLiteral("Carl's invites you")));
        // One more comes before it: it stays the current one.
        registry.lists.received.insert(registry.lists.received.begin(), first);
        desk.reload();
        QTRY_COMPARE(dialog.list().count(), 2);
        QCOMPARE(dialog.list().currentRow(), 1);
        registry.lists.received.erase(registry.lists.received.begin());
        dialogs.answers = {true};
        dialog.declineCurrent();
        QTRY_VERIFY(dialog.messages().message().text.contains(QStringLiteral("declined")));
        QCOMPARE(registry.asked.last(), QStringLiteral("decline second"));
        QTRY_COMPARE(dialog.list().count(), 0);
        QVERIFY(emptyText(dialog).contains(QStringLiteral("no invitation")));
    }
};

BAILIWICK_TEST(InvitationViewsTest)
#include "tst_invitations.moc"
