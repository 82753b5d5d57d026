// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/sqlite/connection_pool.h"
#include "models/store/sqlite/sqlite_audit_reader.h"
#include "models/store/store.h"

namespace bailiwick::store {

// One writing connection behind a lock, a pool of read-only ones, in write-ahead mode: readers and
// the writer never wait for each other.
class SqliteStore : public Store
{
public:
    // Throws Failure.
    SqliteStore(const std::string &path, const OpenOptions &options);

    Expected<fleet::State> loadState() override;
    Expected<fleet::State> loadState(std::int64_t revision) override;
    Expected<fleet::ChangeSet> changesBack(std::int64_t from, std::int64_t to) override;
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
    Expected<std::optional<std::string>> setting(std::string_view name) override;
    AuditReader &audit() override { return m_audit; }
    Expected<std::unique_ptr<SessionConnection>> openSession() override;
    Expected<void>
    backup(const std::string &path,
           const std::function<bool(std::uint64_t, std::uint64_t)> &progress) override;
    Expected<StoreStatus> status() override;

private:
    std::string m_path;
    OpenOptions m_options;
    Database m_writer;
    WriteLock m_writeLock;
    ConnectionPool m_readers;
    SqliteAuditReader m_audit;
};

// Copies the whole store page by page; a failed or stopped copy leaves no file. Throws Failure.
void backupTo(Database &from, const std::string &path,
              const std::function<bool(std::uint64_t, std::uint64_t)> &progress);

} // namespace bailiwick::store
