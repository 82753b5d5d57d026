// SPDX-License-Identifier: Apache-2.0
#include "models/access/tree_shape.h"

#include <algorithm>
#include <numeric>

namespace bailiwick::access {

using fleet::Resource;
using fleet::ResourceKind;

namespace {

constexpr std::uint32_t noRow = ~std::uint32_t{0};

using Rows = std::vector<const Resource *>; // in order of ids

// Rows grouped by parent row: children of row r are order[first[r]..first[r+1]), by name, then id.
struct Children
{
    std::vector<std::uint32_t> first;
    std::vector<std::uint32_t> order;
    std::vector<std::uint32_t> roots;
};

// Row of each row's parent. Neighbours mostly have the same one: it is looked up once for a run.
std::vector<std::uint32_t> parentRows(const fleet::Table<Resource> &resources, const Rows &rows)
{
    std::vector<std::uint32_t> result(rows.size(), noRow);
    fleet::Id last;
    std::uint32_t lastRow = noRow;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (rows[row]->parent != last) {
            last = rows[row]->parent;
            lastRow = static_cast<std::uint32_t>(resources.indexOf(last).value_or(noRow));
        }
        result[row] = lastRow;
    }
    return result;
}

Children groupByParent(const fleet::Table<Resource> &resources, const Rows &rows)
{
    const auto size = static_cast<std::uint32_t>(rows.size());
    const std::vector<std::uint32_t> parentRow = parentRows(resources, rows);
    Children children;
    children.first.assign(size + 1, 0);
    for (std::uint32_t row = 0; row < size; ++row) {
        if (parentRow[row] != noRow)
            ++children.first[parentRow[row] + 1];
        else
            children.roots.push_back(row);
    }
    std::partial_sum(children.first.begin(), children.first.end(), children.first.begin());
    children.order.resize(size - children.roots.size());
    std::vector<std::uint32_t> next(children.first.begin(), children.first.end());
    for (std::uint32_t row = 0; row < size; ++row) {
        if (parentRow[row] != noRow)
            children.order[next[parentRow[row]]++] = row;
    }
    const auto byName = [&](std::uint32_t a, std::uint32_t b) {
        const int order = rows[a]->name.compare(rows[b]->name);
        return order != 0 ? order < 0 : a < b;
    };
    for (std::uint32_t row = 0; row < size; ++row)
        std::sort(children.order.begin() + children.first[row],
                  children.order.begin() + children.first[row + 1], byName);
    std::sort(children.roots.begin(), children.roots.end(), byName);
    return children;
}

} // namespace

TreeShapePtr makeShape(const fleet::Table<Resource> &resources)
{
    Rows rows;
    rows.reserve(resources.size());
    for (const Resource &resource : resources)
        rows.push_back(&resource);
    auto shape = std::make_shared<TreeShape>();
    shape->rows.reserve(rows.size());
    // Rows in a circle of parents are never entered.
    shape->positions.assign(rows.size(), 0);
    shape->ends.assign(rows.size(), 0);
    shape->parents.assign(rows.size(), 0);
    shape->devicesBefore.reserve(rows.size() + 1);
    shape->devicesBefore.push_back(0);
    shape->devices = Bitmap(rows.size());

    const Children children = groupByParent(resources, rows);
    struct Open
    {
        Position position;
        std::uint32_t next; // in children.order
        std::uint32_t end;
    };
    std::vector<Open> open;
    const auto enter = [&](std::uint32_t row) {
        const auto position = static_cast<Position>(shape->rows.size());
        shape->rows.push_back(row);
        shape->positions[row] = position;
        shape->parents[position] = open.empty() ? position : open.back().position;
        const bool device = rows[row]->kind == ResourceKind::Device;
        shape->devicesBefore.push_back(shape->devicesBefore.back() + (device ? 1 : 0));
        if (device)
            shape->devices.set(position);
        open.push_back({position, children.first[row], children.first[row + 1]});
    };
    for (const std::uint32_t root : children.roots) {
        shape->roots.push_back(static_cast<Position>(shape->rows.size()));
        enter(root);
        while (!open.empty()) {
            if (open.back().next < open.back().end) {
                enter(children.order[open.back().next++]);
            } else {
                shape->ends[open.back().position] = static_cast<Position>(shape->rows.size());
                open.pop_back();
            }
        }
    }
    return shape;
}

} // namespace bailiwick::access
