// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/postgres/postgres_connection.h"
#include "models/store/rows/statement.h"

namespace bailiwick::store {

class PostgresStatement : public Statement
{
public:
    enum class Kind {
        Kept,   // prepared at its first run, under `name`
        Single, // for once
        Cursor  // rows come in portions; inside a transaction only, `name` begins the cursor's
    };
    PostgresStatement(PostgresConnection &connection, std::string_view sql, Kind kind,
                      std::string name);

    bool step() override;
    void run() override;
    void run(PostgresParameters &parameters); // with these instead of bound ones
    int runCounting() override;
    void reset() noexcept override;
    bool isNull(int column) const override;
    std::int64_t integer(int column) const override;
    std::string_view text(int column) const override;
    std::string_view blob(int column) const override;
    fleet::Id id(int column) const override;

private:
    void bindInteger(std::int64_t value) override { m_parameters.add(value); }
    void bindText(std::string_view value) override { m_parameters.add(value); }
    void bindId(const fleet::Id &id) override { m_parameters.add(id); }
    void bindBytes(std::string_view bytes) override { m_parameters.addBytes(bytes); }
    void bindNothing() override { m_parameters.addNull(); }
    Result execute();
    void makeReady(const PostgresParameters &parameters);
    Result fetch();
    std::string cursor() const;
    std::string_view bytes(int column) const;

    PostgresConnection &m_connection;
    const std::string m_sql;
    const Kind m_kind;
    const std::string m_name;
    bool m_ready = false; // prepared
    bool m_open = false;  // the cursor is
    int m_cursors = 0;
    PostgresParameters m_parameters;
    Result m_result;
    int m_row = -1; // of m_result
};

// The text with PostgreSQL's parameters: ? becomes $1, $2…, and ?2 becomes $2. Not in literals.
std::string withNumberedParameters(std::string_view sql);

} // namespace bailiwick::store
