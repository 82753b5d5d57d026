// SPDX-License-Identifier: Apache-2.0
#include "audit_oracle.h"
#include "models/store/sqlite/sqlite_database.h"
#include "models/store/sqlite/sqlite_schema.h"
#include "store_fixture.h"
#include "tests/support/registry.h"

#include <QTest>

#include <algorithm>

using namespace bailiwick;
using namespace bailiwick::tests;

namespace {

constexpr std::size_t rows = 20'000; // two blocks of the log, three months
constexpr std::int64_t begin = 1'767'225'600'000;
constexpr std::int64_t step = std::int64_t{80} * 24 * 3600 * 1000 / std::int64_t{rows};

// Ids of which some end alike.
std::string actor(std::size_t number)
{
    return std::string(number % 2 ? "x" : "y") + "-person-" + std::to_string(1000 + number / 2);
}

std::string device(std::size_t number)
{
    return std::string(number % 2 ? "x" : "y") + "-device-" + std::to_string(1000 + number / 2);
}

audit::Event eventAt(Random &random, std::size_t row)
{
    static const std::string actions[] = {"device:view", "device:view", "device:configure",
                                          "role:assign"};
    audit::Event event;
    event.time = begin + static_cast<std::int64_t>(row) * step +
                 static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(8 * step));
    event.actor.kind = "membership";
    // One acts in every third row, one hardly ever.
    event.actor.id = actor(random() % 3 == 0 ? 0 : random() % 400);
    event.actor.label = "Nora";
    event.actor.organization = "alpine";
    const std::uint64_t share = random() % 1000;
    if (share < 600)
        event.organizations.emplace_back("alpine");
    if (share % 3 == 0)
        event.organizations.emplace_back("borg");
    if (share == 7)
        event.organizations.emplace_back("tiny");
    event.action = row % 4000 == 5 ? "delegation:cut" : oneOf<std::string>(random, actions);
    event.resource.type = "device";
    event.resource.id = device(random() % 600);
    event.outcome =
        random() % 20 ? audit::Outcome::Allowed : static_cast<audit::Outcome>(1 + random() % 2);
    return event;
}

struct Condition
{
    std::string sql;
    std::function<bool(const audit::Event &)> holds;
};

std::string quoted(const std::string &text)
{
    return "'" + text + "'";
}

} // namespace

class TestAuditSearch : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void pagesMatchTheirFilter();
    void sessionsSeeWhatTheyMay();
    void timesOfBlocksAreKept();
    void bucketsAreThoseOfTheMigration();

private:
    store::AuditFilter randomFilter();
    store::AuditVisibility randomVisibility();
    Condition randomCondition();

    StoreFixture m_fixture;
    Random m_random{23};
    std::vector<audit::Event> m_events;
};

void TestAuditSearch::initTestCase()
{
    QVERIFY(m_fixture.open());
    for (std::size_t row = 0; row < rows; ++row)
        m_events.push_back(eventAt(m_random, row));
    for (std::size_t first = 0; first < rows; first += 5000) {
        auto transaction = m_fixture.store->begin();
        VERIFY_OK(transaction);
        VERIFY_OK((*transaction)->appendEvents(std::span(m_events).subspan(first, 5000)));
        VERIFY_OK((*transaction)->commit());
    }
    for (std::size_t row = 0; row < rows; ++row)
        m_events[row].sequence = row;
}

store::AuditVisibility TestAuditSearch::randomVisibility()
{
    store::AuditVisibility many{false, {"borg", "tiny"}}; // more than are merged
    for (int i = 0; i < 40; ++i)
        many.organizations.push_back("none-" + std::to_string(i));
    switch (m_random() % 8) {
    case 0:
        return store::AuditVisibility::everything();
    case 4:
        return many;
    case 5:
        return {false, {"tiny", "none", "tiny"}};
    case 6:
        return {false, {"alpine", "borg"}};
    case 1:
        return {false, {"alpine"}};
    case 2:
        return {false, {"tiny"}};
    case 3:
        return {false, {"borg", "tiny"}};
    default:
        return m_random() % 8 ? store::AuditVisibility{false, {"alpine", "borg", "none"}}
                              : store::AuditVisibility{};
    }
}

store::AuditFilter TestAuditSearch::randomFilter()
{
    store::AuditFilter filter;
    if (m_random() % 3 == 0)
        filter.actor = actor(m_random() % 4);
    if (m_random() % 4 == 0)
        filter.resource = device(m_random() % 5);
    static const std::string actions[] = {"device:", "device:view", "role:", "delegation:cut",
                                          "delegation:"};
    if (m_random() % 3 == 0)
        filter.action = oneOf<std::string>(m_random, actions);
    if (m_random() % 3 == 0)
        filter.outcome = static_cast<audit::Outcome>(m_random() % 3);
    const auto time = [&] {
        return begin + static_cast<std::int64_t>(m_random() % (rows + 2000)) * step;
    };
    if (m_random() % 4 == 0)
        filter.from = time();
    if (m_random() % 4 == 0)
        filter.until = time();
    return filter;
}

