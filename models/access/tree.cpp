// SPDX-License-Identifier: Apache-2.0
#include "models/access/tree.h"

#include "models/access/piece_set.h"

#include <ranges>

namespace bailiwick::access {

using fleet::Resource;
using fleet::ResourceKind;

Tree::Tree(const fleet::Table<Resource> &resources, const Tree *previous)
    : m_resources(resources)
    , m_shape(previous ? changedShape(previous->m_shape, previous->m_resources, resources)
                       : makeShape(resources))
{
}

std::optional<Position> Tree::position(fleet::Id id) const
{
    if (const auto row = m_resources.indexOf(id))
        return m_shape->positions[*row];
    return std::nullopt;
}

std::optional<Position> Tree::parent(Position position) const
{
    if (m_shape->parents[position] == position)
        return std::nullopt;
    return m_shape->parents[position];
}

std::vector<Position> Tree::children(Position position) const
{
    std::vector<Position> result;
    for (Position child = position + 1; child < m_shape->ends[position];
         child = m_shape->ends[child])
        result.push_back(child);
    return result;
}

std::uint64_t Tree::deviceCount(const PieceSet &set) const
{
    const std::span<const Bitmap::Word> isDevice = devices().words();
    std::uint64_t sum = 0;
    set.visit([&](Interval interval) { sum += deviceCount(interval); },
              [&](std::size_t index, Bitmap::Word word) {
                  sum += static_cast<std::uint64_t>(std::popcount(word & isDevice[index]));
              });
    return sum;
}

std::uint64_t Tree::deviceCount(const IntervalSet &set) const
{
    std::uint64_t sum = 0;
    for (const Interval &interval : set.intervals())
        sum += deviceCount(interval);
    return sum;
}

std::string Tree::path(Position position) const
{
    std::vector<Position> nodes;
    forEachUpwards(position, [&](Position node) {
        if (node == position || resource(node).kind != ResourceKind::Manufacturer)
            nodes.push_back(node);
    });
    std::string text;
    for (const Position node : nodes | std::views::reverse)
        (text += text.empty() ? "" : " / ") += resource(node).name;
    return text;
}

} // namespace bailiwick::access
