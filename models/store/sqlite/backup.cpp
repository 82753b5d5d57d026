// SPDX-License-Identifier: Apache-2.0
#include "models/store/sqlite/sqlite_store.h"
#include "models/store/sqlite/unfinished_file.h"

#include <sqlite3.h>

namespace bailiwick::store {

namespace {

constexpr int pagesPerStep = 256;

} // namespace

void copyPages(SqliteDatabase &from, const std::string &path,
               const std::function<bool(std::uint64_t, std::uint64_t)> &progress)
{
    SqliteDatabase to(path, SqliteDatabase::Mode::ReadWrite, 0);
    // One read transaction: the copy is of one moment, and commits meanwhile do not restart it.
    const Transaction moment(from, Database::Access::Read);
    from.integer("SELECT count(*) FROM revision");
    sqlite3_backup *const copy = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    if (!copy)
        failWith(to.handle(), sqlite3_errcode(to.handle()));
    int resultCode = SQLITE_OK;
    bool goOn = true;
    while (goOn && resultCode == SQLITE_OK) {
        resultCode = sqlite3_backup_step(copy, pagesPerStep);
        const auto total = static_cast<std::uint64_t>(sqlite3_backup_pagecount(copy));
        const auto left = static_cast<std::uint64_t>(sqlite3_backup_remaining(copy));
        goOn = !progress || progress(total - left, total);
    }
    sqlite3_backup_finish(copy);
    if (!goOn && resultCode != SQLITE_DONE)
        fail("backup-stopped", "The backup was stopped; no file was written.");
    if (resultCode != SQLITE_DONE)
        failWith(to.handle(), resultCode);
}

void backupTo(SqliteDatabase &from, const std::string &path,
              const std::function<bool(std::uint64_t, std::uint64_t)> &progress)
{
    UnfinishedFile unfinished(path, "backup-exists");
    copyPages(from, unfinished.path(), progress);
    unfinished.finish();
}

} // namespace bailiwick::store
