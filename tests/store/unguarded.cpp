// SPDX-License-Identifier: Apache-2.0
#include "unguarded.h"

#include <QElapsedTimer>

#include <libpq-fe.h>
#include <sqlite3.h>

namespace bailiwick::tests {

namespace {

void readFile(sqlite3_context *context, int, sqlite3_value **)
{
    sqlite3_result_text(context, "FOREIGN", -1, SQLITE_STATIC);
}

constexpr const char *everything =
    "INSERT INTO session_scope SELECT sha256('everything'), coalesce(max(number), 0), 'everything',"
    " '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', 1, '{}'"
    " FROM revision ON CONFLICT DO NOTHING";

} // namespace

struct Unguarded::Connection
{
    sqlite3 *file = nullptr;
    PGconn *server = nullptr;
    QElapsedTimer timer;

    std::string send(const std::string &sql) const
    {
        PGresult *const result = PQexec(server, sql.c_str());
        const std::string error = PQresultErrorMessage(result);
        if (PQresultStatus(result) == PGRES_COPY_OUT) {
            char *row = nullptr;
            while (PQgetCopyData(server, &row, 0) > 0)
                PQfreemem(row);
            while (PGresult *const rest = PQgetResult(server))
                PQclear(rest);
        }
        PQclear(result);
        return error;
    }
};

Unguarded::Unguarded(const std::string &location)
    : m_connection(std::make_unique<Connection>())
{
    if (location.starts_with("postgresql:")) {
        m_connection->server = PQconnectdb(location.c_str());
        PQsetNoticeProcessor(
            m_connection->server, [](void *, const char *) {}, nullptr);
        m_connection->send("SET search_path = bailiwick, pg_catalog");
        m_connection->send(
            "CREATE VIEW device AS SELECT * FROM resource WHERE kind = 'device'"); // once
        m_connection->send(everything);
        return;
    }
    sqlite3_open(location.c_str(), &m_connection->file);
    sqlite3_create_function(m_connection->file, "readfile", 1, SQLITE_UTF8, nullptr, readFile,
                            nullptr, nullptr);
    sqlite3_create_function(m_connection->file, "bailiwick_picked", 1, SQLITE_UTF8, nullptr,
                            readFile, nullptr, nullptr);
    sqlite3_enable_load_extension(m_connection->file, 1);
    run("CREATE VIEW device AS SELECT * FROM resource WHERE kind = 'device'");
    run("CREATE TRIGGER d INSTEAD OF INSERT ON device BEGIN SELECT 1; END");
    run("ATTACH ':memory:' AS spare");
}

Unguarded::~Unguarded()
{
    sqlite3_close(m_connection->file);
    PQfinish(m_connection->server);
}

std::string Unguarded::run(const std::string &sql)
{
    if (m_connection->file) {
        char *message = nullptr;
        sqlite3_exec(m_connection->file, sql.c_str(), nullptr, nullptr, &message);
        const std::string text = message ? message : "";
        sqlite3_free(message);
        return text;
    }
    if (sql == "VACUUM") // not in a transaction
        return m_connection->send(sql);
    std::string error = m_connection->send("BEGIN");
    error += m_connection->send("SELECT bailiwick_api.open_session('everything')");
    error += m_connection->send(sql);
    m_connection->send("ROLLBACK");
    return error;
}

bool Unguarded::isEndless(const std::string &sql)
{
    if (m_connection->server) {
        m_connection->send("SET statement_timeout = 300");
        return run(sql).find("statement timeout") != std::string::npos;
    }
    m_connection->timer.start();
    sqlite3_progress_handler(
        m_connection->file, 1000,
        [](void *self) { return static_cast<Connection *>(self)->timer.elapsed() > 300 ? 1 : 0; },
        m_connection.get());
    return run(sql) == "interrupted";
}

} // namespace bailiwick::tests
