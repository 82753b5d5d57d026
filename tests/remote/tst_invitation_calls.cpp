// SPDX-License-Identifier: Apache-2.0
// The calls about invitations and leaving: what is asked, and what is made of the answers.
#include "asking_client.h"
#include "models/remote/invitation_json.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace bailiwick;
using namespace bailiwick::remote;

namespace {

const QByteArray role = "01900000-0000-7000-8000-000000000002";
const QByteArray site = "01900000-0000-7000-8000-000000000003";
const QByteArray team = "01900000-0000-7000-8000-000000000004";

const QByteArray begun = "{\"id\":\"i1\",\"organization\":{\"id\":\"" + tests::memberId +
                         "\",\"name\":\"Alpine\"},\"email\":\"z@home.example\",\"title\":"
                         "\"Fitter\",\"made\":\"2026-03-03T08:00:00Z\","
                         "\"until\":\"2026-03-10T08:00:00Z\",";
const QByteArray made =
    begun + "\"by\":{\"id\":\"" + tests::memberId + "\",\"name\":\"Nora\"},\"teams\":[\"" + team +
    "\"],\"assignments\":[{\"role\":\"" + role + "\",\"scope\":{\"kind\":\"resource\",\"id\":\"" +
    site + "\"},\"delegation\":\"" + tests::memberId +
    "\",\"validity\":{\"until\":\"2026-12-24T00:00:00Z\"}}],"
    "\"state\":\"void\",\"why\":\"You may not manage teams\",\"mailed\":true}";
const QByteArray received = begun + "\"teams\":[{\"id\":\"" + team +
                            "\",\"name\":\"Crew\"}],\"assignments\":[{\"role\":{\"id\":\"" + role +
                            "\",\"name\":\"Installer\"},\"scope\":{\"kind\":\"resource\",\"id\":"
                            "\"" +
                            site + "\",\"name\":\"Site 11\"}}],\"state\":\"pending\"}";

fleet::Id id(const QByteArray &text)
{
    return *fleet::Id::fromString(text.toStdString());
}

fleet::Invited brings()
{
    fleet::Invited invited;
    invited.title = "Fitter";
    invited.teams = {id(team)};
    fleet::InvitedAssignment assignment;
    assignment.role = id(role);
    assignment.scope = {fleet::ScopeKind::Resource, id(site)};
    assignment.validity.until = *fleet::parseTime("2026-12-24T00:00:00Z");
    assignment.delegation = id(tests::memberId);
    invited.assignments = {assignment};
    return invited;
}

} // namespace

class TestInvitationCalls : public QObject
{
    Q_OBJECT

    tests::Identity m_identity;

private slots:
    void initTestCase() { m_identity = tests::makeIdentity(); }

