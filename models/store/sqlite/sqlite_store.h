// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/rows/row_store.h"
#include "models/store/sqlite/sqlite_database.h"

namespace bailiwick::store {

// One file in write-ahead mode: readers and the writer never wait for each other.
class SqliteStore : public RowStore
{
public:
    // Throws Failure.
    SqliteStore(const std::string &path, const OpenOptions &options);

    Engine engine() const override { return Engine::Sqlite; }
    Expected<std::unique_ptr<SessionConnection>> openSession() override;
    Expected<void>
    backup(const std::string &path,
           const std::function<bool(std::uint64_t, std::uint64_t)> &progress) override;

private:
    Database &writer() override { return m_writer; }
    void describe(Database &database, StoreStatus &status) override;
    std::unique_ptr<SqliteDatabase> makeReader() const;

    std::string m_path;
    OpenOptions m_options;
    SqliteDatabase m_writer;
};

// Copies the whole store page by page; a failed or stopped copy leaves no file. Throws Failure.
void backupTo(SqliteDatabase &from, const std::string &path,
              const std::function<bool(std::uint64_t, std::uint64_t)> &progress);
// The same into a file that is the caller's to name and to remove.
void copyPages(SqliteDatabase &from, const std::string &path,
               const std::function<bool(std::uint64_t, std::uint64_t)> &progress);

} // namespace bailiwick::store
