// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/postgres/session_scopes.h"
#include "models/store/rows/row_store.h"

namespace bailiwick::store {

// One database of a PostgreSQL server (15 or newer). The address's user owns its tables; a
// connection that was lost is made anew when it is needed next.
class PostgresStore : public RowStore
{
public:
    // Throws Failure.
    PostgresStore(const std::string &address, const OpenOptions &options);
    static bool isAddress(std::string_view location);

    Engine engine() const override { return Engine::Postgres; }
    Expected<std::unique_ptr<ChangeFeed>> follow() override;
    Expected<std::unique_ptr<SessionConnection>> openSession() override;
    Expected<std::unique_ptr<SessionConnection>> openSessionAt(std::size_t replica) override;
    Expected<void>
    backup(const std::string &path,
           const std::function<bool(std::uint64_t, std::uint64_t)> &progress) override;

private:
    Database &writer() override;
    void describe(Database &database, StoreStatus &status) override;

    const std::string m_address;
    OpenOptions m_options;
    std::unique_ptr<PostgresDatabase> m_writer;
    SessionScopes m_scopes;
};

} // namespace bailiwick::store
