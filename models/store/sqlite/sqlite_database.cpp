// SPDX-License-Identifier: Apache-2.0
#include "models/store/sqlite/sqlite_database.h"

#include <sqlite3.h>

#include <algorithm>

namespace bailiwick::store {

namespace {

// From so many rows on, making an index at the end costs less than keeping it row by row.
constexpr std::size_t manyRows = 20'000;

// Row by row: nothing is quicker here. The indexes of a table that was empty are made at the end.
class Inserts : public Database::Bulk
{
public:
    Inserts(SqliteDatabase &database, const std::string &table, const std::string &sql)
        : m_database(database)
        , m_table(table)
        , m_mayWait(sqlite3_get_autocommit(database.handle()) == 0 &&
                    database.integer("SELECT NOT EXISTS (SELECT 1 FROM " + table + ")") == 1)
        , m_insert(database.handle(), sql)
    {
    }

    Statement &row() override
    {
        if (m_mayWait && ++m_rows == manyRows)
            dropIndexes();
        return m_insert;
    }

    void finish() override
    {
        for (const std::string &make : m_indexes)
            m_database.execute(make.c_str());
        m_indexes.clear();
        m_mayWait = false;
    }

private:
    void dropIndexes()
    {
        std::vector<std::string> names;
        const auto rows = m_database.prepare(
            "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND"
            " tbl_name = ?");
        rows->bind(m_table.front() == '"' ? m_table.substr(1, m_table.size() - 2) : m_table);
        while (rows->step()) {
            names.push_back(rows->string(0));
            m_indexes.push_back(rows->string(1));
        }
        rows->reset();
        for (const std::string &name : names)
            m_database.execute(("DROP INDEX " + name).c_str());
    }

    SqliteDatabase &m_database;
    const std::string m_table;
    bool m_mayWait;
    SqliteStatement m_insert;
    std::size_t m_rows = 0;
    std::vector<std::string> m_indexes; // dropped: what makes them again
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
    return std::make_unique<Inserts>(
        *this, table, "INSERT INTO " + table + " (" + columns + ") VALUES (" + places + ")");
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
