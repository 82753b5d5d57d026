// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/postgres/postgres_connection.h"
#include "models/store/rows/migration.h"

namespace bailiwick::store {

// Migrations sql/postgres/NNNN_name.sql. All of the store is in the database's schema "bailiwick";
// the version stands in its table "store".
class PostgresSchema : public Schema
{
public:
    explicit PostgresSchema(PostgresConnection &connection)
        : m_connection(connection)
    {
    }
    static const std::vector<Migration> &allMigrations();

    std::string location() const override { return m_connection.location(); }
    const std::vector<Migration> &migrations() const override { return allMigrations(); }
    void refuseForeign() override;
    int version() override;
    void alone(const std::function<void()> &f) override;
    void run(const Migration &migration) override;
    void setVersion(int version) override;

private:
    std::int64_t integer(const std::string &sql);

    PostgresConnection &m_connection;
};

} // namespace bailiwick::store
