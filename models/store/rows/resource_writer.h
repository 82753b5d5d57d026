// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/resource.h"
#include "models/store/rows/database.h"

#include <unordered_map>

namespace bailiwick::store {

// Writes nodes of the fleet and keeps what is derived from the tree: customer, site, depth and
// resource_within, also of everything below a node that moves. Give all puts of a change set at
// once: a parent may come after its children. Throws Failure.
class ResourceWriter
{
public:
    explicit ResourceWriter(Database &database)
        : m_database(database)
        , m_tenants(database.dialect().tenants)
    {
    }
    void put(const std::vector<const fleet::Resource *> &resources);

private:
    // What a node hands down to those below it.
    struct Place
    {
        fleet::ResourceKind kind = fleet::ResourceKind::Manufacturer;
        fleet::Id customer;
        fleet::Id site;
        int depth = 0;
        std::vector<fleet::Id> within; // spaces and devices above, outermost first

        bool operator==(const Place &) const = default;
    };

    Place placeBelow(fleet::Id parent, fleet::Id id, fleet::ResourceKind kind);
    const Place &placeOf(fleet::Id id);
    std::optional<Place> storedPlace(fleet::Id id);
    void readPlaces(const std::vector<fleet::Id> &ids);
    void readNumbers(const std::vector<fleet::Id> &ids);
    void write(Statement &row, const fleet::Resource &resource, const Place &place, bool isNew);
    void clearWithin(fleet::Id id);
    void addWithin(Statement &row, fleet::Id id, const Place &place);
    void moveTogether(fleet::Id top, const Place &place);
    void moveBelow(fleet::Id top);
    void placeBelowInTenants(fleet::Id top);

    Database &m_database;
    const bool m_tenants;
    std::int64_t m_number = 0;                                        // of the next new node
    bool m_empty = false;                                             // the store held no node
    std::unordered_map<fleet::Id, const fleet::Resource *> m_pending; // to be written
    std::unordered_map<fleet::Id, Place> m_places;                    // as they will be
    std::unordered_map<fleet::Id, std::int64_t> m_numbers;            // of those that come back
    std::unordered_map<fleet::Id, std::optional<Place>> m_stored;     // as they were, once read
    std::vector<fleet::Id> m_path; // being placed: finds a circle
};

} // namespace bailiwick::store
