// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/chunked_array.h"
#include "models/access/tree.h"

#include <unordered_map>

namespace bailiwick::access {

// The attributes of all resources by name: for each position a small number that stands for the
// value there. A condition is evaluated once for each combination of values that occurs in what it
// reads, instead of once for each resource. Value type; copies share what does not change.
class AttributeColumns
{
public:
    using Code = std::uint16_t;
    static constexpr Code absent = 0;
    static constexpr std::size_t chunkSize = 1 << 13;
    // With more values than this a column is given up: conditions that read it are evaluated row
    // by row.
    static constexpr std::size_t maximumValues = 60'000;

    struct Hash
    {
        std::size_t operator()(const fleet::AttributeValue &value) const;
    };
    using Values = std::unordered_map<fleet::AttributeValue, Code, Hash>;

    struct Column
    {
        std::string name;
        ChunkedArray<Code, chunkSize> codes; // empty when given up
        std::shared_ptr<const Values> values;
        bool givenUp = false;
    };

    AttributeColumns() = default;
    // O(resources × attributes).
    explicit AttributeColumns(const Tree &tree);

    // The same at the positions of another tree; new nodes have no attributes yet.
    AttributeColumns moved(const PositionMap &map, std::size_t newSize) const;
    // Takes over the attributes of some resources as they now are.
    void update(const Tree &tree, std::span<const Position> changed);

    std::span<const Column> all() const { return m_columns; } // by name
    // Null: no resource has such an attribute.
    const Column *find(std::string_view name) const;

private:
    class Writer;
    std::vector<Column> m_columns; // by name
};

} // namespace bailiwick::access
