// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/store/plain_reader.h"

#include "models/store/postgres/postgres_connection.h"
#include "models/store/postgres/session_value.h"
#include "models/store/sqlite/sqlite_database.h"
#include "models/store/sqlite/sqlite_value.h"
#include "tests/bench/store/report.h"

#include <sqlite3.h>

namespace bailiwick::bench {

namespace {

using store::Failure;
using store::Result;
using store::Value;

class SqliteReader : public PlainReader
{
public:
    explicit SqliteReader(const std::string &path)
        : m_database(path, store::SqliteDatabase::Mode::ReadOnly, 60'000)
    {
    }

    void ask(const std::string &sql, Manner manner, const OnRow &onRow) override
    {
        if (manner == Manner::Statement)
            return run(sql, onRow);
        const store::Transaction moment(m_database, store::Database::Access::Read);
        run(sql, onRow);
    }

private:
    void run(const std::string &sql, const OnRow &onRow)
    {
        std::vector<Value> row;
        sqlite3_stmt *statement = nullptr;
        int code = sqlite3_prepare_v2(m_database.handle(), sql.c_str(),
                                      static_cast<int>(sql.size()), &statement, nullptr);
        while (code == SQLITE_OK || code == SQLITE_ROW) {
            code = sqlite3_step(statement);
            if (code != SQLITE_ROW)
                break;
            row.resize(static_cast<std::size_t>(sqlite3_column_count(statement)));
            for (std::size_t i = 0; i < row.size(); ++i)
                store::readValue(statement, static_cast<int>(i), row[i]);
            onRow(row);
        }
        if (code != SQLITE_DONE)
            stop(sql + ": " + sqlite3_errmsg(m_database.handle()));
        sqlite3_finalize(statement);
    }

    store::SqliteDatabase m_database;
};

class PostgresReader : public PlainReader
{
public:
    explicit PostgresReader(const std::string &address)
        : m_connection(address)
    {
        // As sessions' connections have them (postgres/postgres_session.cpp).
        m_connection.execute("SET default_transaction_read_only = on; SET jit = off;"
                             " SET work_mem = '8MB'; SET client_min_messages = warning;"
                             " SET search_path = bailiwick, pg_catalog");
    }

    void ask(const std::string &sql, Manner manner, const OnRow &onRow) override
    {
        PGconn *const connection = m_connection.handle();
        need(PQenterPipelineMode(connection) == 1);
        if (manner == Manner::Request)
            send("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
        send(sql);
        if (manner == Manner::Request)
            send("ROLLBACK");
        need(PQpipelineSync(connection) == 1);
        if (manner == Manner::Request)
            answer();
        const Result result = answer();
        std::vector<Value> row;
        for (int i = 0; i < PQntuples(result.get()); ++i) {
            row.clear();
            for (int column = 0; column < PQnfields(result.get()); ++column)
                row.push_back(store::valueAt(result.get(), i, column));
            onRow(row);
        }
        if (manner == Manner::Request)
            answer();
        need(PQresultStatus(Result(PQgetResult(connection)).get()) == PGRES_PIPELINE_SYNC);
        need(PQexitPipelineMode(connection) == 1);
    }

private:
    void need(bool done)
    {
        if (!done)
            throw Failure{store::errorOf(m_connection.handle(), nullptr)};
    }
    void send(const std::string &sql)
    {
        need(PQsendQueryParams(m_connection.handle(), sql.c_str(), 0, nullptr, nullptr, nullptr,
                               nullptr, 0) == 1);
    }
    Result answer()
    {
        Result last;
        while (Result result{PQgetResult(m_connection.handle())})
            last = std::move(result);
        if (!last || !store::succeeded(last.get()))
            throw Failure{store::errorOf(m_connection.handle(), last.get())};
        return last;
    }

    store::PostgresConnection m_connection;
};

} // namespace

std::unique_ptr<PlainReader> makePlainReader(const Place &place)
{
    if (place.engine == store::Engine::Sqlite)
        return std::make_unique<SqliteReader>(place.location);
    return std::make_unique<PostgresReader>(place.location);
}

} // namespace bailiwick::bench
