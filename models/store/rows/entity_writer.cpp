// SPDX-License-Identifier: Apache-2.0
#include "models/store/rows/entity_writer.h"

#include "models/store/rows/columns.h"
#include "models/store/rows/node_references.h"
#include "models/store/rows/resource_writer.h"

namespace bailiwick::store {

namespace {

using namespace fleet;

class EntityWriter
{
public:
    explicit EntityWriter(Database &database)
        : m_database(database)
    {
    }

    void put(const Action &action)
    {
        m_database
            .statement("INSERT INTO action (id, external_id, name, description, meta)"
                       " VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
                       " external_id = excluded.external_id, name = excluded.name,"
                       " description = excluded.description, meta = excluded.meta")
            .bind(action.id)
            .bind(action.externalId)
            .bind(action.name)
            .bind(action.description)
            .bind(action.meta)
            .run();
    }

    void put(const Organization &organization)
    {
        m_database
            .statement("INSERT INTO organization (id, external_id, kind, name, resource, blocked)"
                       " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
                       " external_id = excluded.external_id, kind = excluded.kind,"
                       " name = excluded.name, resource = excluded.resource,"
                       " blocked = excluded.blocked")
            .bind(organization.id)
            .bind(organization.externalId)
            .bind(name(organization.kind))
            .bind(organization.name)
            .bind(organization.resource)
            .bind(organization.blocked)
            .run();
    }

    void put(const Person &person)
    {
        m_database
            .statement("INSERT INTO person (id, external_id, name, email) VALUES (?, ?, ?, ?)"
                       " ON CONFLICT (id) DO UPDATE SET external_id = excluded.external_id,"
                       " name = excluded.name, email = excluded.email")
            .bind(person.id)
            .bind(person.externalId)
            .bind(person.name)
            .bind(person.email)
            .run();
    }

    void put(const Membership &membership)
    {
        m_database
            .statement("INSERT INTO membership (id, external_id, person, organization, title,"
                       " disabled) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
                       " external_id = excluded.external_id, person = excluded.person,"
                       " organization = excluded.organization, title = excluded.title,"
                       " disabled = excluded.disabled")
            .bind(membership.id)
            .bind(membership.externalId)
            .bind(membership.person)
            .bind(membership.organization)
            .bind(membership.title)
            .bind(membership.disabled)
            .run();
    }

    void put(const Team &team)
    {
        m_database
            .statement("INSERT INTO team (id, external_id, organization, name) VALUES (?, ?, ?, ?)"
                       " ON CONFLICT (id) DO UPDATE SET external_id = excluded.external_id,"
                       " organization = excluded.organization, name = excluded.name")
            .bind(team.id)
            .bind(team.externalId)
            .bind(team.organization)
            .bind(team.name)
            .run();
        putList("DELETE FROM team_member WHERE team = ?",
                "INSERT INTO team_member (team, membership) VALUES (?, ?)", team.id, team.members);
    }

    void put(const Group &group)
    {
        m_database
            .statement("INSERT INTO \"group\" (id, external_id, organization, name)"
                       " VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
                       " external_id = excluded.external_id, organization = excluded.organization,"
                       " name = excluded.name")
            .bind(group.id)
            .bind(group.externalId)
            .bind(group.organization)
            .bind(group.name)
            .run();
        putList("DELETE FROM group_member WHERE \"group\" = ?",
                "INSERT INTO group_member (\"group\", resource) VALUES (?, ?)", group.id,
                group.members);
    }

    // In the tenant of its node, if there is one.
    void put(const Ownership &ownership)
    {
        const bool tenants = m_database.dialect().tenants;
        const char *const put =
            tenants ? "INSERT INTO ownership (tenant, id, primary_person)"
                      " SELECT r.tenant, r.id, CAST(?2 AS uuid) FROM resource r WHERE r.id = ?1"
                      " ON CONFLICT (tenant, id) DO UPDATE SET"
                      " primary_person = excluded.primary_person"
                    : "INSERT INTO ownership (id, primary_person) VALUES (?, ?)"
                      " ON CONFLICT (id) DO UPDATE SET primary_person = excluded.primary_person";
        m_database.statement(put).bind(ownership.id).bind(ownership.primary).run();
        putList("DELETE FROM ownership_secondary WHERE ownership = ?",
                tenants ? "INSERT INTO ownership_secondary (tenant, ownership, person)"
                          " SELECT o.tenant, o.id, CAST(?2 AS uuid) FROM ownership o"
                          " WHERE o.id = ?1"
                        : "INSERT INTO ownership_secondary (ownership, person) VALUES (?, ?)",
                ownership.id, ownership.secondaries);
    }

