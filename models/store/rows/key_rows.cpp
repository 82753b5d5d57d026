// SPDX-License-Identifier: Apache-2.0
// The keys of applications and gateways.
#include "models/store/rows/account_rows.h"

namespace bailiwick::store {

namespace {

ApiKey keyAt(const Statement &row)
{
    ApiKey key;
    key.id = row.string(0);
    const auto kind = fleet::principalKindFromName(row.text(1));
    if (!kind)
        fail("store-damaged", "The store holds a key of an unknown kind of principal.",
             "Restore the newest backup.");
    key.principal = {*kind, row.id(2)};
    key.secretHash = row.hash(3);
    key.createdAt = row.integer(4);
    key.creator = row.id(5);
    key.from = row.integer(6);
    key.until = row.integer(7);
    key.revokedAt = row.integer(8);
    key.lastUsedAt = row.integer(9);
    key.uses = row.integer(10);
    return key;
}

} // namespace

std::optional<ApiKey> readApiKey(Database &database, std::string_view id)
{
    Statement &row = database.statement(
        "SELECT id, principal_kind, principal, secret_hash, created_at, creator, valid_from,"
        " valid_until, revoked_at, last_used_at, uses FROM api_key WHERE id = ?");
    const Reading reading(row);
    row.bind(id);
    if (!row.step())
        return std::nullopt;
    return keyAt(row);
}

std::vector<ApiKey> readApiKeys(Database &database)
{
    Statement &row = database.statement(
        "SELECT id, principal_kind, principal, secret_hash, created_at, creator, valid_from,"
        " valid_until, revoked_at, last_used_at, uses FROM api_key ORDER BY id");
    const Reading reading(row);
    std::vector<ApiKey> keys;
    while (row.step())
        keys.push_back(keyAt(row));
    return keys;
}

void putApiKey(Database &database, const ApiKey &key)
{
    database
        .statement("INSERT INTO api_key (id, principal_kind, principal, secret_hash, created_at,"
                   " creator, valid_from, valid_until, revoked_at, last_used_at, uses)"
                   " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
                   " valid_from = excluded.valid_from, valid_until = excluded.valid_until,"
                   " revoked_at = excluded.revoked_at")
        .bind(key.id)
        .bind(name(key.principal.kind))
        .bind(key.principal.id)
        .bind(key.secretHash)
        .bind(key.createdAt)
        .bind(key.creator)
        .bind(key.from)
        .bind(key.until)
        .bind(key.revokedAt)
        .bind(key.lastUsedAt)
        .bind(key.uses)
        .run();
}

// Several servers may add uses of one key: the latest use counts.
void addKeyUses(Database &database, std::span<const KeyUse> uses)
{
    for (const KeyUse &use : uses) {
        database
            .statement("UPDATE api_key SET uses = uses + ?, last_used_at = CASE WHEN"
                       " last_used_at < ? THEN ? ELSE last_used_at END WHERE id = ?")
            .bind(use.count)
            .bind(use.last)
            .bind(use.last)
            .bind(use.key)
            .run();
    }
}

} // namespace bailiwick::store
