// SPDX-License-Identifier: Apache-2.0
#include "models/store/postgres/postgres_session.h"

#include "models/store/postgres/session_statement.h"
#include "models/store/postgres/session_value.h"

#include <poll.h>

#include <algorithm>
#include <thread>
#include <utility>

namespace bailiwick::store {

namespace {

constexpr std::chrono::milliseconds replicaWait{100};
constexpr std::chrono::milliseconds betweenTries{3};

// For as long as the connection lives: what is reset goes back to these.
constexpr const char *settings =
    "-c default_transaction_read_only=on -c jit=off -c client_min_messages=warning"
    " -c work_mem=8MB -c search_path=pg_catalog -c statement_timeout=";
// DISCARD ALL without the plans of our own functions and of what opens a session, which hold
// nothing of a session's. Nothing that a session may send prepares a statement
// (session_statement.h).
constexpr const char *forgetting =
    "CLOSE ALL; SET SESSION AUTHORIZATION DEFAULT; RESET ALL; UNLISTEN *;"
    " SELECT pg_catalog.pg_advisory_unlock_all(); DISCARD TEMP; DISCARD SEQUENCES";
constexpr const char *opening = "bailiwick_opening"; // as it is prepared
constexpr const char *openingSql = "SELECT bailiwick_api.open_session($1),"
                                   " pg_catalog.set_config('search_path', $2, true)";

// The rows of a page come in the order of an index: statistics, which a month that has just begun
// lacks, do not make the planner collect and sort a month. Month by month, which also keeps its
// estimates of the joins near the truth.
constexpr const char *forPage = "SELECT pg_catalog.set_config('enable_bitmapscan', 'off', true),"
                                " pg_catalog.set_config('enable_partitionwise_join', 'on', true),"
                                " pg_catalog.set_config('enable_seqscan', 'off', true),"
                                " pg_catalog.set_config('enable_hashjoin', 'off', true),"
                                " pg_catalog.set_config('enable_mergejoin', 'off', true)";

} // namespace

// The transaction of one statement: whatever the statement did goes with it. All of it is sent at
// once, and its answers are read one after the other.
class PostgresSession::Moment
{
public:
    explicit Moment(PostgresSession &session)
        : m_session(session)
    {
        if (PQenterPipelineMode(session.m_connection->handle()) != 1)
            throw Failure{errorOf(session.m_connection->handle(), nullptr)};
    }
    ~Moment()
    {
        m_session.stop();
        PGconn *const connection = m_session.m_connection->handle();
        const bool over = PQexitPipelineMode(connection) == 1;
        if (over && PQtransactionStatus(connection) != PQTRANS_IDLE)
            PQclear(PQexec(connection, "ROLLBACK"));
        if (!over || !m_session.m_connection->isAlive() ||
            m_session.m_connection->isInTransaction())
            m_session.m_connection.reset();
    }
    Moment(const Moment &) = delete;
    Moment &operator=(const Moment &) = delete;

private:
    PostgresSession &m_session;
};

PostgresSession::PostgresSession(std::string address, const OpenOptions &options,
                                 SessionScopes &scopes, Place place)
    : m_address(std::move(address))
    , m_options(options)
    , m_scopes(scopes)
    , m_place(place)
{
    connect();
}

PostgresSession::~PostgresSession() = default;

void PostgresSession::connect()
{
    finishForgetting();
    if (m_connection && m_connection->isAlive())
        return;
    const SessionScopes::Login login = m_scopes.login();
    // The server's own time limit comes first; ours holds if that was changed.
    const std::string all = settings + std::to_string(m_options.session.timeMs);
    auto connection =
        std::make_unique<PostgresConnection>(m_address, login.user, login.password, all.c_str());
    connection->prepare(opening, openingSql, PostgresParameters());
    m_connection = std::move(connection);
}

Expected<void> PostgresSession::bind(const SessionScope &scope)
{
    return guarded([&] {
        m_token.clear();
        m_scope = scope;
        m_token = m_scopes.tokenFor(m_scope);
    });
}

void PostgresSession::unbind()
{
    m_scope = {};
    m_token.clear();
    if (!m_connection)
        return;
    // Prepared statements, locks and settings of the session before: all gone before the next
    // statement; nobody waits for it.
    finishForgetting();
    if (m_connection && PQsendQuery(m_connection->handle(), forgetting) == 1)
        m_forgetting = true;
    else
        m_connection.reset();
}

void PostgresSession::finishForgetting()
{
    if (!std::exchange(m_forgetting, false) || !m_connection)
        return;
    bool done = true;
    while (Result result{PQgetResult(m_connection->handle())}) {
        done = done && succeeded(result.get());
        if (PQstatus(m_connection->handle()) != CONNECTION_OK)
            break;
    }
    if (!done || m_connection->isInTransaction())
        m_connection.reset();
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
    if (!std::exchange(m_running, false))
        return;
    PGconn *const connection = m_connection->handle();
    if (!m_answered) {
        char ignored[256];
        PGcancel *const cancel = PQgetCancel(connection);
        if (cancel)
            PQcancel(cancel, ignored, sizeof ignored);
        PQfreeCancel(cancel);
    }
    // Twice nothing: there is nothing more to come.
    for (int nothing = 0; nothing < 2 && PQstatus(connection) == CONNECTION_OK;) {
        const Result rest(PQgetResult(connection));
        if (rest && PQresultStatus(rest.get()) == PGRES_PIPELINE_SYNC)
            return;
        nothing = rest ? 0 : nothing + 1;
    }
}

void PostgresSession::send(const char *sql, const TextParameters &values)
{
    PGconn *const connection = m_connection->handle();
    if (PQsendQueryParams(connection, sql, values.count(), nullptr, values.values(),
                          values.lengths(), values.formats(), 0) != 1)
        throw Failure{errorOf(connection, nullptr)};
}

void PostgresSession::sendOpening()
{
    const std::string path = std::string("bailiwick_") + shapeOf(m_scope) + ", bailiwick_audit_" +
                             sightOf(m_scope.audit) + ", bailiwick_search, pg_catalog";
    const std::vector<Value> session{Blob(m_token.begin(), m_token.end()), path};
    const TextParameters values(session);
    if (PQsendQueryPrepared(m_connection->handle(), opening, values.count(), values.values(),
                            values.lengths(), values.formats(), 0) != 1)
        throw Failure{errorOf(m_connection->handle(), nullptr)};
}

void PostgresSession::sendAll(const std::string &sql, std::span<const Value> parameters)
{
    const TextParameters values(parameters);
    const TextParameters none(std::span<const Value>{});
    m_running = true;
    m_answered = false;
    send("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", none);
    if (isPageOfLog(sql))
        send(forPage, none);
    sendOpening();
    send(sql.c_str(), values);
    send("ROLLBACK", none);
    if (PQpipelineSync(m_connection->handle()) != 1)
        throw Failure{errorOf(m_connection->handle(), nullptr)};
}

// The answer of the next of the statements that were sent.
Result PostgresSession::answer()
{
    Result last;
    while (Result result{await()})
        last = std::move(result);
    if (!last)
        throw Failure{errorOf(m_connection->handle(), nullptr)};
    return last;
}

// The answer of one that cannot be refused.
Result PostgresSession::answerTo()
{
    Result given = answer();
    if (!succeeded(given.get()))
        throw Failure{errorOf(m_connection->handle(), given.get())};
    return given;
}

bool PostgresSession::openSession(bool pageOfLog)
{
    answerTo(); // BEGIN
    if (pageOfLog)
        answerTo();
    const Result opened = answerTo();
    const std::string_view shape(PQgetvalue(opened.get(), 0, 0));
    if (shape == shapeOf(m_scope))
        return true;
    if (m_place == Place::Replica && shape == "unknown")
        return false;
    m_scopes.forget(m_token);
    fail("scope-outdated", "What this session may see has changed.", "Try again.", true);
}

// Rows of one answer; false: enough of them.
bool PostgresSession::take(const PGresult *result, Taken &taken, const OnRow &onRow) const
{
    std::vector<Value> row;
    for (int i = 0; i < PQntuples(result); ++i) {
        row.clear();
        for (int column = 0; column < PQnfields(result); ++column) {
            row.push_back(valueAt(result, i, column));
            taken.bytes += sizeof(Value) + static_cast<std::size_t>(PQgetlength(result, i, column));
        }
        if (taken.summary.rows == m_options.session.rows || taken.bytes > m_options.session.bytes) {
            taken.summary.truncated = true;
            return false;
        }
        ++taken.summary.rows;
        if (!onRow(row))
            return false;
    }
    return true;
}

// Each row as it comes: what a result holds in all is not known before.
QuerySummary PostgresSession::fetch(const OnColumns &onColumns, const OnRow &onRow)
{
    if (PQsetSingleRowMode(m_connection->handle()) != 1)
        throw Failure{errorOf(m_connection->handle(), nullptr)};
    Taken taken;
    bool begun = false;
    while (Result result{await()}) {
        if (!succeeded(result.get()))
            failQuery(result.get());
        if (!begun && PQnfields(result.get()) == 0)
            fail("query-invalid", "The statement has no columns.", "Name some.");
        if (!begun && onColumns)
            onColumns(columnsOf(result.get()));
        begun = true;
        if (!take(result.get(), taken, onRow))
            return taken.summary;
    }
    if (!begun)
        throw Failure{errorOf(m_connection->handle(), nullptr)};
    m_answered = true;
    return taken.summary;
}

std::optional<QuerySummary> PostgresSession::tryQuery(const std::string &statement,
                                                      std::span<const Value> parameters,
                                                      const OnColumns &onColumns,
                                                      const OnRow &onRow)
{
    connect();
    m_late = false;
    m_end = Clock::now() + std::chrono::milliseconds(m_options.session.timeMs) +
            std::chrono::milliseconds(250);
    const Moment moment(*this);
    sendAll(statement, parameters);
    if (!openSession(isPageOfLog(statement)))
        return std::nullopt;
    return fetch(onColumns, onRow);
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
        // The scope's row was written after its revision: where it is, the revision is, too.
        const auto end = Clock::now() + replicaWait;
        for (;;) {
            if (const auto done = tryQuery(statement, parameters, onColumns, onRow))
                return *done;
            if (Clock::now() >= end)
                fail("replica-behind", "The replica has not got this session's scope yet.",
                     "Ask the store itself.", true);
            std::this_thread::sleep_for(betweenTries);
        }
    });
}

} // namespace bailiwick::store