    void put(const Role &role)
    {
        m_database
            .statement("INSERT INTO role (id, external_id, organization, name, description,"
                       " condition, ownership) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO"
                       " UPDATE SET external_id = excluded.external_id,"
                       " organization = excluded.organization, name = excluded.name,"
                       " description = excluded.description, condition = excluded.condition,"
                       " ownership = excluded.ownership")
            .bind(role.id)
            .bind(role.externalId)
            .bind(role.organization)
            .bind(role.name)
            .bind(role.description)
            .bind(role.condition)
            .bind(role.ownership)
            .run();
        putList("DELETE FROM role_action WHERE role = ?",
                "INSERT INTO role_action (role, action) VALUES (?, ?)", role.id, role.actions);
        clear("DELETE FROM role_origin WHERE role = ?", role.id);
        if (role.origin.isNone())
            return;
        m_database
            .statement("INSERT INTO role_origin (role, name, origin, origin_revision)"
                       " VALUES (?, ?, ?, ?)")
            .bind(role.id)
            .bind(role.origin.name)
            .bind(role.origin.role)
            .bind(role.origin.revision)
            .run();
    }

    void put(const Delegation &delegation)
    {
        Statement &row = m_database.statement(
            "INSERT INTO delegation (id, external_id, from_organization, to_organization, parent,"
            " passes, reason, cut, valid_from, valid_until) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET external_id = excluded.external_id,"
            " from_organization = excluded.from_organization,"
            " to_organization = excluded.to_organization, parent = excluded.parent,"
            " passes = excluded.passes, reason = excluded.reason, cut = excluded.cut,"
            " valid_from = excluded.valid_from, valid_until = excluded.valid_until");
        row.bind(delegation.id)
            .bind(delegation.externalId)
            .bind(delegation.from)
            .bind(delegation.to)
            .bind(delegation.parent)
            .bind(delegation.passes)
            .bind(delegation.reason)
            .bind(delegation.cut);
        bindValidity(row, delegation.validity).run();
        clear("DELETE FROM delegation_region WHERE delegation = ?", delegation.id);
        for (const Scope &scope : delegation.region) {
            m_database
                .statement("INSERT INTO delegation_region (delegation, scope_kind, scope)"
                           " VALUES (?, ?, ?)")
                .bind(delegation.id)
                .bind(name(scope.kind))
                .bind(scope.id)
                .run();
        }
        clear("DELETE FROM delegation_ceiling WHERE delegation = ?", delegation.id);
        for (const CeilingRule &rule : delegation.ceiling) {
            m_database
                .statement("INSERT INTO delegation_ceiling (delegation, action, condition)"
                           " VALUES (?, ?, ?)")
                .bind(delegation.id)
                .bind(rule.action)
                .bind(rule.condition)
                .run();
        }
    }

    void put(const Assignment &assignment)
    {
        Statement &row = m_database.statement(
            "INSERT INTO assignment (id, external_id, principal_kind, principal, role, scope_kind,"
            " scope, reason, delegation, valid_from, valid_until)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
            " external_id = excluded.external_id, principal_kind = excluded.principal_kind,"
            " principal = excluded.principal, role = excluded.role,"
            " scope_kind = excluded.scope_kind, scope = excluded.scope, reason = excluded.reason,"
            " delegation = excluded.delegation, valid_from = excluded.valid_from,"
            " valid_until = excluded.valid_until");
        row.bind(assignment.id)
            .bind(assignment.externalId)
            .bind(name(assignment.principal.kind))
            .bind(assignment.principal.id)
            .bind(assignment.role)
            .bind(name(assignment.scope.kind))
            .bind(assignment.scope.id)
            .bind(assignment.reason)
            .bind(assignment.delegation);
        bindValidity(row, assignment.validity).run();
    }

    void put(const Policy &policy)
    {
        Statement &row = m_database.statement(
            "INSERT INTO policy (id, external_id, organization, name, text, reason, delegation,"
            " valid_from, valid_until) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO"
            " UPDATE SET external_id = excluded.external_id,"
            " organization = excluded.organization, name = excluded.name, text = excluded.text,"
            " reason = excluded.reason, delegation = excluded.delegation,"
            " valid_from = excluded.valid_from, valid_until = excluded.valid_until");
        row.bind(policy.id)
            .bind(policy.externalId)
            .bind(policy.organization)
            .bind(policy.name)
            .bind(policy.text)
            .bind(policy.reason)
            .bind(policy.delegation);
        bindValidity(row, policy.validity).run();
    }

