// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/sqlite/query_budget.h"
#include "models/store/sqlite/scoped_plan.h"

#include <memory>
#include <optional>
#include <unordered_map>

struct sqlite3_stmt;

namespace bailiwick::store {

// Where isolation stands. The connection that runs a session's SQL has no file attached. Each
// table it can name is a virtual table (sqlite.org/vtab.html) made here: it answers with the rows
// of one fixed SELECT, limited to the bound scope, that runs on a private, read-only inner
// connection. Whatever the statement does with the rows, there are no others. The module has no
// way to write.
//
// One thread at a time.
class ScopedTables
{
public:
    // Registers all session tables on `outer`. `inner` and `budget` must outlive the connection.
    ScopedTables(sqlite3 *outer, SqliteDatabase &inner, QueryBudget &budget);
    ~ScopedTables();
    ScopedTables(const ScopedTables &) = delete;
    ScopedTables &operator=(const ScopedTables &) = delete;

    void bind(const SessionScope &scope);
    void unbind();
    // Between statements: forgets plans, lets no inner statement run on.
    void endStatement();

    struct Table // one session table on this connection
    {
        ScopedTables *owner = nullptr;
        const SessionTable *definition = nullptr;
        ScopedSql sql;                                  // of the bound scope
        std::vector<std::unique_ptr<ScopedPlan>> plans; // of the running statement
    };

    bool isBound() const { return m_bound; }
    // How many rows of the table are in the bound scope, where that is quicker than going through
    // them; none for other tables. Throws Failure.
    std::optional<std::int64_t> count(std::string_view table);
    SqliteDatabase &inner() const { return m_inner; }
    // An inner statement for this text, kept for the next time.
    sqlite3_stmt *takeStatement(const std::string &sql);
    void giveBack(const std::string &sql, sqlite3_stmt *statement);

private:
    void makeFunctions();
    void forgetStatements();

    SqliteDatabase &m_inner;
    bool m_bound = false;
    SessionScope m_scope;
    std::vector<std::unique_ptr<Table>> m_tables;
    std::unordered_map<std::string, std::vector<sqlite3_stmt *>> m_idle;
    std::size_t m_idleCount = 0;
};

} // namespace bailiwick::store
