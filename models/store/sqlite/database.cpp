// SPDX-License-Identifier: Apache-2.0
#include "models/store/sqlite/database.h"

#include <sqlite3.h>

namespace bailiwick::store {

Database::Database(const std::string &path, Mode mode, int busyTimeoutMs)
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

Database::~Database()
{
    m_statements.clear();
    sqlite3_close(m_handle);
}

void Database::execute(const char *sql)
{
    const int resultCode = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr);
    if (resultCode != SQLITE_OK)
        failWith(m_handle, resultCode);
}

Statement &Database::statement(const char *sql)
{
    auto &kept = m_statements[sql];
    if (!kept)
        kept = std::make_unique<Statement>(m_handle, sql);
    else
        kept->reset();
    return *kept;
}

std::int64_t Database::integer(const char *sql)
{
    Statement statement(m_handle, sql);
    return statement.step() ? statement.integer(0) : 0;
}

Transaction::Transaction(Database &database, Kind kind)
    : m_database(database)
{
    database.execute(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN");
    m_open = true;
}

Transaction::~Transaction()
{
    rollback();
}

void Transaction::commit()
{
    m_database.execute("COMMIT");
    m_open = false;
}

void Transaction::rollback() noexcept
{
    if (!m_open)
        return;
    m_open = false;
    // Some errors (disk full) end the transaction by themselves.
    if (sqlite3_get_autocommit(m_database.handle()) == 0)
        sqlite3_exec(m_database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

} // namespace bailiwick::store
