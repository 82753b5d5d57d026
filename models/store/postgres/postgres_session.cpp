// SPDX-License-Identifier: Apache-2.0
#include "models/store/postgres/postgres_session.h"

#include "models/store/postgres/session_statement.h"
#include "models/store/postgres/session_value.h"

#include <poll.h>

#include <algorithm>
#include <utility>

namespace bailiwick::store {

namespace {
constexpr const char *settings = "SET default_transaction_read_only = on; SET jit = off;"
                                 " SET client_min_messages = warning; SET work_mem = '8MB'";
}

// The transaction of one statement: whatever the statement did goes with it.
class PostgresSession::Moment
{
public:
    explicit Moment(PostgresSession &session)
        : m_session(session)
    {
        // The server's own limit comes first; ours holds when that was changed.
        session.m_connection->execute(
            "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout = " +
            std::to_string(session.m_options.session.timeMs) +
            "; SET LOCAL search_path = bailiwick_" + shapeOf(session.m_scope) + ", pg_catalog");
    }
    ~Moment()
    {
        m_session.stop();
        PGconn *const connection = m_session.m_connection->handle();
        if (PQtransactionStatus(connection) != PQTRANS_IDLE)
            PQclear(PQexec(connection, "ROLLBACK"));
        if (!m_session.m_connection->isAlive() || m_session.m_connection->isInTransaction())
            m_session.m_connection.reset();
    }
    Moment(const Moment &) = delete;
    Moment &operator=(const Moment &) = delete;

private:
    PostgresSession &m_session;
};

PostgresSession::PostgresSession(std::string address, const OpenOptions &options,
                                 SessionScopes &scopes)
    : m_address(std::move(address))
    , m_options(options)
    , m_scopes(scopes)
{
    connect();
}

PostgresSession::~PostgresSession() = default;

void PostgresSession::connect()
{
    if (m_connection && m_connection->isAlive())
        return;
    const SessionScopes::Login login = m_scopes.login();
    m_connection = std::make_unique<PostgresConnection>(m_address, login.user, login.password);
    m_connection->execute(settings);
}

Expected<void> PostgresSession::bind(const SessionScope &scope)
{
    return guarded([&] {
        m_token.clear();
        m_scope = scope;
        // Listed, until its rows are kept by the database.
        if (const auto nodes = std::exchange(m_scope.partial, {}).nodes)
            nodes->forEach([&](const fleet::Id &id) {
                m_scope.resources.push_back(id);
                return true;
            });
        m_token = m_scopes.tokenFor(m_scope);
    });
}

void PostgresSession::unbind()
{
    m_scope = {};
    m_token.clear();
    if (!m_connection)
        return;
    // Prepared statements, locks and settings of the session before: all gone.
    Result done(PQexec(m_connection->handle(), "DISCARD ALL"));
    if (!succeeded(done.get()))
        m_connection.reset();
    else [[maybe_unused]]
        const auto ignored = guarded([&] { m_connection->execute(settings); });
}

void PostgresSession::failQuery(const PGresult *result)
{
    if (m_late)
        fail("query-too-expensive", "The statement costs too much. It took too long.",
             "Ask for less: a condition, or a LIMIT.");
    const char *state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const char *primary = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    if (!state || !primary)
        throw Failure{errorOf(m_connection->handle(), result)};
    const std::string_view code(state);
    const std::string text(primary);
    const auto isOf = [&](std::string_view kind) { return code.starts_with(kind); };
    if (isOf("57014") || isOf("53") || isOf("54"))
        fail("query-too-expensive", "The statement costs too much (" + text + ").",
             "Ask for less: a condition, or a LIMIT.");
    // What it names may be none of the session's business.
    if (isOf("42501"))
        fail("query-refused", "A session only reads its own tables.",
             "Ask for rows of these tables with a SELECT.");
    if (isOf("25006") || isOf("0A"))
        fail("query-refused", "A session only reads (" + text + ").",
             "Changes are made by commits.");
    if (isOf("28"))
        fail("session-unbound", "No session is bound to this connection: it sees nothing.",
             "Sign in and bind the session first.");
    if (isOf("08P01") || isOf("22") || isOf("42") || isOf("21") || isOf("34") || isOf("2F"))
        fail("query-invalid", "The statement cannot be run: " + text + ".", "Mend the statement.");
    throw Failure{errorOf(m_connection->handle(), result)};
}

PGresult *PostgresSession::await()
{
    PGconn *const connection = m_connection->handle();
    while (PQisBusy(connection) == 1) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(m_end - Clock::now()).count();
        if (left <= 0 && !m_late) {
            m_late = true;
            m_end = Clock::now() + std::chrono::seconds(5); // to say that it was stopped
            char ignored[256];
            PGcancel *const cancel = PQgetCancel(connection);
            PQcancel(cancel, ignored, sizeof ignored);
            PQfreeCancel(cancel);
            continue;
        }
        pollfd socket{PQsocket(connection), POLLIN, 0};
        if (left <= 0 || poll(&socket, 1, static_cast<int>(left)) < 0 ||
            PQconsumeInput(connection) != 1)
            throw Failure{errorOf(connection, nullptr)};
    }
    return PQgetResult(connection);
}

