// SPDX-License-Identifier: Apache-2.0
#include "plain_database.h"

#include "tests/support/postgres_cluster.h"

#include <QtGlobal>

#include <libpq-fe.h>
#include <sqlite3.h>

namespace bailiwick::tests {

using store::Value;

struct PlainDatabase::Connection
{
    sqlite3 *file = nullptr;
    PGconn *server = nullptr;
    std::string address;
    std::string pending; // inserts

    ~Connection()
    {
        sqlite3_close(file);
        PQfinish(server);
        if (!address.empty())
            PostgresCluster::instance().dropDatabase(address);
    }
};

namespace {

std::string literal(const Value &value)
{
    if (const auto *number = std::get_if<std::int64_t>(&value))
        return std::to_string(*number);
    const auto *text = std::get_if<std::string>(&value);
    if (!text)
        return "NULL";
    std::string quoted = "'";
    for (const char c : *text)
        quoted += c == '\'' ? std::string("''") : std::string(1, c);
    return quoted + "'";
}

} // namespace

PlainDatabase::PlainDatabase()
    : m_connection(std::make_unique<Connection>())
{
    if (engine() == Engine::Sqlite) {
        sqlite3_open(":memory:", &m_connection->file);
        return;
    }
    m_connection->address = PostgresCluster::instance().makeDatabase();
    m_connection->server = PQconnectdb(m_connection->address.c_str());
}

PlainDatabase::~PlainDatabase() = default;

void PlainDatabase::execute(const std::string &sql)
{
    if (m_connection->file) {
        if (sqlite3_exec(m_connection->file, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
            qFatal("reference: %s", sqlite3_errmsg(m_connection->file));
        return;
    }
    PGresult *const result = PQexec(m_connection->server, sql.c_str());
    const auto status = PQresultStatus(result);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_EMPTY_QUERY)
        qFatal("reference: %s", PQresultErrorMessage(result));
    PQclear(result);
}

void PlainDatabase::insert(const std::string &table, const Row &values)
{
    std::string list;
    for (const Value &value : values)
        list += (list.empty() ? "" : ", ") + literal(value);
    m_connection->pending += "INSERT INTO " + table + " VALUES (" + list + ");\n";
}

std::optional<std::vector<PlainDatabase::Row>> PlainDatabase::query(const std::string &sql)
{
    if (!m_connection->pending.empty())
        execute(std::exchange(m_connection->pending, {}));
    return m_connection->file ? queryFile(sql) : queryServer(sql);
}

std::optional<std::vector<PlainDatabase::Row>> PlainDatabase::queryFile(const std::string &sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(m_connection->file, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK)
        return std::nullopt;
    std::vector<Row> rows;
    int resultCode = SQLITE_ROW;
    while ((resultCode = sqlite3_step(statement)) == SQLITE_ROW) {
        Row &row = rows.emplace_back();
        for (int i = 0; i < sqlite3_column_count(statement); ++i) {
            switch (sqlite3_column_type(statement, i)) {
            case SQLITE_INTEGER:
                row.emplace_back(std::int64_t{sqlite3_column_int64(statement, i)});
                break;
            case SQLITE_FLOAT:
                row.emplace_back(sqlite3_column_double(statement, i));
                break;
            case SQLITE_TEXT:
                row.emplace_back(
                    std::string(reinterpret_cast<const char *>(sqlite3_column_text(statement, i))));
                break;
            default:
                row.emplace_back();
            }
        }
    }
    sqlite3_finalize(statement);
    if (resultCode != SQLITE_DONE)
        return std::nullopt;
    return rows;
}

std::optional<std::vector<PlainDatabase::Row>> PlainDatabase::queryServer(const std::string &sql)
{
    PGresult *const result = PQexec(m_connection->server, sql.c_str());
    std::optional<std::vector<Row>> rows;
    if (PQresultStatus(result) == PGRES_TUPLES_OK) {
        rows.emplace();
        for (int i = 0; i < PQntuples(result); ++i) {
            Row &row = rows->emplace_back();
            for (int column = 0; column < PQnfields(result); ++column) {
                const std::string text = PQgetvalue(result, i, column);
                const bool whole = PQftype(result, column) == 20; // bigint
                if (PQgetisnull(result, i, column) == 1)
                    row.emplace_back();
                else if (whole)
                    row.emplace_back(std::int64_t{std::stoll(text)});
                else
                    row.emplace_back(text);
            }
        }
    }
    PQclear(result);
    return rows;
}

} // namespace bailiwick::tests
