// SPDX-License-Identifier: Apache-2.0
#include "models/store/rows/resource_writer.h"

#include "models/store/rows/attributes.h"
#include "models/store/rows/node_references.h"

#include <algorithm>

namespace bailiwick::store {

using fleet::Id;
using fleet::ResourceKind;

namespace {

constexpr const char *columns = "id, external_id, kind, parent, name, space_kind, attributes,"
                                " customer, site, depth";
constexpr const char *updateSql =
    "UPDATE resource SET external_id = ?2, kind = ?3, parent = ?4, name = ?5, space_kind = ?6,"
    " attributes = ?7, customer = ?8, site = ?9, depth = ?10 WHERE id = ?1";
constexpr const char *updateInTenantSql =
    "UPDATE resource SET external_id = ?2, kind = ?3, parent = ?4, name = ?5, space_kind = ?6,"
    " attributes = ?7, customer = ?8, site = ?9, depth = ?10, tenant = ?11 WHERE id = ?1";

bool standsForAllBelow(ResourceKind kind) // by resource_within
{
    return kind == ResourceKind::Space || kind == ResourceKind::Device;
}

template<typename F>
void forPortions(const std::vector<Id> &ids, F &&f)
{
    constexpr std::size_t portion = 2000;
    for (std::size_t at = 0; at < ids.size(); at += portion) {
        const std::span part = std::span(ids).subspan(at, std::min(portion, ids.size() - at));
        f(idList(part), part);
    }
}

} // namespace

// m_places grows while a parent is placed, so this answers by value.
ResourceWriter::Place ResourceWriter::placeBelow(Id parent, Id id, ResourceKind kind)
{
    Place place;
    if (!parent.isNull()) {
        place = placeOf(parent);
        ++place.depth;
        if (standsForAllBelow(place.kind))
            place.within.push_back(parent);
        if (std::find(place.within.begin(), place.within.end(), id) != place.within.end())
            fail("broken-reference",
                 "A node of the fleet would be below itself: " + id.toString() + ".");
    }
    place.kind = kind;
    if (kind == ResourceKind::Customer)
        place.customer = id;
    if (kind == ResourceKind::Site)
        place.site = id;
    return place;
}

const ResourceWriter::Place &ResourceWriter::placeOf(Id id)
{
    if (const auto known = m_places.find(id); known != m_places.end())
        return known->second;
    if (const auto pending = m_pending.find(id); pending != m_pending.end()) {
        if (std::find(m_path.begin(), m_path.end(), id) != m_path.end())
            fail("broken-reference",
                 "A node of the fleet would be below itself: " + id.toString() + ".");
        m_path.push_back(id);
        const fleet::Resource &resource = *pending->second;
        Place place = placeBelow(resource.parent, id, resource.kind);
        m_path.pop_back();
        return m_places.emplace(id, std::move(place)).first->second;
    }
    auto stored = storedPlace(id);
    if (!stored)
        fail("broken-reference",
             "A node names a parent that does not exist: " + id.toString() + ".");
    return m_places.emplace(id, std::move(*stored)).first->second;
}

// Where every statement is a journey, many at once.
void ResourceWriter::readPlaces(const std::vector<Id> &ids)
{
    forPortions(ids, [&](const std::string &list, std::span<const Id> part) {
        for (const Id id : part)
            m_stored.emplace(id, std::nullopt);
        Statement &row = m_database.statement("SELECT id, kind, customer, site, depth FROM resource"
                                              " WHERE id = ANY (CAST(? AS uuid[]))");
        const Reading reading(row);
        row.bind(list);
        while (row.step()) {
            Place place;
            place.kind = fleet::resourceKindFromName(row.text(1)).value_or(ResourceKind::Device);
            place.customer = row.id(2);
            place.site = row.id(3);
            place.depth = static_cast<int>(row.integer(4));
            m_stored[row.id(0)] = std::move(place);
        }
        Statement &within = m_database.statement(
            "SELECT w.resource, w.ancestor FROM resource_within w JOIN resource r ON"
            " r.id = w.ancestor WHERE w.resource = ANY (CAST(? AS uuid[])) ORDER BY r.depth");
        const Reading readingWithin(within);
        within.bind(list);
        while (within.step()) {
            if (auto &place = m_stored[within.id(0)])
                place->within.push_back(within.id(1));
        }
    });
}

// Of those that come back. Most stores have lost few nodes or none.
void ResourceWriter::readNumbers(const std::vector<Id> &ids)
{
    if (m_database.integer("SELECT count(*) FROM (SELECT 1 FROM resource_gone LIMIT 1) one") == 0)
        return;
    forPortions(ids, [&](const std::string &list, std::span<const Id>) {
        Statement &row = m_database.statement("DELETE FROM resource_gone WHERE id ="
                                              " ANY (CAST(? AS uuid[])) RETURNING id, number");
        const Reading reading(row);
        row.bind(list);
        while (row.step())
            m_numbers.emplace(row.id(0), row.integer(1));
    });
}

std::optional<ResourceWriter::Place> ResourceWriter::storedPlace(Id id)
{
    if (m_empty)
        return std::nullopt;
    if (const auto known = m_stored.find(id); known != m_stored.end())
        return known->second;
    Statement &row =
        m_database.statement("SELECT kind, customer, site, depth FROM resource WHERE id = ?");
    const Reading reading(row);
    row.bind(id);
    if (!row.step())
        return std::nullopt;
    Place place;
    place.kind = fleet::resourceKindFromName(row.text(0)).value_or(ResourceKind::Device);
    place.customer = row.id(1);
    place.site = row.id(2);
    place.depth = static_cast<int>(row.integer(3));
    Statement &within = m_database.statement(
        "SELECT ancestor FROM resource_within JOIN resource ON resource.id = ancestor"
        " WHERE resource = ? ORDER BY depth");
    const Reading readingWithin(within);
    within.bind(id);
    while (within.step())
        place.within.push_back(within.id(0));
    return place;
}

void ResourceWriter::put(const std::vector<const fleet::Resource *> &resources)
{
    m_pending.clear();
    m_places.clear();
    m_stored.clear();
    m_numbers.clear();
    m_pending.reserve(resources.size());
    std::vector<Id> named;
    for (const fleet::Resource *resource : resources) {
        m_pending.emplace(resource->id, resource);
        named.push_back(resource->id);
    }
    m_empty = m_database.integer("SELECT count(*) FROM (SELECT 1 FROM resource LIMIT 1) one") == 0;
    if (m_tenants && !m_empty)
        readPlaces(named);
    if (m_tenants)
        readNumbers(named);
    const auto added =
        m_database.bulk("resource", std::string(columns) + (m_tenants ? ", tenant, number" : ""));
    const auto within = m_database.bulk("resource_within", m_tenants ? "ancestor, resource, tenant"
                                                                     : "ancestor, resource");
    m_number = m_tenants ? m_database.integer("SELECT next FROM resource_number") : 0;
    const std::int64_t firstNumber = m_number;
    std::vector<Id> moved;
    bool together = true; // what stands below changes nothing but its customer and site
    for (const fleet::Resource *resource : resources) {
        const auto before = storedPlace(resource->id);
        const Place place = placeOf(resource->id);
        if (before)
            write(m_database.statement(m_tenants ? updateInTenantSql : updateSql), *resource, place,
                  false);
        else
            write(added->row(), *resource, place, true);
        if (before == place)
            continue;
        together = together && before && moved.empty() && before->kind == place.kind &&
                   place.kind >= ResourceKind::Site && before->depth == place.depth &&
                   before->within == place.within;
        if (before) {
            clearWithin(resource->id);
            moved.push_back(resource->id);
        }
        addWithin(within->row(), resource->id, place);
    }
    added->finish();
    within->finish();
    if (m_number != firstNumber)
        m_database.statement("UPDATE resource_number SET next = ?").bind(m_number).run();
    m_pending.clear();
    for (const Id id : moved) {
        if (m_tenants)
            placeBelowInTenants(id);
        else if (together)
            moveTogether(id, m_places.at(id));
        else
            moveBelow(id);
    }
}

// Below a site, a space or a device stand neither customers nor sites: all get the node's.
void ResourceWriter::moveTogether(Id top, const Place &place)
{
    m_database
        .statement("UPDATE resource SET customer = ?, site = ? WHERE id IN"
                   " (WITH RECURSIVE below (id) AS (SELECT id FROM resource WHERE parent = ? UNION"
                   " SELECT r.id FROM below b JOIN resource r ON r.parent = b.id)"
                   " SELECT id FROM below)")
        .bind(place.customer)
        .bind(place.site)
        .bind(top)
        .run();
}

void ResourceWriter::write(Statement &row, const fleet::Resource &resource, const Place &place,
                           bool isNew)
{
    row.bind(resource.id)
        .bind(resource.externalId)
        .bind(fleet::name(resource.kind))
        .bind(resource.parent)
        .bind(resource.name)
        .bind(resource.spaceKind)
        .bind(attributesToText(resource.attributes))
        .bind(place.customer)
        .bind(place.site)
        .bind(place.depth);
    if (m_tenants)
        row.bindKey(place.customer);
    if (m_tenants && isNew) {
        const auto before = m_numbers.find(resource.id);
        row.bind(before == m_numbers.end() ? m_number++ : before->second);
    }
    row.run();
}

void ResourceWriter::clearWithin(Id id)
{
    m_database.statement("DELETE FROM resource_within WHERE resource = ?").bind(id).run();
}

void ResourceWriter::addWithin(Statement &row, Id id, const Place &place)
{
    for (const Id ancestor : place.within) {
        row.bind(ancestor).bind(id);
        if (m_tenants)
            row.bindKey(place.customer);
        row.run();
    }
}

// The same as moveBelow(), by the engine itself.
void ResourceWriter::placeBelowInTenants(Id top)
{
    Statement &row = m_database.statement("SELECT place_below(?)");
    const Reading reading(row);
    row.bind(top);
    if (!row.step() || row.integer(0) == 0)
        fail("broken-reference",
             "A node of the fleet would be below itself: " + top.toString() + ".");
}

// Children of a node that moved get its place; a child that was put itself has it already.
void ResourceWriter::moveBelow(Id top)
{
    std::vector<Id> work{top};
    while (!work.empty()) {
        const Id parent = work.back();
        work.pop_back();
        std::vector<std::pair<Id, ResourceKind>> children;
        {
            Statement &rows =
                m_database.statement("SELECT id, kind FROM resource WHERE parent = ?");
            const Reading reading(rows);
            rows.bind(parent);
            while (rows.step())
                children.emplace_back(
                    rows.id(0),
                    fleet::resourceKindFromName(rows.text(1)).value_or(ResourceKind::Device));
        }
        for (const auto &[id, kind] : children) {
            if (id == top)
                fail("broken-reference",
                     "A node of the fleet would be below itself: " + top.toString() + ".");
            const Place place = placeBelow(parent, id, kind);
            m_places.insert_or_assign(id, place);
            m_database
                .statement("UPDATE resource SET customer = ?, site = ?, depth = ? WHERE id = ?")
                .bind(place.customer)
                .bind(place.site)
                .bind(place.depth)
                .bind(id)
                .run();
            clearWithin(id);
            addWithin(m_database.statement(
                          "INSERT INTO resource_within (ancestor, resource) VALUES (?, ?)"),
                      id, place);
            work.push_back(id);
        }
    }
}

} // namespace bailiwick::store
