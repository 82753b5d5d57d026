// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/postgres/postgres_statement.h"
#include "models/store/rows/database.h"

#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace bailiwick::store {

// A connection of the store's own, with the tables of the schema "bailiwick" in reach by name.
class PostgresDatabase : public Database
{
public:
    // Read: cannot write, whatever it is asked.
    PostgresDatabase(const std::string &address, Access access, int busyTimeoutMs);

    PostgresConnection &connection() { return m_connection; }

    const Dialect &dialect() const override;
    bool isUsable() override;
    std::string auditMonth(std::int64_t time) override;
    Statement &statement(const char *sql) override;
    Statement &scan(const char *sql) override;
    std::unique_ptr<Statement> prepare(const std::string &sql, bool many = false) override;
    std::unique_ptr<Bulk> bulk(const std::string &table, const std::string &columns,
                               Bulk *after = nullptr) override;
    void announce(const std::vector<Notice> &notices) override;
    void setWitness(std::uint64_t sequence, const audit::Hash &leaf) override
    {
        m_witness = {sequence, leaf};
    }

private:
    void begin(Access access) override;
    void commit() override;
    void rollback() noexcept override;
    bool wasCommitted();
    std::optional<bool> outcome(PostgresConnection &other) const;
    std::string newName();

    const std::string m_address;
    const int m_busyTimeoutMs;
    PostgresConnection m_connection;
    int m_names = 0;
    std::string m_transaction; // the number of the one that writes
    std::optional<std::pair<std::uint64_t, audit::Hash>> m_witness; // of that one
    std::unordered_set<std::string> m_months;                       // of the log, that have tables
    std::unordered_map<const char *, std::unique_ptr<PostgresStatement>> m_statements;
    std::unordered_map<const char *, std::unique_ptr<PostgresStatement>> m_scans;
    std::unordered_map<std::string, std::unique_ptr<PostgresStatement>> m_inserts;
};

} // namespace bailiwick::store
