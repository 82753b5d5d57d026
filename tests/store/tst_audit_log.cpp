// SPDX-License-Identifier: Apache-2.0
#include "audit_oracle.h"
#include "models/audit/leaf.h"
#include "models/audit/verify.h"
#include "store_fixture.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace bailiwick;
using namespace bailiwick::tests;

namespace {

// In one of three months, in no order.
std::int64_t randomTime(Random &random)
{
    constexpr std::int64_t month = 31ll * 24 * 3600 * 1000;
    return 1000 + static_cast<std::int64_t>(random() % 50) +
           month * static_cast<std::int64_t>(random() % 3);
}

audit::Event randomEvent(Random &random)
{
    static const std::string actors[] = {"nora", "omar", ""};
    static const std::string actions[] = {"device:view", "device:configure", "device",
                                          "role:assign"};
    static const std::string texts[] = {"", "50% of a_b\\c", "why not", "GmbH"};
    audit::Event event;
    event.time = randomTime(random);
    event.actor.kind = "membership";
    event.actor.id = oneOf<std::string>(random, actors);
    event.actor.label = oneOf<std::string>(random, texts);
    event.actor.organization = "alpine";
    for (const char *organization : {"alpine", "acme", "borg"}) {
        if (random() % 2)
            event.organizations.emplace_back(organization);
    }
    event.action = oneOf<std::string>(random, actions);
    event.resource.type = "device";
    event.resource.id = "d" + std::to_string(random() % 4);
    event.resource.label = oneOf<std::string>(random, texts);
    event.outcome = static_cast<audit::Outcome>(random() % 3);
    event.reason = oneOf<std::string>(random, texts);
    event.revision = 3;
    event.requestId = "q" + std::to_string(random() % 100);
    event.count = static_cast<std::int64_t>(random() % 5);
    event.detail = random() % 2 ? "{\"a\":1}" : "";
    return event;
}

store::AuditFilter randomFilter(Random &random)
{
    store::AuditFilter filter;
    if (random() % 3 == 0)
        filter.actor = "nora";
    if (random() % 3 == 0)
        filter.action = random() % 2 ? "device:" : "role:assign";
    if (random() % 4 == 0)
        filter.resource = "d1";
    if (random() % 3 == 0)
        filter.outcome = static_cast<audit::Outcome>(random() % 3);
    if (random() % 4 == 0)
        filter.from = randomTime(random);
    if (random() % 4 == 0)
        filter.until = randomTime(random);
    static const std::string texts[] = {"%", "_b", "\\", "gmbh", "VIEW", "q1"};
    if (random() % 3 == 0)
        filter.text = oneOf<std::string>(random, texts);
    return filter;
}

store::AuditVisibility randomVisibility(Random &random)
{
    switch (random() % 4) {
    case 0:
        return store::AuditVisibility::everything();
    case 1:
        return {false, {"alpine"}};
    case 2:
        return {false, {"alpine", "borg"}};
    default:
        return random() % 4 ? store::AuditVisibility{false, {"acme"}} : store::AuditVisibility{};
    }
}

} // namespace

class TestAuditLog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void rowsComeBackWhole();
    void logVerifies();
    void pagesMatchTheirFilter();
    void oneEventIsFiltered();
    void rowsCannotBeChanged_data();
    void rowsCannotBeChanged();
    void textsCanOnlyBeErased();
    void editedRowIsNamed();
    void checkpoints();

private:
    void append(std::size_t count);

    StoreFixture m_fixture;
    Random m_random{11};
    std::vector<audit::StoredRow> m_rows;
};

void TestAuditLog::append(std::size_t count)
{
    std::vector<audit::Event> events;
    for (std::size_t i = 0; i < count; ++i)
        events.push_back(randomEvent(m_random));
    auto transaction = m_fixture.store->begin();
    VERIFY_OK(transaction);
    const auto rows = (*transaction)->appendEvents(events);
    VERIFY_OK(rows);
    VERIFY_OK((*transaction)->commit());
    m_rows.insert(m_rows.end(), rows->begin(), rows->end());
}

