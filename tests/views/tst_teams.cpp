// SPDX-License-Identifier: Apache-2.0
// Teams that are made, changed and disbanded; companies that are added and renamed.
#include "commit_takes.h"
#include "models/draft/organization_edit.h"
#include "models/draft/team_edit.h"
#include "models/fleet/membership_end.h"
#include "models/items/member_rights.h"
#include "tests/access/small_fleet.h"
#include "tests/support/accessibility_sweep.h"
#include "tests/support/registry.h"
#include "tests/support/scripted_dialogs.h"
#include "views/people/organizations_pane.h"
#include "views/people/people_screen.h"
#include "views/people/team_dialog.h"
#include "views/people/teams_pane.h"
#include "views/widgets/message_bar.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

using namespace bailiwick;
using tests::SmallFleet;

namespace {

// The team holds a role, and an attribute names it.
fleet::State stateWithTies()
{
    const SmallFleet fleet;
    auto device = fleet.get<fleet::Resource>("d1");
    device.attributes["crew"] =
        fleet::PrincipalRef{fleet::PrincipalKind::Team, SmallFleet::id("crew")};
    auto given = fleet.get<fleet::Assignment>("a-tom");
    given.id = SmallFleet::id("a-crew");
    given.principal = {fleet::PrincipalKind::Team, SmallFleet::id("crew")};
    return fleet.state.applied({fleet::Put{device}, fleet::Put{given}});
}

fleet::Team newTeam(fleet::Id organization)
{
    fleet::Team team;
    team.organization = organization;
    team.name = "Night shift";
    return team;
}

} // namespace

class TeamsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // Whichever team goes: no rule breaks, nothing names it, and nobody gains.
    void disbandingTakesAllTiesAlong()
    {
        const fleet::State state = stateWithTies();
        const access::SnapshotPtr before = *access::Snapshot::build(state);
        QVERIFY(state.teams().size() > 0);
        for (const fleet::Team &team : state.teams()) {
            const draft::Edit edit = draft::disbandTeam(state, team.id);
            const auto after = fleet::applyChecked(state, edit.changes);
            QVERIFY2(after.has_value(), qPrintable(edit.text));
            QVERIFY(!after->teams().find(team.id));
            QVERIFY(fleet::linksOfTeam(*after, team.id) == fleet::MembershipLinks());
            const access::Difference difference = access::difference(
                before, *access::Snapshot::build(*after, before), SmallFleet::now);
            for (const access::PrincipalDifference &one : difference.principals) {
                for (const access::ActionDifference &action : one.actions)
                    QVERIFY(action.gained.isEmpty());
            }
        }
        const auto links = fleet::linksOfTeam(state, SmallFleet::id("crew"));
        QCOMPARE(links.nodes.size(), std::size_t{1});
        QVERIFY(!links.assignments.empty());
        QVERIFY(draft::disbandTeam(state, SmallFleet::id("tom")).isEmpty());
    }

    // What the screen lets an author do, the commit takes; what it refuses to begin, it does not.
    void whatIsLetTheCommitTakes()
    {
        const fleet::State state = stateWithTies();
        const access::SnapshotPtr base = *access::Snapshot::build(state);
        int let = 0;
        int refused = 0;
        for (const char *who : {"mia", "max", "ina", "tom", "bo", "carl"}) {
            const fleet::PrincipalRef author = SmallFleet::member(who);
            const auto taken = [&](const draft::Edit &edit) {
                return tests::commitTakes(base, edit, author);
            };
            for (const fleet::Organization &organization : state.organizations()) {
                const bool may =
                    items::teamProblem(*base, author, organization.id, SmallFleet::now).isEmpty();
                QCOMPARE(taken(draft::addTeam(state, newTeam(organization.id))), may);
                (may ? let : refused) += 1;
                const bool mayRename =
                    items::organizationProblem(*base, author, SmallFleet::now).isEmpty();
                QCOMPARE(taken(draft::renameOrganization(state, organization.id,
                                                         QStringLiteral("Other"))),
                         mayRename);
            }
            QCOMPARE(taken(draft::addCompany(QStringLiteral("Nova"))),
                     items::organizationProblem(*base, author, SmallFleet::now).isEmpty());
            for (const fleet::Team &team : state.teams()) {
                if (items::disbandProblem(*base, state, author, team.id,
                                          fleet::linksOfTeam(state, team.id), SmallFleet::now)
                        .isEmpty())
                    QVERIFY2(taken(draft::disbandTeam(state, team.id)), who);
            }
        }
        QVERIFY(let > 3);
        QVERIFY(refused > 3);
    }

    void teamsByTheScreen()
    {
        draft::Draft draft;
        draft.setBase(*access::Snapshot::build(stateWithTies()), true);
        tests::ScriptedDialogs dialogs;
        views::TeamsPane pane;
        pane.setDraft(&draft);
        pane.setAuthor(SmallFleet::member("ina"), dialogs);
        pane.resize(1100, 600);
        pane.show();
        QCOMPARE(tests::accessibilityProblems(pane), QStringList());
        QVERIFY(pane.model().rowCount() > 0);

        views::TeamDialog *dialog = pane.add();
        QVERIFY(dialog);
        QCOMPARE(tests::accessibilityProblems(*dialog), QStringList());
        QCOMPARE(dialog->organizations().count(), 1); // hers
        QVERIFY(!dialog->problem().isEmpty());
        QTest::keyClicks(&dialog->nameField(), QStringLiteral("Night shift"));
        QVERIFY(dialog->problem().isEmpty());
        const QModelIndex first = dialog->members().index(0, 0);
        QVERIFY(dialog->members().setData(first, Qt::Checked, Qt::CheckStateRole));
        dialog->accept();
        const auto made =
            std::ranges::find(draft.state().teams(), "Night shift", &fleet::Team::name);
        QVERIFY(made != draft.state().teams().end());
        QCOMPARE(made->members.size(), std::size_t{1});
        const fleet::Id id = made->id;

        // The same name once more is told at once.
        pane.table().selectRow(pane.model().rowOf(SmallFleet::id("crew")));
        dialog = pane.edit();
        QVERIFY(dialog);
        dialog->nameField().setText(QStringLiteral("Night shift"));
        QVERIFY(dialog->problem().contains(QStringLiteral("already")));
        dialog->reject();

        pane.table().selectRow(pane.model().rowOf(id));
        dialogs.answers = {false, true};
        pane.disband();
        QTRY_COMPARE(dialogs.answers.size(), std::size_t{1});
        QCoreApplication::processEvents();
        QVERIFY(draft.state().teams().find(id));
        QVERIFY(dialogs.asked.front().contains(QStringLiteral("holds no role")));
        pane.disband();
        QTRY_VERIFY(!draft.state().teams().find(id));
        draft.undoStack().undo();
        QVERIFY(draft.state().teams().find(id));
    }

    // Somebody else changes the team while the dialog is open: nothing of theirs is undone.
    void followsWhatOthersChange()
    {
        draft::Draft draft;
        fleet::Team crew = SmallFleet().get<fleet::Team>("crew");
        const fleet::Id own = SmallFleet::id("tom");
        crew.members = {own};
        const fleet::State state = stateWithTies().applied({fleet::Put{crew}});
        draft.setBase(*access::Snapshot::build(state), true);
        views::TeamDialog dialog(draft, crew, {crew.organization});
        const auto tick = [&](fleet::Id member, Qt::CheckState ticked) {
            for (int row = 0; row < dialog.members().rowCount(); ++row) {
                const QModelIndex index = dialog.members().index(row, 0);
                if (index.data(items::IdRole).toString() == items::idText(member))
                    return dialog.members().setData(index, ticked, Qt::CheckStateRole);
            }
            return false;
        };
        QVERIFY(tick(own, Qt::Unchecked));
        fleet::Membership joined = *state.memberships().find(own);
        joined.id = SmallFleet::id("joined");
        joined.person = SmallFleet::id("p-joined");
        fleet::Person person;
        person.id = joined.person;
        person.name = "Jo";
        person.email = "jo@example.org";
        fleet::Team theirs = crew;
        theirs.name = "Day shift";
        theirs.members.push_back(joined.id);
        std::ranges::sort(theirs.members);
        const fleet::State newer =
            state.applied({fleet::Put{person}, fleet::Put{joined}, fleet::Put{theirs}});
        draft.setBase(*access::Snapshot::build(newer), true);
        QCOMPARE(dialog.nameField().text(), QStringLiteral("Day shift"));
        fleet::Team expected = theirs;
        std::erase(expected.members, own);
        QVERIFY(dialog.team() == expected);
        QVERIFY(dialog.problem().isEmpty());

        // A name that was typed stays; whoever left is in it no more.
        dialog.nameField().setText(QStringLiteral("Night shift"));
        draft.setBase(
            *access::Snapshot::build(newer.applied(fleet::leavingChanges(newer, joined.id))), true);
        QCOMPARE(dialog.team().name, "Night shift");
        QVERIFY(!std::ranges::count(dialog.team().members, joined.id));
        draft.setBase(
            *access::Snapshot::build(newer.applied(fleet::disbandingChanges(newer, crew.id))),
            true);
        QVERIFY(dialog.problem().contains(QStringLiteral("disbanded")));
    }

    void saysWhyNot()
    {
        draft::Draft draft;
        draft.setBase(*access::Snapshot::build(stateWithTies()), true);
        tests::ScriptedDialogs dialogs;
        views::TeamsPane pane;
        pane.setDraft(&draft);
        pane.setAuthor(SmallFleet::member("tom"), dialogs);
        QVERIFY(!pane.add());
        QVERIFY(pane.messages().hasMessage());
        items::Standpoint earlier;
        earlier.earlier.emplace().snapshot = draft.base();
        pane.setStandpoint(earlier);
        QVERIFY(!pane.add());
        QVERIFY(draft.isEmpty());
    }

    void companiesByTheScreen()
    {
        draft::Draft draft;
        draft.setBase(*access::Snapshot::build(stateWithTies()), true);
        tests::ScriptedDialogs dialogs;
        views::PeopleScreen screen;
        screen.setDraft(&draft);
        screen.setAuthor(SmallFleet::member("mia"), dialogs);
        screen.resize(1100, 600);
        views::OrganizationsPane &pane = screen.organizations();
        screen.setCurrentWidget(&pane);
        screen.show();
        const QStringList problems = tests::accessibilityProblems(screen);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
        dialogs.texts = {QStringLiteral("Nova Wärme"), QStringLiteral("Nova Wärme"),
                         QStringLiteral("Nova Heat")};
        pane.addCompany();
        QTRY_VERIFY(!draft.isEmpty());
        const auto made = std::ranges::find(draft.state().organizations(), "Nova Wärme",
                                            &fleet::Organization::name);
        QVERIFY(made != draft.state().organizations().end());
        QVERIFY(made->kind == fleet::OrganizationKind::Partner);
        const fleet::Id id = made->id;
        pane.addCompany(); // taken
        QTRY_VERIFY(pane.messages().hasMessage());
        QCOMPARE(draft.changes().size(), std::size_t{1});
        pane.table().selectRow(pane.model().rowOf(id));
        pane.rename();
        QTRY_COMPARE(draft.state().organizations().find(id)->name, std::string("Nova Heat"));
        screen.reveal(SmallFleet::id("tom"));
        QCOMPARE(screen.currentWidget(), &screen.people());
    }
};

BAILIWICK_TEST(TeamsTest)
#include "tst_teams.moc"
