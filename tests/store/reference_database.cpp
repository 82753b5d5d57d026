// SPDX-License-Identifier: Apache-2.0
#include "reference_database.h"

#include "random_fleet.h"

#include <QRegularExpression>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace bailiwick::tests {

using namespace fleet;
using store::Value;

namespace {

constexpr const char *tables = R"(
CREATE TABLE resource (id TEXT, kind TEXT, external_id TEXT, name TEXT, parent TEXT, space_kind TEXT,
    attributes TEXT, customer TEXT, site TEXT);
CREATE VIEW device AS SELECT id, external_id, name, parent, attributes, customer, site
    FROM resource WHERE kind = 'device';
CREATE VIEW site AS SELECT id, external_id, name, parent, attributes, customer
    FROM resource WHERE kind = 'site';
CREATE VIEW space AS SELECT id, external_id, name, parent, space_kind, attributes, customer, site
    FROM resource WHERE kind = 'space';
CREATE TABLE membership (id TEXT, external_id TEXT, person TEXT, organization TEXT, title TEXT,
    disabled INTEGER);
CREATE TABLE person (id TEXT, external_id TEXT, name TEXT, email TEXT);
CREATE TABLE assignment (id TEXT, external_id TEXT, principal_kind TEXT, principal TEXT, role TEXT,
    scope_kind TEXT, scope TEXT, valid_from INTEGER, valid_until INTEGER, reason TEXT,
    delegation TEXT);
CREATE TABLE delegation (id TEXT, external_id TEXT, from_organization TEXT, to_organization TEXT,
    parent TEXT, valid_from INTEGER, valid_until INTEGER, passes INTEGER, reason TEXT, cut INTEGER);
CREATE TABLE policy (id TEXT, external_id TEXT, organization TEXT, name TEXT, text TEXT,
    valid_from INTEGER, valid_until INTEGER, reason TEXT, delegation TEXT);
CREATE TABLE application (id TEXT, external_id TEXT, organization TEXT, name TEXT, creator TEXT,
    delegation TEXT, actions TEXT, any_keyword INTEGER, valid_from INTEGER, valid_until INTEGER,
    disabled INTEGER);
CREATE TABLE gateway (id TEXT, external_id TEXT, organization TEXT, device TEXT, "group" TEXT,
    valid_from INTEGER, valid_until INTEGER, disabled INTEGER);
)";

std::string tablesOfEngine()
{
    if (engine() == Engine::Sqlite)
        return tables;
    static const QRegularExpression ids(
        QStringLiteral("\\b(id|parent|customer|site|person|organization|principal|role|scope"
                       "|creator|device|\"group\""
                       "|delegation|\\w+_organization) TEXT"));
    return QString::fromLatin1(tables)
        .replace(ids, QStringLiteral("\\1 UUID"))
        .replace(QStringLiteral("TEXT"), QStringLiteral("TEXT COLLATE \"C\""))
        .replace(QStringLiteral("INTEGER"), QStringLiteral("BIGINT"))
        .toStdString();
}

Value idOrNull(Id id, bool visible)
{
    return visible && !id.isNull() ? Value(id.toString()) : Value();
}

Value flag(bool value)
{
    return std::int64_t{value};
}

Value timeOrNull(Time time)
{
    return time == beginningOfTime || time == endOfTime ? Value() : Value(std::int64_t{time});
}

// Without those that `sees` does not see.
template<typename Sees>
std::string jsonOf(const Attributes &attributes, Sees &&sees)
{
    auto object = nlohmann::json::object();
    for (const auto &[name, value] : attributes) {
        if (!namesPrincipals(value)) {
            std::visit(
                [&, &key = name](const auto &v) {
                    if constexpr (std::is_convertible_v<decltype(v), nlohmann::json>)
                        object[key] = v;
                },
                value);
            continue;
        }
        auto seen = nlohmann::json::array();
        forEachPrincipal(value, [&](const PrincipalRef &named) {
            if (sees(named))
                seen.push_back(
                    {{"id", named.id.toString()}, {"kind", std::string(fleet::name(named.kind))}});
        });
        if (!std::holds_alternative<PrincipalRef>(value))
            object[name] = seen;
        else if (!seen.empty())
            object[name] = seen[0];
    }
    return object.dump();
}

Id nearest(const State &state, const Resource &resource, ResourceKind kind)
{
    for (const Resource *at = &resource; at; at = state.resources().find(at->parent)) {
        if (at->kind == kind)
            return at->id;
    }
    return {};
}

} // namespace