void TestAuditLog::initTestCase()
{
    QVERIFY(m_fixture.open());
    for (const std::size_t count : {1, 2, 150, 0, 97})
        append(count);
    QVERIFY(m_fixture.open()); // the head is in the file, not in memory
    append(50);
    QCOMPARE(m_rows.size(), std::size_t{300});
}

void TestAuditLog::rowsComeBackWhole()
{
    std::size_t next = 0;
    VERIFY_OK(m_fixture.store->audit().forEach(
        {}, store::AuditVisibility::everything(), {}, [&](const audit::StoredRow &row) {
            const bool same = row == m_rows.at(next) && row.event.sequence == next &&
                              row.leafHash == audit::leafHash(row.event);
            next = same ? next + 1 : next;
            return same;
        }));
    QCOMPARE(next, m_rows.size());
    const auto hashes = m_fixture.store->audit().leafHashes(290, 100);
    VERIFY_OK(hashes);
    QCOMPARE(hashes->size(), std::size_t{10});
    QVERIFY(hashes->front() == m_rows[290].leafHash);
}

void TestAuditLog::logVerifies()
{
    audit::Frontier expected;
    for (const audit::StoredRow &row : m_rows)
        expected.append(row.leafHash);
    QVERIFY(m_fixture.store->audit().frontier().value() == expected);
}

void TestAuditLog::pagesMatchTheirFilter()
{
    for (int round = 0; round < 120; ++round) {
        store::AuditPageRequest request;
        request.filter = randomFilter(m_random);
        request.limit = 1 + below(m_random, 40);
        const auto visibility = randomVisibility(m_random);
        std::vector<audit::StoredRow> expected;
        for (auto row = m_rows.rbegin(); row != m_rows.rend(); ++row) {
            if (matches(row->event, request.filter, visibility))
                expected.push_back(*row);
        }
        // Down to the oldest row, page by page, then back up.
        std::vector<audit::StoredRow> down;
        std::optional<std::uint64_t> topOfLast;
        for (;;) {
            const auto page = m_fixture.store->audit().page(request, visibility);
            VERIFY_OK(page);
            QVERIFY(page->rows.size() <= request.limit);
            QCOMPARE(page->newer.has_value(), request.before.has_value() && !page->rows.empty());
            down.insert(down.end(), page->rows.begin(), page->rows.end());
            topOfLast = page->newer;
            if (!page->older)
                break;
            request.before = page->older;
        }
        QVERIFY2(down == expected, qPrintable(QStringLiteral("round %1").arg(round)));
        request.before.reset();
        std::vector<audit::StoredRow> up;
        while (topOfLast) {
            request.after = topOfLast;
            const auto page = m_fixture.store->audit().page(request, visibility);
            VERIFY_OK(page);
            QVERIFY(!page->rows.empty());
            QVERIFY(page->older.has_value());
            up.insert(up.begin(), page->rows.begin(), page->rows.end());
            topOfLast = page->newer;
        }
        QVERIFY(up.size() <= expected.size());
        QVERIFY(std::equal(up.begin(), up.end(), expected.begin()));
        if (expected.size() > request.limit)
            QVERIFY(!up.empty());
    }
}

void TestAuditLog::oneEventIsFiltered()
{
    int seen = 0;
    for (const audit::StoredRow &row : m_rows) {
        const store::AuditVisibility borg{false, {"borg"}};
        const auto found = m_fixture.store->audit().event(*row.event.sequence, borg);
        VERIFY_OK(found);
        QCOMPARE(found->has_value(), matches(row.event, {}, borg));
        if (*found) {
            ++seen;
            QVERIFY(**found == row);
        }
    }
    QVERIFY(seen > 0);
    const auto none = m_fixture.store->audit().event(9999, store::AuditVisibility::everything());
    QVERIFY(!none->has_value());
}

