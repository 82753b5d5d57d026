// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/sqlite/failure.h"
#include "models/store/sqlite/statement.h"

#include <memory>
#include <unordered_map>

namespace bailiwick::store {

// One SQLite connection, with the statements it has prepared. One thread at a time; may move
// between threads. Throws Failure.
class Database
{
public:
    enum class Mode {
        ReadWrite, // makes the file when there is none
        ReadOnly   // cannot write, whatever it is asked
    };

    Database(const std::string &path, Mode mode, int busyTimeoutMs);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    sqlite3 *handle() const { return m_handle; }
    const std::string &path() const { return m_path; }

    void execute(const char *sql); // one or several statements, rows ignored
    // A statement ready for its first parameter; kept for the next time. `sql` is a literal.
    Statement &statement(const char *sql);
    std::int64_t integer(const char *sql); // first column of the first row; 0 when there is none

private:
    std::string m_path;
    sqlite3 *m_handle = nullptr;
    std::unordered_map<const char *, std::unique_ptr<Statement>> m_statements;
};

// Begins a transaction and takes it back unless it was committed.
class Transaction
{
public:
    enum class Kind { Read, Write };
    explicit Transaction(Database &database, Kind kind);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    void commit();
    void rollback() noexcept;
    bool isOpen() const { return m_open; }

private:
    Database &m_database;
    bool m_open = false;
};

} // namespace bailiwick::store
