// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/rows/audit_source.h"
#include "models/store/rows/database.h"

#include <variant>

namespace bailiwick::store {

// A query on the audit log as SQL with its parameters; nothing of a filter is ever part of the SQL.
// Goes through the rows of the narrowest index that the filter has, in the order of the log.
class AuditQuery
{
public:
    enum class Use {
        Page, // some rows, with a limit
        All   // in constant memory
    };
    // `dialect` outlives it.
    AuditQuery(const Dialect &dialect, const AuditFilter &filter, const AuditVisibility &visibility,
               Use use = Use::All);

    enum class Order { Ascending, Descending };
    void requireFrom(std::uint64_t sequence);
    void requireBefore(std::uint64_t sequence);
    // With the columns of audit_rows.h; or others, of the aliases in audit_source.h. Limit 0: all.
    std::string sql(Order order, std::size_t limit = 0, const std::string &columns = {}) const;
    std::string countSql() const { return "SELECT count(*)" + m_from + m_where; }
    void bind(Statement &statement) const;

private:
    using Value = std::variant<std::int64_t, std::string>;
    void searchByBlocks(const AuditFilter &filter, const AuditVisibility &visibility);
    bool searchOrganizationsByBlocks(const AuditFilter &filter, const AuditVisibility &visibility);
    void searchByMonths(const AuditFilter &filter, const AuditVisibility &visibility);
    void searchOrganizationsByMonths(const AuditFilter &filter);
    bool takeOrganizations(const AuditVisibility &visibility, std::size_t most);
    void take(AuditDrive drive);
    // Each ? of the condition gets the value.
    void require(std::string_view condition, const Value &value);
    void require(std::string_view condition);
    void requireOrganizations(std::string_view before,
                              const std::vector<std::string> &organizations,
                              std::string_view after);
    void addAction(const std::string &action);
    void addTimes(const AuditFilter &filter);
    void addText(const std::string &text);
    std::string ordered(const char *direction) const;
    std::string idsByMonths(const char *direction, const std::string &cut) const;

    const Dialect &m_dialect;
    const Use m_use;
    const bool m_searchesTexts;
    std::string m_from;
    std::string m_where;
    std::vector<std::string> m_order;
    std::string m_sequence; // as conditions name it
    std::vector<Value> m_parameters;
    std::vector<std::string> m_organizations; // whose rows are sought, each by an index
    bool m_idsFirst = false;                  // by months: rows are found first, then read
};

} // namespace bailiwick::store
