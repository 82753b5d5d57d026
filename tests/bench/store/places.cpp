// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/store/places.h"

#include "models/store/postgres/postgres_database.h"
#include "models/store/sqlite/sqlite_database.h"
#include "tests/support/postgres_cluster.h"

#include <filesystem>

namespace bailiwick::bench {

namespace {

using store::Database;
using store::Engine;

constexpr int busyMs = 60'000;

class SqlitePlace : public Place
{
public:
    std::string emptyLocation() override
    {
        const std::string path = folder + "/empty.sqlite";
        for (const char *suffix : {"", "-wal", "-shm"})
            std::filesystem::remove(path + suffix);
        return path;
    }
    std::unique_ptr<Database> writer() override
    {
        auto database = std::make_unique<store::SqliteDatabase>(
            location, store::SqliteDatabase::Mode::ReadWrite, busyMs);
        // Fast, and unsafe: a load that fails is begun anew.
        database->execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
                          " PRAGMA cache_size = -1048576; PRAGMA foreign_keys = OFF");
        return database;
    }
    void openRaw()
    {
        raw = std::make_unique<store::SqliteDatabase>(
            location, store::SqliteDatabase::Mode::ReadOnly, busyMs);
    }
};

class PostgresPlace : public Place
{
public:
    std::string emptyLocation() override
    {
        auto &cluster = tests::PostgresCluster::instance();
        cluster.dropDatabase(cluster.databaseAddress("empty"));
        return cluster.keptDatabase("empty");
    }
    std::unique_ptr<Database> writer() override
    {
        return std::make_unique<store::PostgresDatabase>(location, Database::Access::Write, busyMs);
    }
    void openRaw()
    {
        raw = std::make_unique<store::PostgresDatabase>(location, Database::Access::Read, busyMs);
    }
};

template<typename Kind>
std::unique_ptr<Place> opened(std::unique_ptr<Kind> place, const BenchFleet &fleet,
                              std::size_t people)
{
    store::OpenOptions patient; // what is slow is to be measured, not refused
    patient.session.timeMs = 600'000;
    place->store = need(store::Store::open(place->location, patient));
    if (need(place->store->revision()) == 0) {
        place->store.reset();
        loadFleet(*place, fleet, people);
        place->store = need(store::Store::open(place->location, patient));
    }
    place->openRaw();
    return place;
}

} // namespace

std::unique_ptr<Place> makePlace(Engine engine, const std::string &folder, const BenchFleet &fleet,
                                 std::size_t people)
{
    std::filesystem::create_directories(folder);
    const std::string size = std::to_string(fleet.devices());
    if (engine == Engine::Sqlite) {
        auto place = std::make_unique<SqlitePlace>();
        place->engine = engine;
        place->name = "sqlite";
        place->folder = folder;
        place->location = folder + "/fleet_" + size + ".sqlite";
        return opened(std::move(place), fleet, people);
    }
    tests::PostgresCluster::keepIn(folder + "/postgresql");
    auto place = std::make_unique<PostgresPlace>();
    place->engine = engine;
    place->name = "postgresql";
    place->folder = folder;
    place->location = tests::PostgresCluster::instance().keptDatabase("fleet_" + size);
    return opened(std::move(place), fleet, people);
}

std::unique_ptr<Place> makeAuditPlace(Engine engine, const std::string &folder,
                                      std::string location)
{
    std::filesystem::create_directories(folder);
    const auto open = [&](auto place, const char *name) -> std::unique_ptr<Place> {
        place->engine = engine;
        place->name = name;
        place->folder = folder;
        place->location = location;
        place->store = need(store::Store::open(location));
        place->openRaw();
        return place;
    };
    if (engine == Engine::Sqlite) {
        if (location.empty())
            location = folder + "/audit.sqlite";
        return open(std::make_unique<SqlitePlace>(), "sqlite");
    }
    if (location.empty()) {
        tests::PostgresCluster::keepIn(folder + "/postgresql");
        location = tests::PostgresCluster::instance().keptDatabase("audit");
    }
    return open(std::make_unique<PostgresPlace>(), "postgresql");
}

} // namespace bailiwick::bench
