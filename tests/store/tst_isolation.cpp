// SPDX-License-Identifier: Apache-2.0
#include "attack_stage.h"
#include "tests/support/registry.h"

#include <QElapsedTimer>
#include <QTest>

#include <utility>

using namespace bailiwick;
using namespace bailiwick::tests;

class TestIsolation : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void attack_data();
    void attack();
    void attackPicked();
    void nothingWasWritten();
    void judgedWithoutScopeTheyEscape();
    void unboundSeesNothing();
    void scopeGrowsOld();
    void boundAnew();
    void resultsAreCut();
    void withExplosionIsRefused();
    void errorsNameNothingHidden();

private:
    AttackStage m_stage;
};

void TestIsolation::initTestCase()
{
    const std::string error = m_stage.build();
    QVERIFY2(error.empty(), error.c_str());
}

void TestIsolation::attack_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < attacks().size(); ++i)
        QTest::newRow(attacks()[i].name) << static_cast<int>(i);
}

void TestIsolation::attack()
{
    QFETCH(int, index);
    const AttackResult result = m_stage.run(attacks()[static_cast<std::size_t>(index)]);
    QVERIFY2(result.outcome == AttackResult::Held, result.why.c_str());
}

// The same where a condition decides on each node.
void TestIsolation::attackPicked()
{
    const store::SessionScope scope = std::exchange(m_stage.scope, m_stage.picked);
    for (const Attack &attack : attacks()) {
        if (attack.kind != Attack::Kind::Foreign)
            continue;
        const AttackResult result = m_stage.run(attack);
        QVERIFY2(result.outcome == AttackResult::Held,
                 (attack.name + std::string(": ") + result.why).c_str());
    }
    m_stage.scope = scope;
}

void TestIsolation::nothingWasWritten()
{
    QCOMPARE(m_stage.traces(), std::string());
}

// The judge can tell: a session whose scope is everything holds nothing back.
void TestIsolation::judgedWithoutScopeTheyEscape()
{
    const store::SessionScope scope = std::exchange(m_stage.scope, m_stage.everything);
    int escaped = 0;
    for (const Attack &attack : attacks()) {
        if (attack.kind != Attack::Kind::Foreign)
            continue;
        const AttackResult result = m_stage.run(attack);
        QVERIFY2(result.outcome == AttackResult::Escaped, attack.name);
        ++escaped;
    }
    m_stage.scope = scope;
    QVERIFY(escaped >= 60);
}

void TestIsolation::unboundSeesNothing()
{
    auto session = m_stage.fixture.store->openSession();
    VERIFY_OK(session);
    VERIFY_CODE((*session)->query("SELECT * FROM device"), "session-unbound");
    VERIFY_CODE((*session)->query("SELECT 1"), "session-unbound");
    VERIFY_OK((*session)->bind(m_stage.scope));
    VERIFY_OK((*session)->query("SELECT * FROM device"));
    (*session)->unbind();
    VERIFY_CODE((*session)->query("SELECT * FROM device"), "session-unbound");
    store::SessionScope nothing;
    nothing.revision = m_stage.scope.revision;
    VERIFY_OK((*session)->bind(nothing));
    const auto rows = (*session)->query("SELECT name FROM resource UNION SELECT name FROM person"
                                        " UNION SELECT action FROM audit_event");
    VERIFY_OK(rows);
    QCOMPARE(rows->rows.size(), std::size_t{0});
}

void TestIsolation::scopeGrowsOld()
{
    store::SessionScope scope = m_stage.scope;
    scope.validUntil = 2000;
    auto session = m_stage.fixture.store->openSession(scope);
    VERIFY_OK(session);
    m_stage.now = 1999;
    VERIFY_OK((*session)->query("SELECT * FROM device"));
    m_stage.now = 2000;
    const auto late = (*session)->query("SELECT * FROM device");
    m_stage.now = 1000;
    VERIFY_CODE(late, "scope-outdated");
    QVERIFY(late.error().retry);
    scope.revision = m_stage.scope.revision - 1;
    VERIFY_OK((*session)->bind(scope));
    VERIFY_CODE((*session)->query("SELECT * FROM device"), "scope-outdated");
}

