// SPDX-License-Identifier: Apache-2.0
#include "models/authority/session_pool.h"

#include "models/authority/session_scope.h"

namespace bailiwick::authority {

Expected<std::unique_ptr<store::SessionConnection>> SessionPool::take()
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_idle.empty()) {
            auto connection = std::move(m_idle.back());
            m_idle.pop_back();
            return connection;
        }
    }
    return m_context.store().openSession();
}

void SessionPool::giveBack(std::unique_ptr<store::SessionConnection> connection)
{
    connection->unbind();
    const std::lock_guard lock(m_mutex);
    if (m_idle.size() < kept)
        m_idle.push_back(std::move(connection));
}

Expected<store::QuerySummary>
SessionPool::query(const Caller &caller, bool people, std::string_view sql,
                   std::span<const store::Value> parameters,
                   const store::SessionConnection::OnColumns &onColumns,
                   const store::SessionConnection::OnRow &onRow)
{
    constexpr int tries = 5;
    auto connection = take();
    if (!connection)
        return tl::unexpected(connection.error());
    Expected<store::QuerySummary> result = fleet::failure("busy", "The fleet changes too quickly");
    for (int i = 0; i < tries; ++i) {
        if (const auto refreshed = m_context.refresh(); !refreshed)
            return tl::unexpected(refreshed.error());
        const access::SnapshotPtr snapshot = m_context.snapshot();
        const auto bound = (*connection)
                               ->bind(sessionScope(*snapshot, caller, m_context.now(), people,
                                                   m_context.settings().mostListedNodes));
        if (!bound)
            return tl::unexpected(bound.error());
        result = (*connection)->query(sql, parameters, onColumns, onRow);
        if (result || result.error().code != "scope-outdated")
            break;
    }
    giveBack(std::move(*connection));
    return result;
}

Expected<store::QueryRows> SessionPool::query(const Caller &caller, bool people,
                                              std::string_view sql,
                                              std::span<const store::Value> parameters)
{
    store::QueryRows rows;
    const auto summary = query(
        caller, people, sql, parameters,
        [&](const std::vector<std::string> &columns) {
            rows.columns = columns;
            rows.rows.clear();
        },
        [&](std::span<const store::Value> row) {
            rows.rows.emplace_back(row.begin(), row.end());
            return true;
        });
    if (!summary)
        return tl::unexpected(summary.error());
    rows.summary = *summary;
    return rows;
}

} // namespace bailiwick::authority
