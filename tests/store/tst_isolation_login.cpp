// SPDX-License-Identifier: Apache-2.0
#include "session_login.h"
#include "store_fixture.h"

#include <algorithm>
#include <map>
#include <set>

using namespace bailiwick;
using namespace bailiwick::tests;

namespace {

std::string arrayOf(const std::vector<fleet::Id> &ids)
{
    std::string text = "'{";
    for (const fleet::Id &id : ids)
        text += (text.size() > 2 ? "," : "") + id.toString();
    return text + "}'";
}

} // namespace

// Row-level security alone, attacked from the session's own login with any SQL: the program's look
// at statements is not in between.
class TestIsolationLogin : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void exactlyTheScope();
    void withoutSessionNothing();
    void bitsAreOfTheSession();
    void settingCannotBeForged();
    void sightsOfTheLogAreKept();
    void withoutGuardItWouldShow();
    void workersSeeTheScope();
    void newerRevisionEndsIt();

private:
    void write(const std::string &token, const std::string &shape,
               const store::SessionScope &scope);
    static std::string open(const std::string &token)
    {
        return "BEGIN; SELECT bailiwick_api.open_session('" + token + "')";
    }

    StoreFixture m_fixture;
    Random m_random{21};
    fleet::State m_state;
};

void TestIsolationLogin::initTestCase()
{
    QVERIFY(m_fixture.open());
    std::vector<audit::Event> events;
    for (const char *whose : {"alpine", "borg", "both"}) {
        audit::Event event;
        event.actor.label = whose;
        event.organizations = {whose};
        if (std::string_view(whose) == "both")
            event.organizations = {"alpine", "borg"};
        events.push_back(event);
    }
    VERIFY_OK(m_fixture.commit(randomFleet(m_random, 60), events));
    m_state = m_fixture.store->loadState().value();
}

void TestIsolationLogin::write(const std::string &token, const std::string &shape,
                               const store::SessionScope &scope)
{
    Beside owner(m_fixture.path);
    std::string lists;
    for (const auto *ids :
         {&scope.customers, &scope.sites, &scope.subtrees, &scope.resources, &scope.organizations,
          &scope.persons, &scope.memberships, &scope.teams, &scope.groups, &scope.roles,
          &scope.delegations, &scope.assignments, &scope.policies})
        lists += arrayOf(*ids) + ", ";
    const auto done =
        owner.run("INSERT INTO session_scope VALUES (sha256('" + token + "'), 1, '" + shape +
                  "', " + lists + "0, '{}') ON CONFLICT (token_hash) DO NOTHING");
    QVERIFY2(done == Beside::Outcome::Done, owner.error().c_str());
}

// The views of the session's own shape show its scope and nothing else; those of all others nothing
// that is not in it.
void TestIsolationLogin::exactlyTheScope()
{
    Raw raw(m_fixture.path);
    for (int round = 0; round < 40; ++round) {
        store::SessionScope scope = randomScope(m_random, m_state);
        scope.everything = false;
        if (const auto nodes = std::exchange(scope.partial, {}).nodes)
            nodes->forEach([&](const fleet::Id &id) {
                scope.resources.push_back(id);
                return true;
            });
        const std::string token = "round" + std::to_string(round);
        write(token, "mixed", scope);
        std::set<std::string> expected;
        for (const fleet::Resource &node : m_state.resources()) {
            if (inScope(m_state, scope, node.id))
                expected.insert(node.id.toString());
        }
        for (const char *shape : sessionShapes) {
            QVERIFY(raw.ask(open(token)).has_value());
            const auto rows =
                raw.ask("SELECT id FROM bailiwick_" + std::string(shape) + ".resource");
            QVERIFY(rows.has_value());
            const std::set<std::string> seen(rows->begin(), rows->end());
            if (std::string_view(shape) == "mixed")
                QVERIFY2(seen == expected, qPrintable(QStringLiteral("round %1").arg(round)));
            else
                QVERIFY2(seen.empty(), shape);
            // What is found is in the scope, and read by the session's own shape only.
            const auto found = raw.ask("SELECT f FROM bailiwick_search.found_devices('', '', NULL,"
                                       " NULL, NULL, 10000) f");
            QVERIFY(found.has_value());
            for (const std::string &id : *found)
                QVERIFY(expected.contains(id));
            const auto read = raw.ask("SELECT d.id FROM bailiwick_" + std::string(shape) +
                                      ".device d JOIN bailiwick_search.found_devices('', '', NULL,"
                                      " NULL, NULL, 10000) AS f (id) ON f.id = d.id");
            QVERIFY(read.has_value());
            QCOMPARE(read->size(),
                     std::string_view(shape) == "mixed" ? found->size() : std::size_t{0});
            const auto people =
                raw.ask("SELECT id FROM bailiwick_" + std::string(shape) + ".person");
            QVERIFY(people.has_value());
            for (const std::string &person : *people) {
                const bool listed =
                    std::any_of(scope.persons.begin(), scope.persons.end(),
                                [&](const fleet::Id &id) { return id.toString() == person; });
                QVERIFY(listed);
            }
            QVERIFY(raw.ask("COMMIT").has_value());
        }
    }
}

