// SPDX-License-Identifier: Apache-2.0
#include "models/store/sqlite/audit_bucket.h"

#include "models/store/sqlite/sqlite_failure.h"

#include <sqlite3.h>

#include <cstdint>

namespace bailiwick::store {

namespace {

constexpr int bucketBits = 19; // as in sql/0007_audit_bucket.sql

// FNV-1a; a zero ends each text.
std::uint64_t mixed(std::uint64_t hash, sqlite3_value *value)
{
    constexpr std::uint64_t prime = 0x100000001b3;
    const unsigned char *text = sqlite3_value_text(value);
    const int size = text ? sqlite3_value_bytes(value) : 0;
    for (int i = 0; i < size; ++i)
        hash = (hash ^ text[i]) * prime;
    return hash * prime;
}

void bucketOf(sqlite3_context *context, int, sqlite3_value **values)
{
    std::uint64_t hash = 0xcbf29ce484222325;
    for (int i = 0; i < 3; ++i)
        hash = mixed(hash, values[i]);
    hash = (hash ^ (hash >> 29)) * 0xbf58476d1ce4e5b9;
    sqlite3_result_int64(context, static_cast<std::int64_t>(hash >> (64 - bucketBits)));
}

} // namespace

void addAuditBucket(sqlite3 *database)
{
    const int resultCode = sqlite3_create_function_v2(
        database, "audit_bucket_of", 3, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY,
        nullptr, bucketOf, nullptr, nullptr, nullptr);
    if (resultCode != SQLITE_OK)
        failWith(database, resultCode);
}

} // namespace bailiwick::store
