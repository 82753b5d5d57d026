// SPDX-License-Identifier: Apache-2.0
#include "models/access/difference.h"
#include "models/audit/verify.h"
#include "models/authority/accounts.h"
#include "models/wire/change_set_json.h"
#include "models/wire/snapshot_lines.h"
#include "tests/server/live_server.h"
#include "tests/support/registry.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <sstream>

using namespace bailiwick;
using tests::Answer;
using tests::LiveServer;

class RoutesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_server = std::make_unique<LiveServer>(); }
    void cleanupTestCase() { m_server.reset(); }
    void health();
    void signInRefreshSignOut();
    void everyRouteWantsAToken();
    void devicesPagesAndOne();
    void snapshotAndNotModified();
    void decisions();
    void previewsTellWhatAPolicyTakesBack();
    void beyondTheCeilingIsForbiddenAndLogged();
    void conflictTellsWhatMoved();
    void cutOffRefusesTheNextRequest();
    void auditPagesExportAndKey();
    void sampleAccountsOnlyWhenThere();
    void problemsHaveTheirForm();

private:
    std::unique_ptr<LiveServer> m_server;
};

void RoutesTest::health()
{
    const Answer answer = m_server->get("/v1/health");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body.value("status", ""), std::string("ok"));
}

void RoutesTest::signInRefreshSignOut()
{
    const Answer in = m_server->signIn("ada");
    QCOMPARE(in.status, 201);
    QCOMPARE(in.body["organization"].value("kind", ""), std::string("manufacturer"));
    const std::string refresh = in.body.value("refreshToken", "");
    const Answer again = m_server->post("/v1/sessions/refresh", {{"refreshToken", refresh}});
    QCOMPARE(again.status, 201);
    const std::string token = again.body.value("accessToken", "");
    const Answer me = m_server->get("/v1/me", token);
    QCOMPARE(me.status, 200);
    QCOMPARE(me.body["person"].value("name", ""), std::string("Ada Berg"));
    QVERIFY(me.body["actions"].size() > 5);
    QCOMPARE(m_server->send(http::Method::Delete, "/v1/sessions/current", {}, token).status, 204);
    const Answer over = m_server->get("/v1/me", token);
    QCOMPARE(over.status, 401);
    QCOMPARE(over.code(), std::string("session-ended"));
    const Answer wrong = m_server->post(
        "/v1/sessions",
        {{"email", "ada@nordquell.example"}, {"password", "wrong"}, {"organization", "Nordquell"}});
    QCOMPARE(wrong.status, 401);
    QCOMPARE(wrong.code(), std::string("sign-in-failed"));
}

void RoutesTest::everyRouteWantsAToken()
{
    for (const char *target : {"/v1/me", "/v1/snapshot", "/v1/devices", "/v1/devices/x",
                               "/v1/revisions", "/v1/audit", "/v1/audit/1", "/v1/audit/export",
                               "/v1/audit/checkpoint", "/v1/audit/key", "/v1/events"}) {
        const Answer answer = m_server->get(target);
        QVERIFY2(answer.status == 401, target);
        QVERIFY(answer.headers.contains("WWW-Authenticate"));
        QVERIFY2(m_server->get(target, "bwa_wrong").status == 401, target);
    }
    for (const char *target : {"/v1/previews", "/v1/commits", "/v1/decisions"})
        QVERIFY2(m_server->post(target, wire::Json::object()).status == 401, target);
}

void RoutesTest::devicesPagesAndOne()
{
    const std::string ada = m_server->token("ada");
    const Answer first = m_server->get("/v1/devices?limit=3", ada);
    QCOMPARE(first.status, 200);
    QCOMPARE(first.body["devices"].size(), std::size_t{3});
    QVERIFY(first.headers.contains("ETag"));
    const Answer second =
        m_server->get("/v1/devices?limit=3&after=" + first.body.value("next", ""), ada);
    QCOMPARE(second.body["devices"].size(), std::size_t{1});
    QVERIFY(!second.body.contains("next"));
    QCOMPARE(m_server->get("/v1/devices?search=sn-111", ada).body["devices"].size(),
             std::size_t{1});
    const std::string site = m_server->authority()
                                 .context()
                                 .snapshot()
                                 ->state()
                                 .resources()
                                 .find(m_server->world().node("site-11"))
                                 ->id.toString();
    QCOMPARE(m_server->get("/v1/devices?under=" + site, ada).body["devices"].size(),
             std::size_t{2});
    QCOMPARE(m_server->get("/v1/devices?after=nonsense", ada).status, 400);
    QCOMPARE(m_server->get("/v1/devices?limit=many", ada).status, 400);
    const std::string device = m_server->world().node("device-111").toString();
    const Answer one = m_server->get("/v1/devices/" + device, ada);
    QCOMPARE(one.body.value("path", ""), std::string("Customer One / Site 11 / Pump 111"));
    const Answer set = m_server->send(http::Method::Patch, "/v1/devices/" + device,
                                      {{"attributes", {{"config_mode", "eco"}}}}, ada);
    QCOMPARE(set.status, 200);
    QCOMPARE(m_server
                 ->send(http::Method::Patch, "/v1/devices/" + device,
                        {{"attributes", {{"serial", "forged"}}}}, ada)
                 .status,
             422);
    QCOMPARE(m_server->get("/v1/devices/" + fleet::Id{1, 2}.toString(), ada).status, 404);
    QCOMPARE(m_server->get("/v1/devices/nonsense", ada).status, 404);
}

