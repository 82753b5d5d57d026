// SPDX-License-Identifier: Apache-2.0
#include "models/store/sqlite/sqlite_session.h"

#include "models/store/rows/entity_reader.h"
#include "models/store/sqlite/session_authorizer.h"
#include "models/store/sqlite/sqlite_value.h"
#include "models/store/sqlite/statement_cost.h"
#include "models/store/sqlite/statement_words.h"

#include <sqlite3.h>

#include <array>
#include <utility>

namespace bailiwick::store {

namespace {

constexpr double mostSelects = 2000;

// Finalizes whatever happens.
class Prepared
{
public:
    explicit Prepared(sqlite3_stmt *statement)
        : m_statement(statement)
    {
    }
    ~Prepared() { sqlite3_finalize(m_statement); }
    Prepared(const Prepared &) = delete;
    Prepared &operator=(const Prepared &) = delete;
    sqlite3_stmt *get() const { return m_statement; }
    sqlite3_stmt *release() { return std::exchange(m_statement, nullptr); }

private:
    sqlite3_stmt *m_statement;
};

std::size_t sizeOf(const Value &value)
{
    if (const auto *text = std::get_if<std::string>(&value))
        return text->size() + sizeof(Value);
    if (const auto *blob = std::get_if<Blob>(&value))
        return blob->size() + sizeof(Value);
    return sizeof(Value);
}

} // namespace

SqliteSession::SqliteSession(const std::string &path, const OpenOptions &options)
    : m_options(options)
    , m_budget(options.session)
    , m_inner(path, SqliteDatabase::Mode::ReadOnly, options.busyTimeoutMs)
{
    makeScopeTables(m_inner);
    if (sqlite3_open_v2(":memory:", &m_outer,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX,
                        nullptr) != SQLITE_OK) {
        const Error error = errorOf(m_outer, SQLITE_NOMEM);
        sqlite3_close(m_outer);
        throw Failure{error};
    }
    try {
        m_tables = std::make_unique<ScopedTables>(m_outer, m_inner, m_budget);
        m_budget.watch(m_outer);
        restrictConnection(m_outer, options.session.valueBytes, options.session.sqlBytes);
        installSessionAuthorizer(m_outer);
    } catch (...) {
        sqlite3_close(m_outer);
        throw;
    }
}

SqliteSession::~SqliteSession()
{
    sqlite3_close(m_outer);
}

Expected<void> SqliteSession::bind(const SessionScope &scope)
{
    return guarded([&] {
        m_budget.start(); // filling the scope's tables is watched, too
        m_revision = scope.revision;
        m_validUntil = scope.validUntil;
        m_tables->bind(scope);
    });
}

void SqliteSession::unbind()
{
    [[maybe_unused]] const auto ignored = guarded([&] {
        m_budget.start();
        m_tables->unbind();
    });
}

void SqliteSession::checkScope()
{
    if (m_options.clock() >= m_validUntil || readRevision(m_inner) != m_revision)
        fail("scope-outdated", "What this session may see has changed.", "Try again.", true);
}

void SqliteSession::failQuery(int resultCode)
{
    if (!m_budget.reason().empty())
        fail("query-too-expensive", "The statement costs too much. " + m_budget.reason(),
             "Ask for less: a condition, or a LIMIT.");
    const std::string text = sqlite3_errmsg(m_outer);
    switch (resultCode & 0xff) {
    case SQLITE_AUTH:
        fail("query-refused", "A session only reads its own tables (" + text + ").",
             "Ask for rows of these tables with a SELECT.");
    case SQLITE_READONLY:
        fail("query-refused", "A session only reads.", "Changes are made by commits.");
    case SQLITE_TOOBIG:
    case SQLITE_NOMEM:
        fail("query-too-expensive", "The statement, or a value in it, is too large.",
             "Ask for less.");
    case SQLITE_BUSY:
        failWith(m_outer, resultCode);
    default:
        fail("query-invalid", "The statement cannot be run: " + text + ".", "Mend the statement.");
    }
}

sqlite3_stmt *SqliteSession::prepare(std::string_view sql)
{
    if (sql.size() > static_cast<std::size_t>(m_options.session.sqlBytes) ||
        expandedSelects(sql) > mostSelects)
        fail("query-too-expensive", "The statement is too large.", "Write a simpler one.");
    if (sql.find('\0') != std::string_view::npos)
        fail("query-invalid", "The statement holds a zero byte.", "Remove it.");
    sqlite3_stmt *statement = nullptr;
    const char *rest = nullptr;
    const char *const end = sql.data() + sql.size();
    const int resultCode =
        sqlite3_prepare_v2(m_outer, sql.data(), static_cast<int>(sql.size()), &statement, &rest);
    if (resultCode != SQLITE_OK)
        failQuery(resultCode);
    Prepared kept(statement);
    if (!statement)
        fail("query-invalid", "There is no statement.", "Write one, such as SELECT * FROM device.");
    // Only blanks and comments may follow.
    sqlite3_stmt *second = nullptr;
    const int secondCode =
        sqlite3_prepare_v2(m_outer, rest, static_cast<int>(end - rest), &second, nullptr);
    const bool single = secondCode == SQLITE_OK && !second;
    sqlite3_finalize(second);
    if (!single)
        fail("query-refused", "There is more than one statement.", "Send one at a time.");
    if (!sqlite3_stmt_readonly(statement) || sqlite3_stmt_isexplain(statement) ||
        sqlite3_column_count(statement) == 0)
        fail("query-refused", "A session only reads rows of its tables.", "Use a SELECT.");
    return kept.release();
}

QuerySummary SqliteSession::run(sqlite3_stmt *statement, const OnRow &onRow)
{
    QuerySummary summary;
    std::vector<Value> row(static_cast<std::size_t>(sqlite3_column_count(statement)));
    std::size_t bytes = 0;
    int resultCode = SQLITE_ROW;
    while ((resultCode = sqlite3_step(statement)) == SQLITE_ROW) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            readValue(statement, static_cast<int>(i), row[i]);
            bytes += sizeOf(row[i]);
        }
        if (summary.rows == m_options.session.rows || bytes > m_options.session.bytes) {
            summary.truncated = true;
            return summary;
        }
        ++summary.rows;
        if (!onRow(row))
            return summary;
    }
    if (resultCode != SQLITE_DONE)
        failQuery(resultCode);
    return summary;
}

