// SPDX-License-Identifier: Apache-2.0
#include "models/store/sqlite/sqlite_transaction.h"

#include "models/audit/leaf.h"
#include "models/store/sqlite/account_rows.h"
#include "models/store/sqlite/audit_rows.h"
#include "models/store/sqlite/entity_reader.h"
#include "models/store/sqlite/entity_writer.h"
#include "models/store/sqlite/history_rows.h"

namespace bailiwick::store {

SqliteTransaction::SqliteTransaction(Database &database, WriteLock &lock)
    : m_database(database)
    , m_lock(lock)
    , m_transaction(database, Transaction::Kind::Write)
{
}

SqliteTransaction::~SqliteTransaction()
{
    m_transaction.rollback();
    m_lock.giveBack();
}

// Errors that the caller can expect, found before anything was written, do not break it.
template<typename F>
auto SqliteTransaction::step(F &&f) -> Expected<std::invoke_result_t<F>>
{
    if (m_broken || !m_transaction.isOpen())
        return fleet::failure("transaction-over", "The transaction is over.", {},
                              "Begin a new one.");
    auto result = guarded(std::forward<F>(f));
    if (!result && result.error().code != "revision-moved" &&
        result.error().code != "session-moved")
        m_broken = true;
    return result;
}

Expected<void> SqliteTransaction::apply(const fleet::ChangeSet &changes)
{
    return step([&] {
        m_changing = m_revision > 0 ? m_revision : readRevision(m_database) + 1;
        const fleet::ChangeSet net = fleet::normalized(changes);
        keepHistory(m_database, net, m_changing);
        writeChanges(m_database, net);
    });
}

Expected<void> SqliteTransaction::addRevision(const Revision &revision)
{
    return step([&] {
        const std::int64_t newest = readRevision(m_database);
        if (revision.number != newest + 1)
            fail("revision-moved",
                 "The newest revision is " + std::to_string(newest) + ", not " +
                     std::to_string(revision.number - 1) + ".",
                 "Load the newest state and make the change again.");
        m_database
            .statement("INSERT INTO revision (number, time, author, reason, summary, changes,"
                       " digest) VALUES (?, ?, ?, ?, ?, ?, ?)")
            .bind(revision.number)
            .bind(revision.time)
            .bind(revision.author)
            .bind(revision.reason)
            .bind(revision.summary)
            .bind(revision.changes)
            .bind(revision.digest)
            .run();
        m_revision = revision.number;
    });
}

Expected<HistoryPruned> SqliteTransaction::pruneHistory(std::int64_t start)
{
    return step([&] { return store::pruneHistory(m_database, start); });
}

Expected<std::vector<audit::StoredRow>>
SqliteTransaction::appendEvents(std::span<const audit::Event> events)
{
    return step([&] {
        if (!m_frontier)
            m_frontier = readFrontier(m_database);
        std::vector<audit::StoredRow> rows;
        rows.reserve(events.size());
        for (const audit::Event &event : events) {
            auto sealed = audit::seal(event);
            if (!sealed)
                fail("no-entropy", sealed.error().message, sealed.error().action, true);
            audit::StoredRow row{std::move(*sealed), {}};
            const std::uint64_t number = m_frontier->size();
            row.event.sequence = number;
            row.leafHash = audit::leafHash(row.event);
            m_frontier->append(row.leafHash);
            writeAuditRow(m_database, number, row);
            rows.push_back(std::move(row));
        }
        writeFrontier(m_database, *m_frontier);
        return rows;
    });
}

Expected<void> SqliteTransaction::addCheckpoint(const StoredCheckpoint &checkpoint)
{
    return step([&] {
        m_database.statement("INSERT INTO audit_checkpoint (size, time, note) VALUES (?, ?, ?)")
            .bind(static_cast<std::int64_t>(checkpoint.size))
            .bind(checkpoint.time)
            .bind(checkpoint.note)
            .run();
    });
}

Expected<void> SqliteTransaction::addSession(const identity::Session &session)
{
    return step([&] { insertSession(m_database, session); });
}

Expected<void> SqliteTransaction::updateSession(const identity::Session &session,
                                                std::int64_t expectedGeneration)
{
    return step([&] { store::updateSession(m_database, session, expectedGeneration); });
}

Expected<int> SqliteTransaction::endSessions(std::span<const fleet::Id> membershipsOrPersons,
                                             identity::EndReason reason, fleet::Time now)
{
    return step([&] { return store::endSessions(m_database, membershipsOrPersons, reason, now); });
}

Expected<int> SqliteTransaction::removeSessionsBefore(fleet::Time time)
{
    return step([&] { return store::removeSessionsBefore(m_database, time); });
}

Expected<void> SqliteTransaction::putCredential(const Credential &credential)
{
    return step([&] { store::putCredential(m_database, credential); });
}

Expected<void> SqliteTransaction::removeCredential(fleet::Id person)
{
    return step([&] {
        m_database.statement("DELETE FROM credential WHERE person = ?").bind(person).run();
    });
}

Expected<void> SqliteTransaction::putSetting(std::string_view name, std::string_view value)
{
    return step([&] {
        m_database
            .statement("INSERT INTO setting (name, value) VALUES (?, ?)"
                       " ON CONFLICT (name) DO UPDATE SET value = excluded.value")
            .bind(name)
            .bind(value)
            .run();
    });
}

Expected<void> SqliteTransaction::commit()
{
    return step([&] {
        if (m_changing != m_revision && m_changing > 0)
            fail("revision-missing", "The access state was changed without a revision.",
                 "Add the revision to the transaction.");
        m_transaction.commit();
    });
}

} // namespace bailiwick::store