void TestAuditLog::rowsCannotBeChanged_data()
{
    QTest::addColumn<QByteArray>("sql");
    const bool sqlite = engine() == Engine::Sqlite;
    const auto add = [](const char *sql) { QTest::newRow(sql) << QByteArray(sql); };
    for (const char *sql :
         {"UPDATE audit_event SET action = 'x' WHERE sequence = 5",
          "DELETE FROM audit_event WHERE sequence = 299", "DELETE FROM audit_event",
          "INSERT INTO audit_event SELECT 500, time, actor_kind, actor, NULL,"
          " actor_organization, action, resource_type, resource, NULL, outcome, NULL, revision,"
          " request_id, count, NULL, leaf_hash FROM audit_event WHERE sequence = 5",
          "INSERT INTO audit_event_organization (sequence, organization, outcome, actor)"
          " VALUES (5, 'spy', 'allowed', 'x')",
          "UPDATE audit_block SET min_time = 5000", "DELETE FROM audit_block",
          "INSERT INTO audit_block VALUES (7, 0, 0)",
          "UPDATE audit_event_organization SET organization = 'spy'",
          "DELETE FROM audit_event_organization", "DELETE FROM audit_text",
          "UPDATE revision SET reason = 'x'", "DELETE FROM revision",
          "INSERT INTO revision VALUES (7, 0, '', '', '', '', '')",
          "UPDATE history_start SET revision = 0", "DELETE FROM history_start"})
        add(sql);
    for (const char *sql :
         {"INSERT OR REPLACE INTO audit_event SELECT * FROM audit_event WHERE sequence = 5",
          "REPLACE INTO audit_event SELECT sequence, 1, actor_kind, actor, NULL,"
          " actor_organization, action, resource_type, resource, NULL, outcome, NULL, revision,"
          " request_id, count, NULL, leaf_hash FROM audit_event WHERE sequence = 5",
          "UPDATE OR REPLACE audit_event SET sequence = 6 WHERE sequence = 5",
          "UPDATE audit_span SET min_time = 5000", "DELETE FROM audit_span",
          "INSERT INTO audit_span VALUES (7, 0, 0)",
          "REPLACE INTO audit_text (sequence) VALUES (299)",
          "REPLACE INTO revision VALUES (1, 0, '', '', '', '', '')"}) {
        if (sqlite)
            add(sql);
    }
    for (const char *sql :
         {"INSERT INTO audit_event SELECT * FROM audit_event WHERE sequence = 5"
          " ON CONFLICT (sequence, time) DO UPDATE SET action = 'x'",
          "MERGE INTO audit_event e USING audit_text t ON t.sequence = e.sequence"
          " WHEN MATCHED THEN UPDATE SET action = 'x'",
          "WITH gone AS (DELETE FROM audit_text RETURNING *) SELECT * FROM gone",
          "TRUNCATE audit_event", "TRUNCATE audit_event_organization, audit_text CASCADE",
          "TRUNCATE audit_checkpoint", "TRUNCATE revision", "TRUNCATE history_start",
          "INSERT INTO audit_text (sequence) VALUES (999)",
          "BEGIN; DELETE FROM audit_event WHERE sequence = 299; COMMIT",
          "INSERT INTO audit_event SELECT 300 + 2 * n, time, actor_kind, actor, NULL,"
          " actor_organization, action, resource_type, resource, NULL, outcome, NULL, revision,"
          " request_id, count, NULL, leaf_hash FROM audit_event, generate_series(0, 1) n"
          " WHERE sequence = 5",
          // A month's own tables.
          "UPDATE audit_event_1970_01 SET action = 'x'", "DELETE FROM audit_event_1970_02",
          "TRUNCATE audit_event_1970_01", "TRUNCATE audit_text_1970_02",
          "TRUNCATE audit_event_organization_1970_03", "DELETE FROM audit_text_1970_01",
          "UPDATE audit_event_organization_1970_01 SET organization = 'spy'",
          "INSERT INTO audit_event_organization_1970_01 (organization, sequence, time, outcome,"
          " actor) SELECT 'spy', min(sequence), min(time), 'allowed', 'x'"
          " FROM audit_event_1970_01",
          "INSERT INTO audit_text_1970_01 (sequence, time) VALUES (999, 1000)",
          "INSERT INTO audit_event_1970_01 SELECT 500, time, actor_kind, actor, NULL,"
          " actor_organization, action, resource_type, resource, NULL, outcome, NULL, revision,"
          " request_id, count, NULL, leaf_hash FROM audit_event_1970_01 LIMIT 1",
          "INSERT INTO audit_event_1970_01 SELECT 300 + 2 * n, time, actor_kind, actor, NULL,"
          " actor_organization, action, resource_type, resource, NULL, outcome, NULL, revision,"
          " request_id, count, NULL, leaf_hash FROM (SELECT * FROM audit_event_1970_01 LIMIT 1) e,"
          " generate_series(0, 1) n",
          "UPDATE audit_head SET next = 1000", "DELETE FROM audit_head", "TRUNCATE audit_month",
          "DELETE FROM audit_month"}) {
        if (!sqlite)
            add(sql);
    }
}

