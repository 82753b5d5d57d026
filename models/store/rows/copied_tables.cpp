// SPDX-License-Identifier: Apache-2.0
#include "models/store/rows/copied_tables.h"

namespace bailiwick::store {

namespace {

// `kept`: how many columns, from the left, stand in the table's history, too. 0: it has none.
struct Described
{
    const char *name;
    const char *columns;
    const char *types;
    int key;
    int kept;
};

constexpr Described described[] = {
    {"action", "id, external_id, name, description, meta", "utttn", 1, 5},
    {"resource",
     "id, external_id, kind, parent, name, space_kind, attributes, customer, site, depth",
     "uttutttuun", 1, 7},
    {"resource_within", "ancestor, resource", "uu", 2, 0},
    {"organization", "id, external_id, kind, name, resource, blocked", "utttun", 1, 6},
    {"person", "id, external_id, name, email", "uttt", 1, 4},
    {"membership", "id, external_id, person, organization, title, disabled", "utuutn", 1, 6},
    {"team", "id, external_id, organization, name", "utut", 1, 4},
    {"team_member", "team, membership", "uu", 2, 2},
    {"group", "id, external_id, organization, name", "utut", 1, 4},
    {"group_member", "\"group\", resource", "uu", 2, 2},
    {"ownership", "id, primary_person", "uu", 1, 2},
    {"ownership_secondary", "ownership, person", "uu", 2, 2},
    {"role", "id, external_id, organization, name, description, condition, ownership", "ututttn", 1,
     7},
    {"role_action", "role, action", "ut", 2, 2},
    {"role_origin", "role, name, origin, origin_revision", "utun", 2, 4},
    {"delegation",
     "id, external_id, from_organization, to_organization, parent, valid_from, valid_until, passes,"
     " reason, cut",
     "utuuunnntn", 1, 10},
    {"delegation_region", "delegation, scope_kind, scope", "utu", 3, 3},
    {"delegation_ceiling", "delegation, action, condition", "utt", 3, 3},
    {"assignment",
     "id, external_id, principal_kind, principal, role, scope_kind, scope, valid_from, valid_until,"
     " reason, delegation",
     "uttuutunntu", 1, 11},
    {"policy",
     "id, external_id, organization, name, text, valid_from, valid_until, reason, delegation",
     "ututtnntu", 1, 9},
    {"application",
     "id, external_id, organization, name, creator, delegation, any_keyword, valid_from,"
     " valid_until, disabled",
     "ututuunnnn", 1, 10},
    {"application_role", "application, role", "uu", 2, 2},
    {"application_action", "application, action", "ut", 2, 2},
    {"application_space", "application, scope_kind, scope", "utu", 3, 3},
    {"application_keyword", "application, \"group\"", "uu", 2, 2},
    {"gateway",
     "id, external_id, organization, device, \"group\", valid_from, valid_until, disabled",
     "utuuunnn", 1, 8},
    {"gateway_role", "gateway, role", "uu", 2, 2},
    {"revision", "number, time, author, reason, summary, changes, digest", "nnttttt", 1, 0},
    {"session",
     "id, membership, person, client, created_at, expires_at, access_hash, access_expires,"
     " refresh_hash, refresh_family, refresh_expires, generation, ended_at, end_reason",
     "ttttnnbnbbnnnt", 1, 0},
    {"api_key",
     "id, principal_kind, principal, secret_hash, created_at, creator, valid_from, valid_until,"
     " revoked_at, last_used_at, uses",
     "ttubnunnnnn", 1, 0},
    {"credential", "person, password_hash, changed_at", "utn", 1, 0},
    {"claim_secret", "device, proof, external_id, secret, state, tries, since", "uttbtnn", 2, 0},
    {"claim_confirmation", "device, challenge, until", "ubn", 1, 0},
    {"ownership_since", "device, since", "un", 1, 0},
    {"owner_group", "id, owner, name, made", "uutn", 1, 0},
    {"owner_group_device", "owner_group, device", "uu", 2, 0},
    {"owner_group_user", "owner_group, person", "uu", 2, 0},
    {"owner_group_share", "device, person", "uu", 2, 0},
    {"offer",
     "id, kind, device, from_person, email, token_hash, made, until, state, changed, owner_group",
     "utuutbnntnu", 1, 0},
    {"invitation",
     "id, organization, inviter, email, title, token_hash, made, until, state, changed",
     "uuuttbnntn", 1, 0},
    {"invitation_team", "invitation, team", "uu", 2, 0},
    {"invitation_assignment",
     "invitation, position, role, scope_kind, scope, valid_from, valid_until, delegation",
     "unutunnu", 2, 0},
    {"ownership_release",
     "id, device, owner, requested_by, reason, token_hash, made, due, state, changed", "uuuttbnntn",
     1, 0},
    {"setting", "name, value", "tt", 1, 0},
    {"audit_checkpoint", "size, time, note", "nnt", 1, 0},
};

// The customer of the node that a column names: the key's first part where tables have tenants.
std::string tenantOf(std::string_view table)
{
    constexpr const char *none = "'00000000-0000-0000-0000-000000000000'";
    if (table == "resource")
        return "coalesce(customer, " + std::string(none) + ")";
    const char *node = nullptr;
    if (table == "resource_within")
        node = "resource";
    else if (table == "ownership" || table == "history_resource" || table == "history_ownership")
        node = "id";
    else if (table == "ownership_secondary" || table == "history_ownership_secondary")
        node = "ownership";
    else
        return {};
    return "coalesce((SELECT r.customer FROM resource r WHERE r.id = \"" + std::string(table) +
           "\"." + node + "), " + none + ")";
}

std::string firstColumns(const std::string &columns, int count)
{
    std::size_t end = 0;
    for (int i = 0; i < count && end != std::string::npos; ++i)
        end = columns.find(',', end + 1);
    return columns.substr(0, end);
}

// Rows of entities say whether there was one; those of lists do not.
CopiedTable historyOf(const Described &table)
{
    const bool entity = table.key == 1;
    const std::string columns = firstColumns(table.columns, table.kept);
    const std::string types(table.types, static_cast<std::size_t>(table.kept));
    return {"history_" + std::string(table.name),
            "revision, " + columns + (entity ? ", there" : ""), "n" + types + (entity ? "n" : ""),
            table.key + 1, tenantOf("history_" + std::string(table.name))};
}

} // namespace

const std::vector<CopiedTable> &copiedTables()
{
    static const std::vector<CopiedTable> tables = [] {
        std::vector<CopiedTable> result;
        for (const Described &table : described)
            result.push_back(
                {table.name, table.columns, table.types, table.key, tenantOf(table.name)});
        for (const Described &table : described) {
            if (table.kept > 0)
                result.push_back(historyOf(table));
        }
        return result;
    }();
    return tables;
}

const std::vector<CopiedTable> &copiedAuditTables()
{
    static const std::vector<CopiedTable> tables = {
        {"audit_event",
         "sequence, time, actor_kind, actor, actor_label_commitment, actor_organization, action,"
         " resource_type, resource, resource_label_commitment, outcome, reason_commitment,"
         " revision, request_id, count, detail_commitment, leaf_hash",
         "nnttbttttbtbntnbb", 1},
        {"audit_text",
         "sequence, actor_label, actor_label_salt, resource_label, resource_label_salt, reason,"
         " reason_salt, detail, detail_salt",
         "ntbtbtbtb", 1},
        {"audit_event_organization", "sequence, organization, outcome, actor", "nttt", 2},
    };
    return tables;
}

} // namespace bailiwick::store
