// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/interval_set.h"
#include "models/fleet/state.h"

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>

namespace bailiwick::access {

// The containment tree in pre-order. Siblings are ordered by name, then id, so that position order
// is also the order in which people see the tree. Immutable.
//
// Nodes whose parent is not in the table (a scoped projection) stand below no one: they are roots.
class Tree
{
public:
    explicit Tree(const fleet::Table<fleet::Resource> &resources);

    std::size_t size() const { return m_rows.size(); }
    Interval all() const { return {0, static_cast<Position>(m_rows.size())}; }
    std::span<const Position> roots() const { return m_roots; }

    std::optional<Position> position(fleet::Id id) const;
    const fleet::Resource &resource(Position position) const
    {
        return m_resources.at(m_rows[position]);
    }
    fleet::Id id(Position position) const { return resource(position).id; }
    // The node and everything below it.
    Interval subtree(Position position) const { return {position, m_ends[position]}; }
    std::optional<Position> parent(Position position) const;
    // Direct children in order.
    std::vector<Position> children(Position position) const;
    // Rank of the node's id among all ids: sorting by it sorts by id.
    std::uint32_t idRank(Position position) const { return m_rows[position]; }

    std::uint64_t deviceCount(const IntervalSet &set) const;
    std::uint64_t deviceCount(Interval interval) const
    {
        return m_devicesBefore[interval.high] - m_devicesBefore[interval.low];
    }
    // "Customer / Site / Building A", without the manufacturer, including the node itself.
    std::string path(Position position) const;

    const fleet::Table<fleet::Resource> &resources() const { return m_resources; }

private:
    fleet::Table<fleet::Resource> m_resources;
    std::vector<std::uint32_t> m_rows;          // position → row in m_resources
    std::vector<Position> m_positions;          // row → position
    std::vector<Position> m_ends;               // position → end of subtree
    std::vector<Position> m_parents;            // position → parent, or own position for roots
    std::vector<std::uint32_t> m_devicesBefore; // position → devices at lower positions
    std::vector<Position> m_roots;
};

} // namespace bailiwick::access
