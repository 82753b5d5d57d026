// SPDX-License-Identifier: Apache-2.0
#include "models/store/sqlite/scope_sql.h"

#include "models/store/sqlite/audit_scope.h"
#include "models/store/sqlite/node_scope.h"

namespace bailiwick::store {

namespace {

std::string visibleNode(const SessionScope &scope, const std::string &id)
{
    return "(SELECT n.id FROM main.resource n WHERE n.id = " + id + " AND " +
           nodeInScope(scope, "n", false) + ")";
}

std::string ifListed(const std::string &value, std::string_view list)
{
    return "CASE WHEN " + inList(value, list) + " THEN " + value + " END";
}

// A principal as a JSON object: is it in scope?
std::string principalInScope(const std::string &json)
{
    const std::string id = "json_extract(" + json + ", '$.id')";
    return "CASE json_extract(" + json + ", '$.kind') WHEN 'membership' THEN " +
           inList(id, "membership") + " WHEN 'team' THEN " + inList(id, "team") +
           " WHEN 'person' THEN " + inList(id, "person") + " WHEN 'application' THEN " +
           inList(id, "application") + " WHEN 'gateway' THEN " + inList(id, "gateway") + " END";
}

// The JSON without principals out of scope: out of sets, and attributes that are such a one. Most
// rows name none.
std::string visibleAttributes(const std::string &value)
{
    return "CASE WHEN NOT " + std::string(namesPrincipalFunction) + "(" + value + ") THEN " +
           value +
           " ELSE (SELECT json_group_object(a.key, json(CASE a.type"
           " WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'object' THEN a.value"
           " WHEN 'array' THEN (SELECT json_group_array(json(CASE m.type WHEN 'object' THEN m.value"
           " ELSE json_quote(m.value) END)) FROM json_each(a.value) m WHERE m.type <> 'object' "
           "OR " +
           principalInScope("m.value") + ") ELSE json_quote(a.value) END)) FROM json_each(" +
           value + ") a WHERE a.type <> 'object' OR " + principalInScope("a.value") + ") END";
}

std::string visibleReference(const SessionScope &scope, Reference reference,
                             const std::string &value)
{
    switch (reference) {
    case Reference::None:
        break;
    case Reference::Node:
        return visibleNode(scope, value);
    case Reference::Organization:
        return ifListed(value, "organization");
    case Reference::Person:
        return ifListed(value, "person");
    case Reference::Membership:
        return ifListed(value, "membership");
    case Reference::Role:
        return ifListed(value, "role");
    case Reference::Delegation:
        return ifListed(value, "delegation");
    case Reference::Group:
        return ifListed(value, "group");
    case Reference::Principal:
        return "CASE WHEN (r.principal_kind = 'membership' AND " + inList(value, "membership") +
               ") OR (r.principal_kind = 'team' AND " + inList(value, "team") +
               ") OR (r.principal_kind = 'person' AND " + inList(value, "person") + ") THEN " +
               value + " END";
    case Reference::Attributes: // of its own, below
    case Reference::Scope:
        return "CASE r.scope_kind WHEN 'resource' THEN " + visibleNode(scope, value) + " ELSE " +
               ifListed(value, "group") + " END";
    }
    return value;
}

std::string_view listOf(RowScope rows)
{
    switch (rows) {
    case RowScope::Organization:
        return "organization";
    case RowScope::Person:
        return "person";
    case RowScope::Membership:
        return "membership";
    case RowScope::Team:
        return "team";
    case RowScope::Group:
        return "group";
    case RowScope::Role:
        return "role";
    case RowScope::Delegation:
        return "delegation";
    case RowScope::Assignment:
        return "assignment";
    case RowScope::Policy:
        return "policy";
    case RowScope::Application:
        return "application";
    case RowScope::Gateway:
        return "gateway";
    case RowScope::ApiKey:
    case RowScope::Node:
    case RowScope::AuditEvent:
        break;
    }
    return {};
}

} // namespace

ScopedSql scopedSql(const SessionTable &table, const SessionScope &scope)
{
    ScopedSql sql;
    sql.rows = 1000;
    if (table.rows == RowScope::AuditEvent) {
        limitAudit(sql, table, scope.audit);
        sql.rows = 1e6;
    } else if (table.rows == RowScope::Node) {
        sql.from = "main.resource r";
        sql.where = nodeInScope(scope, "r", true);
        sql.whereOfOne = nodeInScope(scope, "r", false);
        sql.rows = scope.everything ? 1e6 : 1e4;
        // Of one kind, each part comes in the order of names.
        if (!table.condition.empty())
            sql.parts = nodeParts(scope);
        if (sql.parts.size() == 1)
            sql.parts.clear();
    } else {
        sql.from = "main.\"" + std::string(table.name) + "\" r";
        if (scope.everything)
            sql.where = "1";
        else if (table.rows == RowScope::ApiKey)
            sql.where = "(" + inList("r.principal", "application") + " OR " +
                        inList("r.principal", "gateway") + ")";
        else
            sql.where = inList("r.id", listOf(table.rows));
    }
    if (sql.whereOfOne.empty())
        sql.whereOfOne = sql.where;
    const auto also = [&](std::string &where) {
        if (!table.condition.empty())
            where = std::string(table.condition) + " AND " + where;
    };
    also(sql.where);
    also(sql.whereOfOne);
    for (NodePart &part : sql.parts)
        also(part.where);
    // By whole customers and sites alone, or also in other ways.
    const bool contained = table.rows == RowScope::Node && scope.subtrees.empty() &&
                           scope.resources.empty() && scope.partial.isEmpty();
    for (const SessionColumn &column : table.columns) {
        const std::string raw(column.source);
        const bool masked = column.reference != Reference::None && !scope.everything &&
                            !(contained && isSeenAbove(table, column, !scope.customers.empty(),
                                                       !scope.sites.empty()));
        if (masked && column.reference == Reference::Attributes) {
            const std::string value = visibleAttributes(raw); // never null, compared as it is seen
            sql.columns.push_back({value, value, false});
            continue;
        }
        sql.columns.push_back(
            {masked ? visibleReference(scope, column.reference, raw) : raw, raw, masked});
    }
    return sql;
}

void makeScopeTables(SqliteDatabase &inner)
{
    inner.execute("PRAGMA query_only = 0");
    for (const char *list :
         {"customer", "site", "subtree", "resource", "partial_customer", "partial_site",
          "organization", "person", "membership", "team", "group", "role", "delegation",
          "assignment", "policy", "application", "gateway", "audit_organization"})
        inner.execute(("CREATE TEMP TABLE scope_" + std::string(list) +
                       " (id TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID")
                          .c_str());
    inner.execute("PRAGMA query_only = 1");
}

namespace {

template<typename T>
void fill(SqliteDatabase &inner, std::string_view list, const std::vector<T> &ids)
{
    const std::string table = "temp.scope_" + std::string(list);
    inner.execute(("DELETE FROM " + table).c_str());
    if (ids.empty())
        return;
    SqliteStatement insert(inner.handle(), "INSERT OR IGNORE INTO " + table + " VALUES (?)");
    for (const T &id : ids)
        insert.bind(id).run();
}

} // namespace

void fillScopeTables(SqliteDatabase &inner, const SessionScope &scope)
{
    inner.execute("PRAGMA query_only = 0");
    {
        Transaction transaction(inner, Database::Access::Read);
        fill(inner, "customer", scope.customers);
        fill(inner, "site", scope.sites);
        fill(inner, "subtree", scope.subtrees);
        fill(inner, "resource", scope.resources);
        fill(inner, "partial_customer", scope.partial.customers);
        fill(inner, "partial_site", scope.partial.sites);
        fill(inner, "organization", scope.organizations);
        fill(inner, "person", scope.persons);
        fill(inner, "membership", scope.memberships);
        fill(inner, "team", scope.teams);
        fill(inner, "group", scope.groups);
        fill(inner, "role", scope.roles);
        fill(inner, "delegation", scope.delegations);
        fill(inner, "assignment", scope.assignments);
        fill(inner, "policy", scope.policies);
        fill(inner, "application", scope.applications);
        fill(inner, "gateway", scope.gateways);
        fill(inner, "audit_organization", scope.audit.organizations);
        transaction.commit();
    }
    inner.execute("PRAGMA query_only = 1");
}

} // namespace bailiwick::store
