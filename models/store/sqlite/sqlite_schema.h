// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/rows/migration.h"
#include "models/store/sqlite/sqlite_database.h"

namespace bailiwick::store {

// Migrations sql/NNNN_name.sql; the file's version is its PRAGMA user_version.
class SqliteSchema : public Schema
{
public:
    explicit SqliteSchema(SqliteDatabase &database)
        : m_database(database)
    {
    }
    static const std::vector<Migration> &allMigrations();

    std::string location() const override { return m_database.path(); }
    const std::vector<Migration> &migrations() const override { return allMigrations(); }
    void refuseForeign() override;
    int version() override;
    void alone(const std::function<void()> &f) override;
    void run(const Migration &migration) override;
    void setVersion(int version) override;

private:
    SqliteDatabase &m_database;
};

} // namespace bailiwick::store
