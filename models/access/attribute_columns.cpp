// SPDX-License-Identifier: Apache-2.0
#include "models/access/attribute_columns.h"

#include "models/access/threads.h"

#include <algorithm>
#include <atomic>

namespace bailiwick::access {

namespace {

void mix(std::size_t &hash, std::size_t with)
{
    hash ^= with + 0x9e3779b97f4a7c15U + (hash << 6U) + (hash >> 2U);
}

} // namespace

std::size_t AttributeColumns::Hash::operator()(const fleet::AttributeValue &value) const
{
    std::size_t hash = value.index();
    std::visit(
        [&]<typename T>(const T &v) {
            if constexpr (std::is_same_v<T, fleet::TextSet>) {
                for (const std::string &text : v)
                    mix(hash, std::hash<std::string>()(text));
            } else if constexpr (std::is_same_v<T, fleet::PrincipalRef>) {
                mix(hash, std::hash<fleet::Id>()(v.id));
            } else if constexpr (std::is_same_v<T, fleet::PrincipalSet>) {
                for (const fleet::Id id : v.ids)
                    mix(hash, std::hash<fleet::Id>()(id));
            } else {
                mix(hash, std::hash<T>()(v));
            }
        },
        value);
    return hash;
}

// Fills columns row by row; the dictionaries become shared when it is done.
class AttributeColumns::Writer
{
public:
    Writer(std::vector<Column> &columns, std::size_t size)
        : m_columns(columns)
        , m_size(size)
    {
        for (const Column &column : m_columns)
            m_values.push_back(column.values);
        m_own.resize(m_columns.size());
    }

    void write(Position position, const fleet::Attributes &attributes)
    {
        std::size_t at = 0;
        const auto passOver = [&] {
            if (!m_columns[at].givenUp && m_columns[at].codes[position] != absent)
                m_columns[at].codes.edit(position) = absent;
            ++at;
        };
        for (const auto &[name, value] : attributes) {
            while (at < m_columns.size() && m_columns[at].name < name)
                passOver();
            if (at == m_columns.size() || m_columns[at].name != name)
                insert(at, name);
            if (!m_columns[at].givenUp)
                put(at, position, value);
            ++at;
        }
        while (at < m_columns.size())
            passOver();
    }

    void finish()
    {
        for (std::size_t i = 0; i < m_columns.size(); ++i)
            m_columns[i].values = m_columns[i].givenUp ? nullptr : m_values[i];
    }

private:
    void insert(std::size_t at, const std::string &name)
    {
        const auto offset = static_cast<std::ptrdiff_t>(at);
        Column column;
        column.name = name;
        column.codes.resize(m_size);
        m_columns.insert(m_columns.begin() + offset, std::move(column));
        m_own.insert(m_own.begin() + offset, std::make_shared<Values>());
        m_values.insert(m_values.begin() + offset, m_own[at]);
    }

    void put(std::size_t at, Position position, const fleet::AttributeValue &value)
    {
        Column &column = m_columns[at];
        auto it = m_values[at]->find(value);
        if (it == m_values[at]->end()) {
            if (m_values[at]->size() == maximumValues) {
                column.givenUp = true;
                column.codes = {};
                return;
            }
            if (!m_own[at]) {
                m_own[at] = std::make_shared<Values>(*m_values[at]);
                m_values[at] = m_own[at];
            }
            it = m_own[at]->emplace(value, static_cast<Code>(m_own[at]->size() + 1)).first;
        }
        if (column.codes[position] != it->second)
            column.codes.edit(position) = it->second;
    }

    std::vector<Column> &m_columns;
    std::size_t m_size;
    std::vector<std::shared_ptr<const Values>> m_values; // of each column
    std::vector<std::shared_ptr<Values>> m_own;          // those that are not shared with others
};

AttributeColumns::AttributeColumns(const Tree &tree)
{
    Writer writer(m_columns, tree.size());
    for (Position p = 0; p < tree.size(); ++p)
        writer.write(p, tree.resource(p).attributes);
    writer.finish();
}

AttributeColumns AttributeColumns::moved(const PositionMap &map, std::size_t newSize) const
{
    AttributeColumns result;
    result.m_columns.resize(m_columns.size());
    std::atomic<std::size_t> next = 0;
    inThreads(m_columns.size(), [&] {
        for (std::size_t i = next++; i < m_columns.size(); i = next++) {
            const Column &column = m_columns[i];
            Column &copy = result.m_columns[i];
            copy.name = column.name;
            copy.values = column.values;
            copy.givenUp = column.givenUp;
            if (column.givenUp)
                continue;
            copy.codes.resize(newSize);
            for (const PositionMap::Block &block : map.blocks())
                copy.codes.copyFrom(column.codes, block.from, block.to, block.length);
        }
    });
    return result;
}

void AttributeColumns::update(const Tree &tree, std::span<const Position> changed)
{
    if (changed.empty())
        return;
    Writer writer(m_columns, tree.size());
    for (const Position p : changed)
        writer.write(p, tree.resource(p).attributes);
    writer.finish();
}

const AttributeColumns::Column *AttributeColumns::find(std::string_view name) const
{
    const auto it = std::lower_bound(
        m_columns.begin(), m_columns.end(), name,
        [](const Column &column, std::string_view wanted) { return column.name < wanted; });
    return it != m_columns.end() && it->name == name ? &*it : nullptr;
}

} // namespace bailiwick::access