void TestIsolationLogin::withoutSessionNothing()
{
    Raw raw(m_fixture.path);
    for (const char *shape : sessionShapes) {
        for (const char *table :
             {"resource", "device", "person", "membership", "assignment", "policy"}) {
            const auto rows =
                raw.ask("SELECT * FROM bailiwick_" + std::string(shape) + "." + table);
            QVERIFY2(!rows, table);
            QCOMPARE(raw.state(), std::string("28000"));
        }
    }
    for (const char *function :
         {"bailiwick_search.found_devices('', '', NULL, NULL, NULL, 9)",
          "bailiwick_api.bits('partial')", "bailiwick_api.bits(NULL)",
          "bailiwick_api.first_bit('picked')", "bailiwick_api.past_bits('picked')",
          "bailiwick_api.nodes_of('partial')", "bailiwick_api.partial_customers()",
          "bailiwick_api.seen_attributes('{\"a\":{\"kind\":\"person\"}}')"}) {
        QVERIFY(!raw.ask("SELECT " + std::string(function)));
        QCOMPARE(raw.state(), std::string("28000"));
    }
    QVERIFY(raw.ask(open("not-a-token"))->front() == "unknown");
    QVERIFY(!raw.ask("SELECT * FROM bailiwick_mixed.resource"));
}

// A session of one shape gets nothing of the bits by asking as another, and only its own nodes'
// bits as its own.
void TestIsolationLogin::bitsAreOfTheSession()
{
    Beside owner(m_fixture.path);
    runPlain(m_fixture.path, "INSERT INTO session_nodes VALUES ('theirs', 1, 1, '\\xffffffffffff'),"
                             " ('own', 1, 3, '\\x01')");
    write("with-bits", "partial", {});
    write("with-all-bits", "picked", {});
    write("without", "mixed", {});
    const std::string customers = "(SELECT array_agg(id) FROM resource WHERE kind = 'customer')";
    runPlain(m_fixture.path, "UPDATE session_scope SET partial_customers = " + customers +
                                 ", nodes = 'own' WHERE token_hash = sha256('with-bits');"
                                 " UPDATE session_scope SET partial_customers = " +
                                 customers +
                                 ", nodes = 'theirs' WHERE token_hash = sha256('without');"
                                 " UPDATE session_scope SET nodes = 'own' WHERE token_hash ="
                                 " sha256('with-all-bits')");
    Raw raw(m_fixture.path);
    const std::string third = owner.text("SELECT id FROM resource WHERE number = 3");
    for (const auto &[token, own] :
         {std::pair("with-bits", "partial"), std::pair("with-all-bits", "picked")}) {
        for (const char *shape : sessionShapes) {
            QVERIFY(raw.ask(open(token)).has_value());
            const auto rows =
                raw.ask("SELECT id FROM bailiwick_" + std::string(shape) + ".resource");
            QVERIFY(rows.has_value());
            for (const std::string &id : *rows)
                QCOMPARE(id, third);
            QVERIFY(std::string_view(shape) == own ? rows->size() <= 1 : rows->empty());
            QVERIFY(raw.ask("COMMIT").has_value());
        }
        QVERIFY(raw.ask(open(token)).has_value());
        QCOMPARE(raw.ask("SELECT bailiwick_api.bits('" + std::string(own) + "')")->front(),
                 std::string("\\x01"));
        QVERIFY(raw.ask("COMMIT").has_value());
    }
    QVERIFY(raw.ask(open("with-all-bits")).has_value());
    QCOMPARE(raw.ask("SELECT id FROM bailiwick_picked.resource")->size(), std::size_t{1});
    QVERIFY(raw.ask("COMMIT").has_value());
    // Bits of a row whose shape does not look at them.
    QVERIFY(raw.ask(open("without")).has_value());
    for (const char *shape : {"partial", "picked", "mixed"}) {
        QVERIFY(raw.ask("SELECT id FROM bailiwick_" + std::string(shape) + ".resource")->empty());
        if (std::string_view(shape) != "mixed")
            QCOMPARE(raw.ask("SELECT bailiwick_api.bits('" + std::string(shape) + "')"),
                     std::optional(std::vector<std::string>{""}));
    }
    raw.ask("ROLLBACK");
}

