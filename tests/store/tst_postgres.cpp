// SPDX-License-Identifier: Apache-2.0
#include "models/store/postgres/postgres_schema.h"
#include "models/store/postgres/session_statement.h"
#include "models/store/postgres/sql_tokens.h"
#include "server_proxy.h"
#include "store_fixture.h"
#include "tests/support/postgres_cluster.h"

#include <QElapsedTimer>

using namespace bailiwick;
using namespace bailiwick::tests;

namespace {

fleet::ChangeSet person(std::uint64_t number, std::string name = "Nora")
{
    return {fleet::Put{fleet::Person{{7, number}, "", std::move(name), ""}}};
}

} // namespace

// What only a database server does: it goes away, and others write to it.
class TestPostgres : public QObject
{
    Q_OBJECT

private slots:
    void olderStoreIsBroughtUpToDate();
    void databaseOfOtherEncodingIsRefused();
    void textsThatItCannotKeepAreRefused();
    void anotherServersCommitsAreSeen();
    void endedConnectionIsMadeAnew();
    void commitWithoutAnswerIsLookedUp();
    void serverThatDiedAndCameBack();
    void scopesOfOldRevisionsGo();
    void statementsAreLookedAt_data();
    void statementsAreLookedAt();
    void parametersAreNumbered();
    void wordsAreCutAsTheServerCutsThem();
};

void TestPostgres::olderStoreIsBroughtUpToDate()
{
    StoreFixture fixture;
    const auto &migrations = store::PostgresSchema::allMigrations();
    runPlain(fixture.path, "CREATE SCHEMA bailiwick; SET search_path = bailiwick; " +
                               migrations.front().sql +
                               "; UPDATE store SET version = 1; INSERT INTO person VALUES"
                               " ('01890a5d-ac96-774b-bcce-b302099a8057', 'p', 'Nora', '')");
    store::OpenOptions options;
    options.migrate = false;
    VERIFY_CODE(store::Store::open(fixture.path, options), "store-older");
    QVERIFY(fixture.open());
    QCOMPARE(fixture.store->status()->schemaVersion, static_cast<int>(migrations.size()));
    QCOMPARE(fixture.store->loadState()->persons().at(0).name, std::string("Nora"));
    store::SessionScope everything;
    everything.everything = true;
    const auto session = fixture.store->openSession(everything);
    VERIFY_OK(session);
    QCOMPARE((*session)->query("SELECT name FROM person")->rows.size(), std::size_t{1});
}

void TestPostgres::databaseOfOtherEncodingIsRefused()
{
    StoreFixture fixture;
    const std::string name = "latin";
    QCOMPARE(PostgresCluster::run(fixture.path, "CREATE DATABASE latin TEMPLATE template0"
                                                " ENCODING 'LATIN1' LOCALE 'C'"),
             std::string());
    const auto slash = fixture.path.find("@/") + 2;
    const std::string address =
        fixture.path.substr(0, slash) + name + fixture.path.substr(fixture.path.find('?'));
    const auto refused = store::Store::open(address);
    PostgresCluster::instance().dropDatabase(address);
    VERIFY_CODE(refused, "store-not-ours");
}

void TestPostgres::textsThatItCannotKeepAreRefused()
{
    StoreFixture fixture;
    QVERIFY(fixture.open());
    VERIFY_CODE(fixture.commit(person(1, std::string("a\0b", 3))), "store-refused");
    VERIFY_CODE(fixture.commit(person(1, "\xff\xfe")), "store-refused");
    QCOMPARE(fixture.store->revision().value(), std::int64_t{0});
    VERIFY_OK(fixture.commit(person(1)));
}

void TestPostgres::anotherServersCommitsAreSeen()
{
    StoreFixture fixture;
    QVERIFY(fixture.open());
    auto other = store::Store::open(fixture.path);
    VERIFY_OK(other);
    VERIFY_OK(fixture.commit(person(1)));
    QCOMPARE((*other)->loadState()->persons().size(), std::size_t{1});
    auto transaction = (*other)->begin();
    VERIFY_OK(transaction);
    store::Revision revision;
    revision.number = 1;
    VERIFY_CODE((*transaction)->addRevision(revision), "revision-moved");
    revision.number = 2;
    VERIFY_OK((*transaction)->addRevision(revision));
    VERIFY_OK((*transaction)->apply(person(2)));
    VERIFY_OK((*transaction)->commit());
    transaction->reset();
    QCOMPARE(fixture.store->loadState()->persons().size(), std::size_t{2});
    VERIFY_OK(fixture.commit(person(3)));
}

