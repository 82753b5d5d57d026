// SPDX-License-Identifier: Apache-2.0
#include "models/store/sqlite/scoped_plan.h"

#include "models/store/sqlite/audit_plan.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <new>
#include <optional>

namespace bailiwick::store {

std::string_view comparison(int operation)
{
    switch (operation) {
    case SQLITE_INDEX_CONSTRAINT_EQ:
        return "=";
    case SQLITE_INDEX_CONSTRAINT_GT:
        return ">";
    case SQLITE_INDEX_CONSTRAINT_GE:
        return ">=";
    case SQLITE_INDEX_CONSTRAINT_LT:
        return "<";
    case SQLITE_INDEX_CONSTRAINT_LE:
        return "<=";
    case SQLITE_INDEX_CONSTRAINT_LIKE:
        return "LIKE";
    case SQLITE_INDEX_CONSTRAINT_GLOB:
        return "GLOB";
    default:
        return {};
    }
}

bool isPattern(int operation)
{
    return operation == SQLITE_INDEX_CONSTRAINT_LIKE || operation == SQLITE_INDEX_CONSTRAINT_GLOB;
}

namespace {

bool canHandDown(const SessionTable &table, const ScopedSql &sql, sqlite3_index_info &info, int i)
{
    const auto &constraint = info.aConstraint[i];
    if (!constraint.usable || constraint.iColumn < 0)
        return false;
    const auto column = static_cast<std::size_t>(constraint.iColumn);
    if (constraint.op == SQLITE_INDEX_CONSTRAINT_ISNOTNULL)
        return true;
    if (constraint.op == SQLITE_INDEX_CONSTRAINT_ISNULL)
        return !sql.columns[column].masked;
    if (comparison(constraint.op).empty())
        return false;
    if (isPattern(constraint.op))
        return table.columns[column].type == ColumnType::Text;
    return std::strcmp(sqlite3_vtab_collation(&info, i), "BINARY") == 0;
}

// Rows that remain, and rows read to find them.
struct Estimate
{
    double rows;
    double read;