    void put(const Application &application)
    {
        Statement &row = m_database.statement(
            "INSERT INTO application (id, external_id, organization, name, creator, delegation,"
            " any_keyword, disabled, valid_from, valid_until) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET external_id = excluded.external_id,"
            " organization = excluded.organization, name = excluded.name,"
            " creator = excluded.creator, delegation = excluded.delegation,"
            " any_keyword = excluded.any_keyword, disabled = excluded.disabled,"
            " valid_from = excluded.valid_from, valid_until = excluded.valid_until");
        row.bind(application.id)
            .bind(application.externalId)
            .bind(application.organization)
            .bind(application.name)
            .bind(application.creator)
            .bind(application.delegation)
            .bind(application.anyKeyword)
            .bind(application.disabled);
        bindValidity(row, application.validity).run();
        putList("DELETE FROM application_role WHERE application = ?",
                "INSERT INTO application_role (application, role) VALUES (?, ?)", application.id,
                application.roles);
        putList("DELETE FROM application_action WHERE application = ?",
                "INSERT INTO application_action (application, action) VALUES (?, ?)",
                application.id, application.actions);
        clear("DELETE FROM application_space WHERE application = ?", application.id);
        for (const Scope &space : application.spaces) {
            m_database
                .statement("INSERT INTO application_space (application, scope_kind, scope)"
                           " VALUES (?, ?, ?)")
                .bind(application.id)
                .bind(name(space.kind))
                .bind(space.id)
                .run();
        }
        putList("DELETE FROM application_keyword WHERE application = ?",
                "INSERT INTO application_keyword (application, \"group\") VALUES (?, ?)",
                application.id, application.keywords);
    }

    void put(const Gateway &gateway)
    {
        Statement &row = m_database.statement(
            "INSERT INTO gateway (id, external_id, organization, device, \"group\", disabled,"
            " valid_from, valid_until) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE"
            " SET external_id = excluded.external_id, organization = excluded.organization,"
            " device = excluded.device, \"group\" = excluded.\"group\","
            " disabled = excluded.disabled, valid_from = excluded.valid_from,"
            " valid_until = excluded.valid_until");
        row.bind(gateway.id)
            .bind(gateway.externalId)
            .bind(gateway.organization)
            .bind(gateway.device)
            .bind(gateway.group)
            .bind(gateway.disabled);
        bindValidity(row, gateway.validity).run();
        putList("DELETE FROM gateway_role WHERE gateway = ?",
                "INSERT INTO gateway_role (gateway, role) VALUES (?, ?)", gateway.id,
                gateway.roles);
    }

    void remove(EntityKind kind, Id id)
    {
        if (kind == EntityKind::Resource && m_database.dialect().tenants) {
            clear("INSERT INTO resource_gone SELECT id, number FROM resource WHERE id = ?", id);
            clear("DELETE FROM resource_within WHERE resource = ?", id);
        }
        clear(removals[static_cast<std::size_t>(kind)], id);
    }

private:
    static constexpr const char *removals[entityKindCount] = {
        "DELETE FROM action WHERE id = ?",       "DELETE FROM resource WHERE id = ?",
        "DELETE FROM organization WHERE id = ?", "DELETE FROM person WHERE id = ?",
        "DELETE FROM membership WHERE id = ?",   "DELETE FROM team WHERE id = ?",
        "DELETE FROM \"group\" WHERE id = ?",    "DELETE FROM ownership WHERE id = ?",
        "DELETE FROM role WHERE id = ?",         "DELETE FROM delegation WHERE id = ?",
        "DELETE FROM assignment WHERE id = ?",   "DELETE FROM policy WHERE id = ?",
        "DELETE FROM application WHERE id = ?",  "DELETE FROM gateway WHERE id = ?"};

    void clear(const char *sql, Id id) { m_database.statement(sql).bind(id).run(); }

    template<typename T>
    void putList(const char *clearSql, const char *addSql, Id id, const std::vector<T> &values)
    {
        clear(clearSql, id);
        for (const T &value : values)
            m_database.statement(addSql).bind(id).bind(value).run();
    }

    Database &m_database;
};

} // namespace

void writeChanges(Database &database, const ChangeSet &net)
{
    std::vector<const Resource *> resources;
    for (const Change &change : net) {
        if (const auto *put = std::get_if<Put>(&change)) {
            if (const auto *resource = std::get_if<Resource>(&put->entity))
                resources.push_back(resource);
        }
    }
    if (!resources.empty())
        ResourceWriter(database).put(resources);

    EntityWriter writer(database);
    for (const Change &change : net) {
        if (const auto *put = std::get_if<Put>(&change)) {
            std::visit(
                [&](const auto &entity) {
                    if constexpr (!std::is_same_v<std::decay_t<decltype(entity)>, Resource>)
                        writer.put(entity);
                },
                put->entity);
        } else {
            writer.remove(kindOf(change), idOf(change));
        }
    }
    if (database.dialect().tenants)
        checkNodeReferences(database, net);
}

} // namespace bailiwick::store