void TestPostgres::endedConnectionIsMadeAnew()
{
    StoreFixture fixture;
    QVERIFY(fixture.open());
    VERIFY_OK(fixture.commit(person(1)));
    const auto endAll = [&] {
        QCOMPARE(
            PostgresCluster::run(PostgresCluster::instance().asSuperuser(fixture.path),
                                 "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
                                 " WHERE datname = current_database() AND pid <> pg_backend_pid()"),
            std::string());
    };
    {
        auto transaction = fixture.store->begin();
        VERIFY_OK(transaction);
        store::Revision revision;
        revision.number = 2;
        VERIFY_OK((*transaction)->addRevision(revision));
        VERIFY_OK((*transaction)->apply(person(2)));
        endAll();
        const auto lost = (*transaction)->commit();
        VERIFY_CODE(lost, "store-io");
        QVERIFY(lost.error().retry);
    }
    QCOMPARE(fixture.store->loadState()->persons().size(), std::size_t{1});
    VERIFY_OK(fixture.commit(person(2)));
    endAll();
    QCOMPARE(fixture.store->loadState()->persons().size(), std::size_t{2});
    VERIFY_OK(fixture.commit(person(3)));
}

// The server committed, and the answer was lost: the program finds out.
void TestPostgres::commitWithoutAnswerIsLookedUp()
{
    StoreFixture fixture;
    ServerProxy proxy(fixture.path);
    auto opened = store::Store::open(proxy.address());
    VERIFY_OK(opened);
    for (int round = 1; round <= 3; ++round) {
        auto transaction = (*opened)->begin();
        VERIFY_OK(transaction);
        store::Revision revision;
        revision.number = round;
        VERIFY_OK((*transaction)->addRevision(revision));
        VERIFY_OK((*transaction)->apply(person(static_cast<std::uint64_t>(round))));
        proxy.breakNextCommit();
        VERIFY_OK((*transaction)->commit());
        QVERIFY(proxy.hasBroken());
    }
    QCOMPARE((*opened)->loadState()->persons().size(), std::size_t{3});
    opened->reset();
}

void TestPostgres::serverThatDiedAndCameBack()
{
    StoreFixture fixture;
    QVERIFY(fixture.open());
    VERIFY_OK(fixture.commit(person(1)));
    store::SessionScope everything;
    everything.everything = true;
    everything.revision = 1;
    const auto session = fixture.store->openSession(everything);
    VERIFY_OK(session);
    PostgresCluster &server = PostgresCluster::instance();
    server.kill();
    const auto down = fixture.commit(person(2));
    VERIFY_CODE(down, "store-io");
    QVERIFY(down.error().retry);
    VERIFY_CODE(fixture.store->loadState(), "store-io");
    VERIFY_CODE((*session)->query("SELECT 1"), "store-io");
    QVERIFY(server.start());
    QCOMPARE(fixture.store->loadState()->persons().size(), std::size_t{1});
    // Its scope may be gone with the server; then it is bound anew.
    auto rows = (*session)->query("SELECT name FROM person");
    if (!rows) {
        VERIFY_CODE(rows, "scope-outdated");
        VERIFY_OK((*session)->bind(everything));
        rows = (*session)->query("SELECT name FROM person");
    }
    VERIFY_OK(rows);
    QCOMPARE(rows->rows.size(), std::size_t{1});
    VERIFY_OK(fixture.commit(person(2)));
    VERIFY_CODE((*session)->query("SELECT name FROM person"), "scope-outdated");
}

void TestPostgres::scopesOfOldRevisionsGo()
{
    StoreFixture fixture;
    QVERIFY(fixture.open());
    for (std::int64_t revision = 1; revision <= 5; ++revision) {
        VERIFY_OK(fixture.commit(person(static_cast<std::uint64_t>(revision))));
        for (std::uint64_t who = 1; who <= 4; ++who) {
            store::SessionScope scope;
            scope.revision = revision;
            scope.persons = {{7, who}};
            for (int again = 0; again < 3; ++again) {
                const auto session = fixture.store->openSession(scope);
                VERIFY_OK(session);
                VERIFY_OK((*session)->query("SELECT name FROM person"));
            }
        }
    }
    // One for each scope of the newest revision.
    QCOMPARE(Beside(fixture.path).integer("SELECT count(*) FROM session_scope"), std::int64_t{4});
}