void TestAuditSearch::pagesMatchTheirFilter()
{
    for (int round = 0; round < 60; ++round) {
        store::AuditPageRequest request;
        request.filter = randomFilter();
        request.limit = 20;
        const auto visibility = randomVisibility();
        if (m_random() % 3 == 0)
            request.before = m_random() % rows;
        else if (m_random() % 3 == 0)
            request.after = m_random() % rows;
        std::vector<std::uint64_t> expected;
        const auto collect = [&](const audit::Event &event) {
            const bool inRange = (!request.before || *event.sequence < *request.before) &&
                                 (!request.after || *event.sequence > *request.after);
            if (inRange && expected.size() < request.limit &&
                matches(event, request.filter, visibility))
                expected.push_back(*event.sequence);
        };
        if (request.after)
            std::for_each(m_events.begin(), m_events.end(), collect);
        else
            std::for_each(m_events.rbegin(), m_events.rend(), collect);
        if (request.after)
            std::reverse(expected.begin(), expected.end());
        const auto page = m_fixture.store->audit().page(request, visibility);
        VERIFY_OK(page);
        std::vector<std::uint64_t> found;
        for (const audit::StoredRow &row : page->rows)
            found.push_back(*row.event.sequence);
        QVERIFY2(found == expected, qPrintable(QStringLiteral("round %1").arg(round)));
        const auto all = m_fixture.store->audit().count(request.filter, visibility, {});
        VERIFY_OK(all);
        const auto count =
            std::count_if(m_events.begin(), m_events.end(), [&](const audit::Event &event) {
                return matches(event, request.filter, visibility);
            });
        QCOMPARE(*all, static_cast<std::uint64_t>(count));
    }
}

Condition TestAuditSearch::randomCondition()
{
    using Event = audit::Event;
    const std::string who = actor(m_random() % 4);
    const std::string other = actor(m_random() % 400);
    const std::string what = device(m_random() % 5);
    const auto sequence = static_cast<std::int64_t>(m_random() % rows);
    const std::string number = std::to_string(sequence);
    const std::int64_t time = m_events[static_cast<std::size_t>(sequence)].time;
    const std::string moment = std::to_string(time);
    const auto at = [](const Event &e) { return static_cast<std::int64_t>(*e.sequence); };
    switch (m_random() % 18) {
    case 0:
        return {"actor = " + quoted(who), [=](const Event &e) { return e.actor.id == who; }};
    case 1:
        return {"actor IN (" + quoted(who) + ", " + quoted(other) + ")",
                [=](const Event &e) { return e.actor.id == who || e.actor.id == other; }};
    case 2:
        return {"resource = " + quoted(what),
                [=](const Event &e) { return e.resource.id == what; }};
    case 3:
        return {
            "resource IN (" + quoted(what) + ", 'none', " + quoted(device(9)) + ")",
            [=](const Event &e) { return e.resource.id == what || e.resource.id == device(9); }};
    case 4:
        return {"outcome = 'denied'",
                [](const Event &e) { return e.outcome == audit::Outcome::Denied; }};
    case 5:
        return {"outcome = 'allowed'",
                [](const Event &e) { return e.outcome == audit::Outcome::Allowed; }};
    case 6:
        return {"outcome <> 'allowed'",
                [](const Event &e) { return e.outcome != audit::Outcome::Allowed; }};
    case 7:
        return {"action = 'delegation:cut'",
                [](const Event &e) { return e.action == "delegation:cut"; }};
    case 8:
        return {"action = 'device:view'", [](const Event &e) { return e.action == "device:view"; }};
    case 9:
        return {"time >= " + moment, [=](const Event &e) { return e.time >= time; }};
    case 10:
        return {"time < " + moment, [=](const Event &e) { return e.time < time; }};
    case 11:
        return {"time = " + moment, [=](const Event &e) { return e.time == time; }};
    case 12:
        return {"sequence < " + number, [=](const Event &e) { return at(e) < sequence; }};
    case 13:
        return {"sequence >= " + number, [=](const Event &e) { return at(e) >= sequence; }};
    case 14:
        return {"sequence = " + number, [=](const Event &e) { return at(e) == sequence; }};
    case 15:
        return {"sequence IN (3, " + number + ")",
                [=](const Event &e) { return at(e) == 3 || at(e) == sequence; }};
    case 16:
        return {"actor > " + quoted(who), [=](const Event &e) { return e.actor.id > who; }};
    default:
        return {"time > " + moment + ".5", [=](const Event &e) { return e.time > time; }};
    }
}

