// SPDX-License-Identifier: Apache-2.0
#include "models/store/sqlite/sqlite_database.h"

#include "models/store/sqlite/audit_bucket.h"

#include <sqlite3.h>

#include <algorithm>

namespace bailiwick::store {

namespace {

// Row by row: nothing is quicker here.
class Inserts : public Database::Bulk
{
public:
    Inserts(sqlite3 *database, const std::string &sql)
        : m_insert(database, sql)
    {
    }
    Statement &row() override { return m_insert; }
    void finish() override {}

private:
    SqliteStatement m_insert;
};

} // namespace

SqliteDatabase::SqliteDatabase(const std::string &path, Mode mode, int busyTimeoutMs)
    : m_path(path)
{
    const int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE |
                      (mode == Mode::ReadOnly ? SQLITE_OPEN_READONLY
                                              : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    const int resultCode = sqlite3_open_v2(path.c_str(), &m_handle, flags, nullptr);
    if (resultCode != SQLITE_OK) {
        Error error = errorOf(m_handle, resultCode);
        error.where = path;
        sqlite3_close(m_handle);
        throw Failure{error};
    }
    sqlite3_busy_timeout(m_handle, busyTimeoutMs);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
    try {
        addAuditBucket(m_handle);
        if (mode == Mode::ReadOnly)
            execute(
                "PRAGMA query_only = 1; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16384");
        else
            execute("PRAGMA recursive_triggers = 1");
    } catch (...) {
        sqlite3_close(m_handle);
        throw;
    }
}

SqliteDatabase::~SqliteDatabase()
{
    m_statements.clear();
    sqlite3_close(m_handle);
}

void SqliteDatabase::execute(const char *sql)
{
    const int resultCode = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr);
    if (resultCode != SQLITE_OK)
        failWith(m_handle, resultCode);
}

Statement &SqliteDatabase::statement(const char *sql)
{
    auto &kept = m_statements[sql];
    if (!kept)
        kept = std::make_unique<SqliteStatement>(m_handle, sql);
    else
        kept->reset();
    return *kept;
}

std::unique_ptr<Statement> SqliteDatabase::prepare(const std::string &sql, bool)
{
    return std::make_unique<SqliteStatement>(m_handle, sql);
}

std::unique_ptr<Database::Bulk> SqliteDatabase::bulk(const std::string &table,
                                                     const std::string &columns, Bulk *)
{
    std::string places = "?";
    for (auto comma = std::count(columns.begin(), columns.end(), ','); comma > 0; --comma)
        places += ", ?";
    return std::make_unique<Inserts>(m_handle, "INSERT INTO " + table + " (" + columns +
                                                   ") VALUES (" + places + ")");
}

const Dialect &SqliteDatabase::dialect() const
{
    static constexpr Dialect dialect{"LIKE", "json_group_array"};
    return dialect;
}

void SqliteDatabase::begin(Access access)
{
    execute(access == Access::Write ? "BEGIN IMMEDIATE" : "BEGIN");
}

void SqliteDatabase::commit()
{
    execute("COMMIT");
}

void SqliteDatabase::rollback() noexcept
{
    // Some errors (disk full) end the transaction by themselves.
    if (sqlite3_get_autocommit(m_handle) == 0)
        sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
}

} // namespace bailiwick::store
