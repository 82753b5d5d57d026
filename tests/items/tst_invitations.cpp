// SPDX-License-Identifier: Apache-2.0
// The list of invitations, and what an author may put into one.
#include "models/access/projection.h"
#include "models/items/invitation_model.h"
#include "models/items/invite_rights.h"
#include "tests/access/small_fleet.h"
#include "tests/support/registry.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace bailiwick;
using namespace bailiwick::items;
using tests::SmallFleet;

namespace {

remote::InvitationSummary invitation(const QString &email, const QString &state, fleet::Time made)
{
    remote::InvitationSummary row;
    row.id = email;
    row.email = email;
    row.state = state;
    row.made = made;
    row.until = made + 10 * SmallFleet::day;
    row.by = {SmallFleet::id("ina"), QStringLiteral("ina")};
    return row;
}

fleet::InvitedAssignment promised(std::string_view role, std::string_view place)
{
    return {SmallFleet::id(role), {fleet::ScopeKind::Resource, SmallFleet::id(place)}, {}, {}};
}

// What the server says to the invitation, and what the author's desktop does over the part of the
// fleet that they see.
struct Judged
{
    std::vector<InvitedProblem> server;
    std::vector<InvitedProblem> desktop;
};

Judged judged(const fleet::State &whole, const fleet::PrincipalRef &author,
              const fleet::Invited &invited)
{
    const access::SnapshotPtr full = *access::Snapshot::build(whole);
    const access::SnapshotPtr seen =
        *access::Snapshot::build(access::project(*full, author, SmallFleet::now));
    const InvitedTrial trial =
        trialOf(whole, whole.organizationOf(author), invited, QStringLiteral("z@home.example"));
    const auto problems = [&](const access::SnapshotPtr &before) {
        const auto after = access::Snapshot::build(before->state().applied(trial.changes), before);
        return problemsOf(before, *after, trial, invited, author, SmallFleet::now);
    };
    return {problems(full), problems(seen)};
}

QStringList emails(const InvitationModel &model)
{
    QStringList list;
    for (int row = 0; row < model.rowCount(); ++row)
        list << model.index(row, InvitationModel::EmailColumn).data().toString();
    return list;
}

} // namespace

class InvitationsTest : public QObject
{
    Q_OBJECT

private slots:
    void rowsSayWhatIsBrought()
    {
        const fleet::State state = SmallFleet().state;
        remote::InvitationSummary first =
            invitation(QStringLiteral("z"), QStringLiteral("void"), 1);
        first.why = QStringLiteral("There is no team 0190 in your organization");
        first.brings.title = "Fitter";
        first.brings.teams = {SmallFleet::id("crew"), SmallFleet::id("nothing")};
        first.brings.assignments = {promised("installer", "s1"), promised("nothing", "nowhere")};
        first.brings.assignments[0].validity.until = SmallFleet::now;
        InvitationModel model;
        const QAbstractItemModelTester tester(&model);
        model.setInvitations({first}, state);
        const auto at = [&](int column, int role = Qt::DisplayRole) {
            return model.index(0, column).data(role).toString();
        };
        QCOMPARE(at(InvitationModel::EmailColumn), QStringLiteral("z"));
        QCOMPARE(at(InvitationModel::TitleColumn), QStringLiteral("Fitter"));
        QCOMPARE(at(InvitationModel::TeamsColumn), QStringLiteral("a team that is gone, crew"));
        QVERIFY(at(InvitationModel::RolesColumn).startsWith(QStringLiteral("installer at s1 (")));
        QVERIFY(
            at(InvitationModel::RolesColumn)
                .endsWith(QStringLiteral("a role that is gone at a place that you do not see")));
        QCOMPARE(at(InvitationModel::ByColumn), QStringLiteral("ina"));
        QCOMPARE(at(InvitationModel::StateColumn), QStringLiteral("Void"));
        // The server's sentence names the team by its id.
        QCOMPARE(at(InvitationModel::StateColumn, ProblemRole),
                 QStringLiteral("A team that it brings is gone."));
        first.brings.teams = {SmallFleet::id("crew")};
        first.brings.assignments.pop_back();
        first.why = QStringLiteral("Whoever invited is disabled");
        model.setInvitations({first}, state);
        QCOMPARE(at(InvitationModel::StateColumn, Qt::ToolTipRole),
                 QStringLiteral("Whoever invited is disabled"));
        // Somebody who sees nothing of the organization is told the names.
        first.names = {{SmallFleet::id("crew"), QStringLiteral("Crew")},
                       {SmallFleet::id("installer"), QStringLiteral("Installer")},
                       {SmallFleet::id("s1"), QStringLiteral("Site 1")}};
        model.setInvitations({first}, {});
        QCOMPARE(at(InvitationModel::TeamsColumn), QStringLiteral("Crew"));
        QVERIFY(at(InvitationModel::RolesColumn).startsWith(QStringLiteral("Installer at Site 1")));
    }

