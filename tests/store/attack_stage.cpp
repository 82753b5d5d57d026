// SPDX-License-Identifier: Apache-2.0
#include "attack_stage.h"

#include "unguarded.h"

#include <QFile>

namespace bailiwick::tests {

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

store::OpenOptions AttackStage::options()
{
    store::OpenOptions result;
    result.session.timeMs = 1000;
    result.session.memory = 64u << 20;
    result.clock = [this] { return now; };
    if (!replica.empty())
        result.replicas = {replica};
    return result;
}

store::Expected<std::unique_ptr<store::SessionConnection>>
AttackStage::open(const store::SessionScope &session)
{
    if (replica.empty())
        return fixture.store->openSession(session);
    auto connection = fixture.store->openSessionAt(0);
    if (!connection)
        return connection;
    if (auto bound = (*connection)->bind(session); !bound)
        return tl::unexpected(bound.error());
    return connection;
}

// Two tenants; the session's is called OWN, the other FOREIGN.
fleet::ChangeSet AttackStage::tenants()
{
    fleet::ChangeSet changes;
    const auto put = [&](auto entity) {
        changes.push_back(fleet::Put{entity});
        return entity.id;
    };
    using enum fleet::ResourceKind;
    fleet::Resource ownDevice;
    std::vector<fleet::Id> ownNodes;
    std::vector<fleet::Id> members;
    const auto root = put(node(m_random, Manufacturer, {}, "FOREIGN root"));
    for (const std::string whose : {"OWN", "FOREIGN"}) {
        const bool own = whose == "OWN";
        const auto customer = put(node(m_random, Customer, root, whose + " customer"));
        const auto site = put(node(m_random, Site, customer, whose + " site"));
        const auto space = put(node(m_random, Space, site, whose + " space"));
        const auto deviceNode = node(m_random, Device, space, whose + " device");
        const auto device = put(deviceNode);
        const auto pump = put(node(m_random, Device, own ? device : site, whose + " pump"));

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
        fleet::Application application;
        application.id = newId(m_random);
        application.organization = organization.id;
        application.name = whose;
        application.creator = membership.id;
        application.actions = {whose + ":do"};
        application.spaces = {{fleet::ScopeKind::Resource, site}};
        put(application);
        fleet::Gateway gateway;
        gateway.id = newId(m_random);
        gateway.externalId = whose;
        gateway.organization = organization.id;
        gateway.device = pump;
        put(gateway);
        for (const auto kind : {fleet::PrincipalKind::Application, fleet::PrincipalKind::Gateway}) {
            store::ApiKey key;
            key.id = whose + std::string(fleet::name(kind));
            key.principal = {kind,
                             kind == fleet::PrincipalKind::Gateway ? gateway.id : application.id};
            key.creator = membership.id;
            m_keys.push_back(std::move(key));
        }
        if (own) {
            ownDevice = deviceNode;
            ownNodes = {site, space, device, pump};
            scope.sites = {site};
            scope.organizations = {organization.id};
            scope.persons = {person.id};
            scope.memberships = {membership.id};
            scope.teams = {team.id};
            scope.groups = {group.id};
            scope.roles = {role.id};
            scope.delegations = {delegation.id};
            scope.assignments = {assignment.id};
            scope.policies = {policy.id};
            scope.applications = {application.id};
            scope.gateways = {gateway.id};
            scope.audit.organizations = {"OWN"};
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
    picked = scope;
    picked.sites.clear();
    picked.partial.everywhere = true;
    picked.partial.nodes = std::make_shared<ListedNodes>(ownNodes);
    return changes;
}

std::string AttackStage::build()
{
    const fleet::ChangeSet changes = tenants();
    std::vector<audit::Event> events;
    for (const std::string whose : {"OWN", "FOREIGN"}) {
        audit::Event event;
        event.actor.label = whose;
        event.resource.label = whose;
        event.action = "device:view";
        event.organizations = {whose};
        events.push_back(event);
    }
    for (StoreFixture *place : {&fixture, &m_spoilt}) {
        if (!place->open(options()))
            return "the store does not open";
        if (const auto done = place->commit(changes, events); !done)
            return done.error().toString();
    }
    const auto hidden = [&]() -> store::Expected<void> {
        auto transaction = fixture.store->begin();
        if (!transaction)
            return tl::unexpected(transaction.error());
        if (auto put = (*transaction)->putCredential({m_foreignPerson, "$FOREIGN", 1}); !put)
            return put;
        if (auto put = (*transaction)->putSetting("FOREIGN", "FOREIGN"); !put)
            return put;
        for (const store::ApiKey &key : m_keys) {
            if (auto put = (*transaction)->putApiKey(key); !put)
                return put;
        }
        return (*transaction)->commit();
    }();
    if (!hidden)
        return hidden.error().toString();
    const auto state = fixture.store->loadState();
    if (!state)
        return state.error().toString();
    m_state = *state;
    scope.revision = picked.revision = everything.revision = m_state.revision;
    everything.everything = true;
    everything.audit = store::AuditVisibility::everything();
    auto admin = open(everything);
    if (!admin)
        return admin.error().toString();
    m_admin = std::move(*admin);
    return {};
}

std::string AttackStage::filled(const char *sql, const std::string &file) const
{
    return QString::fromUtf8(sql)
        .replace(QStringLiteral("{device}"), QString::fromStdString(m_foreignDevice.toString()))
        .replace(QStringLiteral("{site}"), QString::fromStdString(m_foreignSite.toString()))
        .replace(QStringLiteral("{person}"), QString::fromStdString(m_foreignPerson.toString()))
        .replace(QStringLiteral("{file}"), QString::fromStdString(file))
        .toStdString();
}

AttackResult AttackStage::run(const Attack &attack)
{
    using enum AttackResult::Outcome;
    const std::string sql = filled(attack.sql, fixture.path);
    auto session = open(scope);
    if (!session)
        return {Unproven, session.error().toString()};
    const auto result = (*session)->query(sql);
    if (result && textOf(*result).find("FOREIGN") != std::string::npos)
        return {Escaped, textOf(*result)};

    const auto control = m_admin->query(sql);
    if (attack.kind == Attack::Kind::Foreign) {
        if (!control || !result)
            return {Unproven, (control ? result : control).error().toString()};
        if (textOf(*control).find("FOREIGN") == std::string::npos)
            return {Unproven, "control shows nothing"};
        return {Held, {}};
    }
    if (result || control)
        return {Escaped, "was not refused"};
    if (!result.error().code.starts_with("query-"))
        return {Unproven, result.error().toString()};
    return runUnguarded(attack, result.error());
}

// What was refused does run where nothing guards.
AttackResult AttackStage::runUnguarded(const Attack &attack, const store::Error &refusal)
{
    using enum AttackResult::Outcome;
    const QTemporaryDir folder;
    std::string copy = m_spoilt.path;
    if (engine() == Engine::Sqlite) {
        copy = folder.filePath(QStringLiteral("copy.db")).toStdString();
        if (const auto done = fixture.store->backup(copy); !done)
            return {Unproven, done.error().toString()};
    }
    Unguarded plain(copy);
    const std::string sql = filled(attack.sql, copy);
    if (attack.kind == Attack::Kind::Endless) {
        if (refusal.code != "query-too-expensive")
            return {Unproven, refusal.toString()};
        if (!plain.isEndless(sql))
            return {Unproven, "control ends"};
        return {Held, {}};
    }
    const std::string error = plain.run(sql);
    if (!error.empty() && error.find("cannot open shared object") == std::string::npos)
        return {Unproven, error};
    return {Held, {}};
}

std::string AttackStage::traces() const
{
    const auto state = fixture.store->loadState();
    if (!state || !(*state == m_state))
        return "the state is another one";
    if (QFile::exists(QString::fromStdString(fixture.path) + QStringLiteral(".copy")))
        return "a file was written";
    const auto value = fixture.store->setting("a");
    if (!value || value->has_value())
        return "a setting was written";
    return {};
}

} // namespace bailiwick::tests