    void narrow(Lookup lookup, const ScopedPlan::Term &term)
    {
        const bool equal = term.operation == SQLITE_INDEX_CONSTRAINT_EQ;
        const double values = term.list ? 10 : 1;
        if (equal && lookup == Lookup::Unique) {
            rows = std::min(rows, values);
            read = std::min(read, values);
        } else if (equal && lookup == Lookup::Index) {
            rows = std::min(rows, std::max(10.0, rows / 1000) * values);
            read = std::min(read, rows);
        } else if (!isPattern(term.operation) && lookup != Lookup::Scan) {
            rows /= 4;
            read = std::min(read, rows);
        } else {
            rows /= equal ? 10 : 2;
        }
    }
};

void chooseOrder(sqlite3_index_info &info, ScopedPlan &plan)
{
    for (int i = 0; i < info.nOrderBy; ++i) {
        if (info.aOrderBy[i].iColumn < 0)
            return;
    }
    for (int i = 0; i < info.nOrderBy; ++i)
        plan.order.push_back({info.aOrderBy[i].iColumn, info.aOrderBy[i].desc != 0});
    info.orderByConsumed = info.nOrderBy > 0;
}

} // namespace

ScopedPlan choosePlan(const SessionTable &table, const ScopedSql &sql, sqlite3_index_info &info)
{
    ScopedPlan plan;
    plan.columnsUsed = info.colUsed;
    Estimate estimate{sql.rows, sql.rows};
    int arguments = 0;
    for (int i = 0; i < info.nConstraint; ++i) {
        const auto &constraint = info.aConstraint[i];
        if (!canHandDown(table, sql, info, i))
            continue;
        ScopedPlan::Term term{constraint.iColumn, constraint.op, -1, false};
        if (!comparison(constraint.op).empty()) {
            term.argument = arguments++;
            info.aConstraintUsage[i].argvIndex = arguments;
            term.list = sqlite3_vtab_in(&info, i, 1) != 0;
        }
        const auto column = static_cast<std::size_t>(constraint.iColumn);
        estimate.narrow(table.columns[column].lookup, term);
        plan.terms.push_back(term);
    }
    chooseOrder(info, plan);
    const bool one = estimate.rows <= 1;
    if (one)
        info.idxFlags |= SQLITE_INDEX_SCAN_UNIQUE;
    info.estimatedRows = std::max<sqlite3_int64>(1, static_cast<sqlite3_int64>(estimate.rows));
    info.estimatedCost = 5 + estimate.read + estimate.rows * (plan.order.empty() ? 1 : 2);
    return plan;
}

namespace {

enum class Match {
    Same,   // compares below as above
    Never,  // a comparison with null holds for no row
    Differs // left to the statement
};

Match match(ColumnType column, int valueType)
{
    if (valueType == SQLITE_NULL)
        return Match::Never;
    if (column == ColumnType::Text)
        return valueType == SQLITE_TEXT ? Match::Same : Match::Differs;
    return valueType == SQLITE_INTEGER || valueType == SQLITE_FLOAT ? Match::Same : Match::Differs;
}

// False when one of the values has to be left to the statement. Nulls in a list match nothing.
bool collectList(sqlite3_value *list, ColumnType type, std::vector<sqlite3_value *> &values)
{
    sqlite3_value *value = nullptr;
    int resultCode = sqlite3_vtab_in_first(list, &value);
    for (; resultCode == SQLITE_OK && value; resultCode = sqlite3_vtab_in_next(list, &value)) {
        switch (match(type, sqlite3_value_type(value))) {
        case Match::Same:
            values.push_back(sqlite3_value_dup(value));
            if (!values.back())
                throw std::bad_alloc();
            break;
        case Match::Never:
            break;
        case Match::Differs:
            return false;
        }
    }
    return resultCode == SQLITE_DONE || resultCode == SQLITE_OK;
}

std::string places(std::size_t count)
{
    std::string result;
    for (std::size_t i = 0; i < count; ++i)
        result += i == 0 ? "?" : ", ?";
    return result;
}

} // namespace

InnerQuery::~InnerQuery()
{
    for (sqlite3_value *value : owned)
        sqlite3_value_free(value);
}

bool collectValues(InnerQuery &query, const SessionTable &table, const ScopedPlan::Term &term,
                   sqlite3_value *argument, std::vector<sqlite3_value *> &values)
{
    const ColumnType type = table.columns[static_cast<std::size_t>(term.column)].type;
    if (term.list) {
        const bool whole = collectList(argument, type, values);
        query.owned.insert(query.owned.end(), values.begin(), values.end());
        while ((values.size() & (values.size() - 1)) != 0) // few different statements
            values.push_back(values.back());
        return whole;
    }
    // A pattern too long for the session is its own error to make.
    if (isPattern(term.operation) && sqlite3_value_bytes(argument) > longestPattern)
        return false;
    const Match how = match(type, sqlite3_value_type(argument));
    if (how == Match::Same)
        values.push_back(argument);
    return how != Match::Differs;
}

namespace {

// A pattern in a plain place makes the engine plan the statement anew for each value, to see
// whether an index helps: none does without a fixed beginning, nor where upper and lower case are
// alike.
bool helpsToSearch(int operation, sqlite3_value *value)
{
    if (operation == SQLITE_INDEX_CONSTRAINT_LIKE)
        return false;
    if (operation != SQLITE_INDEX_CONSTRAINT_GLOB)
        return true;
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(value));
    return text && *text && !std::strchr("*?[", *text);
}

constexpr std::size_t andLength = 5; // " AND "

// The statement's own conditions, as far as they are handed down: each after an AND.
std::string conditions(InnerQuery &query, const SessionTable &table, const ScopedSql &sql,
                       const ScopedPlan &plan, std::span<sqlite3_value *> arguments)
{
    std::string where;
    for (const ScopedPlan::Term &term : plan.terms) {
        const std::string &raw = sql.columns[static_cast<std::size_t>(term.column)].raw;
        if (term.argument < 0) {
            where +=
                " AND " + raw +
                (term.operation == SQLITE_INDEX_CONSTRAINT_ISNULL ? " IS NULL" : " IS NOT NULL");
            continue;
        }
        std::vector<sqlite3_value *> values;
        if (!collectValues(query, table, term, arguments[static_cast<std::size_t>(term.argument)],
                           values))
            continue;
        if (values.empty())
            where += " AND 0";
        else if (term.list)
            where += " AND " + raw + " IN (" + places(values.size()) + ")";
        else
            where += " AND " + raw + " " + std::string(comparison(term.operation)) +
                     (helpsToSearch(term.operation, values.front()) ? " ?" : " +?");
        query.parameters.insert(query.parameters.end(), values.begin(), values.end());
    }
    return where;
}

// The place of the column that parts are ordered by; none when the plan asks for another order.
std::optional<int> orderOfParts(const SessionTable &table, const ScopedPlan &plan)
{
    if (plan.order.empty() || plan.order.size() > 2)
        return std::nullopt;
    const ScopedPlan::Order &first = plan.order.front();
    const ScopedPlan::Order &last = plan.order.back();
    const bool byName = table.columns[static_cast<std::size_t>(first.column)].source == "r.name";
    const bool thenById =
        plan.order.size() == 1 || (last.column == 0 && last.descending == first.descending);
    return byName && thenById ? std::optional<int>(first.column) : std::nullopt;
}

bool findsOne(const SessionTable &table, const ScopedPlan &plan)
{
    return std::any_of(plan.terms.begin(), plan.terms.end(), [&](const ScopedPlan::Term &term) {
        return term.operation == SQLITE_INDEX_CONSTRAINT_EQ && term.argument >= 0 &&
               table.columns[static_cast<std::size_t>(term.column)].lookup == Lookup::Unique;
    });
}

} // namespace

