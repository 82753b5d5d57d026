// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/id.h"

#include <algorithm>
#include <memory>
#include <span>
#include <vector>

namespace bailiwick::fleet {

// All entities of one kind, ordered by id. Copying shares the rows: a state that differs from
// another in its assignments only shares everything else. Immutable once shared, so safe to read
// from any thread. Lookup O(log n); merge O(n + m).
template<typename T>
class Table
{
public:
    Table()
        : m_rows(std::make_shared<const std::vector<T>>())
    {
    }
    // Any order; of rows with one id the last stays.
    explicit Table(std::vector<T> rows)
    {
        std::stable_sort(rows.begin(), rows.end(),
                         [](const T &a, const T &b) { return a.id < b.id; });
        std::vector<T> unique;
        unique.reserve(rows.size());
        for (T &row : rows) {
            if (!unique.empty() && unique.back().id == row.id)
                unique.back() = std::move(row);
            else
                unique.push_back(std::move(row));
        }
        m_rows = std::make_shared<const std::vector<T>>(std::move(unique));
    }

    std::span<const T> rows() const { return *m_rows; }
    auto begin() const { return m_rows->begin(); }
    auto end() const { return m_rows->end(); }
    std::size_t size() const { return m_rows->size(); }
    const T &at(std::size_t index) const { return (*m_rows)[index]; }

    const T *find(Id id) const
    {
        const auto it = lowerBound(id);
        return it != m_rows->end() && it->id == id ? &*it : nullptr;
    }
    // Place of the row in rows(): its rank by id.
    std::size_t indexOf(const T *row) const
    {
        return static_cast<std::size_t>(row - m_rows->data());
    }
    // Same rows object: certainly unchanged. (false does not mean changed.)
    bool shares(const Table &other) const { return m_rows == other.m_rows; }
    bool operator==(const Table &other) const
    {
        return m_rows == other.m_rows || *m_rows == *other.m_rows;
    }

    // `puts` sorted by id and unique, `removes` sorted.
    Table merged(std::vector<T> puts, std::span<const Id> removes) const
    {
        std::vector<T> rows;
        rows.reserve(m_rows->size() + puts.size());
        auto put = puts.begin();
        for (const T &row : *m_rows) {
            while (put != puts.end() && put->id < row.id)
                rows.push_back(std::move(*put++));
            if (put != puts.end() && put->id == row.id)
                rows.push_back(std::move(*put++));
            else if (!std::binary_search(removes.begin(), removes.end(), row.id))
                rows.push_back(row);
        }
        std::move(put, puts.end(), std::back_inserter(rows));
        Table result;
        result.m_rows = std::make_shared<const std::vector<T>>(std::move(rows));
        return result;
    }

private:
    auto lowerBound(Id id) const
    {
        return std::lower_bound(m_rows->begin(), m_rows->end(), id,
                                [](const T &row, Id wanted) { return row.id < wanted; });
    }

    std::shared_ptr<const std::vector<T>> m_rows;
};

} // namespace bailiwick::fleet
