// SPDX-License-Identifier: Apache-2.0
#include "models/audit/hash.h"
#include "models/identity/api_key.h"
#include "models/wire/snapshot_lines.h"
#include "tests/server/event_listener.h"
#include "tests/server/live_server.h"
#include "tests/support/registry.h"

#include <QElapsedTimer>
#include <QTest>

using namespace bailiwick;
using tests::Answer;
using tests::EventListener;
using tests::LiveServer;

// Applications and their keys over HTTP.
class KeyRoutesTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void wholeLife();
    void badBodies();
    void aKeyIsACaller();
    void revokedStreamsAreTold();
    void brokersReplicate();
    void brokersReportUses();
    void gatewaysRegisterDevices();

private:
    wire::Json body(const std::string &node) const
    {
        return {{"name", "Reader"},
                {"delegation", m_delegation.id.toString()},
                {"actions", {"device:view"}},
                {"spaces", {{{"kind", "resource"}, {"id", m_live->world().node(node).toString()}}}},
                {"anyKeyword", true}};
    }
    // An application by ines and a key of it: its id and text.
    std::pair<std::string, std::string> makeKey()
    {
        const Answer made = m_live->post("/v1/applications", body("site-11"), m_ines);
        m_application = made.body["application"].value("id", "");
        const Answer key = m_live->post("/v1/applications/" + m_application + "/keys",
                                        wire::Json::object(), m_ines);
        if (key.status != 201)
            qFatal("%s", key.text.c_str());
        return {key.body["key"].value("id", ""), key.body.value("text", "")};
    }
    Answer patch(const std::string &target, const wire::Json &json, const std::string &token)
    {
        return m_live->send(http::Method::Patch, target, json, token);
    }

    std::unique_ptr<LiveServer> m_live;
    fleet::Delegation m_delegation;
    std::string m_ines;
    std::string m_application;
};

void KeyRoutesTest::init()
{
    m_live = std::make_unique<LiveServer>();
    m_delegation = m_live->delegate();
    m_ines = m_live->token("ines");
}

void KeyRoutesTest::wholeLife()
{
    const auto [id, text] = makeKey();
    QVERIFY(identity::readApiKey(text)->id == id);
    const Answer listed = m_live->get("/v1/applications", m_ines);
    QCOMPARE(listed.body["applications"].size(), std::size_t{1});
    QCOMPARE(listed.body["applications"][0].value("name", ""), std::string("Reader"));
    QVERIFY(m_live->get("/v1/applications", m_live->token("tom")).body["applications"].empty());
    const Answer keys = m_live->get("/v1/applications/" + m_application + "/keys", m_ines);
    QCOMPARE(keys.body["keys"].size(), std::size_t{1});
    QCOMPARE(keys.body["keys"][0].value("state", ""), std::string("valid"));
    QVERIFY(keys.text.find(text) == std::string::npos &&
            !keys.body["keys"][0].contains("lastUsed"));
    QCOMPARE(m_live->get("/v1/keys?unused=1h", m_ines).body["keys"].size(), std::size_t{0});
    m_live->world().advance(2 * 3'600'000);
    m_ines = m_live->token("ines");
    QCOMPARE(m_live->get("/v1/keys?unused=1h", m_ines).body["keys"].size(), std::size_t{1});
    QCOMPARE(m_live->get("/v1/devices", text).status, 200);
    const Answer used = m_live->get("/v1/keys", m_ines);
    QCOMPARE(used.body["keys"][0].value("uses", 0), 1);
    QCOMPARE(m_live->get("/v1/keys?unused=1h", m_ines).body["keys"].size(), std::size_t{0});

    const Answer rotated = m_live->post("/v1/keys/" + id + "/rotate", {{"overlap", "1h"}}, m_ines);
    QCOMPARE(rotated.status, 201);
    QCOMPARE(rotated.headers.value("Cache-Control"), std::string_view("no-store"));
    const std::string fresh = rotated.body.value("text", "");
    QCOMPARE(m_live->get("/v1/me", text).status, 200);
    QCOMPARE(m_live->get("/v1/me", fresh).status, 200);
    m_live->world().advance(3'600'000);
    m_ines = m_live->token("ines");
    QCOMPARE(m_live->get("/v1/me", text).status, 401);
    const Answer revoked = m_live->send(
        http::Method::Delete, "/v1/keys/" + rotated.body["key"].value("id", ""), {}, m_ines);
    QCOMPARE(revoked.status, 204);
    const Answer refused = m_live->get("/v1/me", fresh);
    QCOMPARE(refused.status, 401);
    QCOMPARE(refused.code(), std::string("key-refused"));

    QCOMPARE(patch("/v1/applications/" + m_application, {{"disabled", true}}, m_ines).status, 200);
    QVERIFY(
        m_live->get("/v1/applications", m_ines).body["applications"][0].value("disabled", false));
    QCOMPARE(patch("/v1/applications/" + m_application, {{"disabled", false}}, m_live->token("tom"))
                 .status,
             404);
}

