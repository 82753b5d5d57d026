// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/sqlite/sqlite_database.h"

namespace bailiwick::store {

// Migrations are the files sql/NNNN_name.sql, numbered from 1 without gaps, forward only and never
// edited once released. The file's version (PRAGMA user_version) is the last one that ran.
struct Migration
{
    int version = 0;
    std::string name;
    std::string sql;
};

std::vector<Migration> migrations(); // ascending
int newestSchemaVersion();
int schemaVersion(Database &database);

// Makes a new file a store, or brings an older store up to date, all in one transaction (so two
// programs that start at once do it once). Throws Failure: store-newer, store-older (when it may
// not migrate), store-not-ours.
void migrate(SqliteDatabase &database, bool mayMigrate);

} // namespace bailiwick::store
