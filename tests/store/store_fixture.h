// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/error.h" // first: moc reads no standard header before <string>
#include "models/store/store.h"
#include "random_fleet.h"

#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

#define VERIFY_OK(...)                                                                             \
    do {                                                                                           \
        const auto &outcome_ = (__VA_ARGS__);                                                      \
        QVERIFY2(outcome_.has_value(),                                                             \
                 outcome_.has_value() ? "" : outcome_.error().toString().c_str());                 \
    } while (false)
#define VERIFY_CODE(result, expected)                                                              \
    do {                                                                                           \
        const auto &outcome_ = (result);                                                           \
        QVERIFY(!outcome_.has_value());                                                            \
        QCOMPARE(QString::fromStdString(outcome_.error().code), QStringLiteral(expected));         \
    } while (false)

namespace bailiwick::tests {

// Past the store, as another program would.
inline void runPlain(const std::string &path, const char *sql)
{
    sqlite3 *database = nullptr;
    sqlite3_open(path.c_str(), &database);
    QCOMPARE(sqlite3_exec(database, sql, nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(database);
}

// A store in a folder of its own that goes away with it.
struct StoreFixture
{
    QTemporaryDir folder;
    std::string path = folder.filePath("fleet.db").toStdString();
    std::unique_ptr<store::Store> store;

    bool open(const store::OpenOptions &options = {})
    {
        auto opened = store::Store::open(path, options);
        if (!opened) {
            qWarning("%s", opened.error().toString().c_str());
            return false;
        }
        store = std::move(*opened);
        return true;
    }

    // One commit with the next revision number.
    store::Expected<void> commit(const fleet::ChangeSet &changes,
                                 const std::vector<audit::Event> &events = {})
    {
        auto transaction = store->begin();
        if (!transaction)
            return tl::unexpected<store::Error>(transaction.error());
        if (auto applied = (*transaction)->apply(changes); !applied)
            return applied;
        store::Revision revision;
        revision.number = store->revision().value_or(0) + 1;
        revision.reason = "test";
        if (auto added = (*transaction)->addRevision(revision); !added)
            return added;
        if (auto appended = (*transaction)->appendEvents(events); !appended)
            return tl::unexpected<store::Error>(appended.error());
        return (*transaction)->commit();
    }
};

} // namespace bailiwick::tests
