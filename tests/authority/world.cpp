// SPDX-License-Identifier: Apache-2.0
#include "tests/authority/world.h"

#include "models/authority/accounts.h"
#include "models/authority/importer.h"
#include "models/authority/viewer_part.h"
#include "tests/support/postgres_cluster.h"

#include <QtGlobal>

#include <sqlite3.h>

#include <algorithm>
#include <map>
#include <sstream>

namespace bailiwick::tests {

namespace {

using fleet::EntityKind;

std::string actionsText()
{
    std::string text;
    for (const char *name :
         {"device:view", "device:configure", "device:delete", "fleet:edit", "installer:manage",
          "user:invite", "team:manage", "audit:view", "audit:export"})
        text += std::string(R"({"type":"action","externalId":")") + name + R"(","name":")" + name +
                "\"}\n";
    for (const char *name : {"role:assign", "role:define", "delegation:create", "policy:edit",
                             "credential:reset", "apikey:create", "credential:replicate"})
        text += std::string(R"({"type":"action","externalId":")") + name + R"(","name":")" + name +
                "\",\"meta\":true}\n";
    return text;
}

constexpr const char *worldText = R"x(
{"type":"resource","externalId":"root","kind":"manufacturer","name":"Nordquell"}
{"type":"resource","externalId":"customer-1","kind":"customer","parent":"root","name":"Customer One"}
{"type":"resource","externalId":"customer-2","kind":"customer","parent":"root","name":"Customer Two"}
{"type":"resource","externalId":"site-11","kind":"site","parent":"customer-1","name":"Site 11"}
{"type":"resource","externalId":"site-12","kind":"site","parent":"customer-1","name":"Site 12"}
{"type":"resource","externalId":"site-21","kind":"site","parent":"customer-2","name":"Site 21"}
{"type":"resource","externalId":"device-111","kind":"device","parent":"site-11","name":"Pump 111","attributes":{"serial":"SN-111","config_setpoint":21}}
{"type":"resource","externalId":"device-112","kind":"device","parent":"site-11","name":"Pump 112"}
{"type":"resource","externalId":"device-121","kind":"device","parent":"site-12","name":"Pump 121"}
{"type":"resource","externalId":"device-211","kind":"device","parent":"site-21","name":"Pump 211"}
{"type":"organization","externalId":"nordquell","kind":"manufacturer","name":"Nordquell","resource":"root"}
{"type":"organization","externalId":"alpine","kind":"partner","name":"Alpine Heat"}
{"type":"organization","externalId":"fjord","kind":"partner","name":"Fjord"}
{"type":"organization","externalId":"one","kind":"customer","name":"Customer One","resource":"customer-1"}
{"type":"organization","externalId":"two","kind":"customer","name":"Customer Two","resource":"customer-2"}
{"type":"person","externalId":"p-ada","name":"Ada Berg","email":"ada@nordquell.example"}
{"type":"person","externalId":"p-otto","name":"Otto Lund","email":"otto@nordquell.example"}
{"type":"person","externalId":"p-ines","name":"Ines Gruber","email":"ines@alpine.example"}
{"type":"person","externalId":"p-tom","name":"Tom Huber","email":"tom@alpine.example"}
{"type":"person","externalId":"p-finn","name":"Finn Dahl","email":"finn@fjord.example"}
{"type":"person","externalId":"p-cora","name":"Cora Winter","email":"cora@two.example"}
{"type":"membership","externalId":"ada","person":"p-ada","organization":"nordquell"}
{"type":"membership","externalId":"otto","person":"p-otto","organization":"nordquell"}
{"type":"membership","externalId":"ines","person":"p-ines","organization":"alpine"}
{"type":"membership","externalId":"tom","person":"p-tom","organization":"alpine"}
{"type":"membership","externalId":"finn","person":"p-finn","organization":"fjord"}
{"type":"membership","externalId":"cora","person":"p-cora","organization":"two"}
{"type":"role","externalId":"admin","organization":"nordquell","name":"Admin","actions":["apikey:create","audit:export","audit:view","credential:replicate","credential:reset","delegation:create","device:configure","device:delete","device:view","fleet:edit","installer:manage","policy:edit","role:assign","role:define","team:manage","user:invite"]}
{"type":"role","externalId":"auditor","organization":"nordquell","name":"Auditor","actions":["audit:export","audit:view","device:view"]}
{"type":"role","externalId":"installer-admin","organization":"nordquell","name":"Installer admin","actions":["apikey:create","device:configure","device:view","role:assign","team:manage","user:invite"]}
{"type":"role","externalId":"installer","organization":"nordquell","name":"Installer","actions":["device:configure","device:view"]}
{"type":"role","externalId":"remover","organization":"nordquell","name":"Remover","actions":["device:delete","device:view"]}
{"type":"assignment","externalId":"a-ada","principal":{"kind":"membership","id":"ada"},"role":"admin","scope":{"kind":"resource","id":"root"}}
{"type":"assignment","externalId":"a-otto","principal":{"kind":"membership","id":"otto"},"role":"auditor","scope":{"kind":"resource","id":"root"}}
)x";

template<typename T>
fleet::Expected<T> checked(fleet::Expected<T> result)
{
    if (!result)
        qFatal("%s", result.error().toString().c_str());
    return result;
}

const std::map<std::string, std::pair<std::string, std::string>> people{
    {"ada", {"ada@nordquell.example", "Nordquell"}},
    {"otto", {"otto@nordquell.example", "Nordquell"}},
    {"ines", {"ines@alpine.example", "Alpine Heat"}},
    {"tom", {"tom@alpine.example", "Alpine Heat"}},
    {"finn", {"finn@fjord.example", "Fjord"}},
    {"cora", {"cora@two.example", "Customer Two"}}};

bool onServer(World::StoreOn engine)
{
    if (engine != World::StoreOn::AsConfigured)
        return engine == World::StoreOn::PostgreSql;
    return qEnvironmentVariable("BAILIWICK_TEST_ENGINE") == QStringLiteral("postgresql");
}

} // namespace