void RoutesTest::snapshotAndNotModified()
{
    const std::string otto = m_server->token("otto");
    const Answer answer = m_server->get("/v1/snapshot", otto);
    QCOMPARE(answer.status, 200);
    const auto content = wire::readSnapshot(answer.text);
    QVERIFY(content.has_value());
    QVERIFY(content->state == m_server->authority().context().snapshot()->state());
    const std::string tag(answer.headers.value("ETag"));
    QCOMPARE(tag, "\"r" + std::to_string(m_server->revision()) + "\"");
    QCOMPARE(m_server->get("/v1/snapshot", otto, {{"If-None-Match", tag}}).status, 304);
    QCOMPARE(m_server->get("/v1/snapshot", otto, {{"If-None-Match", "\"r1\""}}).status, 200);
}

void RoutesTest::decisions()
{
    const std::string otto = m_server->token("otto");
    const std::string device = m_server->world().node("device-111").toString();
    const Answer yes =
        m_server->post("/v1/decisions", {{"action", "device:view"}, {"resource", device}}, otto);
    QCOMPARE(yes.status, 200);
    QVERIFY(yes.body.value("allowed", false));
    QVERIFY(!yes.body["sentences"].empty());
    const Answer no =
        m_server->post("/v1/decisions", {{"action", "device:delete"}, {"resource", device}}, otto);
    QVERIFY(!no.body.value("allowed", true));
    QCOMPARE(m_server->post("/v1/decisions", {{"action", "no"}, {"resource", device}}, otto).status,
             422);
}

void RoutesTest::previewsTellWhatAPolicyTakesBack()
{
    tests::World &world = m_server->world();
    fleet::Policy policy;
    policy.id = world.newId();
    policy.organization = world.id(fleet::EntityKind::Organization, "nordquell");
    policy.name = "Nobody configures";
    policy.text = "forbid(principal in OrganizationKind::\"customer\", action == "
                  "Action::\"device:configure\", resource);";
    policy.reason = "a test";
    const fleet::ChangeSet changes{fleet::Put{policy},
                                   fleet::Put{world.assignment("cora", "installer", "site-21")}};
    const Answer preview =
        m_server->post("/v1/previews",
                       {{"baseRevision", m_server->revision()}, {"changes", wire::toJson(changes)}},
                       m_server->token("ada"));
    QCOMPARE(preview.status, 200);
    const wire::Json inVain = {{{"principal", "Cora Winter (Customer Two)"},
                                {"action", "device:configure"},
                                {"scope", "Site 21"},
                                {"policy", "Nobody configures"}}};
    QCOMPARE(QString::fromStdString(preview.body["withoutEffect"].dump()),
             QString::fromStdString(inVain.dump()));
}

void RoutesTest::beyondTheCeilingIsForbiddenAndLogged()
{
    const fleet::Delegation delegation = m_server->delegate();
    const std::string ines = m_server->token("ines");
    const fleet::ChangeSet changes{
        fleet::Put{m_server->world().assignment("tom", "remover", "site-11", delegation.id)}};
    const Answer preview = m_server->post(
        "/v1/previews",
        {{"baseRevision", m_server->revision()}, {"changes", wire::toJson(changes)}}, ines);
    QCOMPARE(preview.status, 200);
    QVERIFY(!preview.body["violations"].empty());
    const Answer refused = m_server->commit(ines, changes, "more");
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.code(), std::string("escalation"));
    QVERIFY(!refused.body["errors"].empty());
    const Answer log =
        m_server->get("/v1/audit?outcome=denied&action=role:assign", m_server->token("otto"));
    QCOMPARE(log.status, 200);
    QCOMPARE(log.body["events"].size(), std::size_t{1});
    const Answer one =
        m_server->get("/v1/audit/" + std::to_string(log.body["events"][0].value("sequence", 0)),
                      m_server->token("otto"));
    QCOMPARE(one.body["detail"].value("code", ""), std::string("escalation"));
    m_server->cutOff(delegation, true);
}

void RoutesTest::conflictTellsWhatMoved()
{
    const std::string ada = m_server->token("ada");
    const Answer refused = m_server->post(
        "/v1/commits",
        {{"baseRevision", m_server->revision() - 1},
         {"changes", wire::toJson(fleet::ChangeSet{fleet::Put{
                         m_server->world().assignment("otto", "installer", "site-11")}})},
         {"reason", "x"},
         {"instant", fleet::formatTime(m_server->world().now())},
         {"digest", "0"}},
        ada);
    QCOMPARE(refused.status, 409);
    QCOMPARE(refused.code(), std::string("revision-moved"));
    QVERIFY(!refused.body["errors"].empty());
    const Answer revisions = m_server->get("/v1/revisions?after=1", ada);
    QCOMPARE(revisions.status, 200);
    QVERIFY(!revisions.body["revisions"].empty());
}

