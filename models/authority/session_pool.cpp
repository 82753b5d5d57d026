// SPDX-License-Identifier: Apache-2.0
#include "models/authority/session_pool.h"

#include "models/authority/session_scope.h"

namespace bailiwick::authority {

namespace {

// Of the statement or the moment, not of the place where it ran: no other would answer otherwise.
bool isAnswer(const Expected<store::QuerySummary> &result)
{
    return result || result.error().code.starts_with("query-") ||
           result.error().code == "scope-outdated";
}

} // namespace

struct SessionPool::Question
{
    std::string_view sql;
    std::span<const store::Value> parameters;
    const store::SessionConnection::OnColumns &onColumns;
    const store::SessionConnection::OnRow &onRow;
};

SessionPool::SessionPool(Context &context)
    : m_context(context)
    , m_replicas(context.settings().store.replicas.size(), context.settings().notice)
    , m_idle(1 + context.settings().store.replicas.size())
{
}

Expected<std::unique_ptr<store::SessionConnection>> SessionPool::take(std::size_t place)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_idle[place].empty()) {
            auto connection = std::move(m_idle[place].back());
            m_idle[place].pop_back();
            return connection;
        }
    }
    return place == 0 ? m_context.store().openSession()
                      : m_context.store().openSessionAt(place - 1);
}

void SessionPool::giveBack(std::size_t place, std::unique_ptr<store::SessionConnection> connection)
{
    connection->unbind();
    const std::lock_guard lock(m_mutex);
    if (m_idle[place].size() < kept)
        m_idle[place].push_back(std::move(connection));
}

Expected<store::QuerySummary> SessionPool::ask(std::size_t place, const store::SessionScope &scope,
                                               const Question &question)
{
    auto connection = take(place);
    if (!connection)
        return tl::unexpected(connection.error());
    if (const auto bound = (*connection)->bind(scope); !bound)
        return tl::unexpected(bound.error());
    auto result =
        (*connection)->query(question.sql, question.parameters, question.onColumns, question.onRow);
    giveBack(place, std::move(*connection));
    return result;
}

std::optional<Expected<store::QuerySummary>>
SessionPool::askReplica(const store::SessionScope &scope, const Question &question)
{
    const auto replica = m_replicas.next();
    if (!replica)
        return std::nullopt;
    // What was handed on already cannot be taken back: nobody else may begin the answer again.
    bool begun = false;
    const store::SessionConnection::OnColumns onColumns =
        [&](const std::vector<std::string> &names) {
            begun = true;
            if (question.onColumns)
                question.onColumns(names);
        };
    auto result =
        ask(*replica + 1, scope, {question.sql, question.parameters, onColumns, question.onRow});
    if (isAnswer(result)) {
        m_replicas.served(*replica);
        return result;
    }
    m_replicas.failed(*replica, result.error());
    if (begun)
        return result;
    return std::nullopt;
}

Expected<store::QuerySummary>
SessionPool::query(const Caller &caller, bool people, std::string_view sql,
                   std::span<const store::Value> parameters,
                   const store::SessionConnection::OnColumns &onColumns,
                   const store::SessionConnection::OnRow &onRow)
{
    // Each commit makes the scope anew; when they come quickly that takes some tries.
    constexpr std::chrono::seconds patience{3};
    const auto end = std::chrono::steady_clock::now() + patience;
    const Question question{sql, parameters, onColumns, onRow};
    Expected<store::QuerySummary> result{store::QuerySummary()};
    do {
        if (const auto refreshed = m_context.refresh(); !refreshed)
            return tl::unexpected(refreshed.error());
        const access::SnapshotPtr snapshot = m_context.snapshot();
        const auto scope = sessionScope(*snapshot, caller, m_context.now(), people,
                                        m_context.settings().mostListedNodes);
        auto answer = askReplica(scope, question);
        result = answer ? std::move(*answer) : ask(0, scope, question);
    } while (!result && result.error().code == "scope-outdated" &&
             std::chrono::steady_clock::now() < end);
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
