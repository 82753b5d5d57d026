// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/postgres/postgres_connection.h"
#include "models/store/rows/database.h"

#include <functional>

namespace bailiwick::store {

// Rows for one table: a few as ordinary inserts, many as COPY in portions.
class PostgresBulk : public Database::Bulk
{
public:
    using Insert = std::function<void(PostgresParameters &)>; // one row
    PostgresBulk(PostgresConnection &connection, std::string table, std::string columns,
                 Insert insert, Bulk *after);
    ~PostgresBulk() override;

    Statement &row() override;
    void finish() override;

private:
    class Row;
    void add(PostgresParameters &row);
    void send();

    PostgresConnection &m_connection;
    const std::string m_table;
    const std::string m_columns;
    const Insert m_insert;
    Bulk *const m_after; // whose rows must be there first
    std::unique_ptr<Row> m_row;
    std::vector<PostgresParameters> m_few;
    std::string m_rows; // in COPY's binary form
};

} // namespace bailiwick::store
