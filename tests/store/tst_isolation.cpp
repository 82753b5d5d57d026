// SPDX-License-Identifier: Apache-2.0
#include "attack_statements.h"
#include "store_fixture.h"
#include "tests/support/registry.h"
#include "unguarded.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace bailiwick;
using namespace bailiwick::tests;

namespace {

std::string textOf(const store::QueryRows &result)
{
    std::string text;
    for (const auto &row : result.rows) {
        for (const store::Value &value : row) {
            if (const auto *string = std::get_if<std::string>(&value))
                text += *string + "\n";
        }
    }
    return text;
}

fleet::Resource node(Random &random, fleet::ResourceKind kind, fleet::Id parent, std::string name)
{
    fleet::Resource resource;
    resource.id = newId(random);
    resource.kind = kind;
    resource.parent = parent;
    resource.name = std::move(name);
    resource.attributes["note"] = resource.name;
    return resource;
}

} // namespace

// Two tenants; the session's is called OWN, the other FOREIGN.
class TestIsolation : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void attack_data();
    void attack();
    void nothingWasWritten();
    void unboundSeesNothing();
    void scopeGrowsOld();
    void boundAnew();
    void resultsAreCut();
    void withExplosionIsRefused();
    void errorsNameNothingHidden();

private:
    std::string filled(const char *sql, const std::string &file) const;
    store::OpenOptions options();

    StoreFixture m_fixture;
    std::unique_ptr<store::SessionConnection> m_admin; // sees everything
    StoreFixture m_spoilt;                             // the same, to be attacked without a guard
    Random m_random{7};
    fleet::Id m_foreignDevice, m_foreignSite, m_foreignPerson;
    store::SessionScope m_scope;
    store::SessionScope m_everything;
    fleet::State m_state;
    fleet::Time m_now = 1000;
};

store::OpenOptions TestIsolation::options()
{
    store::OpenOptions result;
    result.session.timeMs = 1000;
    result.session.memory = 64u << 20;
    result.clock = [this] { return m_now; };
    return result;
}

void TestIsolation::initTestCase()
{
    QVERIFY(m_fixture.open(options()));
    fleet::ChangeSet changes;
    const auto put = [&](auto entity) {
        changes.push_back(fleet::Put{entity});
        return entity.id;
    };
    using enum fleet::ResourceKind;
    fleet::Resource ownDevice;
    std::vector<fleet::Id> members;
    const auto root = put(node(m_random, Manufacturer, {}, "FOREIGN root"));
    for (const std::string whose : {"OWN", "FOREIGN"}) {
        const bool own = whose == "OWN";
        const auto customer = put(node(m_random, Customer, root, whose + " customer"));
        const auto site = put(node(m_random, Site, customer, whose + " site"));
        const auto space = put(node(m_random, Space, site, whose + " space"));
        const auto deviceNode = node(m_random, Device, space, whose + " device");
        const auto device = put(deviceNode);
        put(node(m_random, Device, own ? device : site, whose + " pump"));

        fleet::Organization organization;
        organization.id = newId(m_random);
        organization.name = whose;
        put(organization);
        fleet::Person person{newId(m_random), "", whose, whose + "@example.org"};
        put(person);
        fleet::Membership membership{newId(m_random), "", person.id, organization.id, whose, false};
        members.push_back(put(membership));
        fleet::Team team{newId(m_random), "", organization.id, whose, {membership.id}};
        put(team);
        fleet::Group group{newId(m_random), "", organization.id, whose, {site}};
        put(group);
        fleet::Role role{
            newId(m_random), "", organization.id, whose, "", {whose + ":do"}, "", false};
        put(role);
        fleet::Delegation delegation;
        delegation.id = newId(m_random);
        delegation.from = delegation.to = organization.id;
        delegation.reason = whose;
        put(delegation);
        fleet::Assignment assignment;
        assignment.id = newId(m_random);
        assignment.principal.id = membership.id;
        assignment.role = role.id;
        assignment.scope.id = site;
        assignment.reason = whose;
        put(assignment);
        fleet::Policy policy;
        policy.id = newId(m_random);
        policy.organization = organization.id;
        policy.name = whose;
        policy.text = "forbid (principal, action, resource); // " + whose;
        put(policy);
        if (own) {
            ownDevice = deviceNode;
            m_scope.sites = {site};
            m_scope.organizations = {organization.id};
            m_scope.persons = {person.id};
            m_scope.memberships = {membership.id};
            m_scope.teams = {team.id};
            m_scope.groups = {group.id};
            m_scope.roles = {role.id};
            m_scope.delegations = {delegation.id};
            m_scope.assignments = {assignment.id};
            m_scope.policies = {policy.id};
            m_scope.audit.organizations = {"OWN"};
        } else {
            m_foreignDevice = device;
            m_foreignSite = site;
            m_foreignPerson = person.id;
        }
    }
    // Who may use it, both tenants' people; and who keeps it, a foreign person.
    ownDevice.attributes["readers"] =
        fleet::principalSet(fleet::PrincipalKind::Membership, members);
    ownDevice.attributes["keeper"] =
        fleet::PrincipalRef{fleet::PrincipalKind::Person, m_foreignPerson};
    put(ownDevice);
    std::vector<audit::Event> events;
    for (const std::string whose : {"OWN", "FOREIGN"}) {
        audit::Event event;
        event.actor.label = whose;
        event.resource.label = whose;
        event.action = "device:view";
        event.organizations = {whose};
        events.push_back(event);
    }
    VERIFY_OK(m_fixture.commit(changes, events));
    QVERIFY(m_spoilt.open(options()));
    VERIFY_OK(m_spoilt.commit(changes, events));
    auto transaction = m_fixture.store->begin();
    VERIFY_OK(transaction);
    VERIFY_OK((*transaction)->putCredential({m_foreignPerson, "$FOREIGN", 1}));
    VERIFY_OK((*transaction)->putSetting("FOREIGN", "FOREIGN"));
    VERIFY_OK((*transaction)->commit());
    transaction->reset();
    m_state = m_fixture.store->loadState().value();
    m_scope.revision = m_everything.revision = m_state.revision;
    m_everything.everything = true;
    m_everything.audit = store::AuditVisibility::everything();
}

