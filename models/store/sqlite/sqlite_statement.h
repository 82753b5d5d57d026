// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/rows/statement.h"

struct sqlite3;
struct sqlite3_stmt;

namespace bailiwick::store {

class SqliteStatement : public Statement
{
public:
    SqliteStatement(sqlite3 *database, std::string_view sql);
    ~SqliteStatement() override;

    bool step() override;
    void run() override;
    int runCounting() override;
    void reset() noexcept override;
    bool isNull(int column) const override;
    std::int64_t integer(int column) const override;
    std::string_view text(int column) const override;
    std::string_view blob(int column) const override;
    fleet::Id id(int column) const override;

private:
    void bindInteger(std::int64_t value) override;
    void bindText(std::string_view value) override;
    void bindId(const fleet::Id &id) override;
    void bindBytes(std::string_view bytes) override;
    void bindNothing() override;
    void check(int resultCode);

    sqlite3 *m_database;
    sqlite3_stmt *m_statement = nullptr;
    int m_next = 1;
};

} // namespace bailiwick::store
