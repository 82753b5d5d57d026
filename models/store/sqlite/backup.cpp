// SPDX-License-Identifier: Apache-2.0
#include "models/store/sqlite/sqlite_store.h"

#include <sqlite3.h>

#include <filesystem>

namespace bailiwick::store {

namespace {

constexpr int pagesPerStep = 256;

// Removes the unfinished copy unless told to keep it.
class UnfinishedFile
{
public:
    explicit UnfinishedFile(std::string path)
        : m_path(std::move(path))
    {
    }
    ~UnfinishedFile()
    {
        std::error_code ignored;
        for (const char *suffix : {"", "-journal", "-wal", "-shm"})
            std::filesystem::remove(m_path + suffix, ignored);
    }
    UnfinishedFile(const UnfinishedFile &) = delete;
    UnfinishedFile &operator=(const UnfinishedFile &) = delete;
    const std::string &path() const { return m_path; }

private:
    std::string m_path;
};

} // namespace

void backupTo(SqliteDatabase &from, const std::string &path,
              const std::function<bool(std::uint64_t, std::uint64_t)> &progress)
{
    std::error_code error;
    if (std::filesystem::exists(path, error))
        throw Failure{{"backup-exists",
                       "There is a file already.",
                       path,
                       "Give another name: a backup replaces nothing.",
                       false,
                       {}}};
    const UnfinishedFile unfinished(path + ".part");
    std::filesystem::remove(unfinished.path(), error);
    {
        SqliteDatabase to(unfinished.path(), SqliteDatabase::Mode::ReadWrite, 0);
        // One read transaction: the copy is of one moment, and commits meanwhile do not restart it.
        const Transaction moment(from, Database::Access::Read);
        from.integer("SELECT count(*) FROM revision");
        sqlite3_backup *const copy =
            sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
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
    std::filesystem::rename(unfinished.path(), path, error);
    if (error)
        throw Failure{{"store-io",
                       "The backup cannot get its name (" + error.message() + ").",
                       path,
                       "Check the folder's permissions.",
                       false,
                       {}}};
}

} // namespace bailiwick::store
