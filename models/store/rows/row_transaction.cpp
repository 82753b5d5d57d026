// SPDX-License-Identifier: Apache-2.0
#include "models/store/rows/row_transaction.h"

#include "models/audit/leaf.h"
#include "models/store/rows/account_rows.h"
#include "models/store/rows/audit_rows.h"
#include "models/store/rows/entity_reader.h"
#include "models/store/rows/entity_writer.h"
#include "models/store/rows/history_rows.h"

#include <future>

namespace bailiwick::store {

RowTransaction::RowTransaction(Database &database, WriteLock &lock)
    : m_database(database)
    , m_lock(lock)
    , m_transaction(database, Database::Access::Write)
{
}

RowTransaction::~RowTransaction()
{
    m_transaction.rollback();
    m_lock.giveBack();
}

// Errors that the caller can expect, found before anything was written, do not break it.
template<typename F>
auto RowTransaction::step(F &&f) -> Expected<std::invoke_result_t<F>>
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

void RowTransaction::note(Notice::Kind kind, std::int64_t subject)
{
    for (const Notice &notice : m_notices) {
        if (notice.kind == kind)
            return;
    }
    m_notices.push_back({kind, subject});
}

Expected<void> RowTransaction::apply(const fleet::ChangeSet &changes)
{
    return step([&] {
        m_changing = m_revision > 0 ? m_revision : readRevision(m_database) + 1;
        const fleet::ChangeSet net = fleet::normalized(changes);
        keepHistory(m_database, net, m_changing);
        writeChanges(m_database, net);
    });
}

Expected<void> RowTransaction::addRevision(const Revision &revision)
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
        note(Notice::Kind::Revision, m_revision);
    });
}

Expected<HistoryPruned> RowTransaction::pruneHistory(std::int64_t start)
{
    return step([&] {
        note(Notice::Kind::History, start);
        return store::pruneHistory(m_database, start);
    });
}

namespace {

void sealPart(std::span<const audit::Event> events, std::uint64_t first,
              std::span<audit::StoredRow> rows)
{
    for (std::size_t i = 0; i < events.size(); ++i) {
        auto sealed = audit::seal(events[i]);
        if (!sealed)
            fail("no-entropy", sealed.error().message, sealed.error().action, true);
        rows[i].event = std::move(*sealed);
        rows[i].event.sequence = first + i;
        rows[i].leafHash = audit::leafHash(rows[i].event);
    }
}

// Ready to be stored, with sequences from `first`. Many are shared between two threads: texts,
// salts and hashes are half of what a row costs.
std::vector<audit::StoredRow> sealed(std::span<const audit::Event> events, std::uint64_t first)
{
    constexpr std::size_t many = 256;
    std::vector<audit::StoredRow> rows(events.size());
    const std::span<audit::StoredRow> all(rows);
    if (events.size() < many) {
        sealPart(events, first, all);
        return rows;
    }
    const std::size_t half = events.size() / 2;
    auto other = std::async(std::launch::async, [&] {
        return guarded([&] { sealPart(events.subspan(half), first + half, all.subspan(half)); });
    });
    const auto own = guarded([&] { sealPart(events.first(half), first, all.first(half)); });
    const auto done = other.get();
    if (!own || !done)
        throw Failure{own ? done.error() : own.error()};
    return rows;
}

} // namespace

Expected<std::vector<audit::StoredRow>>
RowTransaction::appendEvents(std::span<const audit::Event> events)
{
    return step([&] {
        if (!m_frontier)
            m_frontier = readFrontier(m_database);
        std::vector<audit::StoredRow> rows = sealed(events, m_frontier->size());
        for (const audit::StoredRow &row : rows)
            m_frontier->append(row.leafHash);
        writeAuditRows(m_database, rows);
        writeFrontier(m_database, *m_frontier);
        if (!rows.empty())
            m_database.setWitness(*rows.back().event.sequence, rows.back().leafHash);
        return rows;
    });
}

Expected<void> RowTransaction::addCheckpoint(const StoredCheckpoint &checkpoint)
{
    return step([&] {
        m_database.statement("INSERT INTO audit_checkpoint (size, time, note) VALUES (?, ?, ?)")
            .bind(static_cast<std::int64_t>(checkpoint.size))
            .bind(checkpoint.time)
            .bind(checkpoint.note)
            .run();
    });
}

Expected<void> RowTransaction::addSession(const identity::Session &session)
{
    return step([&] { insertSession(m_database, session); });
}

Expected<void> RowTransaction::updateSession(const identity::Session &session,
                                             std::int64_t expectedGeneration)
{
    return step([&] {
        store::updateSession(m_database, session, expectedGeneration);
        if (session.endedAt != 0)
            note(Notice::Kind::Session);
    });
}

Expected<int> RowTransaction::endSessions(std::span<const fleet::Id> membershipsOrPersons,
                                          identity::EndReason reason, fleet::Time now)
{
    return step([&] {
        const int ended = store::endSessions(m_database, membershipsOrPersons, reason, now);
        if (ended > 0)
            note(Notice::Kind::Session);
        return ended;
    });
}

Expected<int> RowTransaction::removeSessionsBefore(fleet::Time time)
{
    return step([&] { return store::removeSessionsBefore(m_database, time); });
}

Expected<void> RowTransaction::putCredential(const Credential &credential)
{
    return step([&] { store::putCredential(m_database, credential); });
}

Expected<void> RowTransaction::removeCredential(fleet::Id person)
{
    return step([&] {
        m_database.statement("DELETE FROM credential WHERE person = ?").bind(person).run();
    });
}

Expected<void> RowTransaction::putApiKey(const ApiKey &key)
{
    return step([&] {
        store::putApiKey(m_database, key);
        note(Notice::Kind::Key);
    });
}

Expected<void> RowTransaction::addKeyUses(std::span<const KeyUse> uses)
{
    return step([&] { store::addKeyUses(m_database, uses); });
}

Expected<void> RowTransaction::putSetting(std::string_view name, std::string_view value)
{
    return step([&] {
        m_database
            .statement("INSERT INTO setting (name, value) VALUES (?, ?)"
                       " ON CONFLICT (name) DO UPDATE SET value = excluded.value")
            .bind(name)
            .bind(value)
            .run();
        note(Notice::Kind::Setting);
    });
}

Expected<void> RowTransaction::commit()
{
    return step([&] {
        if (m_changing != m_revision && m_changing > 0)
            fail("revision-missing", "The access state was changed without a revision.",
                 "Add the revision to the transaction.");
        if (!m_notices.empty())
            m_database.announce(m_notices);
        m_transaction.commit();
    });
}

} // namespace bailiwick::store
