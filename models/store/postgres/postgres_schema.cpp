// SPDX-License-Identifier: Apache-2.0
#include "models/store/postgres/postgres_schema.h"

namespace bailiwick::store {

const std::vector<Migration> &PostgresSchema::allMigrations()
{
    static const std::vector<Migration> migrations = migrationsIn(":/store/sql/postgres");
    return migrations;
}

std::int64_t PostgresSchema::integer(const std::string &sql)
{
    PostgresParameters none;
    const Result result = m_connection.query(sql, none);
    if (PQntuples(result.get()) == 0 || PQgetisnull(result.get(), 0, 0) == 1)
        return 0;
    return static_cast<std::int64_t>(
        fromBigEndian({PQgetvalue(result.get(), 0, 0),
                       static_cast<std::size_t>(PQgetlength(result.get(), 0, 0))}));
}

void PostgresSchema::refuseForeign()
{
    const auto refuse = [&](const std::string &message, const std::string &action) {
        throw Failure{{"store-not-ours", message, location(), action, false, {}}};
    };
    if (integer("SELECT count(*) FROM pg_database WHERE datname = current_database()"
                " AND pg_encoding_to_char(encoding) = 'UTF8'") == 0)
        refuse("The database's encoding is not UTF8.",
               "Make one: createdb --template=template0 --encoding=UTF8 --locale=C NAME");
    // What extensions brought is nobody's.
    const std::int64_t tables =
        integer("SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                " WHERE c.relkind IN ('r', 'p') AND n.nspname NOT LIKE 'pg\\_%'"
                " AND n.nspname <> 'information_schema' AND NOT EXISTS (SELECT FROM pg_depend d"
                " WHERE d.objid = c.oid AND d.deptype = 'e')");
    if (tables > 0 && version() == 0)
        refuse("The database holds tables of another program.",
               "Give the address of a Bailiwick store, or of a new database.");
}

int PostgresSchema::version()
{
    if (integer("SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                " JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'application'"
                " WHERE n.nspname = 'bailiwick' AND c.relname = 'store'") == 0)
        return 0;
    return static_cast<int>(
        integer("SELECT version FROM bailiwick.store WHERE application = 'bailiwick'"));
}

void PostgresSchema::alone(const std::function<void()> &f)
{
    // The number means nothing to anybody else.
    m_connection.execute("BEGIN; SELECT pg_advisory_xact_lock(4783117052)");
    try {
        f();
        m_connection.execute("COMMIT");
    } catch (...) {
        PQclear(PQexec(m_connection.handle(), "ROLLBACK"));
        throw;
    }
}

void PostgresSchema::run(const Migration &migration)
{
    if (migration.version == 1)
        m_connection.execute("CREATE SCHEMA bailiwick");
    m_connection.execute(migration.sql);
}

void PostgresSchema::setVersion(int version)
{
    m_connection.execute("UPDATE bailiwick.store SET version = " + std::to_string(version));
}

} // namespace bailiwick::store
