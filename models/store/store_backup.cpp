// SPDX-License-Identifier: Apache-2.0
#include "models/store/store_backup.h"

#include "models/store/postgres/postgres_store.h"
#include "models/store/rows/account_rows.h"
#include "models/store/sqlite/sqlite_schema.h"
#include "models/store/sqlite/sqlite_store.h"
#include "models/store/sqlite/unfinished_file.h"
#include "models/store/whole_copy.h"

#include <filesystem>

namespace bailiwick::store {

namespace {

std::unique_ptr<SqliteDatabase> openFile(const std::string &path)
{
    std::error_code error;
    if (!std::filesystem::exists(path, error))
        throw Failure{
            {"store-missing", "There is no such file.", path, "Check the path.", false, {}}};
    auto file = std::make_unique<SqliteDatabase>(path, SqliteDatabase::Mode::ReadOnly,
                                                 OpenOptions().busyTimeoutMs);
    SqliteSchema schema(*file);
    schema.refuseForeign();
    if (schema.version() == 0)
        throw Failure{{"store-missing",
                       "There is no store in this file.",
                       path,
                       "Check the path.",
                       false,
                       {}}};
    return file;
}

// The codes and words of a copy become those of what was asked for.
template<typename T>
Expected<T> named(Expected<T> result, const std::string &what)
{
    if (result)
        return result;
    Error error = result.error();
    if (error.code == "copy-exists") {
        error.code = what + "-exists";
        error.action = "Give a new place: a " + what + " replaces nothing.";
    }
    if (error.code == "copy-stopped") {
        error.code = what + "-stopped";
        error.message = "The " + what + " was stopped; nothing of it was kept.";
    }
    return tl::unexpected<Error>(error);
}

Expected<void> backupServer(const std::string &address, const std::string &file,
                            const CopyProgress &progress)
{
    auto copied = named(copyStore(address, file, progress), "backup");
    if (copied)
        return {};
    // "Make a backup first" would lead nowhere.
    if (copied.error().code == "store-older")
        copied.error().action = "Use pg_dump --format=custom before you bring it up to date, or"
                                " make the backup with the program that made the store.";
    return tl::unexpected<Error>(copied.error());
}

// Where an older backup is brought up to date: beside what is made of it.
std::string workPath(const std::string &file, const std::string &to)
{
    if (!PostgresStore::isAddress(to))
        return to + ".older";
    const std::filesystem::path name = std::filesystem::path(file).filename();
    return (std::filesystem::temp_directory_path() / name).string() + ".older";
}

int versionOf(const std::string &file)
{
    const auto opened = openFile(file);
    return SqliteSchema(*opened).version();
}

// Who only reads cannot remove what SQLite keeps beside a file.
void tidy(const std::string &file)
{
    SqliteDatabase opened(file, SqliteDatabase::Mode::ReadWrite, 0);
    opened.integer("SELECT count(*) FROM revision");
}

void judge(const std::string &file, const RestoreOptions &options)
{
    OpenOptions open;
    open.create = false;
    const auto store = Store::open(file, open);
    if (!store)
        throw Failure{store.error()};
    if (!options.check)
        return;
    if (const auto fine = options.check(**store); !fine)
        throw Failure{fine.error()};
}

StoreRestore restoreInto(const std::string &file, const std::string &to,
                         const RestoreOptions &options)
{
    StoreRestore restore;
    restore.copy = copyWhole(file, to, options.progress, [&](Database &database) {
        restore.endedSessions = endAllSessions(database, options.now);
    });
    return restore;
}

} // namespace

Expected<void> backupStore(const std::string &location, const std::string &file,
                           const CopyProgress &progress)
{
    if (PostgresStore::isAddress(location))
        return backupServer(location, file, progress);
    return guarded([&] { backupTo(*openFile(location), file, progress); });
}

Expected<StoreRestore> restoreStore(const std::string &file, const std::string &to,
                                    const RestoreOptions &options)
{
    return named(guarded([&] {
                     if (versionOf(file) >=
                         static_cast<int>(SqliteSchema::allMigrations().size())) {
                         judge(file, options); // refuses a newer one
                         const StoreRestore restore = restoreInto(file, to, options);
                         tidy(file);
                         return restore;
                     }
                     // Never finished: it goes away in the end.
                     const UnfinishedFile work(workPath(file, to), "restore-exists");
                     copyPages(*openFile(file), work.path(), {});
                     judge(work.path(), options);
                     return restoreInto(work.path(), to, options);
                 }),
                 "restore");
}

} // namespace bailiwick::store
