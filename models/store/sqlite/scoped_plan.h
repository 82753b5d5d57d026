// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/sqlite/scope_sql.h"

#include <span>

struct sqlite3_index_info;
struct sqlite3_value;

namespace bailiwick::store {

inline constexpr int longestPattern = 200; // of LIKE and GLOB, in bytes

// What the engine may leave to the real tables: comparisons and order. Everything handed down is
// checked again above, so a plan only ever has to find enough rows, inside the scope. LIMIT works
// through the order: rows come sorted, one at a time, and the engine stops asking. (Handing the
// number down is wrong in SQLite 3.40: it is offered also when conditions stay above, such as
// "name > kind", that drop rows again.)
struct ScopedPlan
{
    struct Term
    {
        int column = 0;
        int operation = 0; // SQLITE_INDEX_CONSTRAINT_…
        int argument = -1; // place among the values given to the filter; -1: none
        bool list = false; // IN with all its values at once
    };
    struct Order
    {
        int column = 0;
        bool descending = false;
    };
    std::vector<Term> terms;
    std::vector<Order> order;
    std::uint64_t columnsUsed = 0;
};

// Chooses a plan and tells the engine about it and its cost (sqlite3_module.xBestIndex).
ScopedPlan choosePlan(const SessionTable &table, const ScopedSql &sql, sqlite3_index_info &info);

// The plan as SELECTs for these values. Values of a type that compares differently below than above
// are left to the statement itself.
struct InnerQuery
{
    InnerQuery() = default;
    ~InnerQuery();
    InnerQuery(const InnerQuery &) = delete;
    InnerQuery &operator=(const InnerQuery &) = delete;

    struct Select
    {
        std::string sql;
        fleet::Id container; // its first parameter; null: none
    };
    std::vector<Select> selects; // more than one: each in the order of name and id, to be merged
    int nameColumn = 0;
    bool descending = false;
    std::vector<sqlite3_value *> parameters; // of each; valid as long as the arguments and this are
    std::vector<sqlite3_value *> owned;
};
// The SQL of a comparison that can be handed down; empty for others.
std::string_view comparison(int operation);
bool isPattern(int operation); // LIKE, GLOB
// The values of a term with an argument: none for a comparison that holds for no row. False when
// one of them has to be left to the statement.
bool collectValues(InnerQuery &query, const SessionTable &table, const ScopedPlan::Term &term,
                   sqlite3_value *argument, std::vector<sqlite3_value *> &values);
// The columns that the plan uses, in their order; null for others.
std::string columnsOf(const SessionTable &table, const ScopedSql &sql, const ScopedPlan &plan,
                      const NodePart *part);

void buildInnerQuery(InnerQuery &query, const SessionTable &table, const ScopedSql &sql,
                     const ScopedPlan &plan, std::span<sqlite3_value *> arguments);

} // namespace bailiwick::store