ReferenceDatabase::ReferenceDatabase(const State &state, const store::SessionScope &scope)
{
    m_database.execute(tablesOfEngine());
    const auto listed = [&](const std::vector<Id> &ids, Id id) {
        return scope.everything || std::find(ids.begin(), ids.end(), id) != ids.end();
    };
    const auto sees = [&](const PrincipalRef &named) {
        return listed(named.kind == PrincipalKind::Membership    ? scope.memberships
                      : named.kind == PrincipalKind::Team        ? scope.teams
                      : named.kind == PrincipalKind::Application ? scope.applications
                      : named.kind == PrincipalKind::Gateway     ? scope.gateways
                                                                 : scope.persons,
                      named.id);
    };
    const auto node = [&](Id id) { return idOrNull(id, inScope(state, scope, id)); };
    for (const Resource &r : state.resources()) {
        if (!inScope(state, scope, r.id))
            continue;
        m_database.insert("resource",
                          {r.id.toString(), std::string(name(r.kind)), r.externalId, r.name,
                           node(r.parent), r.spaceKind, jsonOf(r.attributes, sees),
                           node(nearest(state, r, ResourceKind::Customer)),
                           node(nearest(state, r, ResourceKind::Site))});
    }
    for (const Membership &m : state.memberships()) {
        if (listed(scope.memberships, m.id))
            m_database.insert(
                "membership",
                {m.id.toString(), m.externalId, idOrNull(m.person, listed(scope.persons, m.person)),
                 idOrNull(m.organization, listed(scope.organizations, m.organization)), m.title,
                 flag(m.disabled)});
    }
    for (const Person &p : state.persons()) {
        if (listed(scope.persons, p.id))
            m_database.insert("person", {p.id.toString(), p.externalId, p.name, p.email});
    }
    for (const Assignment &a : state.assignments()) {
        if (!listed(scope.assignments, a.id))
            continue;
        const auto &principals = a.principal.kind == PrincipalKind::Membership ? scope.memberships
                                 : a.principal.kind == PrincipalKind::Team     ? scope.teams
                                                                               : scope.persons;
        m_database.insert("assignment",
                          {a.id.toString(), a.externalId, std::string(name(a.principal.kind)),
                           idOrNull(a.principal.id, listed(principals, a.principal.id)),
                           idOrNull(a.role, listed(scope.roles, a.role)),
                           std::string(name(a.scope.kind)),
                           a.scope.kind == ScopeKind::Resource
                               ? node(a.scope.id)
                               : idOrNull(a.scope.id, listed(scope.groups, a.scope.id)),
                           timeOrNull(a.validity.from), timeOrNull(a.validity.until), a.reason,
                           idOrNull(a.delegation, listed(scope.delegations, a.delegation))});
    }
    for (const Delegation &d : state.delegations()) {
        if (listed(scope.delegations, d.id))
            m_database.insert("delegation",
                              {d.id.toString(), d.externalId,
                               idOrNull(d.from, listed(scope.organizations, d.from)),
                               idOrNull(d.to, listed(scope.organizations, d.to)),
                               idOrNull(d.parent, listed(scope.delegations, d.parent)),
                               timeOrNull(d.validity.from), timeOrNull(d.validity.until),
                               std::int64_t{d.passes}, d.reason, flag(d.cut)});
    }
    for (const Policy &p : state.policies()) {
        if (listed(scope.policies, p.id))
            m_database.insert(
                "policy",
                {p.id.toString(), p.externalId,
                 idOrNull(p.organization, listed(scope.organizations, p.organization)), p.name,
                 p.text, timeOrNull(p.validity.from), timeOrNull(p.validity.until), p.reason,
                 idOrNull(p.delegation, listed(scope.delegations, p.delegation))});
    }
    for (const Application &a : state.applications()) {
        if (!listed(scope.applications, a.id))
            continue;
        auto names = nlohmann::json::array();
        for (const ActionName &action : a.actions)
            names.push_back(action);
        m_database.insert("application",
                          {a.id.toString(), a.externalId,
                           idOrNull(a.organization, listed(scope.organizations, a.organization)),
                           a.name, idOrNull(a.creator, listed(scope.memberships, a.creator)),
                           idOrNull(a.delegation, listed(scope.delegations, a.delegation)),
                           names.dump(), flag(a.anyKeyword), timeOrNull(a.validity.from),
                           timeOrNull(a.validity.until), flag(a.disabled)});
    }
    for (const Gateway &g : state.gateways()) {
        if (listed(scope.gateways, g.id))
            m_database.insert(
                "gateway",
                {g.id.toString(), g.externalId,
                 idOrNull(g.organization, listed(scope.organizations, g.organization)),
                 node(g.device), idOrNull(g.group, listed(scope.groups, g.group)),
                 timeOrNull(g.validity.from), timeOrNull(g.validity.until), flag(g.disabled)});
    }
}

} // namespace bailiwick::tests
