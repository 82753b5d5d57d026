// SPDX-License-Identifier: Apache-2.0
#include "models/store/sqlite/audit_plan.h"

#include <sqlite3.h>

#include <algorithm>

namespace bailiwick::store {

namespace {

bool isLower(int operation)
{
    return operation == SQLITE_INDEX_CONSTRAINT_GT || operation == SQLITE_INDEX_CONSTRAINT_GE;
}

bool isUpper(int operation)
{
    return operation == SQLITE_INDEX_CONSTRAINT_LT || operation == SQLITE_INDEX_CONSTRAINT_LE;
}

bool isText(sqlite3_value *value, const std::string &text)
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_value_text(value));
    return bytes && text == bytes;
}

// The terms of one plan as conditions on the rows of the way they allow.
class AuditWhere
{
public:
    AuditWhere(InnerQuery &query, const SessionTable &table, const ScopedSql &sql,
               const ScopedPlan &plan, std::span<sqlite3_value *> arguments)
        : m_query(query)
        , m_sql(sql)
    {
        for (const ScopedPlan::Term &term : plan.terms) {
            Values &known = m_terms.emplace_back(Values{&term, {}, true});
            if (term.argument >= 0)
                known.usable =
                    collectValues(query, table, term,
                                  arguments[static_cast<std::size_t>(term.argument)], known.values);
        }
        chooseWay();
        m_where = m_way->where;
        for (const Values &known : m_terms) {
            if (known.usable)
                add(known);
        }
    }
    const std::string &where() const { return m_where; }
    const ScopedSql::Way &way() const { return *m_way; }

private:
    struct Values
    {
        const ScopedPlan::Term *term;
        std::vector<sqlite3_value *> values;
        bool usable;
    };
    static bool finds(const ScopedSql::Way &way, const Values &known)
    {
        if (!known.usable || known.values.empty() ||
            known.term->operation != SQLITE_INDEX_CONSTRAINT_EQ ||
            static_cast<std::size_t>(known.term->column) != way.column)
            return false;
        if (way.single && known.term->list)
            return false;
        return way.except.empty() ||
               (!known.term->list && !isText(known.values.front(), way.except));
    }
    void chooseWay()
    {
        for (const ScopedSql::Way &way : m_sql.ways) {
            for (const Values &known : m_terms) {
                if (finds(way, known)) {
                    m_way = &way;
                    m_found = known.term;
                    return;
                }
            }
        }
    }
    void add(const Values &known)
    {
        const ScopedPlan::Term &term = *known.term;
        const auto column = static_cast<std::size_t>(term.column);
        const std::string &raw = column == 0 ? m_way->compared : m_sql.columns[column].raw;
        if (term.argument < 0) {
            m_where +=
                " AND " + raw +
                (term.operation == SQLITE_INDEX_CONSTRAINT_ISNULL ? " IS NULL" : " IS NOT NULL");
            return;
        }
        if (known.values.empty()) {
            m_where += " AND 0";
            return;
        }
        const bool narrows = &term == m_found && !m_way->narrow.empty();
        // As in audit_source.h.
        compare(narrows ? "(SELECT " + raw + ")" : raw, term, "?", known.values);
        if (narrows)
            compare(m_way->narrow, term, m_way->value, known.values);
        if (&term == m_found && !term.list && !m_way->blocks.empty()) {
            limit(m_way->blocks, known.values.front());
        }
        if (!term.list && !isPattern(term.operation))
            limitKey(column, term.operation, known.values.front());
    }
    void compare(const std::string &what, const ScopedPlan::Term &term, const std::string &value,
                 const std::vector<sqlite3_value *> &values)
    {
        m_where += " AND " + what + " ";
        if (term.list) {
            m_where += "IN (" + value;
            for (std::size_t i = 1; i < values.size(); ++i)
                m_where += ", " + value;
            m_where += ")";
        } else {
            m_where += std::string(comparison(term.operation)) + " " + value;
        }
        m_query.parameters.insert(m_query.parameters.end(), values.begin(), values.end());
    }
    // Each ? of the condition gets the value.
    void limit(const std::string &condition, sqlite3_value *value)
    {
        m_where += " AND " + condition;
        const auto places = std::count(condition.begin(), condition.end(), '?');
        m_query.parameters.insert(m_query.parameters.end(), static_cast<std::size_t>(places),
                                  value);
    }
    void limitKey(std::size_t column, int operation, sqlite3_value *value)
    {
        if (column == 0 && !m_way->block.empty() && operation != SQLITE_INDEX_CONSTRAINT_EQ)
            limit(m_way->block + (isLower(operation) ? " >= (? >> 14)" : " <= (? >> 14)"), value);
        const AuditKey key{m_way->compared, m_way->block, true};
        for (const ScopedSql::Limit &follows : m_sql.limits) {
            if (follows.column != column)
                continue;
            if (!isUpper(operation))
                limit(follows.lower(key), value);
            if (!isLower(operation))
                limit(follows.upper(key), value);
        }
    }

    InnerQuery &m_query;
    const ScopedSql &m_sql;
    std::vector<Values> m_terms;
    const ScopedSql::Way *m_way = &m_sql.usual;
    const ScopedPlan::Term *m_found = nullptr; // what the way finds rows by
    std::string m_where;
};

} // namespace

void buildAuditQuery(InnerQuery &query, const SessionTable &table, const ScopedSql &sql,
                     const ScopedPlan &plan, std::span<sqlite3_value *> arguments)
{
    const AuditWhere inner(query, table, sql, plan, arguments);
    const ScopedSql::Way &way = inner.way();
    const bool byKey = plan.order.size() == 1 && plan.order.front().column == 0;
    std::string order;
    for (const ScopedPlan::Order &by : plan.order) {
        const char *direction = by.descending ? " DESC" : "";
        order += order.empty() ? " ORDER BY " : ", ";
        if (byKey && !way.block.empty())
            order += way.block + direction + ", ";
        order +=
            (byKey ? way.key : sql.columns[static_cast<std::size_t>(by.column)].value) + direction;
    }
    query.selects.push_back({"SELECT " + columnsOf(table, sql, plan, nullptr) + " FROM " +
                                 way.from + " WHERE " + inner.where() + order,
                             {}});
}

} // namespace bailiwick::store
