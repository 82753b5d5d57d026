// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/merkle.h"
#include "models/store/rows/connection_pool.h"
#include "models/store/rows/row_ownership.h"
#include "models/store/write_transaction.h"

namespace bailiwick::store {

// The one write transaction on the one writing connection. Takes the lock over from begin().
class RowTransaction : public WriteTransaction
{
public:
    // The lock is held already; given back when this ends. Throws Failure (lock kept).
    RowTransaction(Database &database, WriteLock &lock);
    ~RowTransaction() override;

    Expected<void> apply(const fleet::ChangeSet &changes) override;
    Expected<void> addRevision(const Revision &revision) override;
    Expected<HistoryPruned> pruneHistory(std::int64_t start) override;
    Expected<std::vector<audit::StoredRow>>
    appendEvents(std::span<const audit::Event> events) override;
    Expected<void> addCheckpoint(const StoredCheckpoint &checkpoint) override;
    Expected<void> addSession(const identity::Session &session) override;
    Expected<void> updateSession(const identity::Session &session,
                                 std::int64_t expectedGeneration) override;
    Expected<int> endSessions(std::span<const fleet::Id> membershipsOrPersons,
                              identity::EndReason reason, fleet::Time now) override;
    Expected<int> removeSessionsBefore(fleet::Time time) override;
    Expected<void> putCredential(const Credential &credential) override;
    Expected<void> removeCredential(fleet::Id person) override;
    Expected<void> putApiKey(const ApiKey &key) override;
    Expected<void> addKeyUses(std::span<const KeyUse> uses) override;
    OwnershipWriter &ownership() { return m_ownership; }
    Expected<void> putSetting(std::string_view name, std::string_view value) override;
    Expected<void> commit() override;

private:
    template<typename F>
    auto step(F &&f) -> Expected<std::invoke_result_t<F>>;
    void note(Notice::Kind kind, std::int64_t subject = 0); // one of each kind is enough

    Database &m_database;
    WriteLock &m_lock;
    Transaction m_transaction;
    std::int64_t m_revision = 0; // that was added; 0: none yet
    std::int64_t m_changing = 0; // whose changes were applied; 0: none
    bool m_broken = false;       // a step failed half-way: nothing may be committed
    std::optional<audit::Frontier> m_frontier;
    std::vector<Notice> m_notices;
    RowOwnershipWriter m_ownership{m_database, m_transaction, m_broken};
};

} // namespace bailiwick::store
