// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/sqlite/scoped_table.h"
#include "models/store/store.h"

namespace bailiwick::store {

class SqliteSession : public SessionConnection
{
public:
    // Throws Failure.
    SqliteSession(const std::string &path, const OpenOptions &options);
    ~SqliteSession() override;

    Expected<void> bind(const SessionScope &scope) override;
    void unbind() override;
    using SessionConnection::query;
    Expected<QuerySummary> query(std::string_view sql, std::span<const Value> parameters,
                                 const OnColumns &onColumns, const OnRow &onRow) override;

private:
    void checkScope(); // still true at this moment of the store?
    sqlite3_stmt *prepare(std::string_view sql);
    QuerySummary run(sqlite3_stmt *statement, const OnRow &onRow);
    [[noreturn]] void failQuery(int resultCode);

    OpenOptions m_options;
    QueryBudget m_budget;
    SqliteDatabase m_inner;
    sqlite3 *m_outer = nullptr;
    std::unique_ptr<ScopedTables> m_tables;
    std::int64_t m_revision = 0;
    fleet::Time m_validUntil = 0;
};

} // namespace bailiwick::store
