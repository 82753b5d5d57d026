// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/tree_shape.h"

#include <optional>
#include <string>

namespace bailiwick::access {

class PieceSet;

// The containment tree in pre-order. Siblings are ordered by name, then id, so that position order
// is also the order in which people see the tree. Immutable.
//
// Nodes whose parent is not in the table (a scoped projection) stand below no one: they are roots.
class Tree
{
public:
    // With `previous`, what did not change is taken from it: all positions, when nodes differ in
    // attributes only.
    explicit Tree(const fleet::Table<fleet::Resource> &resources, const Tree *previous = nullptr);

    std::size_t size() const { return m_shape->rows.size(); }
    Interval all() const { return {0, static_cast<Position>(size())}; }
    std::span<const Position> roots() const { return m_shape->roots; }
    // Every node stands where it stands in the other.
    bool samePositions(const Tree &other) const { return m_shape == other.m_shape; }
    // Where the positions of the other are here, when this tree was made from it; otherwise null.
    const PositionMap *movesFrom(const Tree &other) const
    {
        return m_shape->origin.lock() == other.m_shape ? &m_shape->moves : nullptr;
    }

    std::optional<Position> position(fleet::Id id) const;
    const fleet::Resource &resource(Position position) const
    {
        return m_resources.at(m_shape->rows[position]);
    }
    fleet::Id id(Position position) const { return resource(position).id; }
    // The node and everything below it.
    Interval subtree(Position position) const { return {position, m_shape->ends[position]}; }
    std::optional<Position> parent(Position position) const;
    // Calls f(position) for the node, then for each above it.
    template<typename F>
    void forEachUpwards(Position position, F &&f) const
    {
        for (f(position); m_shape->parents[position] != position; f(position))
            position = m_shape->parents[position];
    }
    // Direct children in order.
    std::vector<Position> children(Position position) const;
    // Rank of the node's id among all ids: sorting by it sorts by id.
    std::uint32_t idRank(Position position) const { return m_shape->rows[position]; }

    Position positionOfRank(std::size_t rank) const { return m_shape->positions[rank]; }

    std::uint64_t deviceCount(const IntervalSet &set) const;
    std::uint64_t deviceCount(const PieceSet &set) const;
    std::uint64_t deviceCount(Interval interval) const
    {
        return m_shape->devicesBefore[interval.high] - m_shape->devicesBefore[interval.low];
    }
    const Bitmap &devices() const { return m_shape->devices; }
    // "Customer / Site / Building A", without the manufacturer, including the node itself.
    std::string path(Position position) const;

    const fleet::Table<fleet::Resource> &resources() const { return m_resources; }

private:
    fleet::Table<fleet::Resource> m_resources;
    TreeShapePtr m_shape;
};

} // namespace bailiwick::access
