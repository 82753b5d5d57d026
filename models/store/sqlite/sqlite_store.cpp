// SPDX-License-Identifier: Apache-2.0
#include "models/store/sqlite/sqlite_store.h"

#include "models/store/sqlite/sqlite_schema.h"
#include "models/store/sqlite/sqlite_session.h"
#include "models/store/store_backup.h"

#include <sqlite3.h>

#include <filesystem>

namespace bailiwick::store {

namespace {

std::string checkedPath(const std::string &path, const OpenOptions &options)
{
    std::error_code error;
    if (path.empty() || path.starts_with(':'))
        fail("store-missing", "A store needs the path of a file.", "Give one.");
    if (!options.create && !std::filesystem::exists(path, error))
        throw Failure{{"store-missing",
                       "There is no store at this path.",
                       path,
                       "Check the path, or create a store there.",
                       false,
                       {}}};
    return path;
}

void prepareWriter(SqliteDatabase &database, const OpenOptions &options)
{
    database.execute("PRAGMA synchronous = FULL");
    // KiB, taken only as needed: an import that outgrows it writes and reads its pages many times.
    database.execute("PRAGMA cache_size = -262144");
    SqliteSchema schema(database);
    migrate(schema, options.migrate);
    // The mode is kept in the file; it cannot change inside the migration's transaction.
    database.execute("PRAGMA journal_mode = WAL");
    // Pages that many commits write, such as the newest of the log, reach the file once.
    database.execute("PRAGMA wal_autocheckpoint = 4096");
    if (options.maxBytes > 0) {
        const std::int64_t pageSize = database.integer("PRAGMA page_size");
        const auto pages = static_cast<std::int64_t>(options.maxBytes) / pageSize;
        database.execute(("PRAGMA max_page_count = " + std::to_string(pages)).c_str());
    }
}

} // namespace

SqliteStore::SqliteStore(const std::string &path, const OpenOptions &options)
    : RowStore(options.busyTimeoutMs, [this] { return makeReader(); })
    , m_path(checkedPath(path, options))
    , m_options(options)
    , m_writer(m_path, SqliteDatabase::Mode::ReadWrite, options.busyTimeoutMs)
{
    prepareWriter(m_writer, options);
}

std::unique_ptr<SqliteDatabase> SqliteStore::makeReader() const
{
    return std::make_unique<SqliteDatabase>(m_path, SqliteDatabase::Mode::ReadOnly,
                                            m_options.busyTimeoutMs);
}

Expected<std::unique_ptr<SessionConnection>> SqliteStore::openSession()
{
    return guarded([&]() -> std::unique_ptr<SessionConnection> {
        return std::make_unique<SqliteSession>(m_path, m_options);
    });
}

Expected<void>
SqliteStore::backup(const std::string &path,
                    const std::function<bool(std::uint64_t, std::uint64_t)> &progress)
{
    return backupStore(m_path, path, progress);
}

void SqliteStore::describe(Database &database, StoreStatus &status)
{
    status.engine = std::string("sqlite ") + sqlite3_libversion();
    status.location = m_path;
    status.schemaVersion = SqliteSchema(static_cast<SqliteDatabase &>(database)).version();
    for (const char *suffix : {"", "-wal"}) {
        std::error_code error;
        const auto size = std::filesystem::file_size(m_path + suffix, error);
        status.bytes += error ? 0 : size;
    }
}

} // namespace bailiwick::store
