// SPDX-License-Identifier: Apache-2.0
#include "models/store/sqlite/sqlite_store.h"

#include "models/store/sqlite/account_rows.h"
#include "models/store/sqlite/entity_reader.h"
#include "models/store/sqlite/history_rows.h"
#include "models/store/sqlite/migration.h"
#include "models/store/sqlite/sqlite_session.h"
#include "models/store/sqlite/sqlite_transaction.h"

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

void prepareWriter(Database &database, const OpenOptions &options)
{
    database.execute("PRAGMA synchronous = FULL");
    // KiB, taken only as needed: an import that outgrows it writes and reads its pages many times.
    database.execute("PRAGMA cache_size = -262144");
    migrate(database, options.migrate);
    // The mode is kept in the file; it cannot change inside the migration's transaction.
    database.execute("PRAGMA journal_mode = WAL");
    if (options.maxBytes > 0) {
        const std::int64_t pageSize = database.integer("PRAGMA page_size");
        const auto pages = static_cast<std::int64_t>(options.maxBytes) / pageSize;
        database.execute(("PRAGMA max_page_count = " + std::to_string(pages)).c_str());
    }
}

} // namespace

SqliteStore::SqliteStore(const std::string &path, const OpenOptions &options)
    : m_path(checkedPath(path, options))
    , m_options(options)
    , m_writer(m_path, Database::Mode::ReadWrite, options.busyTimeoutMs)
    , m_readers(m_path, options.busyTimeoutMs)
    , m_audit(m_readers)
{
    prepareWriter(m_writer, options);
}

Expected<fleet::State> SqliteStore::loadState()
{
    return guarded([&] {
        const auto database = m_readers.lend();
        const Transaction transaction(*database, Transaction::Kind::Read);
        return readState(*database);
    });
}

Expected<fleet::State> SqliteStore::loadState(std::int64_t revision)
{
    return guarded([&] {
        const auto database = m_readers.lend();
        const Transaction transaction(*database, Transaction::Kind::Read);
        checkLoadable(*database, revision);
        fleet::State state = readState(*database);
        state = state.applied(readChangesBack(*database, state.revision, revision));
        state.revision = revision;
        return state;
    });
}

Expected<fleet::ChangeSet> SqliteStore::changesBack(std::int64_t from, std::int64_t to)
{
    return guarded([&] {
        const auto database = m_readers.lend();
        const Transaction transaction(*database, Transaction::Kind::Read);
        return readChangesBack(*database, from, to);
    });
}

Expected<std::int64_t> SqliteStore::revision()
{
    return guarded([&] { return readRevision(*m_readers.lend()); });
}

Expected<Revision> SqliteStore::findRevision(std::int64_t number)
{
    return guarded([&] { return readRevisionRow(*m_readers.lend(), number); });
}

Expected<Revision> SqliteStore::revisionAt(fleet::Time moment)
{
    return guarded([&] { return readRevisionAt(*m_readers.lend(), moment); });
}

Expected<std::vector<Revision>> SqliteStore::revisionsAfter(std::int64_t number, std::size_t limit)
{
    return guarded([&] {
        const auto database = m_readers.lend();
        Statement &row = database->statement(
            "SELECT number, time, author, reason, summary, changes, digest FROM revision"
            " WHERE number > ? ORDER BY number LIMIT ?");
        const Reading reading(row);
        row.bind(number).bind(static_cast<std::int64_t>(limit));
        std::vector<Revision> result;
        while (row.step())
            result.push_back({row.integer(0), row.integer(1), row.string(2), row.string(3),
                              row.string(4), row.string(5), row.string(6)});
        return result;
    });
}

Expected<std::unique_ptr<WriteTransaction>> SqliteStore::begin()
{
    if (!m_writeLock.take(m_options.busyTimeoutMs))
        return tl::unexpected<Error>(errorOf(nullptr, SQLITE_BUSY));
    auto transaction = guarded([&]() -> std::unique_ptr<WriteTransaction> {
        return std::make_unique<SqliteTransaction>(m_writer, m_writeLock);
    });
    if (!transaction)
        m_writeLock.giveBack();
    return transaction;
}

Expected<std::optional<identity::Session>>
SqliteStore::sessionByAccess(const identity::TokenHash &accessHash)
{
    return guarded([&] { return readSession(*m_readers.lend(), SessionKey::Access, accessHash); });
}

Expected<std::optional<identity::Session>>
SqliteStore::sessionByFamily(const identity::TokenHash &refreshFamily)
{
    return guarded(
        [&] { return readSession(*m_readers.lend(), SessionKey::Family, refreshFamily); });
}

Expected<std::optional<Credential>> SqliteStore::credential(fleet::Id person)
{
    return guarded([&] { return readCredential(*m_readers.lend(), person); });
}

Expected<std::optional<std::string>> SqliteStore::setting(std::string_view name)
{
    return guarded([&]() -> std::optional<std::string> {
        const auto database = m_readers.lend();
        Statement &row = database->statement("SELECT value FROM setting WHERE name = ?");
        const Reading reading(row);
        row.bind(name);
        if (!row.step())
            return std::nullopt;
        return row.string(0);
    });
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
    return guarded([&] { backupTo(*m_readers.lend(), path, progress); });
}

Expected<StoreStatus> SqliteStore::status()
{
    return guarded([&] {
        const auto database = m_readers.lend();
        const Transaction transaction(*database, Transaction::Kind::Read);
        StoreStatus status;
        status.engine = std::string("sqlite ") + sqlite3_libversion();
        status.location = m_path;
        status.schemaVersion = schemaVersion(*database);
        status.revision = readRevision(*database);
        status.historyStart = status.schemaVersion < 3 ? 0 : readHistoryStart(*database);
        Statement kinds(database->handle(),
                        "SELECT kind, count(*) FROM resource GROUP BY kind ORDER BY kind");
        while (kinds.step())
            status.counts.emplace_back(kinds.string(0),
                                       static_cast<std::uint64_t>(kinds.integer(1)));
        for (const char *table : {"organization", "person", "membership", "team", "role",
                                  "delegation", "assignment", "policy", "session"}) {
            const std::string sql = "SELECT count(*) FROM " + std::string(table);
            status.counts.emplace_back(table,
                                       static_cast<std::uint64_t>(database->integer(sql.c_str())));
        }
        status.auditSize = static_cast<std::uint64_t>(
            database->integer("SELECT coalesce(max(sequence) + 1, 0) FROM audit_event"));
        for (const char *suffix : {"", "-wal"}) {
            std::error_code error;
            const auto size = std::filesystem::file_size(m_path + suffix, error);
            status.bytes += error ? 0 : size;
        }
        return status;
    });
}

} // namespace bailiwick::store