std::string columnsOf(const SessionTable &table, const ScopedSql &sql, const ScopedPlan &plan,
                      const NodePart *part)
{
    std::string text;
    for (std::size_t i = 0; i < sql.columns.size(); ++i) {
        const ScopedSql::Column &column = sql.columns[i];
        const bool ordered =
            std::any_of(plan.order.begin(), plan.order.end(), [&](const ScopedPlan::Order &by) {
                return static_cast<std::size_t>(by.column) == i;
            });
        const bool used =
            i == 0 || ordered || (plan.columnsUsed & (1ULL << std::min<std::size_t>(i, 63))) != 0;
        const bool seen = part && part->whole &&
                          isSeenAbove(table, table.columns[i], part->kind == NodePart::Customer,
                                      part->kind == NodePart::Site);
        text += i ? ", " : "";
        text += !used ? std::string("NULL") : seen ? column.raw : column.value;
    }
    return text;
}

void buildInnerQuery(InnerQuery &query, const SessionTable &table, const ScopedSql &sql,
                     const ScopedPlan &plan, std::span<sqlite3_value *> arguments)
{
    if (!sql.usual.key.empty()) {
        buildAuditQuery(query, table, sql, plan, arguments);
        return;
    }
    const std::string also = conditions(query, table, sql, plan, arguments);
    const auto select = [&](const std::string &where, const NodePart *part,
                            const std::string &order) {
        return "SELECT " + columnsOf(table, sql, plan, part) + " FROM " + sql.from + " WHERE " +
               where + also + order;
    };
    const bool one = findsOne(table, plan);
    const auto name = one ? std::nullopt : orderOfParts(table, plan);
    if (name && !sql.parts.empty()) {
        query.nameColumn = *name;
        query.descending = plan.order.front().descending;
        const std::string direction = query.descending ? " DESC" : "";
        const std::string order = " ORDER BY r.name" + direction + ", r.id" + direction;
        const NodePart *before = nullptr;
        for (const NodePart &part : sql.parts) {
            const bool alike = before && before->where == part.where;
            query.selects.push_back(
                {alike ? query.selects.back().sql : select(part.where, &part, order),
                 part.container});
            before = &part;
        }
        return;
    }
    std::string order;
    for (const ScopedPlan::Order &by : plan.order)
        order += (order.empty() ? " ORDER BY " : ", ") +
                 sql.columns[static_cast<std::size_t>(by.column)].value +
                 (by.descending ? " DESC" : "");
    // First what the statement asks: it costs less than to ask whether each node is in scope.
    const std::string asked = also.empty() ? std::string() : also.substr(andLength) + " AND ";
    query.selects.push_back({"SELECT " + columnsOf(table, sql, plan, nullptr) + " FROM " +
                                 sql.from + " WHERE " + asked + (one ? sql.whereOfOne : sql.where) +
                                 order,
                             {}});
}

} // namespace bailiwick::store
