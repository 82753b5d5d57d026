// SPDX-License-Identifier: Apache-2.0
#include "models/access/tree.h"

#include <algorithm>
#include <numeric>

namespace bailiwick::access {

using fleet::Resource;
using fleet::ResourceKind;

namespace {

constexpr std::uint32_t noRow = ~std::uint32_t{0};

// Rows grouped by parent row: children of row r are order[first[r]..first[r+1]), by name, then id.
struct Children
{
    std::vector<std::uint32_t> first;
    std::vector<std::uint32_t> order;
    std::vector<std::uint32_t> roots;
};

Children groupByParent(const fleet::Table<Resource> &resources)
{
    const auto size = static_cast<std::uint32_t>(resources.size());
    std::vector<std::uint32_t> parentRow(size, noRow);
    Children children;
    children.first.assign(size + 1, 0);
    for (std::uint32_t row = 0; row < size; ++row) {
        if (const Resource *parent = resources.find(resources.at(row).parent)) {
            parentRow[row] = static_cast<std::uint32_t>(resources.indexOf(parent));
            ++children.first[parentRow[row] + 1];
        } else {
            children.roots.push_back(row);
        }
    }
    std::partial_sum(children.first.begin(), children.first.end(), children.first.begin());
    children.order.resize(size - children.roots.size());
    std::vector<std::uint32_t> next(children.first.begin(), children.first.end());
    for (std::uint32_t row = 0; row < size; ++row) {
        if (parentRow[row] != noRow)
            children.order[next[parentRow[row]]++] = row;
    }
    const auto byName = [&](std::uint32_t a, std::uint32_t b) {
        const int order = resources.at(a).name.compare(resources.at(b).name);
        return order != 0 ? order < 0 : a < b;
    };
    for (std::uint32_t row = 0; row < size; ++row)
        std::sort(children.order.begin() + children.first[row],
                  children.order.begin() + children.first[row + 1], byName);
    std::sort(children.roots.begin(), children.roots.end(), byName);
    return children;
}

} // namespace

Tree::Tree(const fleet::Table<Resource> &resources)
    : m_resources(resources)
{
    const auto size = resources.size();
    m_rows.reserve(size);
    m_positions.resize(size);
    m_ends.resize(size);
    m_parents.resize(size);
    m_devicesBefore.reserve(size + 1);
    m_devicesBefore.push_back(0);

    const Children children = groupByParent(resources);
    struct Open
    {
        Position position;
        std::uint32_t next; // in children.order
        std::uint32_t end;
    };
    std::vector<Open> open;
    const auto enter = [&](std::uint32_t row) {
        const auto position = static_cast<Position>(m_rows.size());
        m_rows.push_back(row);
        m_positions[row] = position;
        m_parents[position] = open.empty() ? position : open.back().position;
        const bool device = resources.at(row).kind == ResourceKind::Device;
        m_devicesBefore.push_back(m_devicesBefore.back() + (device ? 1 : 0));
        open.push_back({position, children.first[row], children.first[row + 1]});
    };
    for (const std::uint32_t root : children.roots) {
        m_roots.push_back(static_cast<Position>(m_rows.size()));
        enter(root);
        while (!open.empty()) {
            if (open.back().next < open.back().end) {
                enter(children.order[open.back().next++]);
            } else {
                m_ends[open.back().position] = static_cast<Position>(m_rows.size());
                open.pop_back();
            }
        }
    }
}

std::optional<Position> Tree::position(fleet::Id id) const
{
    if (const Resource *row = m_resources.find(id))
        return m_positions[m_resources.indexOf(row)];
    return std::nullopt;
}

std::optional<Position> Tree::parent(Position position) const
{
    if (m_parents[position] == position)
        return std::nullopt;
    return m_parents[position];
}

std::vector<Position> Tree::children(Position position) const
{
    std::vector<Position> result;
    for (Position child = position + 1; child < m_ends[position]; child = m_ends[child])
        result.push_back(child);
    return result;
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
    std::string text = resource(position).name;
    for (auto up = parent(position); up; up = parent(*up)) {
        if (resource(*up).kind != ResourceKind::Manufacturer)
            text = resource(*up).name + " / " + text;
    }
    return text;
}

} // namespace bailiwick::access
