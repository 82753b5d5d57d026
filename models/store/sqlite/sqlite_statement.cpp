// SPDX-License-Identifier: Apache-2.0
#include "models/store/sqlite/sqlite_statement.h"

#include "models/store/sqlite/sqlite_failure.h"

#include <sqlite3.h>

#include <algorithm>

namespace bailiwick::store {

namespace {
constexpr std::size_t copiesSize = 2048; // of all parameters together
}

SqliteStatement::SqliteStatement(sqlite3 *database, std::string_view sql)
    : m_database(database)
{
    check(sqlite3_prepare_v3(database, sql.data(), static_cast<int>(sql.size()),
                             SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr));
}

SqliteStatement::~SqliteStatement()
{
    sqlite3_finalize(m_statement);
}

void SqliteStatement::check(int resultCode)
{
    if (resultCode != SQLITE_OK)
        failWith(m_database, resultCode);
}

void SqliteStatement::bindInteger(std::int64_t value)
{
    check(sqlite3_bind_int64(m_statement, m_next++, value));
}

// Stays until reset(); null: it is too long for that.
const char *SqliteStatement::kept(std::string_view value)
{
    if (m_used + value.size() > copiesSize)
        return nullptr;
    if (!m_copies)
        m_copies = std::make_unique<char[]>(copiesSize);
    char *const copy = m_copies.get() + m_used;
    std::copy(value.begin(), value.end(), copy);
    m_used += value.size();
    return copy;
}

void SqliteStatement::bindText(std::string_view value)
{
    const int size = static_cast<int>(value.size());
    if (const char *copy = kept(value))
        check(sqlite3_bind_text(m_statement, m_next++, copy, size, SQLITE_STATIC));
    else
        check(sqlite3_bind_text(m_statement, m_next++, value.data(), size, SQLITE_TRANSIENT));
}

void SqliteStatement::bindId(const fleet::Id &id)
{
    bindText(id.toString());
}

void SqliteStatement::bindBytes(std::string_view bytes)
{
    const int size = static_cast<int>(bytes.size());
    if (const char *copy = kept(bytes))
        check(sqlite3_bind_blob(m_statement, m_next++, copy, size, SQLITE_STATIC));
    else
        check(sqlite3_bind_blob(m_statement, m_next++, bytes.data(), size, SQLITE_TRANSIENT));
}

void SqliteStatement::bindNothing()
{
    check(sqlite3_bind_null(m_statement, m_next++));
}

bool SqliteStatement::step()
{
    const int resultCode = sqlite3_step(m_statement);
    if (resultCode == SQLITE_ROW)
        return true;
    if (resultCode == SQLITE_DONE)
        return false;
    const Error error = errorOf(m_database, resultCode);
    reset();
    throw Failure{error};
}

void SqliteStatement::run()
{
    while (step()) {
    }
    reset();
}

int SqliteStatement::runCounting()
{
    run();
    return sqlite3_changes(m_database);
}

void SqliteStatement::reset() noexcept
{
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    m_next = 1;
    m_used = 0;
}

bool SqliteStatement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

std::int64_t SqliteStatement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

std::string_view SqliteStatement::text(int column) const
{
    const auto *data = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return data ? std::string_view(
                      data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)))
                : std::string_view();
}

std::string_view SqliteStatement::blob(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return data ? std::string_view(
                      data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)))
                : std::string_view();
}

fleet::Id SqliteStatement::id(int column) const
{
    const std::string_view value = text(column);
    if (value.empty())
        return {};
    const auto id = fleet::Id::fromString(value);
    if (!id)
        fail("store-damaged", "The store holds \"" + std::string(value) + "\" where an id belongs.",
             "Restore the newest backup.");
    return *id;
}

} // namespace bailiwick::store