void TestPostgres::statementsAreLookedAt_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<bool>("fine");
    const auto add = [](const char *sql, bool fine) {
        QTest::newRow(sql) << QString::fromUtf8(sql) << fine;
    };
    for (const char *sql :
         {"SELECT name FROM device -- pg_class", "SELECT 'pg_sleep(1)' /* set_config('a') */",
          "SELECT $$pg_sleep(1)$$ FROM device", "SELECT E'\\'pg_sleep(1)' FROM device",
          "SELECT e'\\' || repeat(1) || '",
          "SELECT count(*), lower(name) FROM device GROUP BY (name)",
          "WITH a (x) AS (SELECT 1), b (x, y) AS MATERIALIZED (SELECT 1, 2) SELECT * FROM a, b",
          "SELECT * FROM device AS d (a, b)", "SELECT (1 + (2)) * 3",
          "SELECT id IN (SELECT id FROM site)"
          " FROM device",
          "SELECT name AS \"it's\" FROM device", "SELECT 1 /* a /* b */ c */ + 1", "(SELECT 1)",
          "((select 1) UNION SELECT 2)", "VALUES (1)", "TABLE device",
          "SELECT \"count\"(*) FROM device WHERE false OR 1 = 1 AND NOT (false)"})
        add(sql, std::string_view(sql).find("\"count\"") == std::string_view::npos);
    for (const char *sql : {"SELECT pg_sleep(1)",
                            "SELECT \"pg_sleep\"(1)",
                            "SELECT PG_SLEEP(1)",
                            "SELECT/**/pg_sleep(1)",
                            "SELECT pg_catalog.pg_sleep(1)",
                            "SELECT 1; SELECT 2",
                            "SELECT 1;",
                            "SELECT repeat('x', 9)",
                            "SELECT a.count(b) FROM device a",
                            "SELECT 'a' 'b', repeat ('x', 9)",
                            "SELECT DISTINCT ON (name) repeat(name, 9) FROM device",
                            "SELECT ALL repeat('x', 9)",
                            "SELECT 1 FROM device, repeat('x', 9) AS (a int)",
                            "SELECT * FROM device d(a, b)",
                            "SELECT CASE WHEN true THEN repeat('x', 9) END",
                            "SELECT -repeat('x', 9)",
                            "SELECT U&\"pg\\005fclass\"",
                            "SELECT u&'a'",

                            "SELECT 'a",
                            "SELECT \"a",
                            "SELECT /* a",
                            "SELECT $a$ b",
                            "",
                            "  -- nothing",
                            "SELECT * FROM Bailiwick.resource",
                            "SELECT CURRENT_SETTING('a')",
                            "SELECT 1 OPERATOR(pg_catalog.+) 2",
                            "SET search_path = bailiwick_everything",
                            "-- SELECT\nRESET ALL",
                            "EXECUTE bailiwick_opening",
                            "DEALLOCATE ALL",
                            "EXPLAIN SELECT 1",
                            "DECLARE c CURSOR FOR SELECT 1",
                            "(COMMIT)",
                            "\"select\" 1"})
        add(sql, false);
}

void TestPostgres::statementsAreLookedAt()
{
    QFETCH(QString, sql);
    QFETCH(bool, fine);
    const auto looked = store::guarded([&] { return store::sessionStatement(sql.toStdString()); });
    QVERIFY2(looked.has_value() == fine, looked ? "" : looked.error().toString().c_str());
    if (!fine)
        QVERIFY(looked.error().code.starts_with("query-"));
    else
        QCOMPARE(QString::fromStdString(*looked), sql);
}

void TestPostgres::parametersAreNumbered()
{
    QCOMPARE(store::sessionStatement("SELECT ?1, '?2', \"?3\", $4, ?12 -- ?5"),
             std::string("SELECT $1, '?2', \"?3\", $4, $12 -- ?5"));
}

// A literal that holds anything stays one token.
void TestPostgres::wordsAreCutAsTheServerCutsThem()
{
    Random random(17);
    StoreFixture fixture;
    Beside server(fixture.path);
    for (int round = 0; round < 300; ++round) {
        static const std::string pieces[] = {"a",  "'",  "''", "\"", "\\", "$",  "$$", "--",
                                             "/*", "*/", "(",  "E",  "\n", "x'", "pg_"};
        std::string text;
        for (std::size_t i = below(random, 8); i > 0; --i)
            text += oneOf<std::string>(random, pieces);
        // As the server quotes it, in each spelling.
        std::string plain = "'", escaped = "E'", name = "\"a";
        for (const char c : text) {
            plain += c == '\'' ? std::string("''") : std::string(1, c);
            escaped += c == '\'' || c == '\\' ? std::string("\\") + c : std::string(1, c);
            name += c == '"' ? std::string("\"\"") : std::string(1, c);
        }
        const std::string sql =
            "SELECT " + plain + "', " + escaped + "', $q_$" + text + "$q_$ AS " + name + "\"";
        const auto tokens = store::sqlTokens(sql);
        QVERIFY2(tokens.size() == 8, sql.c_str());
        QCOMPARE(tokens[1].text, text);
        QCOMPARE(tokens[3].text, text);
        QCOMPARE(tokens[7].text, "a" + text);
        QCOMPARE(server.text(sql), text);
        QVERIFY(server.run("SELECT 1 WHERE " + plain + "' = " + escaped + "'") ==
                Beside::Outcome::Done);
    }
}

BAILIWICK_ENGINE_TEST(TestPostgres, Postgres)
#include "tst_postgres.moc"