void TestAuditSearch::sessionsSeeWhatTheyMay()
{
    for (int round = 0; round < 90; ++round) {
        store::SessionScope scope;
        scope.audit = randomVisibility();
        scope.everything = m_random() % 2 == 0; // says nothing of the log
        auto session = m_fixture.store->openSession(scope);
        VERIFY_OK(session);
        std::vector<Condition> conditions;
        std::string where;
        for (std::uint64_t i = m_random() % 4; i > 0; --i) {
            conditions.push_back(randomCondition());
            where += (where.empty() ? " WHERE " : " AND ") + conditions.back().sql;
        }
        std::vector<std::int64_t> expected;
        for (const audit::Event &event : m_events) {
            const bool holds =
                matches(event, {}, scope.audit) &&
                std::all_of(conditions.begin(), conditions.end(),
                            [&](const Condition &condition) { return condition.holds(event); });
            if (holds)
                expected.push_back(static_cast<std::int64_t>(*event.sequence));
        }
        const auto counted = (*session)->query("SELECT count(*) FROM audit_event" + where);
        QVERIFY2(counted, (where + ": " + (counted ? "" : counted.error().toString())).c_str());
        QVERIFY2(counted->rows.at(0).at(0) ==
                     store::Value(static_cast<std::int64_t>(expected.size())),
                 where.c_str());
        const bool down = m_random() % 2 == 0;
        if (down)
            std::reverse(expected.begin(), expected.end());
        expected.resize(std::min<std::size_t>(expected.size(), 30));
        const auto page =
            (*session)->query("SELECT sequence, actor_label FROM audit_event" + where +
                              " ORDER BY sequence" + (down ? " DESC" : "") + " LIMIT 30");
        VERIFY_OK(page);
        std::vector<std::int64_t> found;
        for (const auto &row : page->rows) {
            found.push_back(std::get<std::int64_t>(row.at(0)));
            QVERIFY(row.at(1) == store::Value(std::string("Nora")));
        }
        QVERIFY2(found == expected, qPrintable(QStringLiteral("round %1:").arg(round) +
                                               QString::fromStdString(where)));
    }
}

// Searching by time rests on them.
void TestAuditSearch::timesOfBlocksAreKept()
{
    Beside beside(m_fixture.path);
    QCOMPARE(beside.integer("SELECT count(*) FROM audit_block"), std::int64_t{2});
    QCOMPARE(beside.integer("SELECT count(*) FROM audit_block b WHERE min_time <> (SELECT min(time)"
                            " FROM audit_event WHERE sequence >> 14 = b.number) OR max_time <>"
                            " (SELECT max(time) FROM audit_event WHERE sequence >> 14 ="
                            " b.number)"),
             std::int64_t{0});
    if (engine() == Engine::Sqlite)
        QCOMPARE(
            beside.integer("SELECT count(*) FROM audit_span b WHERE min_time <> (SELECT min(time)"
                           " FROM audit_event WHERE sequence >> 10 = b.number) OR max_time <>"
                           " (SELECT max(time) FROM audit_event WHERE sequence >> 10 = b.number)"),
            std::int64_t{0});
}

// What is written as a block ends is what an update writes of blocks that are there.
void TestAuditSearch::bucketsAreThoseOfTheMigration()
{
    if (engine() != Engine::Sqlite)
        QSKIP("Blocks are SQLite's.");
    const auto buckets = [this] {
        const store::SqliteDatabase database(m_fixture.path, store::SqliteDatabase::Mode::ReadOnly,
                                             1000);
        store::SqliteStatement row(database.handle(),
                                   "SELECT id, blocks FROM audit_bucket ORDER BY id");
        std::vector<std::pair<std::int64_t, std::int64_t>> all;
        while (row.step())
            all.emplace_back(row.integer(0), row.integer(1));
        return all;
    };
    const auto written = buckets();
    QVERIFY(written.size() > 900); // the devices and actors of the first block
    {
        store::SqliteDatabase database(m_fixture.path, store::SqliteDatabase::Mode::ReadWrite,
                                       1000);
        database.execute("DROP TABLE audit_bucket");
        database.execute(store::SqliteSchema::allMigrations().at(6).sql.c_str());
    }
    QVERIFY(buckets() == written);
}

BAILIWICK_STORE_TEST(TestAuditSearch)
#include "tst_audit_search.moc"