std::string World::importText()
{
    return std::string(wire::importHeader) + "\n" + actionsText() + worldText;
}

std::string World::organizationOf(const std::string &name)
{
    return people.at(name).second;
}

World::World()
    : World(importText(), *fleet::parseTime("2026-11-22T08:00:00Z"))
{
}

World::World(const std::string &fleetText, fleet::Time now, StoreOn engine)
    : m_database(onServer(engine) ? PostgresCluster::instance().makeDatabase() : std::string())
    , m_now(std::make_shared<std::atomic<fleet::Time>>(now))
{
    reopen();
    std::istringstream text(fleetText);
    checked(authority::importFleet(context(), authority().commits(), text, "world.jsonl"));
    for (const fleet::Person &person : state().persons()) {
        if (!person.email.empty())
            checked(authority::setPassword(context(), authority().trail(), person.email, password));
    }
}

World::~World()
{
    m_authority.reset();
    if (!m_database.empty())
        PostgresCluster::instance().dropDatabase(m_database);
}

std::string World::storeLocation() const
{
    return m_database.empty() ? folder() + "/bailiwick.sqlite" : m_database;
}

std::string World::spoil(const std::string &sql) const
{
    if (!m_database.empty())
        return PostgresCluster::run(m_database, "SET search_path = bailiwick;"
                                                " DROP TRIGGER never ON audit_event; " +
                                                    sql);
    sqlite3 *database = nullptr;
    sqlite3_open(storeLocation().c_str(), &database);
    char *message = nullptr;
    sqlite3_exec(database, ("DROP TRIGGER audit_event_no_update; " + sql).c_str(), nullptr, nullptr,
                 &message);
    const std::string error = message ? message : "";
    sqlite3_free(message);
    sqlite3_close(database);
    return error;
}

authority::Settings World::settings() const
{
    authority::Settings settings;
    settings.storeLocation = m_database;
    settings.clock = [now = m_now] { return now->load(); };
    settings.passwordCost = {64, 1, 1};
    settings.mostListedNodes = 2;
    return settings;
}

