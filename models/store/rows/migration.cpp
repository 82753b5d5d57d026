// SPDX-License-Identifier: Apache-2.0
#include "models/store/rows/migration.h"

#include <QDir>
#include <QFile>

static void loadResources()
{
    Q_INIT_RESOURCE(store); // a static library's resources are not found without it
}

namespace bailiwick::store {

namespace {

void refuseNewer(const Schema &schema, int version, int newest)
{
    if (version <= newest)
        return;
    throw Failure{{"store-newer",
                   "The store was written by a newer Bailiwick (store version " +
                       std::to_string(version) + "; this program knows versions up to " +
                       std::to_string(newest) + ").",
                   schema.location(),
                   "Install the newer program, or restore a backup made before the update.",
                   false,
                   {}}};
}

} // namespace

std::vector<Migration> migrationsIn(const char *path)
{
    loadResources();
    std::vector<Migration> result;
    const QDir folder{QString::fromLatin1(path)};
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

void migrate(Schema &schema, bool mayMigrate)
{
    const auto newest = static_cast<int>(schema.migrations().size());
    schema.refuseForeign();
    refuseNewer(schema, schema.version(), newest);
    if (schema.version() == newest)
        return;
    schema.alone([&] {
        schema.refuseForeign(); // another program may have been quicker
        const int version = schema.version();
        refuseNewer(schema, version, newest);
        if (version == newest)
            return;
        if (version > 0 && !mayMigrate)
            throw Failure{{"store-older",
                           "The store has version " + std::to_string(version) +
                               ", this program needs version " + std::to_string(newest) + ".",
                           schema.location(),
                           "Make a backup, then run: bailiwickctl db migrate.",
                           false,
                           {}}};
        for (const Migration &migration : schema.migrations()) {
            if (migration.version > version)
                schema.run(migration);
        }
        schema.setVersion(newest);
    });
}

} // namespace bailiwick::store
