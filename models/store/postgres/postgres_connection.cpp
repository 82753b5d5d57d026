// SPDX-License-Identifier: Apache-2.0
#include "models/store/postgres/postgres_connection.h"

#include <algorithm>
#include <utility>

namespace bailiwick::store {

namespace {

// So many answers fit into the socket's buffers: neither side waits for the other to read.
constexpr int mostQueued = 200;

Error unreachable(PGconn *connection)
{
    std::string text = PQerrorMessage(connection);
    text.resize(std::min(text.find('\n'), text.size())); // the others repeat it
    const bool missing = text.find("database \"") != text.npos && text.ends_with("does not exist");
    if (missing)
        return {"store-missing",
                "There is no such database.",
                locationOf(connection),
                "Make one: createdb --template=template0 --encoding=UTF8 --locale=C NAME",
                false,
                {}};
    return {"store-io",
            "The database server cannot be reached (" + text + ").",
            locationOf(connection),
            "Check the address, and that the server runs and lets this user in.",
            true,
            {}};
}

} // namespace

PostgresConnection::PostgresConnection(const std::string &address)
{
    connect(address, nullptr, nullptr, nullptr);
}

PostgresConnection::PostgresConnection(const std::string &address, const std::string &user,
                                       const std::string &password, const char *settings)
{
    connect(address, user.c_str(), password.c_str(), settings);
}

void PostgresConnection::connect(const std::string &address, const char *user, const char *password,
                                 const char *settings)
{
    // What comes later counts: the address may say another time limit, not another encoding.
    const char *const names[] = {"connect_timeout",
                                 "fallback_application_name",
                                 "dbname",
                                 "client_encoding",
                                 "user",
                                 "password",
                                 "options",
                                 nullptr};
    const char *const values[] = {"10", "bailiwick", address.c_str(), "UTF8",
                                  user, password,    settings,        nullptr};
    m_connection = PQconnectdbParams(names, values, 1);
    if (PQstatus(m_connection) != CONNECTION_OK) {
        const Error error = unreachable(m_connection);
        PQfinish(m_connection);
        throw Failure{error};
    }
    PQsetNoticeProcessor(
        m_connection, [](void *, const char *) {}, nullptr);
}

PostgresConnection::~PostgresConnection()
{
    PQfinish(m_connection);
}

bool PostgresConnection::isAlive()
{
    // Twice: a server that ended the connection said so, and only then is there nothing to read.
    return PQstatus(m_connection) == CONNECTION_OK && PQconsumeInput(m_connection) == 1 &&
           PQconsumeInput(m_connection) == 1;
}

bool PostgresConnection::isInTransaction() const
{
    return PQtransactionStatus(m_connection) != PQTRANS_IDLE;
}

void PostgresConnection::failWith(const PGresult *result)
{
    throw Failure{errorOf(m_connection, result)};
}

Result PostgresConnection::checked(PGresult *result)
{
    Result owned(result);
    if (!succeeded(result))
        failWith(result);
    return owned;
}

void PostgresConnection::execute(const std::string &sql)
{
    settle();
    checked(PQexec(m_connection, sql.c_str()));
}

Result PostgresConnection::query(const std::string &sql, PostgresParameters &parameters)
{
    settle();
    return checked(PQexecParams(m_connection, sql.c_str(), parameters.count(), parameters.types(),
                                parameters.values(), parameters.lengths(), parameters.formats(),
                                1));
}

void PostgresConnection::prepare(const std::string &name, const std::string &sql,
                                 const PostgresParameters &parameters)
{
    settle();
    checked(
        PQprepare(m_connection, name.c_str(), sql.c_str(), parameters.count(), parameters.types()));
}

Result PostgresConnection::run(const std::string &name, PostgresParameters &parameters)
{
    settle();
    return checked(PQexecPrepared(m_connection, name.c_str(), parameters.count(),
                                  parameters.values(), parameters.lengths(), parameters.formats(),
                                  1));
}

void PostgresConnection::queue(const std::string &name, PostgresParameters &parameters)
{
    beginQueue();
    sent(PQsendQueryPrepared(m_connection, name.c_str(), parameters.count(), parameters.values(),
                             parameters.lengths(), parameters.formats(), 1));
}

void PostgresConnection::queueText(const std::string &sql, PostgresParameters &parameters)
{
    beginQueue();
    sent(PQsendQueryParams(m_connection, sql.c_str(), parameters.count(), parameters.types(),
                           parameters.values(), parameters.lengths(), parameters.formats(), 1));
}

void PostgresConnection::beginQueue()
{
    if (m_queued == mostQueued)
        settle();
    if (m_queued == 0 && PQenterPipelineMode(m_connection) != 1)
        failWith(nullptr);
}

void PostgresConnection::sent(int done)
{
    if (done != 1)
        failWith(nullptr);
    ++m_queued;
}

Result PostgresConnection::settle()
{
    if (m_queued == 0)
        return {};
    int left = std::exchange(m_queued, 0);
    bool waiting = PQpipelineSync(m_connection) == 1;
    Result last;
    Result failed;
    while (waiting && PQstatus(m_connection) == CONNECTION_OK) {
        Result result(PQgetResult(m_connection));
        if (!result) { // after each answer; once too often: the connection is gone
            if (--left < -1)
                break;
        } else if (PQresultStatus(result.get()) == PGRES_PIPELINE_SYNC) {
            waiting = false;
        } else if (succeeded(result.get())) {
            last = std::move(result);
        } else if (!failed && PQresultStatus(result.get()) != PGRES_PIPELINE_ABORTED) {
            failed = std::move(result);
        }
    }
    const bool over = PQexitPipelineMode(m_connection) == 1;
    if (failed || !over)
        failWith(failed.get());
    return last;
}

void PostgresConnection::copyInto(const std::string &sql, std::string_view head,
                                  std::string_view rows)
{
    settle();
    checked(PQexec(m_connection, sql.c_str()));
    constexpr std::size_t most = std::size_t{1} << 20;
    const auto send = [&](std::string_view part) {
        return PQputCopyData(m_connection, part.data(), static_cast<int>(part.size())) == 1;
    };
    bool sent = send(head);
    for (std::size_t at = 0; sent && at < rows.size(); at += most)
        sent = send(rows.substr(at, most));
    sent = sent && PQputCopyEnd(m_connection, nullptr) == 1;
    Result failed;
    while (Result result{PQgetResult(m_connection)}) {
        if (!succeeded(result.get()) && !failed)
            failed = std::move(result);
        if (PQstatus(m_connection) != CONNECTION_OK)
            break;
    }
    if (failed || !sent)
        failWith(failed.get());
}

std::string PostgresConnection::quoted(std::string_view text) const
{
    char *const literal = PQescapeLiteral(m_connection, text.data(), text.size());
    if (!literal)
        throw Failure{errorOf(m_connection, nullptr)};
    std::string result = literal;
    PQfreemem(literal);
    return result;
}

} // namespace bailiwick::store
