// SPDX-License-Identifier: Apache-2.0
#include "engine.h"

#include "tests/support/postgres_cluster.h"

#include <libpq-fe.h>
#include <sqlite3.h>

namespace bailiwick::tests {

namespace {

Engine current = Engine::Sqlite;

bool isAddress(const std::string &location)
{
    return location.starts_with("postgresql:");
}

} // namespace

Engine engine()
{
    return current;
}

void setEngine(Engine engine)
{
    current = engine;
}

std::string newLocation(const std::string &folder)
{
    if (current == Engine::Sqlite)
        return folder + "/fleet.db";
    return PostgresCluster::instance().makeDatabase();
}

void removeLocation(const std::string &location)
{
    if (isAddress(location))
        PostgresCluster::instance().dropDatabase(location);
}

struct Beside::Connection
{
    sqlite3 *file = nullptr;
    PGconn *server = nullptr;
};

Beside::Beside(const std::string &location)
    : m_connection(std::make_unique<Connection>())
{
    if (!isAddress(location)) {
        sqlite3_open(location.c_str(), &m_connection->file);
        return;
    }
    m_connection->server = PQconnectdb(location.c_str());
    PQsetNoticeProcessor(
        m_connection->server, [](void *, const char *) {}, nullptr);
    PQclear(PQexec(m_connection->server, "SET search_path = bailiwick"));
}

Beside::~Beside()
{
    sqlite3_close(m_connection->file);
    PQfinish(m_connection->server);
}

Beside::Outcome Beside::run(const std::string &sql)
{
    m_error.clear();
    if (m_connection->file) {
        const int code =
            sqlite3_exec(m_connection->file, sql.c_str(), nullptr, nullptr, nullptr) & 0xff;
        if (code == SQLITE_OK)
            return Outcome::Done;
        m_error = sqlite3_errmsg(m_connection->file);
        return code == SQLITE_CONSTRAINT ? Outcome::Refused : Outcome::Failed;
    }
    PGresult *const result = PQexec(m_connection->server, sql.c_str());
    const auto status = PQresultStatus(result);
    const char *state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const bool refused = state && std::string_view(state).starts_with("23");
    m_error = PQresultErrorMessage(result);
    PQclear(result);
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK)
        return Outcome::Done;
    return refused ? Outcome::Refused : Outcome::Failed;
}

std::string Beside::text(const std::string &sql)
{
    std::string text;
    if (m_connection->file) {
        sqlite3_stmt *row = nullptr;
        sqlite3_prepare_v2(m_connection->file, sql.c_str(), -1, &row, nullptr);
        if (sqlite3_step(row) == SQLITE_ROW && sqlite3_column_text(row, 0))
            text = reinterpret_cast<const char *>(sqlite3_column_text(row, 0));
        sqlite3_finalize(row);
        return text;
    }
    PGresult *const result = PQexec(m_connection->server, sql.c_str());
    if (PQntuples(result) > 0)
        text = PQgetvalue(result, 0, 0);
    PQclear(result);
    return text;
}

std::int64_t Beside::integer(const std::string &sql)
{
    const std::string value = text(sql);
    return value.empty() ? 0 : std::stoll(value);
}

} // namespace bailiwick::tests