std::string TestIsolation::filled(const char *sql, const std::string &file) const
{
    return QString::fromUtf8(sql)
        .replace(QStringLiteral("{device}"), QString::fromStdString(m_foreignDevice.toString()))
        .replace(QStringLiteral("{site}"), QString::fromStdString(m_foreignSite.toString()))
        .replace(QStringLiteral("{person}"), QString::fromStdString(m_foreignPerson.toString()))
        .replace(QStringLiteral("{file}"), QString::fromStdString(file))
        .toStdString();
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
    const Attack attack = attacks()[static_cast<std::size_t>(index)];
    const std::string sql = filled(attack.sql, m_fixture.path);

    auto session = m_fixture.store->openSession(m_scope);
    VERIFY_OK(session);
    const auto result = (*session)->query(sql);
    if (result)
        QVERIFY2(textOf(*result).find("FOREIGN") == std::string::npos, textOf(*result).c_str());
    if (!m_admin)
        m_admin = m_fixture.store->openSession(m_everything).value();
    store::SessionConnection *const admin = m_admin.get();

    if (attack.kind == Attack::Kind::Foreign) {
        const auto control = admin->query(sql);
        VERIFY_OK(control);
        QVERIFY2(textOf(*control).find("FOREIGN") != std::string::npos, "control shows nothing");
        VERIFY_OK(result);
        return;
    }
    QVERIFY2(!result, "was not refused");
    QVERIFY(result.error().code.starts_with("query-"));
    QVERIFY(!admin->query(sql));
    QTemporaryDir folder;
    std::string copy = m_spoilt.path;
    if (engine() == Engine::Sqlite) {
        copy = folder.filePath(QStringLiteral("copy.db")).toStdString();
        VERIFY_OK(m_fixture.store->backup(copy));
    }
    Unguarded plain(copy);
    if (attack.kind == Attack::Kind::Endless) {
        QCOMPARE(result.error().code, std::string("query-too-expensive"));
        QVERIFY2(plain.isEndless(sql), "control ends");
        return;
    }
    const std::string error = plain.run(filled(attack.sql, copy));
    const bool reached = error.empty() || error.find("cannot open shared object") != error.npos;
    QVERIFY2(reached, error.c_str());
}

void TestIsolation::nothingWasWritten()
{
    QCOMPARE(m_fixture.store->loadState().value() == m_state, true);
    QCOMPARE(QFile::exists(QString::fromStdString(m_fixture.path) + QStringLiteral(".copy")),
             false);
    const auto value = m_fixture.store->setting("a");
    VERIFY_OK(value);
    QVERIFY(!value->has_value());
}

void TestIsolation::unboundSeesNothing()
{
    auto session = m_fixture.store->openSession();
    VERIFY_OK(session);
    VERIFY_CODE((*session)->query("SELECT * FROM device"), "session-unbound");
    VERIFY_CODE((*session)->query("SELECT 1"), "session-unbound");
    VERIFY_OK((*session)->bind(m_scope));
    VERIFY_OK((*session)->query("SELECT * FROM device"));
    (*session)->unbind();
    VERIFY_CODE((*session)->query("SELECT * FROM device"), "session-unbound");
    store::SessionScope nothing;
    nothing.revision = m_scope.revision;
    VERIFY_OK((*session)->bind(nothing));
    const auto rows = (*session)->query("SELECT name FROM resource UNION SELECT name FROM person"
                                        " UNION SELECT action FROM audit_event");
    VERIFY_OK(rows);
    QCOMPARE(rows->rows.size(), std::size_t{0});
}

void TestIsolation::scopeGrowsOld()
{
    store::SessionScope scope = m_scope;
    scope.validUntil = 2000;
    auto session = m_fixture.store->openSession(scope);
    VERIFY_OK(session);
    m_now = 1999;
    VERIFY_OK((*session)->query("SELECT * FROM device"));
    m_now = 2000;
    const auto late = (*session)->query("SELECT * FROM device");
    m_now = 1000;
    VERIFY_CODE(late, "scope-outdated");
    QVERIFY(late.error().retry);
    scope.revision = m_scope.revision - 1;
    VERIFY_OK((*session)->bind(scope));
    VERIFY_CODE((*session)->query("SELECT * FROM device"), "scope-outdated");
}

void TestIsolation::boundAnew()
{
    auto session = m_fixture.store->openSession(m_everything);
    VERIFY_OK(session);
    const char *const sql = "SELECT name FROM device ORDER BY name";
    QCOMPARE((*session)->query(sql)->rows.size(), std::size_t{4});
    VERIFY_OK((*session)->bind(m_scope));
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
    store::OpenOptions small = options();
    small.session.rows = 3;
    auto other = store::Store::open(m_fixture.path, small);
    VERIFY_OK(other);
    auto session = (*other)->openSession(m_everything);
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
    auto session = m_fixture.store->openSession(m_scope);
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
    auto session = m_fixture.store->openSession(m_scope);
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