void KeyRoutesTest::badBodies()
{
    const auto statusOf = [&](const wire::Json &json) {
        return m_live->post("/v1/applications", json, m_ines).status;
    };
    for (const char *member : {"id", "creator", "type", "disabled"}) {
        wire::Json json = body("site-11");
        json[member] = "x";
        QCOMPARE(statusOf(json), 422);
    }
    wire::Json longName = body("site-11");
    longName["name"] = std::string(300, 'n');
    QCOMPARE(statusOf(longName), 422);
    wire::Json unknownAction = body("site-11");
    unknownAction["actions"] = {"device:fly"};
    QCOMPARE(statusOf(unknownAction), 422);
    wire::Json unknownMember = body("site-11");
    unknownMember["admin"] = true;
    QCOMPARE(statusOf(unknownMember), 422);
    QCOMPARE(statusOf(body("site-21")), 422);      // out of sight: no such space
    QCOMPARE(statusOf(wire::Json::object()), 422); // without a name
    wire::Json beyond = body("site-11");
    beyond["actions"] = {"device:delete"};
    QCOMPARE(statusOf(beyond), 403);
    const auto [id, text] = makeKey();
    const std::string keys = "/v1/applications/" + m_application + "/keys";
    QCOMPARE(m_live->post(keys, {{"until", "2020-01-01T00:00:00Z"}}, m_ines).status, 400);
    QCOMPARE(m_live->post(keys, {{"until", "soon"}}, m_ines).status, 422);
    QCOMPARE(m_live->post(keys, {{"secret", "mine"}}, m_ines).status, 422);
    QCOMPARE(m_live->post("/v1/keys/" + id + "/rotate", {{"overlap", "1y"}}, m_ines).status, 400);
    QCOMPARE(m_live->post("/v1/keys/" + id + "/rotate", {{"overlap", "31d"}}, m_ines).status, 400);
    QCOMPARE(m_live->get("/v1/keys?unused=long", m_ines).status, 400);
    QCOMPARE(m_live->post("/v1/applications/x/keys", {}, m_ines).status, 404);
    QCOMPARE(m_live->send(http::Method::Delete, "/v1/keys/x", {}, m_ines).status, 404);
}

void KeyRoutesTest::aKeyIsACaller()
{
    const auto [id, text] = makeKey();
    const Answer me = m_live->get("/v1/me", text);
    QCOMPARE(me.body["principal"].value("kind", ""), std::string("application"));
    QCOMPARE(me.body["actions"].size(), std::size_t{1});
    QCOMPARE(m_live->get("/v1/devices", text).body["devices"].size(), std::size_t{2});
    const Answer decision = m_live->post(
        "/v1/decisions",
        {{"action", "device:view"}, {"resource", m_live->world().node("device-111").toString()}},
        text);
    QVERIFY(decision.body.value("allowed", false));
    QVERIFY(decision.text.find("application Reader") != std::string::npos);
    const Answer snapshot = m_live->get("/v1/snapshot", text);
    const auto content = wire::readSnapshot(snapshot.text);
    QVERIFY(content.has_value());
    QCOMPARE(content->state.applications().size(), std::size_t{1});
    QVERIFY(content->state.memberships().empty());
    QCOMPARE(m_live->get("/v1/audit", text).body["events"].size(), std::size_t{0});
    for (const char *typo : {"bwk_", "bwk_x", "bwk_0000000000000000_x"})
        QCOMPARE(m_live->get("/v1/me", typo).code(), std::string("key-refused"));
    m_live->cutOff(m_delegation, true);
    QCOMPARE(m_live->get("/v1/devices", text).code(), std::string("access-ended"));
    QVERIFY(m_live->get("/v1/me", text).body.value("accessEnded", false));
}

void KeyRoutesTest::revokedStreamsAreTold()
{
    const auto [id, text] = makeKey();
    const EventListener listener(m_live->clientOptions(), text);
    QTRY_COMPARE(listener.events().size(), std::size_t{1});
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(m_live->send(http::Method::Delete, "/v1/keys/" + id, {}, m_ines).status, 204);
    QTRY_VERIFY(listener.ended());
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(listener.events().back().name, std::string("revoked"));
    QVERIFY(listener.events().back().data.find("key-refused") != std::string::npos);
}

