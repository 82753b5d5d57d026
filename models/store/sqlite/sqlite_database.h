// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/rows/database.h"
#include "models/store/sqlite/sqlite_failure.h"
#include "models/store/sqlite/sqlite_statement.h"

#include <unordered_map>

namespace bailiwick::store {

class SqliteDatabase : public Database
{
public:
    enum class Mode {
        ReadWrite, // makes the file when there is none
        ReadOnly   // cannot write, whatever it is asked
    };

    SqliteDatabase(const std::string &path, Mode mode, int busyTimeoutMs);
    ~SqliteDatabase() override;

    sqlite3 *handle() const { return m_handle; }
    const std::string &path() const { return m_path; }

    const Dialect &dialect() const override;
    Statement &statement(const char *sql) override;
    std::unique_ptr<Statement> prepare(const std::string &sql, bool many = false) override;
    std::unique_ptr<Bulk> bulk(const std::string &table, const std::string &columns,
                               Bulk *after = nullptr) override;
    void execute(const char *sql); // one or several statements, rows ignored

private:
    void begin(Access access) override;
    void commit() override;
    void rollback() noexcept override;

    std::string m_path;
    sqlite3 *m_handle = nullptr;
    std::unordered_map<const char *, std::unique_ptr<Statement>> m_statements;
};

} // namespace bailiwick::store