    void isOrderedFilteredAndSorted()
    {
        InvitationModel model;
        const QAbstractItemModelTester tester(&model);
        auto titled = invitation(QStringLiteral("d"), QStringLiteral("pending"), 30);
        titled.brings.title = "Fitter";
        titled.brings.assignments = {promised("viewer", "s2")};
        model.setInvitations({invitation(QStringLiteral("a"), QStringLiteral("accepted"), 50),
                              invitation(QStringLiteral("b"), QStringLiteral("pending"), 40),
                              titled, invitation(QStringLiteral("c"), QStringLiteral("void"), 10)},
                             SmallFleet().state);
        QCOMPARE(emails(model), (QStringList{QStringLiteral("c"), QStringLiteral("b"),
                                             QStringLiteral("d"), QStringLiteral("a")}));
        QCOMPARE(model.count(QStringLiteral("pending")), std::size_t{2});
        model.sort(InvitationModel::MadeColumn, Qt::DescendingOrder);
        QCOMPARE(emails(model), (QStringList{QStringLiteral("a"), QStringLiteral("b"),
                                             QStringLiteral("d"), QStringLiteral("c")}));
        model.sort(InvitationModel::EmailColumn, Qt::AscendingOrder);
        QCOMPARE(emails(model).first(), QStringLiteral("a"));
        for (const char *text : {"fitter", "VIEWER", "s2"}) {
            model.setFilterText(QString::fromLatin1(text));
            QCOMPARE(emails(model), QStringList{QStringLiteral("d")});
        }
        QCOMPARE(model.rowOf(QStringLiteral("d")), 0);
        QCOMPARE(model.rowOf(QStringLiteral("a")), -1);
        model.setFilterText(QStringLiteral("accepted"));
        QCOMPARE(emails(model), QStringList{QStringLiteral("a")});
        QCOMPARE(model.total(), std::size_t{4});
        model.setFilterText(QStringLiteral("nothing of this"));
        QCOMPARE(model.rowCount(), 0);
        model.setFilterText({});
        model.sort(-1);
        QCOMPARE(emails(model).first(), QStringLiteral("c"));
    }

    // What the dialog lets an author put in, the server takes; what the engine says over the part
    // that they see is what it says over the whole.
    void whatIsLetTheServerTakes()
    {
        const fleet::State whole = SmallFleet().state;
        const access::SnapshotPtr full = *access::Snapshot::build(whole);
        int let = 0;
        int refused = 0;
        for (const char *who : {"mia", "max", "ina", "tom", "bo", "carl"}) {
            const fleet::PrincipalRef author = SmallFleet::member(who);
            const access::SnapshotPtr seen =
                *access::Snapshot::build(access::project(*full, author, SmallFleet::now));
            if (!InviteRights::mayInvite(*seen, author, SmallFleet::now))
                continue;
            const InviteRights rights(seen, author, SmallFleet::now);
            for (const fleet::Role &role : whole.roles()) {
                for (const fleet::Resource &place : whole.resources()) {
                    const QString problem = rights.roleProblem(role.id, place.id);
                    fleet::Invited invited;
                    invited.assignments = {
                        {role.id, {fleet::ScopeKind::Resource, place.id}, {}, {}}};
                    if (problem.isEmpty())
                        invited.assignments = {rights.promise(role.id, place.id, {})};
                    const QByteArray what = QByteArray(who) + ' ' +
                                            QByteArray::fromStdString(role.name) + ' ' +
                                            QByteArray::fromStdString(place.name);
                    const Judged judgement = judged(whole, author, invited);
                    if (problem.isEmpty()) {
                        QVERIFY2(judgement.server.empty(), what.constData());
                        QVERIFY2(judgement.desktop.empty(), what.constData());
                    }
                    // Of a place out of sight nothing can be said here.
                    if (seen->state().resources().find(place.id) &&
                        seen->state().roles().find(role.id) && !role.ownership)
                        QVERIFY2(judgement.server.empty() == judgement.desktop.empty(),
                                 what.constData());
                    (problem.isEmpty() ? let : refused) += 1;
                }
            }
        }
        QVERIFY(let > 20);
        QVERIFY(refused > 20);
    }