    void whatInvitersAsk()
    {
        tests::AskingClient fixture(m_identity);
        QVERIFY(fixture.signIn());
        ApiClient &client = fixture.client;
        std::optional<InvitationLists> lists;
        QCOMPARE(fixture.asked<InvitationLists>(
                     "{\"made\":[" + made + "],\"received\":[" + received + "]}",
                     [&](auto reply) { client.invitations(this, reply); }, lists),
                 QByteArray("GET /v1/invitations"));
        const InvitationSummary &first = lists->made.at(0);
        QVERIFY(first.brings == brings());
        QCOMPARE(first.by.name, QStringLiteral("Nora"));
        QCOMPARE(first.state, QStringLiteral("void"));
        QCOMPARE(first.why, QStringLiteral("You may not manage teams"));
        QVERIFY(first.names.empty());
        const InvitationSummary &second = lists->received.at(0);
        QCOMPARE(second.organization.name, QStringLiteral("Alpine"));
        QCOMPARE(second.names.at(id(team)), QStringLiteral("Crew"));
        QCOMPARE(second.names.at(id(role)), QStringLiteral("Installer"));
        QCOMPARE(second.names.at(id(site)), QStringLiteral("Site 11"));
        QVERIFY(second.brings.teams == brings().teams);
        QVERIFY(second.brings.assignments.at(0).role == id(role));
        QVERIFY(second.brings.assignments.at(0).scope == brings().assignments.at(0).scope);

        std::optional<InvitationSummary> answered;
        QCOMPARE(fixture.asked<InvitationSummary>(
                     made,
                     [&](auto reply) {
                         client.invite(QStringLiteral("z@home.example"), brings(), this, reply);
                     },
                     answered),
                 "POST /v1/invitations {\"title\":\"Fitter\",\"teams\":[\"" + team +
                     "\"],\"assignments\":[{\"role\":\"" + role +
                     "\",\"scope\":{\"kind\":\"resource\",\"id\":\"" + site +
                     "\"},\"validity\":{\"until\":\"2026-12-24T00:00:00Z\"},\"delegation\":\"" +
                     tests::memberId + "\"}],\"email\":\"z@home.example\"}");
        QVERIFY(answered && answered->mailed);
        QCOMPARE(
            fixture.asked<InvitationSummary>(
                made,
                [&](auto reply) { client.resendInvitation(QStringLiteral("i1"), this, reply); },
                answered),
            QByteArray("POST /v1/invitations/i1/resend {}"));
        QCOMPARE(fixture.askedVoid([&](auto reply) {
            client.cancelInvitation(QStringLiteral("i1"), this, reply);
        }),
                 QByteArray("DELETE /v1/invitations/i1"));
    }

    void whatTheInvitedAsk()
    {
        tests::AskingClient fixture(m_identity);
        QVERIFY(fixture.signIn());
        ApiClient &client = fixture.client;
        std::optional<AcceptedInvitation> accepted;
        QCOMPARE(
            fixture.asked<AcceptedInvitation>(
                "{\"membership\":\"" + tests::memberId + "\",\"revision\":4}",
                [&](auto reply) { client.acceptInvitation(QStringLiteral("i1"), this, reply); },
                accepted),
            QByteArray("POST /v1/invitations/accept {\"id\":\"i1\"}"));
        QVERIFY(accepted && accepted->membership == id(tests::memberId));
        QCOMPARE(accepted->revision, std::int64_t{4});
        QCOMPARE(fixture.askedVoid([&](auto reply) {
            client.declineInvitation(QStringLiteral("i1"), this, reply);
        }),
                 QByteArray("POST /v1/invitations/decline {\"id\":\"i1\"}"));
        std::optional<std::int64_t> revision;
        QCOMPARE(fixture.asked<std::int64_t>(
                     "{\"revision\":5}", [&](auto reply) { client.leaveOrganization(this, reply); },
                     revision),
                 QByteArray("DELETE /v1/me/membership"));
        QCOMPARE(revision.value_or(0), std::int64_t{5});
    }

    void answersThatLackSomething()
    {
        const auto isBad = [](const auto &answer, const char *what) {
            return !answer && answer.error().code == "bad-answer" &&
                   answer.error().toString().find(what) != std::string::npos;
        };
        QByteArray broken = made;
        QVERIFY(isBad(invitationFrom(broken.replace("\"email\"", "\"x\"")), "email"));
        broken = made;
        QVERIFY(isBad(invitationFrom(broken.replace("resource", "planet")), "scope/kind"));
        broken = received;
        broken.replace("\"id\":\"" + role, "\"id\":\"installer");
        QVERIFY(isBad(invitationsFrom("{\"made\":[],\"received\":[" + broken + "]}"),
                      "/received/0/assignments/0/role"));
        QVERIFY(isBad(invitationsFrom("{\"made\":[]}"), "received"));
        QVERIFY(isBad(acceptedInvitationFrom("{\"revision\":1}"), "membership"));
    }
};

BAILIWICK_TEST(TestInvitationCalls)
#include "tst_invitation_calls.moc"