void TestIsolationLogin::settingCannotBeForged()
{
    Raw raw(m_fixture.path);
    store::SessionScope scope;
    scope.customers = {
        std::find_if(m_state.resources().begin(), m_state.resources().end(), [](const auto &node) {
            return node.kind == fleet::ResourceKind::Customer;
        })->id};
    write("mine", "customer", scope);
    QVERIFY(raw.ask(open("mine")).has_value());
    const std::string setting = raw.ask("SELECT current_setting('bailiwick.session')")->front();
    QVERIFY(!raw.ask("SELECT id FROM bailiwick_customer.resource")->empty());
    QVERIFY(raw.ask("COMMIT").has_value());
    const auto tryWith = [&](Raw &connection, std::string value) {
        connection.ask("ROLLBACK");
        connection.ask("BEGIN; SELECT set_config('bailiwick.session', '" + value + "', true)");
        const auto rows = connection.ask("SELECT id FROM bailiwick_everything.resource"
                                         " UNION SELECT id FROM bailiwick_customer.resource");
        QVERIFY2(!rows, value.c_str());
        QCOMPARE(connection.state(), std::string("28000"));
    };
    // Another shape, kept for another transaction, on another connection, without a signature.
    std::string wider = setting;
    wider.replace(wider.find("|customer|"), 10, "|everything|");
    Raw other(m_fixture.path);
    tryWith(raw, wider);
    tryWith(raw, setting);
    tryWith(other, setting);
    tryWith(raw, setting.substr(0, setting.find('#')));
    tryWith(raw, "#");
    tryWith(raw, "");
    tryWith(raw, "|everything||#");
    // In the transaction itself, widened after it was opened.
    raw.ask("ROLLBACK");
    QVERIFY(raw.ask(open("mine")).has_value());
    std::string now = raw.ask("SELECT current_setting('bailiwick.session')")->front();
    now.replace(now.find("|customer|"), 10, "|everything|");
    raw.ask("SELECT set_config('bailiwick.session', '" + now + "', true)");
    QVERIFY(!raw.ask("SELECT id FROM bailiwick_everything.resource"));
    raw.ask("ROLLBACK");
}