void PostgresSession::stop()
{
    PGconn *const connection = m_connection->handle();
    if (PQtransactionStatus(connection) != PQTRANS_ACTIVE)
        return;
    char ignored[256];
    PGcancel *const cancel = PQgetCancel(connection);
    if (cancel)
        PQcancel(cancel, ignored, sizeof ignored);
    PQfreeCancel(cancel);
    while (PGresult *const rest = PQgetResult(connection))
        PQclear(rest);
}

void PostgresSession::openSession()
{
    PostgresParameters token;
    token.addBytes(m_token);
    const Result opened = m_connection->query("SELECT bailiwick_api.open_session($1)", token);
    const std::string_view answer(PQgetvalue(opened.get(), 0, 0));
    if (answer == shapeOf(m_scope))
        return;
    m_scopes.forget(m_scope);
    fail("scope-outdated", "What this session may see has changed.", "Try again.", true);
}

void PostgresSession::declare(const std::string &sql, std::span<const Value> parameters)
{
    TextParameters values(parameters);
    PGconn *const connection = m_connection->handle();
    const std::string text = "DECLARE rows NO SCROLL CURSOR FOR " + sql;
    if (PQsendQueryParams(connection, text.c_str(), values.count(), nullptr, values.values(),
                          values.lengths(), values.formats(), 0) != 1)
        throw Failure{errorOf(connection, nullptr)};
    Result failed;
    while (Result result{await()}) {
        if (!succeeded(result.get()))
            failed = std::move(result);
    }
    if (failed)
        failQuery(failed.get());
}

QuerySummary PostgresSession::fetch(const OnColumns &onColumns, const OnRow &onRow)
{
    PGconn *const connection = m_connection->handle();
    const std::size_t most = m_options.session.rows;
    const std::string text = "FETCH FORWARD " + std::to_string(most + 1) + " FROM rows";
    if (PQsendQueryParams(connection, text.c_str(), 0, nullptr, nullptr, nullptr, nullptr, 0) !=
            1 ||
        PQsetSingleRowMode(connection) != 1)
        throw Failure{errorOf(connection, nullptr)};
    QuerySummary summary;
    std::vector<Value> row;
    std::size_t bytes = 0;
    bool begun = false;
    while (Result result{await()}) {
        if (!succeeded(result.get()))
            failQuery(result.get());
        if (PQnfields(result.get()) == 0)
            fail("query-invalid", "The statement has no columns.", "Name some.");
        if (!begun && onColumns)
            onColumns(columnsOf(result.get()));
        begun = true;
        if (PQntuples(result.get()) == 0)
            continue;
        row.clear();
        for (int column = 0; column < PQnfields(result.get()); ++column) {
            row.push_back(valueAt(result.get(), column));
            bytes += sizeof(Value) + static_cast<std::size_t>(PQgetlength(result.get(), 0, column));
        }
        if (summary.rows == most || bytes > m_options.session.bytes) {
            summary.truncated = true;
            return summary;
        }
        ++summary.rows;
        if (!onRow(row))
            return summary;
    }
    return summary;
}

Expected<QuerySummary> PostgresSession::query(std::string_view sql,
                                              std::span<const Value> parameters,
                                              const OnColumns &onColumns, const OnRow &onRow)
{
    return guarded([&] {
        if (m_token.empty())
            fail("session-unbound", "No session is bound to this connection: it sees nothing.",
                 "Sign in and bind the session first.");
        if (m_options.clock() >= m_scope.validUntil)
            fail("scope-outdated", "What this session may see has changed.", "Try again.", true);
        if (sql.size() > static_cast<std::size_t>(m_options.session.sqlBytes))
            fail("query-too-expensive", "The statement is too large.", "Write a simpler one.");
        if (sql.find('\0') != std::string_view::npos)
            fail("query-invalid", "The statement holds a zero byte.", "Remove it.");
        const std::string statement = sessionStatement(sql);
        connect();
        m_late = false;
        m_end = Clock::now() + std::chrono::milliseconds(m_options.session.timeMs) +
                std::chrono::milliseconds(250);
        const Moment moment(*this);
        openSession();
        declare(statement, parameters);
        return fetch(onColumns, onRow);
    });
}

} // namespace bailiwick::store
