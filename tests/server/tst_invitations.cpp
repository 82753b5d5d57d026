// SPDX-License-Identifier: Apache-2.0
#include "tests/server/live_server.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace bailiwick;
using tests::Answer;
using tests::LiveServer;
using tests::World;

namespace {

constexpr const char *companyText = R"x(
{"type":"person","externalId":"nils","name":"Nils","email":"nils@home.example"}
{"type":"team","externalId":"crew","organization":"nordquell","name":"Crew"}
)x";

std::string text(const wire::Json &json)
{
    return json.get<std::string>();
}

} // namespace

// What comes with an invitation, over HTTPS.
class InvitationRoutesTest : public QObject
{
    Q_OBJECT
private slots:
    void teamsAndRoles();
    void refusalsSayWhere();
};

void InvitationRoutesTest::teamsAndRoles()
{
    LiveServer server(World::importText() + companyText, *fleet::parseTime("2026-11-22T08:00:00Z"));
    const std::string ada = server.token("ada");
    const std::string role = server.world().id(fleet::EntityKind::Role, "installer").toString();
    const wire::Json scope = {{"kind", "resource"},
                              {"id", server.world().node("site-11").toString()}};
    const wire::Json body = {
        {"email", "nils@home.example"},
        {"title", "Fitter"},
        {"teams", {server.world().id(fleet::EntityKind::Team, "crew").toString()}},
        {"assignments",
         {{{"role", role}, {"scope", scope}, {"validity", {{"until", "2026-12-24T00:00:00Z"}}}}}}};
    const Answer made = server.post("/v1/invitations", body, ada);
    QCOMPARE(made.status, 201);
    QVERIFY(made.body["teams"] == body["teams"]);
    QVERIFY(made.body["assignments"] == body["assignments"]);
    QCOMPARE(text(made.body["state"]), std::string("pending"));
    QCOMPARE(text(made.body["by"]["name"]), std::string("Ada Berg"));

    const std::string nils = text(server.signIn("nils@home.example", "").body["accessToken"]);
    const wire::Json received = server.get("/v1/invitations", nils).body["received"];
    QCOMPARE(received.size(), std::size_t(1));
    QCOMPARE(text(received[0]["organization"]["name"]), std::string("Nordquell"));
    QVERIFY(!received[0].contains("by"));
    QCOMPARE(text(received[0]["teams"][0]["name"]), std::string("Crew"));
    QCOMPARE(text(received[0]["assignments"][0]["role"]["name"]), std::string("Installer"));
    QCOMPARE(text(received[0]["assignments"][0]["scope"]["name"]), std::string("Site 11"));

    const Answer again =
        server.post("/v1/invitations/" + text(made.body["id"]) + "/resend", {}, ada);
    QCOMPARE(again.status, 201);
    QVERIFY(again.body["assignments"] == body["assignments"]);
    QCOMPARE(server.post("/v1/invitations/" + text(made.body["id"]) + "/resend", {}, ada).status,
             404);

    // The team goes: void, with a reason, until it is cancelled.
    const fleet::Id team = server.world().id(fleet::EntityKind::Team, "crew");
    QCOMPARE(server.commit(ada, {fleet::Remove{fleet::EntityKind::Team, team}}, "gone").status,
             201);
    const wire::Json listed = server.get("/v1/invitations", ada).body["made"];
    QCOMPARE(text(listed[0]["state"]), std::string("void"));
    QCOMPARE(text(listed[0]["why"]), std::string("A team that it brings is gone"));
    QCOMPARE(text(listed[1]["state"]), std::string("cancelled"));
    QVERIFY(!listed[1].contains("why"));
    QCOMPARE(server.post("/v1/invitations/accept", {{"id", again.body["id"]}}, nils).code(),
             std::string("offer-closed"));
    wire::Json other = body;
    other.erase("teams");
    const Answer third = server.post("/v1/invitations", other, ada);
    QCOMPARE(third.status, 201);
    QCOMPARE(server.post("/v1/invitations/accept", {{"id", third.body["id"]}}, nils).status, 200);
    const std::string fitter =
        text(server.signIn("nils@home.example", "Nordquell").body["accessToken"]);
    QCOMPARE(server.get("/v1/devices", fitter).body["devices"].size(), std::size_t(2));
}

void InvitationRoutesTest::refusalsSayWhere()
{
    LiveServer server(World::importText() + companyText, *fleet::parseTime("2026-11-22T08:00:00Z"));
    const std::string ada = server.token("ada");
    const auto refused = [&](const wire::Json &part, int status, const std::string &pointer) {
        wire::Json body = {{"email", "nils@home.example"}};
        body.update(part);
        const Answer answer = server.post("/v1/invitations", body, ada);
        return answer.status == status && answer.body.contains("errors") &&
               answer.body["errors"][0].value("pointer", std::string()) == pointer;
    };
    const std::string nobody = "01890a5d-ac96-774b-bcce-000000000001";
    const wire::Json nowhere = {{"role", nobody},
                                {"scope", {{"kind", "resource"}, {"id", nobody}}}};
    QVERIFY(refused({{"assignments", {nowhere}}}, 422, "/assignments/0"));
    QVERIFY(refused({{"teams", {nobody}}}, 422, "/teams"));
    QVERIFY(refused({{"teams", {"crew"}}}, 422, "/teams/0"));
    QVERIFY(refused({{"teams", "crew"}}, 422, "/teams"));
    QVERIFY(refused({{"assignments", {{{"rôle", nobody}}}}}, 422, "/assignments/0/rôle"));
    QVERIFY(refused({{"assignments", {{{"role", nobody}, {"scope", {{"kind", "planet"}}}}}}}, 422,
                    "/assignments/0/scope/kind"));
    QVERIFY(refused({{"roles", wire::Json::array()}}, 422, "/roles"));
    QCOMPARE(server.get("/v1/invitations", ada).body["made"].size(), std::size_t(0));
}

BAILIWICK_TEST(InvitationRoutesTest)
#include "tst_invitations.moc"
