// SPDX-License-Identifier: Apache-2.0
#include "models/store/rows/attributes.h"
#include "tests/bench/store/places.h"

namespace bailiwick::bench {

namespace {

using store::Database;
using store::Statement;
using store::Transaction;

// Indexes of a table but the key's: as the statements that make them.
std::vector<std::pair<std::string, std::string>> indexes(Place &place, Database &database,
                                                         const std::string &table)
{
    const auto rows = database.prepare(
        place.engine == store::Engine::Sqlite
            ? "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND"
              " tbl_name = '" +
                  table + "'"
            : "SELECT c.relname::text, pg_get_indexdef(i.indexrelid) FROM pg_index i"
              " JOIN pg_class c ON c.oid = i.indexrelid WHERE NOT i.indisprimary AND"
              " i.indrelid = 'bailiwick." +
                  table + "'::regclass");
    std::vector<std::pair<std::string, std::string>> result;
    while (rows->step())
        result.emplace_back(rows->string(0), rows->string(1));
    return result;
}

void loadNodes(Database &database, const BenchFleet &fleet)
{
    const bool tenants = database.dialect().tenants;
    const auto nodes = database.bulk(
        "resource", std::string("id, external_id, kind, parent, name, space_kind, attributes,"
                                " customer, site, depth") +
                        (tenants ? ", tenant, number" : ""));
    const auto within =
        database.bulk("resource_within",
                      std::string("ancestor, resource") + (tenants ? ", tenant" : ""), nodes.get());
    std::int64_t count = 0;
    fleet.forEachNode([&](const BenchFleet::Node &node) {
        const fleet::Resource &resource = node.resource;
        Statement &row = nodes->row();
        row.bind(resource.id)
            .bind(resource.externalId)
            .bind(fleet::name(resource.kind))
            .bind(resource.parent)
            .bind(resource.name)
            .bind(resource.spaceKind)
            .bind(store::attributesToText(resource.attributes))
            .bind(node.customer)
            .bind(node.site)
            .bind(node.depth);
        ++count;
        if (tenants)
            row.bindKey(node.customer).bind(count);
        row.run();
        if (!node.building.isNull()) {
            Statement &inside = within->row();
            inside.bind(node.building).bind(resource.id);
            if (tenants)
                inside.bindKey(node.customer);
            inside.run();
        }
        if (count % 1'000'000 == 0)
            Report::progress(std::to_string(count) + " nodes");
    });
    nodes->finish();
    within->finish();
    if (tenants)
        database.statement("UPDATE resource_number SET next = ?").bind(count + 1).run();
}

// Everybody is a member of one of many organizations.
void loadPeople(Database &database, std::size_t people)
{
    const auto id = [](std::uint64_t kind, std::size_t number) {
        return fleet::makeId(1'600'000'000'000, kind, number * 0x9e3779b97f4a7c15ULL + 1);
    };
    const std::size_t organizationCount = std::max<std::size_t>(1, people / 50);
    const auto organizations =
        database.bulk("organization", "id, external_id, kind, name, resource, blocked");
    for (std::size_t i = 0; i < organizationCount; ++i)
        organizations->row()
            .bind(id(1, i))
            .bind("o-" + std::to_string(i))
            .bind("partner")
            .bind("Partner " + std::to_string(i))
            .bindNull()
            .bind(0)
            .run();
    organizations->finish();
    const auto persons = database.bulk("person", "id, external_id, name, email");
    for (std::size_t i = 0; i < people; ++i)
        persons->row()
            .bind(id(2, i))
            .bind("p-" + std::to_string(i))
            .bind("Person " + std::to_string(i))
            .bind("person" + std::to_string(i) + "@example.com")
            .run();
    persons->finish();
    const auto members =
        database.bulk("membership", "id, external_id, person, organization, title, disabled");
    for (std::size_t i = 0; i < people; ++i)
        members->row()
            .bind(id(3, i))
            .bind("m-" + std::to_string(i))
            .bind(id(2, i))
            .bind(id(1, i % organizationCount))
            .bind("")
            .bind(0)
            .run();
    members->finish();
}

} // namespace

void loadFleet(Place &place, const BenchFleet &fleet, std::size_t people)
{
    Report::progress(place.name + ": loading " + std::to_string(fleet.devices()) + " devices");
    need(store::Store::open(place.location));
    const auto database = place.writer();
    const auto result = store::guarded([&] {
        const auto run = [&](const std::string &sql) { database->prepare(sql)->run(); };
        std::vector<std::pair<std::string, std::string>> later;
        for (const char *table : {"resource", "resource_within"}) {
            for (auto &index : indexes(place, *database, table))
                later.push_back(std::move(index));
        }
        Transaction transaction(*database, Database::Access::Write);
        for (const auto &[name, sql] : later)
            run("DROP INDEX " + name);
        loadNodes(*database, fleet);
        loadPeople(*database, people);
        run("INSERT INTO revision (number, time, author, reason, summary, changes, digest)"
            " VALUES (1, 1700000000000, 'system', 'import', '', '', '')");
        transaction.commit();
        for (const auto &[name, sql] : later) {
            Report::progress(name);
            run(sql);
        }
        run("ANALYZE resource");
    });
    if (!result)
        stop(result.error().toString());
}

} // namespace bailiwick::bench