void TestIsolation::boundAnew()
{
    auto session = m_stage.fixture.store->openSession(m_stage.everything);
    VERIFY_OK(session);
    const char *const sql = "SELECT name FROM device ORDER BY name";
    QCOMPARE((*session)->query(sql)->rows.size(), std::size_t{4});
    VERIFY_OK((*session)->bind(m_stage.scope));
    QCOMPARE((*session)->query(sql)->rows.size(), std::size_t{2});
    const store::Value own = std::string("OWN pump");
    const auto one = (*session)->query("SELECT parent, customer FROM device WHERE name = ?1",
                                       std::span(&own, 1));
    VERIFY_OK(one);
    QVERIFY(std::holds_alternative<std::string>(one->rows.at(0).at(0)));
    const auto seen = (*session)->query(
        engine() == Engine::Sqlite ? "SELECT json_array_length(attributes, '$.readers'),"
                                     " json_extract(attributes, '$.note') FROM device"
                                     " WHERE name = 'OWN device'"
                                   : "SELECT jsonb_array_length(attributes::jsonb -> 'readers'),"
                                     " attributes::jsonb ->> 'note' FROM device"
                                     " WHERE name = 'OWN device'");
    VERIFY_OK(seen);
    QCOMPARE(seen->rows.at(0), (std::vector<store::Value>{std::int64_t{1}, "OWN device"}));
    // The customer stands above the scope: its id is not told.
    QVERIFY(std::holds_alternative<std::monostate>(one->rows.at(0).at(1)));
    VERIFY_CODE((*session)->query("SELECT ?1"), "query-invalid");
}

void TestIsolation::resultsAreCut()
{
    store::OpenOptions small = m_stage.options();
    small.session.rows = 3;
    auto other = store::Store::open(m_stage.fixture.path, small);
    VERIFY_OK(other);
    auto session = (*other)->openSession(m_stage.everything);
    VERIFY_OK(session);
    const auto rows = (*session)->query("SELECT id FROM resource");
    VERIFY_OK(rows);
    QCOMPARE(rows->summary.rows, std::size_t{3});
    QCOMPARE(rows->summary.truncated, true);
    QCOMPARE((*session)->query("SELECT id FROM resource LIMIT 3")->summary.truncated, false);
}

void TestIsolation::withExplosionIsRefused()
{
    const auto chain = [](int length) {
        std::string sql = "WITH c0(x) AS (SELECT 1)";
        for (int i = 1; i <= length; ++i) {
            const std::string before = "c" + std::to_string(i - 1);
            sql += ", c" + std::to_string(i) + "(x) AS (SELECT a.x FROM " + before + " a, \"" +
                   before + "\" b)";
        }
        return sql + " SELECT count(*) FROM c" + std::to_string(length);
    };
    auto session = m_stage.fixture.store->openSession(m_stage.scope);
    VERIFY_OK(session);
    VERIFY_OK((*session)->query(chain(4)));
    if (engine() == Engine::Postgres) { // computes each once
        VERIFY_OK((*session)->query(chain(40)));
        return;
    }
    QElapsedTimer timer;
    timer.start();
    VERIFY_CODE((*session)->query(chain(40)), "query-too-expensive");
    QVERIFY(timer.elapsed() < 2000);
}

void TestIsolation::errorsNameNothingHidden()
{
    auto session = m_stage.fixture.store->openSession(m_stage.scope);
    VERIFY_OK(session);
    for (const char *sql : {"SELECT * FROM nothing", "SELECT nothing FROM device", "SELECT", "",
                            "SELECT * FROM device WHERE name LIKE printf('%500s', '%')",
                            "SELECT * FROM device WHERE", "SELECT rowid FROM audit_event"}) {
        const auto result = (*session)->query(sql);
        QVERIFY2(!result, sql);
        const std::string text = result.error().toString();
        for (const char *hidden :
             {"scope_", "resource_within", "main.", "credential", "audit_text"})
            QVERIFY2(text.find(hidden) == std::string::npos, text.c_str());
    }
}

BAILIWICK_STORE_TEST(TestIsolation)
#include "tst_isolation.moc"
