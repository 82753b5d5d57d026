// SPDX-License-Identifier: Apache-2.0
#include "models/store/rows/session_schema.h"

#include "models/store/session_connection.h"

#include <algorithm>

namespace bailiwick::store {

namespace {

constexpr auto text = ColumnType::Text;
constexpr auto integer = ColumnType::Integer;
constexpr auto none = Reference::None;
constexpr SessionColumn idColumn{"id", "r.id", text, none, Lookup::Unique};
constexpr SessionColumn externalId{"external_id", "r.external_id"};
constexpr SessionColumn nameColumn{"name", "r.name"};
constexpr SessionColumn nodeName{"name", "r.name", text, none, Lookup::Index};
constexpr SessionColumn parent{"parent", "r.parent", text, Reference::Node, Lookup::Index};
constexpr SessionColumn spaceKind{"space_kind", "r.space_kind"};
constexpr SessionColumn attributes{"attributes", "r.attributes", text, Reference::Attributes};
constexpr SessionColumn customer{"customer", "r.customer", text, Reference::Node, Lookup::Index};
constexpr SessionColumn site{"site", "r.site", text, Reference::Node, Lookup::Index};
constexpr SessionColumn organization{"organization", "r.organization", text,
                                     Reference::Organization, Lookup::Index};
constexpr SessionColumn validFrom{"valid_from", "r.valid_from", integer};
constexpr SessionColumn validUntil{"valid_until", "r.valid_until", integer};
constexpr SessionColumn reason{"reason", "r.reason"};

constexpr SessionColumn resourceColumns[] = {idColumn, {"kind", "r.kind"}, externalId, nodeName,
                                             parent,   spaceKind,          attributes, customer,
                                             site};
constexpr SessionColumn deviceColumns[] = {idColumn,   externalId, nodeName, parent,
                                           attributes, customer,   site};
constexpr SessionColumn siteColumns[] = {idColumn, externalId, nodeName,
                                         parent,   attributes, customer};
constexpr SessionColumn spaceColumns[] = {idColumn,  externalId, nodeName, parent,
                                          spaceKind, attributes, customer, site};
constexpr SessionColumn customerColumns[] = {idColumn, externalId, nodeName, parent, attributes};

constexpr SessionColumn organizationColumns[] = {
    idColumn,
    externalId,
    {"kind", "r.kind"},
    nameColumn,
    {"resource", "r.resource", text, Reference::Node, Lookup::Index},
    {"blocked", "r.blocked", integer}};
constexpr SessionColumn personColumns[] = {
    idColumn, externalId, nameColumn, {"email", "r.email", text, none, Lookup::Index}};
constexpr SessionColumn membershipColumns[] = {
    idColumn,
    externalId,
    {"person", "r.person", text, Reference::Person, Lookup::Index},
    organization,
    {"title", "r.title"},
    {"disabled", "r.disabled", integer}};
constexpr SessionColumn teamColumns[] = {idColumn, externalId, organization, nameColumn};

constexpr SessionColumn roleColumns[] = {
    idColumn,
    externalId,
    organization,
    nameColumn,
    {"description", "r.description"},
    {"condition", "r.condition"},
    {"ownership", "r.ownership", integer},
    {"actions", "(SELECT json_group_array(a.action) FROM main.role_action a WHERE a.role = r.id)"}};
constexpr SessionColumn delegationColumns[] = {
    idColumn,
    externalId,
    {"from_organization", "r.from_organization", text, Reference::Organization, Lookup::Index},
    {"to_organization", "r.to_organization", text, Reference::Organization, Lookup::Index},
    {"parent", "r.parent", text, Reference::Delegation, Lookup::Index},
    validFrom,
    validUntil,
    {"passes", "r.passes", integer},
    reason,
    {"cut", "r.cut", integer}};
constexpr SessionColumn assignmentColumns[] = {
    idColumn,
    externalId,
    {"principal_kind", "r.principal_kind"},
    {"principal", "r.principal", text, Reference::Principal, Lookup::Index},
    {"role", "r.role", text, Reference::Role, Lookup::Index},
    {"scope_kind", "r.scope_kind"},
    {"scope", "r.scope", text, Reference::Scope, Lookup::Index},
    validFrom,
    validUntil,
    reason,
    {"delegation", "r.delegation", text, Reference::Delegation, Lookup::Index}};
constexpr SessionColumn policyColumns[] = {
    idColumn,
    externalId,
    organization,
    nameColumn,
    {"text", "r.text"},
    validFrom,
    validUntil,
    reason,
    {"delegation", "r.delegation", text, Reference::Delegation, Lookup::Index}};

constexpr SessionColumn membershipOf{"creator", "r.creator", text, Reference::Membership};
constexpr SessionColumn applicationColumns[] = {
    idColumn,
    externalId,
    organization,
    nameColumn,
    membershipOf,
    {"delegation", "r.delegation", text, Reference::Delegation, Lookup::Index},
    {"actions", "(SELECT json_group_array(a.action) FROM main.application_action a"
                " WHERE a.application = r.id)"},
    {"any_keyword", "r.any_keyword", integer},
    validFrom,
    validUntil,
    {"disabled", "r.disabled", integer}};
constexpr SessionColumn gatewayColumns[] = {
    idColumn,
    externalId,
    organization,
    {"device", "r.device", text, Reference::Node, Lookup::Index},
    {"group", "r.\"group\"", text, Reference::Group, Lookup::Index},
    validFrom,
    validUntil,
    {"disabled", "r.disabled", integer}};
// Never: the hash of the secret. A key is seen with whose it is.
constexpr SessionColumn apiKeyColumns[] = {idColumn,
                                           {"principal_kind", "r.principal_kind"},
                                           {"principal", "r.principal", text, none, Lookup::Index},
                                           {"created_at", "r.created_at", integer},
                                           membershipOf,
                                           validFrom,
                                           validUntil,
                                           {"revoked_at", "r.revoked_at", integer},
                                           {"last_used_at", "r.last_used_at", integer},
                                           {"uses", "r.uses", integer}};

// A row of the log is seen whole or not at all: no reference is hidden. Never: hashes, salts, and
// details (which name what others may not see).
constexpr SessionColumn auditColumnsOfSession[] = {
    {"sequence", "r.sequence", integer, none, Lookup::Unique},
    {"time", "r.time", integer, none, Lookup::Index},
    {"actor_kind", "r.actor_kind"},
    {"actor", "r.actor", text, none, Lookup::Index},
    {"actor_label", "t.actor_label"},
    {"actor_organization", "r.actor_organization"},
    {"action", "r.action", text, none, Lookup::Index},
    {"resource_type", "r.resource_type"},
    {"resource", "r.resource", text, none, Lookup::Index},
    {"resource_label", "t.resource_label"},
    {"outcome", "r.outcome"},
    {"reason", "t.reason"},
    {"revision", "r.revision", integer},
    {"request_id", "r.request_id"},
    {"count", "r.count", integer}};

constexpr SessionTable schema[] = {
    {"resource", RowScope::Node, "", resourceColumns},
    {"device", RowScope::Node, "r.kind = 'device'", deviceColumns},
    {"site", RowScope::Node, "r.kind = 'site'", siteColumns},
    {"space", RowScope::Node, "r.kind = 'space'", spaceColumns},
    {"customer", RowScope::Node, "r.kind = 'customer'", customerColumns},
    {"organization", RowScope::Organization, "", organizationColumns},
    {"person", RowScope::Person, "", personColumns},
    {"membership", RowScope::Membership, "", membershipColumns},
    {"team", RowScope::Team, "", teamColumns},
    {"group", RowScope::Group, "", teamColumns},
    {"role", RowScope::Role, "", roleColumns},
    {"delegation", RowScope::Delegation, "", delegationColumns},
    {"assignment", RowScope::Assignment, "", assignmentColumns},
    {"policy", RowScope::Policy, "", policyColumns},
    {"application", RowScope::Application, "", applicationColumns},
    {"gateway", RowScope::Gateway, "", gatewayColumns},
    {"api_key", RowScope::ApiKey, "", apiKeyColumns},
    {"audit_event", RowScope::AuditEvent, "", auditColumnsOfSession}};

bool sameName(std::string_view a, std::string_view b)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [&](char x, char y) { return lower(x) == lower(y); });
}

} // namespace

std::span<const SessionTable> sessionSchema()
{
    return schema;
}

bool isSessionTable(std::string_view name)
{
    return std::any_of(std::begin(schema), std::end(schema),
                       [&](const SessionTable &table) { return sameName(table.name, name); });
}

std::vector<std::pair<std::string, std::vector<std::string>>> sessionTables()
{
    std::vector<std::pair<std::string, std::vector<std::string>>> result;
    for (const SessionTable &table : schema) {
        auto &entry = result.emplace_back(table.name, std::vector<std::string>{});
        for (const SessionColumn &column : table.columns)
            entry.second.emplace_back(column.name);
    }
    return result;
}

} // namespace bailiwick::store
