// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine.h"
#include "models/fleet/error.h" // first: moc reads no standard header before <string>
#include "models/store/store.h"
#include "random_fleet.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

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

inline void runPlain(const std::string &location, const std::string &sql)
{
    Beside beside(location);
    QVERIFY2(beside.run(sql) == Beside::Outcome::Done, beside.error().c_str());
}

// As a crash leaves a store at this moment. Of a server the others see what it would keep.
struct Crashed
{
    QTemporaryDir folder;
    std::string location;

    explicit Crashed(const std::string &of)
        : location(of)
    {
        if (engine() != Engine::Sqlite)
            return;
        location = folder.filePath("crashed.db").toStdString();
        for (const char *suffix : {"", "-wal"})
            QFile::copy(QString::fromStdString(of + suffix),
                        QString::fromStdString(location + suffix));
    }
};

// A store of the engine at hand, at a place of its own that goes away with it.
struct StoreFixture
{
    QTemporaryDir folder;
    std::string path = newLocation(folder.path().toStdString());
    std::unique_ptr<store::Store> store;

    StoreFixture() = default;
    StoreFixture(const StoreFixture &) = delete;
    StoreFixture &operator=(const StoreFixture &) = delete;
    ~StoreFixture()
    {
        store.reset();
        removeLocation(path);
    }

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