void World::reopen()
{
    m_authority.reset();
    auto opened = checked(authority::Authority::open(authority::DataFolder(folder()), settings()));
    m_authority = std::move(*opened);
}

fleet::Id World::id(EntityKind kind, const std::string &externalId)
{
    fleet::Id found;
    std::size_t index = 0;
    fleet::forEachEntityType([&](auto sample) {
        using T = decltype(sample);
        if (index++ != static_cast<std::size_t>(kind))
            return;
        if constexpr (requires { sample.externalId; }) {
            for (const T &row : state().table<T>()) {
                if (row.externalId == externalId)
                    found = row.id;
            }
        }
    });
    if (found.isNull())
        qFatal("the world has no %s", externalId.c_str());
    return found;
}

fleet::Id World::newId()
{
    return *checked(context().newId());
}

std::string World::signIn(const std::string &name)
{
    const auto &[email, organization] = people.at(name);
    return signIn(email, organization);
}

std::string World::signIn(const std::string &email, const std::string &organization)
{
    const auto opened = authority().signIn().signIn(
        {email, password, organization, "test", organization.empty()}, {"request", "127.0.0.1"});
    if (!opened)
        qFatal("%s", opened.error().error.toString().c_str());
    return opened->tokens.access;
}

fleet::Expected<authority::Caller> World::caller(const std::string &token)
{
    return authority().signIn().authenticate(token, {"request", "127.0.0.1"});
}

authority::CommitRequest World::previewed(const authority::Caller &caller,
                                          const fleet::ChangeSet &changes)
{
    const auto part = checked(
        authority::ViewerPart::of(context().snapshot(), caller.principal(), caller.context(now())));
    // What cannot be compiled has no difference; the commit says why.
    const auto difference = part->preview(changes, now());
    return {state().revision, changes, "because", now(),
            difference ? access::digest(*difference) : std::string()};
}

fleet::Expected<std::int64_t> World::commit(const authority::Caller &caller,
                                            const fleet::ChangeSet &changes,
                                            const std::string &reason)
{
    authority::CommitRequest request = previewed(caller, changes);
    request.reason = reason;
    return authority().commits().commit(caller, request);
}

fleet::Delegation World::delegation(const std::string &to, const std::vector<std::string> &nodes)
{
    fleet::Delegation delegation;
    delegation.id = newId();
    delegation.from = id(EntityKind::Organization, "nordquell");
    delegation.to = id(EntityKind::Organization, to);
    for (const std::string &name : nodes)
        delegation.region.push_back({fleet::ScopeKind::Resource, node(name)});
    std::sort(delegation.region.begin(), delegation.region.end());
    for (const char *action : {"apikey:create", "device:configure", "device:view", "role:assign",
                               "team:manage", "user:invite"})
        delegation.ceiling.push_back({action, {}});
    delegation.reason = "service contract";
    return delegation;
}

fleet::Assignment World::assignment(const std::string &member, const std::string &role,
                                    const std::string &where, fleet::Id delegation)
{
    fleet::Assignment assignment;
    assignment.id = newId();
    assignment.principal = {fleet::PrincipalKind::Membership, id(EntityKind::Membership, member)};
    assignment.role = id(EntityKind::Role, role);
    assignment.scope = {fleet::ScopeKind::Resource, node(where)};
    assignment.delegation = delegation;
    return assignment;
}

std::vector<std::string> World::devices(const authority::Caller &caller)
{
    const auto page = checked(authority().devices().page(caller, {}));
    std::vector<std::string> names;
    for (const authority::Device &device : page->devices)
        names.push_back(device.resource.externalId);
    return names;
}

std::vector<audit::Event> World::log(store::AuditFilter filter)
{
    const auto page = checked(context().store().audit().page({std::move(filter), {}, {}, 1000},
                                                             store::AuditVisibility::everything()));
    std::vector<audit::Event> events;
    for (const audit::StoredRow &row : page->rows)
        events.push_back(row.event);
    return events;
}

} // namespace bailiwick::tests
