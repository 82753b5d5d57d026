// SPDX-License-Identifier: Apache-2.0
#include "models/authority/history.h"
#include "models/wire/change_set_json.h"
#include "models/wire/snapshot_lines.h"
#include "tests/server/live_server.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace bailiwick;
using tests::Answer;
using tests::LiveServer;

// GET /v1/snapshot?revision= and ?at=.
class HistoryRouteTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<LiveServer>();
        m_before = state();
        m_server->world().advance(60'000);
        m_delegation = m_server->delegate();
        m_delegated = state();
        m_server->world().advance(60'000);
        m_server->cutOff(m_delegation, true);
        m_server->cutOff(m_delegation, false); // who was cut off could not even ask
    }
    void cleanupTestCase() { m_server.reset(); }

    void byRevisionAndByMoment()
    {
        const std::string otto = m_server->token("otto");
        const std::string number = std::to_string(m_delegated.revision);
        const std::string at = fleet::formatTime(m_server->world().now() - 1);
        for (const std::string &query : {"revision=" + number, "at=" + at}) {
            const Answer answer = m_server->get("/v1/snapshot?" + query, otto);
            QVERIFY2(answer.status == 200, answer.text.c_str());
            const auto content = wire::readSnapshot(answer.text);
            QVERIFY(content.has_value());
            QVERIFY(content->state == m_delegated);
            QVERIFY(content->header.seesAll);
            QCOMPARE(std::string(answer.headers.value("ETag")), "\"r" + number + "\"");
        }
        const Answer first =
            m_server->get("/v1/snapshot?revision=" + std::to_string(m_before.revision), otto);
        QVERIFY(wire::readSnapshot(first.text)->state == m_before);
        const std::vector<audit::Event> log = newestEvents();
        QCOMPARE(log.front().action, std::string("fleet:read"));
        QCOMPARE(log.front().resource.id, "r" + std::to_string(m_before.revision));
    }

    void whatChangedSince()
    {
        const std::string otto = m_server->token("otto");
        for (const fleet::State *before : {&m_before, &m_delegated}) {
            const Answer answer =
                m_server->get("/v1/changes?after=" + std::to_string(before->revision), otto);
            QVERIFY2(answer.status == 200, answer.text.c_str());
            const auto changes = wire::changeSetFromJson(answer.body["changes"]);
            QVERIFY(changes.has_value());
            fleet::State now = before->applied(*changes);
            now.revision = answer.body.value("revision", std::int64_t{0});
            QVERIFY(now == state());
        }
        const std::string newest = std::to_string(state().revision);
        const Answer nothing = m_server->get("/v1/changes?after=" + newest, otto);
        QCOMPARE(nothing.status, 200);
        QVERIFY(nothing.body["changes"].empty());
        QCOMPARE(std::string(nothing.headers.value("ETag")), "\"r" + newest + "\"");
        const auto event = newestEvents().front();
        QCOMPARE(event.action, std::string("fleet:read"));
        QCOMPARE(event.resource.id, "r" + newest);
        for (const char *name : {"ines", "tom"}) {
            const Answer refused = m_server->get("/v1/changes?after=1", m_server->token(name));
            QCOMPARE(refused.status, 403);
            QVERIFY(!refused.body.contains("changes"));
            QVERIFY(newestEvents().front().outcome == audit::Outcome::Denied);
        }
        QCOMPARE(m_server->get("/v1/changes?after=99", otto).status, 404);
        QCOMPARE(m_server->get("/v1/changes?after=x", otto).status, 400);
        QCOMPARE(m_server->get("/v1/changes?after=1").status, 401);
    }

    void onlyForThoseWhoSeeEverything()
    {
        for (const char *name : {"ines", "tom", "finn"}) {
            const Answer refused = m_server->get("/v1/snapshot?revision=1", m_server->token(name));
            // Finn's organization holds nothing: no more of anything for him.
            QVERIFY2(refused.status == 403, refused.text.c_str());
            QVERIFY(refused.text.find("bailiwick-snapshot") == std::string::npos);
            const Answer at = m_server->get("/v1/snapshot?at=2026-11-22", m_server->token(name));
            QCOMPARE(at.status, 403);
        }
        const Answer ines = m_server->get("/v1/snapshot?revision=1", m_server->token("ines"));
        QCOMPARE(ines.code(), std::string("forbidden"));
        QVERIFY(newestEvents().front().outcome == audit::Outcome::Denied);
    }

    void wrongQuestions()
    {
        const std::string ada = m_server->token("ada");
        QCOMPARE(m_server->get("/v1/snapshot?revision=x", ada).status, 400);
        QCOMPARE(m_server->get("/v1/snapshot?at=yesterday", ada).status, 400);
        QCOMPARE(m_server->get("/v1/snapshot?at=2026-11-22&revision=1", ada).status, 400);
        const Answer unknown = m_server->get("/v1/snapshot?revision=99", ada);
        QCOMPARE(unknown.status, 404);
        QCOMPARE(unknown.code(), std::string("revision-unknown"));
        QCOMPARE(m_server->get("/v1/snapshot?at=2020-01-01", ada).status, 404);
        QCOMPARE(m_server->get("/v1/snapshot?revision=1").status, 401);
    }

    void prunedIsGone()
    {
        QVERIFY(authority::pruneHistory(m_server->authority().context(),
                                        m_server->authority().trail(), {m_delegated.revision, 0},
                                        authority::Pruning::Do));
        const std::string ada = m_server->token("ada");
        const Answer gone =
            m_server->get("/v1/snapshot?revision=" + std::to_string(m_before.revision), ada);
        QCOMPARE(gone.status, 410);
        QCOMPARE(gone.code(), std::string("history-pruned"));
        QVERIFY(gone.body.value("detail", "").starts_with("History starts at revision "));
        QCOMPARE(
            m_server->get("/v1/changes?after=" + std::to_string(m_before.revision), ada).status,
            410);
        QCOMPARE(m_server->get("/v1/snapshot?revision=" + std::to_string(m_delegated.revision), ada)
                     .status,
                 200);
    }

private:
    fleet::State state() { return m_server->authority().context().snapshot()->state(); }
    std::vector<audit::Event> newestEvents()
    {
        const auto page = m_server->authority().context().store().audit().page(
            {{}, {}, {}, 10}, store::AuditVisibility::everything());
        std::vector<audit::Event> events;
        for (const audit::StoredRow &row : page->rows)
            events.push_back(row.event);
        return events;
    }

    std::unique_ptr<LiveServer> m_server;
    fleet::Delegation m_delegation;
    fleet::State m_before;
    fleet::State m_delegated;
};

BAILIWICK_TEST(HistoryRouteTest)
#include "tst_history.moc"