    void problemsAreToldWhereTheyBelong()
    {
        const fleet::State whole = SmallFleet().state;
        const fleet::PrincipalRef ina = SmallFleet::member("ina");
        const access::SnapshotPtr full = *access::Snapshot::build(whole);
        const access::SnapshotPtr seen =
            *access::Snapshot::build(access::project(*full, ina, SmallFleet::now));
        const InviteRights rights(seen, ina, SmallFleet::now);
        fleet::Invited invited;
        invited.teams = {SmallFleet::id("crew")};
        invited.assignments = {
            rights.promise(SmallFleet::id("installer"), SmallFleet::id("s1"), {})};
        QVERIFY(invited.assignments[0].delegation == SmallFleet::id("d-alpine"));
        QVERIFY(judged(whole, ina, invited).desktop.empty());
        // Deleting is beyond what the company was given; the role is out of her sight.
        invited.assignments.push_back(promised("deleter", "s1"));
        invited.assignments.back().delegation = SmallFleet::id("d-alpine");
        const auto problems = judged(whole, ina, invited).server;
        QVERIFY(!problems.empty());
        QCOMPARE(problems.front().pointer, QStringLiteral("/assignments/1"));
        QCOMPARE(problems.front().assignment(), 1);
        QVERIFY(!rights.roleProblem(SmallFleet::id("deleter"), SmallFleet::id("s1")).isEmpty());
        QVERIFY(!rights.roleProblem(SmallFleet::id("viewer"), SmallFleet::id("s3")).isEmpty());
        QVERIFY(rights.teamProblem().isEmpty());
        QCOMPARE(rights.teams().size(), std::size_t{1});

        QVERIFY(rights.emailProblem({}).contains(QStringLiteral("Write")));
        QVERIFY(rights.emailProblem(QStringLiteral("z@home")).contains(QStringLiteral("not an")));
        QVERIFY(rights.emailProblem(QStringLiteral("Tom@Example.com"))
                    .contains(QStringLiteral("tom is a member already")));
        QVERIFY(rights.emailProblem(QStringLiteral("bo@example.com")).isEmpty());
        QVERIFY(!InviteRights::mayInvite(*full, SmallFleet::member("tom"), SmallFleet::now));
        QVERIFY(InviteRights::mayInvite(*full, ina, SmallFleet::now));
    }

    void theServersRefusalIsTakenApart()
    {
        fleet::Error error{"escalation", "You may not", "/assignments/2", "Change it.", false, {}};
        auto problems = problemsOf(error);
        QCOMPARE(problems.size(), std::size_t{1});
        QCOMPARE(problems[0].assignment(), 2);
        QVERIFY(problems[0].text.contains(QStringLiteral("You may not")));
        error.details = {{"/assignments/0/scope/kind", "There is no such kind"},
                         {"/teams", "You may not manage teams"},
                         {"/teams", "You may not manage teams"}};
        problems = problemsOf(error);
        QCOMPARE(problems.size(), std::size_t{2});
        QCOMPARE(problems[0].assignment(), 0);
        QCOMPARE(problems[1].pointer, QStringLiteral("/teams"));
        QCOMPARE(problems[1].assignment(), -1);
    }
};

BAILIWICK_TEST(InvitationsTest)
#include "tst_invitations.moc"