void TestAuditLog::rowsCannotBeChanged()
{
    QFETCH(QByteArray, sql);
    if (m_fixture.store->revision().value() == 0)
        VERIFY_OK(m_fixture.commit({}));
    Beside beside(m_fixture.path);
    QVERIFY2(beside.run(sql.toStdString()) == Beside::Outcome::Refused, beside.error().c_str());
}

void TestAuditLog::textsCanOnlyBeErased()
{
    Beside plain(m_fixture.path);
    QVERIFY(plain.run("UPDATE audit_text SET reason = 'forged' WHERE sequence = 7") ==
            Beside::Outcome::Refused);
    QVERIFY(plain.run("UPDATE audit_text SET reason_salt = NULL WHERE sequence IN"
                      " (SELECT sequence FROM audit_text WHERE reason IS NOT NULL LIMIT 1)") ==
            Beside::Outcome::Refused);
    std::size_t labelled = 0;
    while (m_rows[labelled].event.actor.label.text.empty())
        ++labelled;
    const QByteArray erase = "UPDATE audit_text SET actor_label = NULL, actor_label_salt = NULL"
                             " WHERE sequence = " +
                             QByteArray::number(static_cast<qulonglong>(labelled));
    QVERIFY(plain.run(erase.toStdString()) == Beside::Outcome::Done);
    const auto row = m_fixture.store->audit().event(labelled, store::AuditVisibility::everything());
    VERIFY_OK(row);
    QVERIFY((*row)->event.actor.label.isErased());
    QVERIFY((*row)->leafHash == audit::leafHash((*row)->event)); // the tree still stands
    m_rows[labelled].event.actor.label.erase();
    QVERIFY(**row == m_rows[labelled]);
}

// Whoever owns the file can drop the triggers: then the leaf hash tells.
void TestAuditLog::editedRowIsNamed()
{
    Beside plain(m_fixture.path);
    QVERIFY(plain.run(engine() == Engine::Sqlite
                          ? "DROP TRIGGER audit_event_no_update"
                          : "DROP TRIGGER never ON audit_event") == Beside::Outcome::Done);
    QVERIFY(plain.run("UPDATE audit_event SET outcome = CASE outcome WHEN 'denied' THEN 'allowed'"
                      " ELSE 'denied' END WHERE sequence = 41") == Beside::Outcome::Done);
    std::vector<std::uint64_t> wrong;
    VERIFY_OK(m_fixture.store->audit().forEach({}, store::AuditVisibility::everything(), {},
                                               [&](const audit::StoredRow &row) {
                                                   if (row.leafHash != audit::leafHash(row.event))
                                                       wrong.push_back(*row.event.sequence);
                                                   return true;
                                               }));
    QVERIFY(wrong == std::vector<std::uint64_t>{41});
}

void TestAuditLog::checkpoints()
{
    auto &log = m_fixture.store->audit();
    QVERIFY(!log.newestCheckpoint().value().has_value());
    const auto add = [&](std::uint64_t size) -> store::Expected<void> {
        auto transaction = m_fixture.store->begin();
        if (auto added = (*transaction)->addCheckpoint({size, 5, "note"}); !added)
            return added;
        return (*transaction)->commit();
    };
    VERIFY_OK(add(10));
    VERIFY_OK(add(20));
    VERIFY_CODE(add(20), "store-refused");
    VERIFY_CODE(add(15), "store-refused");
    QCOMPARE(log.newestCheckpoint().value()->size, std::uint64_t{20});
    QCOMPARE(log.checkpoints()->size(), std::size_t{2});
    QVERIFY(Beside(m_fixture.path).run("UPDATE audit_checkpoint SET note = 'x'") ==
            Beside::Outcome::Refused);
}

BAILIWICK_STORE_TEST(TestAuditLog)
#include "tst_audit_log.moc"
