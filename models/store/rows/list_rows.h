// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/rows/statement.h"

namespace bailiwick::store {

// The rows of a list's table, ordered by the entity that each belongs to (its first column): handed
// out entity by entity in the same order.
class ListRows
{
public:
    // `row` has its parameters bound.
    explicit ListRows(Statement &row)
        : m_row(row)
        , m_reading(row)
        , m_more(row.step())
    {
    }
    template<typename F>
    void forEach(fleet::Id owner, F &&add)
    {
        while (m_more && m_row.id(0) < owner)
            m_more = m_row.step(); // no owner: references forbid it
        while (m_more && m_row.id(0) == owner) {
            add(m_row);
            m_more = m_row.step();
        }
    }

private:
    Statement &m_row;
    const Reading m_reading;
    bool m_more;
};

} // namespace bailiwick::store
