// SPDX-License-Identifier: Apache-2.0
#include "session_login.h"
#include "store_fixture.h"

using namespace bailiwick;
using namespace bailiwick::tests;

// What the session's own login may do besides looking through the views of its session: nothing.
class TestLoginRights : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_fixture.open()); }
    void loginMayNothingElse_data();
    void loginMayNothingElse();
    void loginIsNobody();

private:
    StoreFixture m_fixture;
};

void TestLoginRights::loginMayNothingElse_data()
{
    QTest::addColumn<QByteArray>("sql");
    const auto add = [](const std::string &sql) {
        QTest::newRow(sql.c_str()) << QByteArray::fromStdString(sql);
    };
    for (const char *table : {"resource",
                              "person",
                              "credential",
                              "session",
                              "setting",
                              "session_key",
                              "session_scope",
                              "session_role",
                              "history_person",
                              "audit_event",
                              "audit_text",
                              "audit_event_organization",
                              "audit_event_1970_01",
                              "audit_text_1970_01",
                              "audit_event_organization_1970_01",
                              "audit_block",
                              "audit_head",
                              "audit_month",
                              "claim_secret",
                              "claim_confirmation",
                              "invitation",
                              "invitation_team",
                              "invitation_assignment",
                              "offer",
                              "ownership_since",
                              "owner_group",
                              "owner_group_device",
                              "owner_group_user",
                              "owner_group_share",
                              "ownership_release",
                              "resource_within",
                              "resource_number",
                              "resource_gone",
                              "session_nodes",
                              "ownership",
                              "revision",
                              "store"}) {
        add("SELECT * FROM bailiwick." + std::string(table));
        add("DELETE FROM bailiwick." + std::string(table));
    }
    for (const char *shape : sessionShapes) {
        const std::string view = "bailiwick_" + std::string(shape) + ".resource";
        add("UPDATE " + view + " SET external_id = 'x'");
        add("DELETE FROM " + view);
        add("CREATE VIEW bailiwick_" + std::string(shape) + ".mine AS SELECT 1");
    }
    for (const char *sql :
         {"SELECT bailiwick.session_signature('x')",
          "SELECT bailiwick.session_checked(NULL)",
          "SELECT bailiwick.place_below(gen_random_uuid())",
          "CREATE FUNCTION bailiwick_search.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
          "CREATE TEMP TABLE mine (a int)",
          "CREATE TABLE bailiwick_api.mine (a int)",
          "CREATE TABLE public.mine (a int)",
          "CREATE SCHEMA mine",
          "CREATE ROLE mine",
          "CREATE FUNCTION bailiwick_api.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
          "ALTER TABLE bailiwick.resource DISABLE ROW LEVEL SECURITY",
          "DROP POLICY mixed ON bailiwick.resource",
          "SET ROLE owner",
          "SET SESSION AUTHORIZATION owner",
          "SET session_replication_role = replica",
          "COPY bailiwick_mixed.resource TO '/nowhere/mine'",
          "SELECT pg_read_file('/etc/passwd')",
          "SELECT lo_import('/etc/passwd')",
          "CREATE EXTENSION dblink",
          "BEGIN; LOCK TABLE bailiwick.resource",
          "TRUNCATE bailiwick.audit_event",
          "TRUNCATE bailiwick.audit_event_1970_01",
          "TRUNCATE bailiwick.audit_text_1970_01",
          "INSERT INTO bailiwick.audit_event_1970_01 (sequence) VALUES (2)",
          "DELETE FROM bailiwick_audit_all.audit_event",
          "SELECT bailiwick.audit_open_month(0)",
          "ALTER TABLE bailiwick.audit_event DETACH PARTITION bailiwick.audit_event_1970_01",
          "CREATE VIEW bailiwick_audit_all.mine AS SELECT 1"})
        add(sql);
}

void TestLoginRights::loginMayNothingElse()
{
    QFETCH(QByteArray, sql);
    Raw raw(m_fixture.path);
    QVERIFY(!raw.ask(sql.toStdString()));
    // Not permitted; or there is nothing to write to (a view of rules), or no such thing.
    QVERIFY2(raw.state() == "42501" || raw.state() == "55000", raw.state().c_str());
}

void TestLoginRights::loginIsNobody()
{
    Raw raw(m_fixture.path);
    for (const char *sql :
         {"SELECT 1 FROM pg_class WHERE relowner = (SELECT oid FROM pg_roles WHERE rolname ="
          " current_user)",
          "SELECT 1 FROM pg_proc WHERE proowner = (SELECT oid FROM pg_roles WHERE rolname ="
          " current_user)",
          "SELECT 1 FROM pg_namespace WHERE nspowner = (SELECT oid FROM pg_roles WHERE rolname ="
          " current_user)",
          "SELECT 1 FROM pg_auth_members WHERE member = (SELECT oid FROM pg_roles WHERE rolname ="
          " current_user)",
          "SELECT 1 FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolinherit OR"
          " rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls)",
          // Nothing of ours is open to everybody.
          "SELECT p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace"
          " WHERE n.nspname LIKE 'bailiwick%' AND has_function_privilege('public', p.oid,"
          " 'EXECUTE')",
          // Every table has its guard on.
          "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
          " WHERE n.nspname = 'bailiwick' AND c.relkind IN ('r', 'p') AND NOT c.relrowsecurity"}) {
        const auto rows = raw.ask(sql);
        QVERIFY(rows.has_value());
        QVERIFY2(rows->empty(), sql);
    }
}

BAILIWICK_ENGINE_TEST(TestLoginRights, Postgres)
#include "tst_login_rights.moc"
