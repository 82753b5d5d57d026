// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/rows/database.h"

#include <variant>

namespace bailiwick::store {

// A query on the audit log as SQL with its parameters; nothing of a filter is ever part of the SQL.
class AuditQuery
{
public:
    // `dialect` outlives it.
    AuditQuery(const Dialect &dialect, const AuditFilter &filter,
               const AuditVisibility &visibility);

    void require(std::string_view condition, std::int64_t value); // "e.sequence < ?"
    // `ending`: ORDER BY and LIMIT.
    std::string sql(std::string_view ending) const;
    std::string countSql() const { return "SELECT count(*)" + m_from + m_where; }
    void bind(Statement &statement) const;

private:
    void require(std::string_view condition, std::string value);
    void addText(const std::string &text);

    const Dialect &m_dialect;
    std::string m_from;
    std::string m_where;
    std::vector<std::variant<std::int64_t, std::string>> m_parameters;
};

} // namespace bailiwick::store
