// SPDX-License-Identifier: Apache-2.0
#include "models/store/sqlite/session_authorizer.h"

#include "models/store/sqlite/scoped_plan.h"
#include "models/store/sqlite/sqlite_failure.h"

#include <sqlite3.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace bailiwick::store {

namespace {

// Sorted. Pure, and bounded by the length of their values. Not here: load_extension, readfile,
// sqlite_…, random and zeroblob (no use in a query), anything that tells of the library's insides.
constexpr std::string_view allowedFunctions[] = {"->",
                                                 "->>",
                                                 "abs",
                                                 "acos",
                                                 "asin",
                                                 "atan",
                                                 "atan2",
                                                 "avg",
                                                 "ceil",
                                                 "ceiling",
                                                 "char",
                                                 "coalesce",
                                                 "cos",
                                                 "count",
                                                 "cume_dist",
                                                 "current_date",
                                                 "current_time",
                                                 "current_timestamp",
                                                 "date",
                                                 "datetime",
                                                 "degrees",
                                                 "dense_rank",
                                                 "exp",
                                                 "first_value",
                                                 "floor",
                                                 "format",
                                                 "glob",
                                                 "group_concat",
                                                 "hex",
                                                 "ifnull",
                                                 "iif",
                                                 "instr",
                                                 "json",
                                                 "json_array",
                                                 "json_array_length",
                                                 "json_extract",
                                                 "json_group_array",
                                                 "json_group_object",
                                                 "json_object",
                                                 "json_quote",
                                                 "json_type",
                                                 "json_valid",
                                                 "julianday",
                                                 "lag",
                                                 "last_value",
                                                 "lead",
                                                 "length",
                                                 "like",
                                                 "likelihood",
                                                 "likely",
                                                 "ln",
                                                 "log",
                                                 "log10",
                                                 "log2",
                                                 "lower",
                                                 "ltrim",
                                                 "max",
                                                 "min",
                                                 "mod",
                                                 "nth_value",
                                                 "ntile",
                                                 "nullif",
                                                 "percent_rank",
                                                 "pi",
                                                 "pow",
                                                 "power",
                                                 "printf",
                                                 "quote",
                                                 "radians",
                                                 "rank",
                                                 "replace",
                                                 "round",
                                                 "row_number",
                                                 "rtrim",
                                                 "sign",
                                                 "sin",
                                                 "sqrt",
                                                 "strftime",
                                                 "substr",
                                                 "substring",
                                                 "sum",
                                                 "tan",
                                                 "time",
                                                 "total",
                                                 "trim",
                                                 "trunc",
                                                 "typeof",
                                                 "unicode",
                                                 "unixepoch",
                                                 "unlikely",
                                                 "upper"};
static_assert(std::is_sorted(std::begin(allowedFunctions), std::end(allowedFunctions)));

bool isAllowedFunction(const char *name)
{
    std::string lower = name ? name : "";
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return std::binary_search(std::begin(allowedFunctions), std::end(allowedFunctions),
                              std::string_view(lower));
}

bool isReadable(std::string_view table)
{
    return isSessionTable(table) || table == "json_each" || table == "json_tree";
}

// The engine asks with an empty column when no column is read, as in count(*), and then the name
// may be one that a WITH gave.
bool canBeNameOfWith(std::string_view table)
{
    std::string lower(table.substr(0, 7));
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return lower != "sqlite_" && lower != "pragma_";
}

int authorize(void *, int action, const char *first, const char *second, const char *, const char *)
{
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_RECURSIVE:
        return SQLITE_OK;
    case SQLITE_READ:
        if (!first || !second)
            return SQLITE_DENY;
        return isReadable(first) || (*second == '\0' && canBeNameOfWith(first)) ? SQLITE_OK
                                                                                : SQLITE_DENY;
    case SQLITE_FUNCTION:
        return isAllowedFunction(second) ? SQLITE_OK : SQLITE_DENY;
    default:
        return SQLITE_DENY;
    }
}

// A virtual table is made known when it is first named, and the authorizer would refuse that: so
// each is named once before.
void connectAll(sqlite3 *outer)
{
    std::vector<std::string> names{"json_each", "json_tree"};
    for (const SessionTable &table : sessionSchema())
        names.emplace_back(table.name);
    std::vector<const char *> kept;
    kept.reserve(names.size() + 1);
    for (const std::string &name : names)
        kept.push_back(name.c_str());
    kept.push_back(nullptr);
    sqlite3_drop_modules(outer, kept.data());
    for (const std::string &name : names) {
        // Fails for an unbound session table, but after it has become known.
        sqlite3_stmt *statement = nullptr;
        sqlite3_prepare_v2(outer, ("SELECT 1 FROM \"" + name + "\"").c_str(), -1, &statement,
                           nullptr);
        sqlite3_finalize(statement);
    }
}

} // namespace

void installSessionAuthorizer(sqlite3 *outer)
{
    connectAll(outer);
    sqlite3_set_authorizer(outer, authorize, nullptr);
}

void restrictConnection(sqlite3 *outer, int valueBytes, int sqlBytes)
{
    const auto configure = [&](int option, int value) {
        sqlite3_db_config(outer, option, value, nullptr);
    };
    configure(SQLITE_DBCONFIG_DEFENSIVE, 1);
    configure(SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0);
    configure(SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0);
    configure(SQLITE_DBCONFIG_ENABLE_TRIGGER, 0);
    configure(SQLITE_DBCONFIG_ENABLE_VIEW, 0);
    configure(SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0);
    configure(SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0);
    configure(SQLITE_DBCONFIG_DQS_DML, 0);
    configure(SQLITE_DBCONFIG_DQS_DDL, 0);
    const auto limit = [&](int what, int value) { sqlite3_limit(outer, what, value); };
    limit(SQLITE_LIMIT_ATTACHED, 0);
    limit(SQLITE_LIMIT_LENGTH, valueBytes);
    limit(SQLITE_LIMIT_SQL_LENGTH, sqlBytes);
    limit(SQLITE_LIMIT_COLUMN, 200);
    limit(SQLITE_LIMIT_EXPR_DEPTH, 100);
    limit(SQLITE_LIMIT_COMPOUND_SELECT, 50);
    limit(SQLITE_LIMIT_VDBE_OP, 100'000);
    limit(SQLITE_LIMIT_FUNCTION_ARG, 50);
    limit(SQLITE_LIMIT_LIKE_PATTERN_LENGTH, longestPattern);
    limit(SQLITE_LIMIT_VARIABLE_NUMBER, 1000);
    limit(SQLITE_LIMIT_TRIGGER_DEPTH, 1);
    limit(SQLITE_LIMIT_WORKER_THREADS, 0);
    sqlite3_exec(outer, "PRAGMA temp_store = MEMORY; PRAGMA query_only = 1", nullptr, nullptr,
                 nullptr);
}

} // namespace bailiwick::store
