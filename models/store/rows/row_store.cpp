// SPDX-License-Identifier: Apache-2.0
#include "models/store/rows/row_store.h"

#include "models/store/rows/account_rows.h"
#include "models/store/rows/changes_after.h"
#include "models/store/rows/entity_reader.h"
#include "models/store/rows/history_rows.h"
#include "models/store/rows/revision_feed.h"
#include "models/store/rows/row_transaction.h"

namespace bailiwick::store {

RowStore::RowStore(int busyTimeoutMs, ConnectionPool::Opener openReader)
    : m_busyTimeoutMs(busyTimeoutMs)
    , m_readers(std::move(openReader))
    , m_audit(m_readers)
    , m_ownership(m_readers)
{
}

Expected<fleet::State> RowStore::loadState()
{
    return guarded([&] {
        const auto database = m_readers.lend();
        const Transaction transaction(*database, Database::Access::Read);
        return readState(*database);
    });
}

Expected<fleet::State> RowStore::loadState(std::int64_t revision)
{
    return guarded([&] {
        const auto database = m_readers.lend();
        const Transaction transaction(*database, Database::Access::Read);
        checkLoadable(*database, revision);
        fleet::State state = readState(*database);
        state = state.applied(readChangesBack(*database, state.revision, revision));
        state.revision = revision;
        return state;
    });
}

Expected<fleet::ChangeSet> RowStore::changesBack(std::int64_t from, std::int64_t to)
{
    return guarded([&] {
        const auto database = m_readers.lend();
        const Transaction transaction(*database, Database::Access::Read);
        return readChangesBack(*database, from, to);
    });
}

Expected<ChangesAfter> RowStore::changesAfter(std::int64_t revision)
{
    return guarded([&] {
        const auto database = m_readers.lend();
        const Transaction transaction(*database, Database::Access::Read);
        return readChangesAfter(*database, revision);
    });
}

Expected<std::unique_ptr<ChangeFeed>> RowStore::follow()
{
    return std::make_unique<RevisionFeed>(*this);
}

Expected<std::int64_t> RowStore::revision()
{
    return guarded([&] { return readRevision(*m_readers.lend()); });
}

Expected<Revision> RowStore::findRevision(std::int64_t number)
{
    return guarded([&] { return readRevisionRow(*m_readers.lend(), number); });
}

Expected<Revision> RowStore::revisionAt(fleet::Time moment)
{
    return guarded([&] { return readRevisionAt(*m_readers.lend(), moment); });
}

Expected<std::vector<Revision>> RowStore::revisionsAfter(std::int64_t number, std::size_t limit)
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

Expected<std::unique_ptr<WriteTransaction>> RowStore::begin()
{
    if (!m_writeLock.take(m_busyTimeoutMs))
        return tl::unexpected<Error>(busy());
    auto transaction = guarded([&]() -> std::unique_ptr<WriteTransaction> {
        return std::make_unique<RowTransaction>(writer(), m_writeLock);
    });
    if (!transaction)
        m_writeLock.giveBack();
    return transaction;
}

Expected<std::optional<identity::Session>>
RowStore::sessionByAccess(const identity::TokenHash &accessHash)
{
    return guarded([&] { return readSession(*m_readers.lend(), SessionKey::Access, accessHash); });
}

Expected<std::optional<identity::Session>>
RowStore::sessionByFamily(const identity::TokenHash &refreshFamily)
{
    return guarded(
        [&] { return readSession(*m_readers.lend(), SessionKey::Family, refreshFamily); });
}

Expected<std::optional<Credential>> RowStore::credential(fleet::Id person)
{
    return guarded([&] { return readCredential(*m_readers.lend(), person); });
}

Expected<std::optional<ApiKey>> RowStore::apiKey(std::string_view id)
{
    return guarded([&] { return readApiKey(*m_readers.lend(), id); });
}

Expected<std::vector<ApiKey>> RowStore::apiKeys()
{
    return guarded([&] { return readApiKeys(*m_readers.lend()); });
}

Expected<std::optional<std::string>> RowStore::setting(std::string_view name)
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

Expected<std::unique_ptr<SessionConnection>> RowStore::openSessionAt(std::size_t)
{
    return fleet::failure("store-missing", "This store has no replicas", {},
                          "Only a PostgreSQL store can have some.");
}

Expected<StoreStatus> RowStore::status()
{
    return guarded([&] {
        const auto database = m_readers.lend();
        const Transaction transaction(*database, Database::Access::Read);
        StoreStatus status;
        describe(*database, status);
        status.revision = readRevision(*database);
        status.historyStart = readHistoryStart(*database);
        Statement &kinds =
            database->statement("SELECT kind, count(*) FROM resource GROUP BY kind ORDER BY kind");
        const Reading reading(kinds);
        while (kinds.step())
            status.counts.emplace_back(kinds.string(0),
                                       static_cast<std::uint64_t>(kinds.integer(1)));
        for (const char *table :
             {"organization", "person", "membership", "team", "role", "delegation", "assignment",
              "policy", "application", "gateway", "api_key", "session"})
            status.counts.emplace_back(table, static_cast<std::uint64_t>(database->integer(
                                                  "SELECT count(*) FROM " + std::string(table))));
        status.auditSize = static_cast<std::uint64_t>(
            database->integer("SELECT coalesce(max(sequence) + 1, 0) FROM audit_event"));
        return status;
    });
}

} // namespace bailiwick::store
