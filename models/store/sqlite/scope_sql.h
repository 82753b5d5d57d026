// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/rows/audit_source.h"
#include "models/store/sqlite/node_scope.h"
#include "models/store/sqlite/sqlite_database.h"

namespace bailiwick::store {

// SQL function of the inner connection: does the JSON of attributes name a principal? A quotation
// mark inside of a value is escaped, so that the text tells.
inline constexpr const char *namesPrincipalFunction = "bailiwick_names_principal";

// A session table as SQL on the real tables, limited to one scope. Holds no text of any statement
// of the session. The lists of the scope are temporary tables of the inner connection
// (fillScopeTables).
struct ScopedSql
{
    std::string from;            // tables with aliases
    std::string where;           // the scope and the table's own condition
    std::string whereOfOne;      // the same, quicker for a row that is found by its id
    std::vector<NodePart> parts; // the same, to be merged in the order of names; empty: no use
    // A way to the log's rows in scope: to all of them, or to those that a comparison with = finds.
    // Rows come in the order of the key.
    struct Way
    {
        std::string from;
        std::string where;
        std::string key;      // as the search knows it
        std::string compared; // as conditions name it
        std::string block;    // key >> 14, where the search goes by that first; empty: it does not
        std::size_t column = 0; // the one compared
        std::string except;     // not for this value
        bool single = false;    // not for a list of values
        std::string narrow;     // what an index knows of the column…
        std::string value;      // …for a value: "substr(?, -8)". Both may be empty
        std::string blocks; // keeps the search to where the value may be, for its ?; may be empty
    };
    Way usual;             // without a key: the table is not the log
    std::vector<Way> ways; // better ones, the best first
    struct Column
    {
        std::string value;   // what the session sees
        std::string raw;     // what indexes know: equal to value wherever value is not null
        bool masked = false; // value may be null where raw is not
    };
    std::vector<Column> columns;
    // What a limit on a column says about the key; takes the value for each ?.
    struct Limit
    {
        std::size_t column = 0;
        std::string (*lower)(const AuditKey &key) = nullptr;
        std::string (*upper)(const AuditKey &key) = nullptr;
    };
    std::vector<Limit> limits;
    double rows = 0; // a rough guess, for planning
};

ScopedSql scopedSql(const SessionTable &table, const SessionScope &scope);

// Temporary tables scope_customer, scope_site… on the inner connection.
void makeScopeTables(SqliteDatabase &inner);
void fillScopeTables(SqliteDatabase &inner, const SessionScope &scope);

} // namespace bailiwick::store
