// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/rows/statement.h"

#include <memory>

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
    const char *kept(std::string_view value);

    sqlite3 *m_database;
    sqlite3_stmt *m_statement = nullptr;
    int m_next = 1;
    // Copies of short parameters: quicker than one allocation for each.
    std::unique_ptr<char[]> m_copies;
    std::size_t m_used = 0;
};

} // namespace bailiwick::store
