// SPDX-License-Identifier: Apache-2.0
#include "tests/server/live_server.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace bailiwick;
using tests::Answer;
using tests::LiveServer;
using tests::World;

namespace {

constexpr const char *homeText = R"x(
{"type":"person","externalId":"pia","name":"Pia Torres","email":"pia@home.example"}
{"type":"person","externalId":"sam","name":"Sam Vega","email":"sam@home.example"}
{"type":"person","externalId":"tea","name":"Tea Vega","email":"tea@home.example"}
{"type":"role","externalId":"user","organization":"nordquell","name":"User","ownership":true,"actions":["device:configure","device:view"]}
{"type":"ownership","device":"device-111","primary":"pia","secondaries":["sam","tea"]}
)x";

} // namespace

// People without organization over HTTPS.
class EndUserRoutesTest : public QObject
{
    Q_OBJECT
private slots:
    void signsInAndRefreshes();
    void readsWhatIsTheirs();
    void choosesAmongSeveral();
};

void EndUserRoutesTest::signsInAndRefreshes()
{
    LiveServer server(World::importText() + homeText, *fleet::parseTime("2026-11-22T08:00:00Z"));
    const Answer opened =
        server.post("/v1/sessions", {{"email", "pia@home.example"}, {"password", World::password}});
    QCOMPARE(opened.status, 201);
    QVERIFY(!opened.body.contains("membership") && !opened.body.contains("organization"));
    QCOMPARE(opened.body["person"]["name"].get<std::string>(), std::string("Pia Torres"));
    const Answer refreshed =
        server.post("/v1/sessions/refresh", {{"refreshToken", opened.body["refreshToken"]}});
    QCOMPARE(refreshed.status, 201);
    const std::string token = refreshed.body["accessToken"].get<std::string>();
    const Answer me = server.get("/v1/me", token);
    QCOMPARE(me.status, 200);
    QVERIFY(!me.body.contains("membership") && !me.body.contains("organization"));
    QCOMPARE(me.body["accessEnded"].get<bool>(), false);
    QCOMPARE(wire::Json(me.body["actions"]).dump(),
             std::string(R"(["device:configure","device:view"])"));
    QCOMPARE(server.send(http::Method::Delete, "/v1/sessions/current", {}, token).status, 204);
    QCOMPARE(server.get("/v1/me", token).code(), std::string("session-ended"));
    QCOMPARE(server
                 .post("/v1/sessions", {{"email", "pia@home.example"},
                                        {"password", World::password},
                                        {"organization", "Nordquell"}})
                 .code(),
             std::string("sign-in-failed"));
}

void EndUserRoutesTest::readsWhatIsTheirs()
{
    LiveServer server(World::importText() + homeText, *fleet::parseTime("2026-11-22T08:00:00Z"));
    const std::string sam =
        server.signIn("sam@home.example", "").body["accessToken"].get<std::string>();
    const Answer devices = server.get("/v1/devices", sam);
    QCOMPARE(devices.status, 200);
    QCOMPARE(devices.body["devices"].size(), std::size_t(1));
    const std::string mine = server.world().node("device-111").toString();
    const std::string other = server.world().node("device-112").toString();
    QCOMPARE(devices.body["devices"][0]["id"].get<std::string>(), mine);
    QCOMPARE(devices.body["devices"][0]["path"].get<std::string>(), std::string("Pump 111"));
    QCOMPARE(server.get("/v1/devices/" + mine, sam).status, 200);
    QCOMPARE(server.get("/v1/devices/" + other, sam).status, 404);

    const Answer snapshot = server.get("/v1/snapshot", sam);
    QCOMPARE(snapshot.status, 200);
    QVERIFY(snapshot.text.find(R"("viewer":{"kind":"person")") != std::string::npos);
    QVERIFY(snapshot.text.find("Pump 111") != std::string::npos);
    QVERIFY(snapshot.text.find("Pump 112") == std::string::npos);
    QVERIFY(snapshot.text.find("Pia Torres") != std::string::npos);
    QVERIFY(snapshot.text.find("Tea Vega") == std::string::npos);
    QVERIFY(snapshot.text.find("Customer One") == std::string::npos);

    QCOMPARE(server.post("/v1/decisions", {{"action", "device:configure"}, {"resource", mine}}, sam)
                 .body["allowed"]
                 .get<bool>(),
             true);
    QCOMPARE(
        server.post("/v1/decisions", {{"action", "device:configure"}, {"resource", other}}, sam)
            .body["allowed"]
            .get<bool>(),
        false);
    QCOMPARE(server.get("/v1/audit", sam).body["events"].size(), std::size_t(0));
    QCOMPARE(server.get("/v1/revisions?after=0", sam).status, 200);
    QCOMPARE(server
                 .send(http::Method::Patch, "/v1/devices/" + mine,
                       {{"attributes", {{"config_setpoint", 19}}}}, sam)
                 .status,
             200);
    QCOMPARE(server.send(http::Method::Delete, "/v1/devices/" + mine, {}, sam).status, 403);
}

void EndUserRoutesTest::choosesAmongSeveral()
{
    LiveServer server(World::importText() + homeText +
                          R"({"type":"ownership","device":"device-211","primary":"p-ada"})" + "\n",
                      *fleet::parseTime("2026-11-22T08:00:00Z"));
    wire::Json request = {{"email", "ada@nordquell.example"}, {"password", World::password}};
    const Answer choices = server.post("/v1/sessions", request);
    QCOMPARE(choices.status, 300);
    QCOMPARE(choices.body["choices"].size(), std::size_t(2));
    QCOMPARE(choices.body["choices"][0]["organization"]["name"].get<std::string>(),
             std::string("Nordquell"));
    QCOMPARE(choices.body["choices"][1]["endUser"].get<bool>(), true);
    QVERIFY(choices.text.find("accessToken") == std::string::npos);
    request["endUser"] = true;
    QVERIFY(!server.post("/v1/sessions", request).body.contains("membership"));
    request["organization"] = "Nordquell";
    const Answer both = server.post("/v1/sessions", request);
    QCOMPARE(both.status, 422);
    QCOMPARE(both.body["errors"][0]["pointer"].get<std::string>(), std::string("/endUser"));
    request.erase("organization");
    request["endUser"] = "yes";
    QCOMPARE(server.post("/v1/sessions", request).status, 422);
    // The only organization needs no name.
    const Answer otto = server.post(
        "/v1/sessions", {{"email", "otto@nordquell.example"}, {"password", World::password}});
    QCOMPARE(otto.status, 201);
    QCOMPARE(otto.body["organization"]["name"].get<std::string>(), std::string("Nordquell"));
}

BAILIWICK_TEST(EndUserRoutesTest)
#include "tst_end_users.moc"