void RoutesTest::cutOffRefusesTheNextRequest()
{
    LiveServer live;
    const fleet::Delegation delegation = live.delegate();
    const std::string tom = live.token("tom");
    QCOMPARE(live.get("/v1/devices", tom).body["devices"].size(), std::size_t{2});
    live.cutOff(delegation, true);
    QElapsedTimer timer;
    timer.start();
    const Answer refused = live.get("/v1/devices", tom);
    const qint64 elapsed = timer.elapsed();
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.code(), std::string("access-ended"));
    qInfo("refused %lld ms after the commit's answer", static_cast<long long>(elapsed));
    QVERIFY(elapsed < 1000);
    QCOMPARE(live.get("/v1/me", tom).status, 200);
    QCOMPARE(live.get("/v1/audit?outcome=denied&action=access:use", live.token("otto"))
                 .body["events"]
                 .size(),
             std::size_t{1});
    live.cutOff(delegation, false);
    QCOMPARE(live.get("/v1/devices", tom).body["devices"].size(), std::size_t{2});
}

void RoutesTest::auditPagesExportAndKey()
{
    const std::string otto = m_server->token("otto");
    const Answer page = m_server->get("/v1/audit?limit=2", otto);
    QCOMPARE(page.body["events"].size(), std::size_t{2});
    const Answer older =
        m_server->get("/v1/audit?limit=2&before=" + page.body.value("older", ""), otto);
    QCOMPARE(older.body["events"].size(), std::size_t{2});
    QVERIFY(older.body["events"][0].value("sequence", 0) <
            page.body["events"][1].value("sequence", 0));
    QCOMPARE(m_server->get("/v1/audit?outcome=maybe", otto).status, 400);
    QCOMPARE(m_server->get("/v1/audit/999999", otto).status, 404);
    std::string key = m_server->get("/v1/audit/key", otto).text;
    key.pop_back();
    const Answer exported = m_server->get("/v1/audit/export?action=session:", otto);
    QCOMPARE(exported.status, 200);
    std::istringstream lines(exported.text);
    audit::Trust trust;
    trust.key = *audit::VerifierKey::fromText(key);
    const auto report = audit::verifyExport(lines, trust);
    QVERIFY2(report.ok(), report.summary().c_str());
    const std::string note = m_server->get("/v1/audit/checkpoint", otto).text;
    QVERIFY(note.find("\xE2\x80\x94") != std::string::npos);
    // Held against what was kept earlier, a filtered export needs the proof it was asked for.
    const std::string size = note.substr(note.find('\n') + 1, note.find('\n', note.find('\n') + 1) -
                                                                  note.find('\n') - 1);
    trust.earlier = {note};
    std::istringstream since(
        m_server->get("/v1/audit/export?action=session:&since=" + size, otto).text);
    const auto extended = audit::verifyExport(since, trust);
    QVERIFY2(extended.ok(), extended.summary().c_str());
    QCOMPARE(std::to_string(extended.anchored), size);
    QCOMPARE(m_server->get("/v1/audit/export?since=x", otto).status, 400);
    QCOMPARE(m_server->get("/v1/audit/export?format=xls", otto).status, 400);
    const Answer csv = m_server->get("/v1/audit/export?format=csv", otto);
    QCOMPARE(csv.status, 200);
    QVERIFY(csv.headers.value("Content-Type").starts_with("text/csv"));
    QVERIFY(std::count(csv.text.begin(), csv.text.end(), '\n') > 5);
    QCOMPARE(m_server->get("/v1/audit/export", m_server->token("cora")).status, 403);
}

void RoutesTest::sampleAccountsOnlyWhenThere()
{
    QCOMPARE(m_server->get("/v1/sample-accounts").status, 404);
    const auto made = authority::makeSampleAccounts(
        m_server->authority().context(), m_server->authority().trail(),
        m_server->authority().folder(),
        {{"role-auditor", "Auditor", "Finn Dahl", "finn@fjord.example", "Fjord", {}}});
    QVERIFY(made.has_value());
    const Answer answer = m_server->get("/v1/sample-accounts");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body["accounts"].size(), std::size_t{1});
}

void RoutesTest::problemsHaveTheirForm()
{
    const Answer answer = m_server->post("/v1/sessions", {{"email", 7}, {"extra", true}});
    QCOMPARE(answer.status, 422);
    QCOMPARE(std::string(answer.headers.value("Content-Type")),
             std::string("application/problem+json"));
    for (const char *member : {"type", "title", "status", "detail", "action", "instance", "errors"})
        QVERIFY2(answer.body.contains(member), member);
    QCOMPARE(answer.body["errors"].size(), std::size_t{3}); // email, password, extra
    QCOMPARE(m_server->get("/v1/nowhere").status, 404);
    QCOMPARE(m_server->send(http::Method::Put, "/v1/me").status, 405);
}

BAILIWICK_TEST(RoutesTest)
#include "tst_routes.moc"
