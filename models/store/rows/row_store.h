// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/rows/connection_pool.h"
#include "models/store/rows/row_audit_reader.h"
#include "models/store/rows/row_ownership.h"
#include "models/store/store.h"

namespace bailiwick::store {

// What is the same for every engine with tables: one writing connection behind a lock, and a pool
// of reading ones that it does not keep waiting.
class RowStore : public Store
{
public:
    Expected<fleet::State> loadState() override;
    Expected<fleet::State> loadState(std::int64_t revision) override;
    Expected<fleet::ChangeSet> changesBack(std::int64_t from, std::int64_t to) override;
    Expected<ChangesAfter> changesAfter(std::int64_t revision) override;
    Expected<std::unique_ptr<ChangeFeed>> follow() override;
    Expected<std::int64_t> revision() override;
    Expected<Revision> findRevision(std::int64_t number) override;
    Expected<Revision> revisionAt(fleet::Time moment) override;
    Expected<std::vector<Revision>> revisionsAfter(std::int64_t number, std::size_t limit) override;
    Expected<std::unique_ptr<WriteTransaction>> begin() override;
    Expected<std::optional<identity::Session>>
    sessionByAccess(const identity::TokenHash &accessHash) override;
    Expected<std::optional<identity::Session>>
    sessionByFamily(const identity::TokenHash &refreshFamily) override;
    Expected<std::optional<Credential>> credential(fleet::Id person) override;
    Expected<std::optional<ApiKey>> apiKey(std::string_view id) override;
    Expected<std::vector<ApiKey>> apiKeys() override;
    Expected<std::optional<std::string>> setting(std::string_view name) override;
    AuditReader &audit() override { return m_audit; }
    Expected<std::unique_ptr<SessionConnection>> openSessionAt(std::size_t replica) override;
    Expected<StoreStatus> status() override;
    OwnershipReader &ownership() { return m_ownership; }

protected:
    RowStore(int busyTimeoutMs, ConnectionPool::Opener openReader);
    ConnectionPool &readers() { return m_readers; }
    // The connection that writes. The lock is held.
    virtual Database &writer() = 0;
    // Fills in engine, location, schemaVersion and bytes.
    virtual void describe(Database &database, StoreStatus &status) = 0;

private:
    const int m_busyTimeoutMs;
    WriteLock m_writeLock;
    ConnectionPool m_readers;
    RowAuditReader m_audit;
    RowOwnershipReader m_ownership;
};

} // namespace bailiwick::store