void KeyRoutesTest::brokersReplicate()
{
    const auto [id, text] = makeKey();
    const std::string ada = m_live->token("ada");
    QCOMPARE(m_live->get("/v1/credentials", m_ines).status, 403);
    QCOMPARE(m_live->get("/v1/credentials", text).status, 403);
    const Answer all = m_live->get("/v1/credentials", ada);
    QCOMPARE(all.status, 200);
    QCOMPARE(all.body["credentials"].size(), std::size_t{1});
    const wire::Json &one = all.body["credentials"][0];
    QCOMPARE(one.value("keyId", ""), id);
    QCOMPARE(one["principal"].value("kind", ""), std::string("application"));
    QCOMPARE(one.value("secretHash", ""),
             audit::hex(audit::bytes(identity::readApiKey(text)->hash)));
    const std::string tag(all.headers.value("ETag"));
    QCOMPARE(m_live->get("/v1/credentials", ada, {{"If-None-Match", tag}}).status, 304);

    const EventListener broker(m_live->clientOptions(), ada);
    const EventListener other(m_live->clientOptions(), m_ines);
    QTRY_COMPARE(broker.events().size(), std::size_t{1});
    QTRY_COMPARE(other.events().size(), std::size_t{1});
    QCOMPARE(m_live->send(http::Method::Delete, "/v1/keys/" + id, {}, m_ines).status, 204);
    QTRY_COMPARE(broker.events().size(), std::size_t{2});
    QCOMPARE(broker.events().back().name, std::string("credentials"));
    const Answer after = m_live->get("/v1/credentials", ada, {{"If-None-Match", tag}});
    QCOMPARE(after.status, 200);
    QVERIFY(after.body["credentials"][0].contains("revoked"));
    m_live->cutOff(m_delegation, false); // a revision: by then the other would have heard
    QTRY_VERIFY(other.events().size() > 1 || other.ended());
    for (const http::Event &event : other.events())
        QVERIFY(event.name != "credentials");
}

void KeyRoutesTest::brokersReportUses()
{
    const auto [id, text] = makeKey();
    const std::string ada = m_live->token("ada");
    const std::string now = fleet::formatTime(m_live->world().now());
    const auto report = [&](const std::string &key, const wire::Json &count,
                            const std::string &last, const std::string &token) {
        return m_live
            ->post("/v1/credentials/uses",
                   {{"uses", {{{"keyId", key}, {"count", count}, {"last", last}}}}}, token)
            .status;
    };
    QCOMPARE(report(id, 3, now, m_ines), 403);
    QCOMPARE(report(id, 3, now, text), 403);
    QCOMPARE(report(id, 3, now, ada), 204);
    QCOMPARE(report(id, 2, "2099-01-01T00:00:00Z", ada), 204); // has not come: now
    QCOMPARE(report("0000000000000000", 2, now, ada), 204);    // of a key that is gone
    const Answer keys = m_live->get("/v1/keys", m_ines);
    QCOMPARE(keys.body["keys"].size(), std::size_t{1});
    QCOMPARE(keys.body["keys"][0].value("uses", 0), 6); // and the refused request with it
    QCOMPARE(keys.body["keys"][0].value("lastUsed", ""), now);
    for (const wire::Json &count : {wire::Json(), wire::Json(-1), wire::Json("3"), wire::Json(1.5),
                                    wire::Json(~std::uint64_t{0})})
        QVERIFY2(report(id, count, now, ada) == 422 || report(id, count, now, ada) == 400,
                 count.dump().c_str());
    // Still connected: not unused, though nothing was opened since.
    m_live->world().advance(2 * 3'600'000);
    m_ines = m_live->token("ines");
    const std::string again = m_live->token("ada");
    QCOMPARE(m_live->get("/v1/keys?unused=1h", m_ines).body["keys"].size(), std::size_t{1});
    const std::string later = fleet::formatTime(m_live->world().now());
    QCOMPARE(report(id, 0, later, again), 204);
    QCOMPARE(m_live->get("/v1/keys?unused=1h", m_ines).body["keys"].size(), std::size_t{0});
    QCOMPARE(m_live->get("/v1/keys", m_ines).body["keys"][0].value("lastUsed", ""), later);
    QVERIFY(report(id, 1, "yesterday", again) >= 400);
    QVERIFY(m_live->post("/v1/credentials/uses", wire::Json::object(), again).status >= 400);
    QCOMPARE(m_live->get("/v1/keys", m_ines).body["keys"][0].value("uses", 0), 6);
}

void KeyRoutesTest::gatewaysRegisterDevices()
{
    const std::string ada = m_live->token("ada");
    const auto node = [&](const char *name) { return m_live->world().node(name).toString(); };
    const Answer made = m_live->post(
        "/v1/devices",
        {{"name", "Pump 122"}, {"externalId", "device-122"}, {"parent", node("site-12")}}, ada);
    QCOMPARE(made.status, 201);
    QCOMPARE(m_live->get("/v1/devices/" + made.body.value("id", ""), ada).body.value("name", ""),
             std::string("Pump 122"));
    QCOMPARE(m_live->post("/v1/devices", {{"name", "x"}, {"parent", "nonsense"}}, ada).status, 404);
    QCOMPARE(m_live->post("/v1/devices", {{"name", "x"}}, ada).status, 422);
    QCOMPARE(
        m_live->post("/v1/devices", {{"name", "x"}, {"parent", node("site-11")}}, m_ines).status,
        403);
    const auto [id, text] = makeKey();
    QCOMPARE(m_live->post("/v1/devices", {{"name", "x"}, {"parent", node("site-11")}}, text).status,
             403);
}

BAILIWICK_TEST(KeyRoutesTest)
#include "tst_keys.moc"
