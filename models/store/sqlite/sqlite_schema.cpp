// SPDX-License-Identifier: Apache-2.0
#include "models/store/sqlite/sqlite_schema.h"

namespace bailiwick::store {

namespace {
constexpr std::int64_t applicationId = 0x42614c77; // "BaLw"
}

const std::vector<Migration> &SqliteSchema::allMigrations()
{
    static const std::vector<Migration> migrations = migrationsIn(":/store/sql");
    return migrations;
}

void SqliteSchema::refuseForeign()
{
    const std::int64_t id = m_database.integer("PRAGMA application_id");
    const std::int64_t tables = m_database.integer("SELECT count(*) FROM sqlite_master");
    if (id != applicationId && (id != 0 || tables != 0))
        throw Failure{{"store-not-ours",
                       "The file is a database of another program.",
                       m_database.path(),
                       "Give the path of a Bailiwick store, or of a new file.",
                       false,
                       {}}};
}

int SqliteSchema::version()
{
    return static_cast<int>(m_database.integer("PRAGMA user_version"));
}

void SqliteSchema::alone(const std::function<void()> &f)
{
    Transaction transaction(m_database, Database::Access::Write);
    f();
    transaction.commit();
}

void SqliteSchema::run(const Migration &migration)
{
    m_database.execute(migration.sql.c_str());
}

void SqliteSchema::setVersion(int version)
{
    m_database.execute(("PRAGMA application_id = " + std::to_string(applicationId)).c_str());
    m_database.execute(("PRAGMA user_version = " + std::to_string(version)).c_str());
}

} // namespace bailiwick::store
