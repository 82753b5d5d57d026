// SPDX-License-Identifier: Apache-2.0
#include "models/store/sqlite/migration.h"

#include <QDir>
#include <QFile>

static void loadResources()
{
    Q_INIT_RESOURCE(store); // a static library's resources are not found without it
}

namespace bailiwick::store {

namespace {

constexpr std::int64_t applicationId = 0x42614c77; // "BaLw"

void refuseForeign(SqliteDatabase &database)
{
    const std::int64_t id = database.integer("PRAGMA application_id");
    const std::int64_t tables = database.integer("SELECT count(*) FROM sqlite_master");
    if (id != applicationId && (id != 0 || tables != 0))
        throw Failure{{"store-not-ours",
                       "The file is a database of another program.",
                       database.path(),
                       "Give the path of a Bailiwick store, or of a new file.",
                       false,
                       {}}};
}

void refuseNewer(SqliteDatabase &database, int version)
{
    if (version <= newestSchemaVersion())
        return;
    throw Failure{{"store-newer",
                   "The store was written by a newer Bailiwick (store version " +
                       std::to_string(version) + "; this program knows versions up to " +
                       std::to_string(newestSchemaVersion()) + ").",
                   database.path(),
                   "Install the newer program, or restore a backup made before the update.",
                   false,
                   {}}};
}

} // namespace

std::vector<Migration> migrations()
{
    loadResources();
    std::vector<Migration> result;
    const QDir folder(QStringLiteral(":/store/sql"));
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            fail("store-damaged",
                 "The program's own migration " + name.toStdString() + " cannot be read.",
                 "Install the program again.");
        result.push_back({name.left(4).toInt(), name.toStdString(), file.readAll().toStdString()});
        if (result.back().version != static_cast<int>(result.size()))
            fail("store-damaged", "The program's migrations are not numbered without gaps.",
                 "Install the program again.");
    }
    return result;
}

int newestSchemaVersion()
{
    static const int version = static_cast<int>(migrations().size());
    return version;
}

int schemaVersion(Database &database)
{
    return static_cast<int>(database.integer("PRAGMA user_version"));
}

void migrate(SqliteDatabase &database, bool mayMigrate)
{
    refuseForeign(database);
    refuseNewer(database, schemaVersion(database));
    if (schemaVersion(database) == newestSchemaVersion())
        return;

    Transaction transaction(database, Database::Access::Write);
    refuseForeign(database); // another program may have been quicker
    const int version = schemaVersion(database);
    refuseNewer(database, version);
    if (version > 0 && version < newestSchemaVersion() && !mayMigrate)
        throw Failure{{"store-older",
                       "The store has version " + std::to_string(version) +
                           ", this program needs version " + std::to_string(newestSchemaVersion()) +
                           ".",
                       database.path(),
                       "Make a backup, then run: bailiwickctl db migrate.",
                       false,
                       {}}};
    for (const Migration &migration : migrations()) {
        if (migration.version > version)
            database.execute(migration.sql.c_str());
    }
    database.execute(("PRAGMA application_id = " + std::to_string(applicationId)).c_str());
    database.execute(("PRAGMA user_version = " + std::to_string(newestSchemaVersion())).c_str());
    transaction.commit();
}

} // namespace bailiwick::store