Expected<QuerySummary> SqliteSession::query(std::string_view sql, std::span<const Value> parameters,
                                            const OnColumns &onColumns, const OnRow &onRow)
{
    return guarded([&] {
        if (!m_tables->isBound())
            fail("session-unbound", "No session is bound to this connection: it sees nothing.",
                 "Sign in and bind the session first.");
        m_budget.start();
        // One moment for the scope's check and for all rows.
        const Transaction moment(m_inner, Database::Access::Read);
        checkScope();
        struct End
        {
            ScopedTables &tables;
            ~End() { tables.endStatement(); }
        } const end{*m_tables};
        const Prepared statement(prepare(sql));
        const int expected = sqlite3_bind_parameter_count(statement.get());
        if (static_cast<std::size_t>(expected) != parameters.size())
            fail("query-invalid",
                 "The statement has " + std::to_string(expected) + " parameters, and " +
                     std::to_string(parameters.size()) + " values were given.",
                 "Give one value for each.");
        for (int i = 0; i < expected; ++i)
            bindValue(statement.get(), i + 1, parameters[static_cast<std::size_t>(i)]);
        std::vector<std::string> columns;
        const int count = sqlite3_column_count(statement.get());
        columns.reserve(static_cast<std::size_t>(count));
        for (int i = 0; i < count; ++i)
            columns.emplace_back(sqlite3_column_name(statement.get(), i));
        if (onColumns)
            onColumns(columns);
        // The engine tells a virtual table nothing of count(*): it would go through the rows.
        if (const auto table = countedTable(sql)) {
            if (const auto rows = m_tables->count(*table)) {
                onRow(std::array<Value, 1>{*rows});
                return QuerySummary{1, false};
            }
        }
        return run(statement.get(), onRow);
    });
}

} // namespace bailiwick::store
