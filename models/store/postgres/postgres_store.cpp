// SPDX-License-Identifier: Apache-2.0
#include "models/store/postgres/postgres_store.h"

#include "models/store/postgres/outbox_feed.h"
#include "models/store/postgres/postgres_schema.h"
#include "models/store/postgres/postgres_session.h"
#include "models/store/store_backup.h"

namespace bailiwick::store {

namespace {

constexpr int oldestServer = 150000;

} // namespace

bool PostgresStore::isAddress(std::string_view location)
{
    return location.starts_with("postgresql://") || location.starts_with("postgres://");
}

PostgresStore::PostgresStore(const std::string &address, const OpenOptions &options)
    : RowStore(options.busyTimeoutMs,
               [this] {
                   return std::make_unique<PostgresDatabase>(m_address, Database::Access::Read,
                                                             m_options.busyTimeoutMs);
               })
    , m_address(address)
    , m_options(options)
    , m_writer(std::make_unique<PostgresDatabase>(address, Database::Access::Write,
                                                  options.busyTimeoutMs))
    , m_scopes(address, !options.replicas.empty())
{
    PostgresConnection &connection = m_writer->connection();
    if (PQserverVersion(connection.handle()) < oldestServer)
        throw Failure{{"store-not-ours",
                       "The database server is too old.",
                       connection.location(),
                       "Use PostgreSQL 15 or newer.",
                       false,
                       {}}};
    PostgresSchema schema(connection);
    schema.refuseForeign();
    if (!options.create && schema.version() == 0)
        throw Failure{{"store-missing",
                       "There is no store in this database.",
                       connection.location(),
                       "Check the address, or create a store there.",
                       false,
                       {}}};
    migrate(schema, options.migrate);
}

// After a fault of the server or the network, too.
Database &PostgresStore::writer()
{
    if (!m_writer->isUsable())
        m_writer = std::make_unique<PostgresDatabase>(m_address, Database::Access::Write,
                                                      m_options.busyTimeoutMs);
    return *m_writer;
}

void PostgresStore::describe(Database &database, StoreStatus &status)
{
    PostgresConnection &connection = static_cast<PostgresDatabase &>(database).connection();
    status.engine =
        std::string("postgresql ") + PQparameterStatus(connection.handle(), "server_version");
    status.location = connection.location();
    status.schemaVersion = PostgresSchema(connection).version();
    status.bytes =
        static_cast<std::uint64_t>(database.integer("SELECT pg_database_size(current_database())"));
}

Expected<std::unique_ptr<SessionConnection>> PostgresStore::openSession()
{
    return guarded([&]() -> std::unique_ptr<SessionConnection> {
        return std::make_unique<PostgresSession>(m_address, m_options, m_scopes);
    });
}

Expected<std::unique_ptr<SessionConnection>> PostgresStore::openSessionAt(std::size_t replica)
{
    if (replica >= m_options.replicas.size())
        return RowStore::openSessionAt(replica);
    return guarded([&]() -> std::unique_ptr<SessionConnection> {
        return std::make_unique<PostgresSession>(m_options.replicas[replica], m_options, m_scopes,
                                                 PostgresSession::Place::Replica);
    });
}

Expected<std::unique_ptr<ChangeFeed>> PostgresStore::follow()
{
    return guarded(
        [&]() -> std::unique_ptr<ChangeFeed> { return std::make_unique<OutboxFeed>(m_address); });
}

Expected<void>
PostgresStore::backup(const std::string &path,
                      const std::function<bool(std::uint64_t, std::uint64_t)> &progress)
{
    return backupStore(m_address, path, progress);
}

} // namespace bailiwick::store
