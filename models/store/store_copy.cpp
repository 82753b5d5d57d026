// SPDX-License-Identifier: Apache-2.0
#include "models/store/store_copy.h"

#include "models/store/postgres/postgres_database.h"
#include "models/store/postgres/postgres_store.h"
#include "models/store/rows/table_copy.h"
#include "models/store/sqlite/sqlite_store.h"
#include "models/store/sqlite/unfinished_file.h"
#include "models/store/whole_copy.h"

namespace bailiwick::store {

namespace {

// Checks that there is a store of this version, or makes one; never brings one up to date.
void prepare(const std::string &location, bool create)
{
    OpenOptions options;
    options.create = create;
    options.migrate = false;
    const auto opened = Store::open(location, options);
    if (!opened)
        throw Failure{opened.error()};
}

std::unique_ptr<Database> connect(const std::string &location, Database::Access access)
{
    const int timeoutMs = OpenOptions().busyTimeoutMs;
    if (PostgresStore::isAddress(location))
        return std::make_unique<PostgresDatabase>(location, access, timeoutMs);
    if (access == Database::Access::Read)
        return std::make_unique<SqliteDatabase>(location, SqliteDatabase::Mode::ReadOnly,
                                                timeoutMs);
    auto file =
        std::make_unique<SqliteDatabase>(location, SqliteDatabase::Mode::ReadWrite, timeoutMs);
    file->execute("PRAGMA synchronous = FULL; PRAGMA cache_size = -262144");
    return file;
}

StoreCopy copyInto(const std::string &from, const std::string &to, const CopyProgress &progress,
                   const std::function<void(Database &)> &last)
{
    prepare(to, true);
    const auto source = connect(from, Database::Access::Read);
    const auto target = connect(to, Database::Access::Write);
    const Transaction moment(*source, Database::Access::Read);
    Transaction transaction(*target, Database::Access::Write);
    StoreCopy copy = copyTables(*source, *target, progress);
    if (last)
        last(*target);
    transaction.commit();
    return copy;
}

} // namespace

StoreCopy copyWhole(const std::string &from, const std::string &to, const CopyProgress &progress,
                    const std::function<void(Database &)> &last)
{
    prepare(from, false);
    if (PostgresStore::isAddress(to))
        return copyInto(from, to, progress, last);
    UnfinishedFile file(to, "copy-exists");
    const StoreCopy copy = copyInto(from, file.path(), progress, last);
    file.finish();
    return copy;
}

Expected<StoreCopy> copyStore(const std::string &from, const std::string &to,
                              const CopyProgress &progress)
{
    return guarded([&] { return copyWhole(from, to, progress); });
}

} // namespace bailiwick::store
