// SPDX-License-Identifier: Apache-2.0
#include "models/store/store.h"

#include "models/store/postgres/postgres_store.h"
#include "models/store/sqlite/sqlite_store.h"

namespace bailiwick::store {

Expected<std::unique_ptr<Store>> Store::open(const std::string &location,
                                             const OpenOptions &options)
{
    return guarded([&]() -> std::unique_ptr<Store> {
        if (PostgresStore::isAddress(location))
            return std::make_unique<PostgresStore>(location, options);
        return std::make_unique<SqliteStore>(location, options);
    });
}

Expected<std::unique_ptr<SessionConnection>> Store::openSession(const SessionScope &scope)
{
    auto connection = openSession();
    if (!connection)
        return connection;
    if (auto bound = (*connection)->bind(scope); !bound)
        return tl::unexpected<Error>(bound.error());
    return connection;
}

Expected<QueryRows> SessionConnection::query(std::string_view sql,
                                             std::span<const Value> parameters)
{
    QueryRows result;
    const auto summary = query(
        sql, parameters, [&](const std::vector<std::string> &columns) { result.columns = columns; },
        [&](std::span<const Value> row) {
            result.rows.emplace_back(row.begin(), row.end());
            return true;
        });
    if (!summary)
        return tl::unexpected<Error>(summary.error());
    result.summary = *summary;
    return result;
}

} // namespace bailiwick::store
