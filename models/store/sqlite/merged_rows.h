// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/sqlite/scoped_plan.h"

struct sqlite3_stmt;

namespace bailiwick::store {

class ScopedTables;

// The rows of an inner query: of its one SELECT, or of several that are each in the order of name
// and id, merged; a row that several have comes once. A row costs O(log SELECTs), and each SELECT
// is only read as far as the reader goes.
class MergedRows
{
public:
    explicit MergedRows(ScopedTables &tables)
        : m_tables(tables)
    {
    }
    ~MergedRows() { close(); }
    MergedRows(const MergedRows &) = delete;
    MergedRows &operator=(const MergedRows &) = delete;

    int open(const InnerQuery &query); // answers as next()
    int next();                        // SQLITE_ROW, SQLITE_DONE or an error
    void close();
    sqlite3_stmt *row() const { return m_row; } // the current one; null before and after all

private:
    struct Source
    {
        std::string sql;
        sqlite3_stmt *statement = nullptr;
    };
    int step(Source &source);
    int nextOfMany();
    bool comesLater(const Source *one, const Source *other) const;
    bool isRepeated(sqlite3_stmt *row);

    ScopedTables &m_tables;
    std::vector<Source> m_sources;
    std::vector<Source *> m_waiting; // a heap of those with a row
    Source *m_current = nullptr;     // whose row was given
    sqlite3_stmt *m_row = nullptr;
    std::string m_lastId;
    int m_nameColumn = 0;
    bool m_descending = false;
};

} // namespace bailiwick::store