// Of the log's views only the one of the session's own sight shows more than an organization of
// the session may see; and each shows no row of another one.
void TestIsolationLogin::sightsOfTheLogAreKept()
{
    Beside owner(m_fixture.path);
    const auto writeSight = [&](const char *token, const char *all, const char *list) {
        const auto done = owner.run(
            "INSERT INTO session_scope (token_hash, revision, shape, customers, sites, subtrees,"
            " resources, organization, person, membership, team, \"group\", role, delegation,"
            " assignment, policy, audit_all, audit_organizations) VALUES (sha256('" +
            std::string(token) +
            "'), 1, 'mixed', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', "
            "'{}',"
            " '{}', " +
            all + ", '" + list + "')");
        QVERIFY2(done == Beside::Outcome::Done, owner.error().c_str());
    };
    writeSight("all", "1", "{}");
    writeSight("alpine", "0", "{alpine}");
    writeSight("two", "0", "{alpine,none}");
    writeSight("blind", "0", "{}");
    const std::set<std::string> everything{"alpine", "borg", "both"};
    const std::set<std::string> own{"alpine", "both"};
    using Expected = std::map<std::string, std::set<std::string>>;
    const std::map<std::string, Expected> sights{
        {"all", {{"all", everything}}},
        {"alpine", {{"organization", own}, {"organizations", own}}},
        {"two", {{"organizations", own}}},
        {"blind", {}}};
    Raw raw(m_fixture.path);
    for (const auto &[token, expected] : sights) {
        for (const char *view : {"all", "organization", "organizations"}) {
            QVERIFY(raw.ask(open(token)).has_value());
            const auto rows = raw.ask("SELECT actor_label FROM bailiwick_audit_" +
                                      std::string(view) + ".audit_event");
            QVERIFY(rows.has_value());
            const auto shown = expected.find(view);
            QVERIFY2(std::set<std::string>(rows->begin(), rows->end()) ==
                         (shown == expected.end() ? std::set<std::string>() : shown->second),
                     (token + " " + view).c_str());
            QVERIFY(raw.ask("COMMIT").has_value());
        }
    }
}

// The test would see it: with the guard off the same statement shows foreign rows.
void TestIsolationLogin::withoutGuardItWouldShow()
{
    write("nothing", "mixed", {});
    Raw raw(m_fixture.path);
    const auto count = [&] {
        raw.ask(open("nothing"));
        const auto rows = raw.ask("SELECT id FROM bailiwick_mixed.resource");
        raw.ask("ROLLBACK");
        return rows ? rows->size() : std::size_t{0};
    };
    QCOMPARE(count(), std::size_t{0});
    runPlain(m_fixture.path, "ALTER TABLE resource DISABLE ROW LEVEL SECURITY");
    QCOMPARE(count(), m_state.resources().size());
    runPlain(m_fixture.path, "ALTER TABLE resource ENABLE ROW LEVEL SECURITY");
    QCOMPARE(count(), std::size_t{0});
}

// Policies ask for the session before workers begin: a parallel plan shows what any other does.
void TestIsolationLogin::workersSeeTheScope()
{
    Raw raw(m_fixture.path);
    store::SessionScope scope;
    for (const fleet::Resource &node : m_state.resources()) {
        if (node.kind == fleet::ResourceKind::Customer && scope.customers.empty())
            scope.customers = {node.id};
    }
    write("workers", "customer", scope);
    QVERIFY(raw.ask(open("workers")).has_value());
    const std::string sql = "SELECT id FROM bailiwick_customer.resource";
    auto alone = raw.ask(sql);
    QVERIFY(alone.has_value() && !alone->empty());
    QVERIFY(raw.ask("SET LOCAL parallel_setup_cost = 0; SET LOCAL parallel_tuple_cost = 0;"
                    " SET LOCAL min_parallel_table_scan_size = 0;"
                    " SET LOCAL enable_indexscan = off; SET LOCAL enable_bitmapscan = off;"
                    " SET LOCAL parallel_leader_participation = off")
                .has_value());
    const auto plan = raw.ask("EXPLAIN " + sql);
    QVERIFY(plan.has_value());
    QVERIFY(std::any_of(plan->begin(), plan->end(), [](const std::string &line) {
        return line.find("Parallel Seq Scan") != line.npos;
    }));
    auto together = raw.ask(sql);
    QVERIFY(together.has_value());
    std::sort(alone->begin(), alone->end());
    std::sort(together->begin(), together->end());
    QVERIFY(*alone == *together);
    QVERIFY(raw.ask("SELECT id FROM bailiwick_everything.resource")->empty());
    raw.ask("ROLLBACK");
}

void TestIsolationLogin::newerRevisionEndsIt()
{
    write("old", "everything", {});
    Raw raw(m_fixture.path);
    QVERIFY(raw.ask(open("old"))->front() == "everything");
    raw.ask("ROLLBACK");
    VERIFY_OK(m_fixture.commit({}));
    QVERIFY(raw.ask(open("old"))->front() == "outdated");
    QVERIFY(!raw.ask("SELECT id FROM bailiwick_everything.resource"));
}

BAILIWICK_ENGINE_TEST(TestIsolationLogin, Postgres)
#include "tst_isolation_login.moc"
