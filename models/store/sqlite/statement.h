// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/hash.h"
#include "models/fleet/id.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace bailiwick::store {

// One prepared statement. Parameters are bound in order; text is copied by the engine. Throws
// Failure.
class Statement
{
public:
    Statement(sqlite3 *database, std::string_view sql);
    ~Statement();
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    Statement &bind(std::int64_t value);
    Statement &bind(std::string_view value);
    Statement &bind(const char *value) { return bind(std::string_view(value)); }
    Statement &bind(const fleet::Id &id); // null for the null id
    Statement &bind(bool value) { return bind(std::int64_t{value}); }
    Statement &bind(int value) { return bind(std::int64_t{value}); }
    Statement &bindBlob(std::string_view bytes);
    Statement &bind(const audit::Hash &hash) { return bindBlob(audit::bytes(hash)); }
    Statement &bindNull();

    bool step();       // is there a row?
    void run();        // to its end
    int runCounting(); // and how many rows it changed
    void reset() noexcept;

    // Of the current row, left to right.
    bool isNull(int column) const;
    std::int64_t integer(int column) const;
    std::string_view text(int column) const; // valid until the next step
    std::string_view blob(int column) const;
    std::string string(int column) const { return std::string(text(column)); }
    fleet::Id id(int column) const; // null id for null; Failure for what is no id
    audit::Hash hash(int column) const;

private:
    void check(int resultCode);

    sqlite3 *m_database;
    sqlite3_stmt *m_statement = nullptr;
    int m_next = 1;
};

// Resets when the reading is over, so that no row keeps a transaction open.
class Reading
{
public:
    explicit Reading(Statement &statement)
        : m_statement(statement)
    {
    }
    ~Reading() { m_statement.reset(); }
    Reading(const Reading &) = delete;
    Reading &operator=(const Reading &) = delete;

private:
    Statement &m_statement;
};

} // namespace bailiwick::store
