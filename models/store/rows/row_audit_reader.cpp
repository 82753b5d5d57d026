// SPDX-License-Identifier: Apache-2.0
#include "models/store/rows/row_audit_reader.h"

#include "models/store/rows/audit_query.h"
#include "models/store/rows/audit_rows.h"

#include <algorithm>

namespace bailiwick::store {

namespace {

constexpr std::size_t largestPage = 1000;

AuditPage readPage(Database &database, const AuditPageRequest &request,
                   const AuditVisibility &visibility)
{
    AuditQuery query(database.dialect(), request.filter, visibility, AuditQuery::Use::Page);
    if (request.before)
        query.requireBefore(*request.before);
    if (request.after)
        query.requireFrom(*request.after + 1);
    const std::size_t limit = std::clamp<std::size_t>(request.limit, 1, largestPage);
    const bool upwards = request.after && !request.before;
    // One row more than asked for tells whether there are more.
    const auto statement = database.prepare(query.sql(
        upwards ? AuditQuery::Order::Ascending : AuditQuery::Order::Descending, limit + 1));
    query.bind(*statement);
    AuditPage page;
    while (statement->step())
        page.rows.push_back(readAuditRow(*statement));
    const bool more = page.rows.size() > limit;
    if (more)
        page.rows.pop_back();
    if (upwards)
        std::reverse(page.rows.begin(), page.rows.end());
    if (page.rows.empty())
        return page;
    const auto newest = page.rows.front().event.sequence;
    const auto oldest = page.rows.back().event.sequence;
    if (upwards ? *request.after > 0 || oldest.value_or(0) > 0 : more)
        page.older = oldest;
    if (upwards ? more : request.before.has_value())
        page.newer = newest;
    return page;
}

void restrictTo(AuditQuery &query, const AuditRange &range)
{
    query.requireFrom(range.first);
    query.requireBefore(range.end);
}

StoredCheckpoint checkpointAt(const Statement &row)
{
    return {static_cast<std::uint64_t>(row.integer(0)), row.integer(1), row.string(2)};
}

} // namespace

Expected<AuditPage> RowAuditReader::page(const AuditPageRequest &request,
                                         const AuditVisibility &visibility)
{
    return guarded([&] {
        const auto database = m_pool.lend();
        const Transaction transaction(*database, Database::Access::ReadPage);
        return readPage(*database, request, visibility);
    });
}

Expected<std::optional<audit::StoredRow>> RowAuditReader::event(std::uint64_t sequence,
                                                                const AuditVisibility &visibility)
{
    return guarded([&]() -> std::optional<audit::StoredRow> {
        const auto database = m_pool.lend();
        const Transaction transaction(*database, Database::Access::Read);
        AuditQuery query(database->dialect(), {}, visibility);
        restrictTo(query, {sequence, sequence + 1});
        const auto statement = database->prepare(query.sql(AuditQuery::Order::Ascending));
        query.bind(*statement);
        if (!statement->step())
            return std::nullopt;
        return readAuditRow(*statement);
    });
}

Expected<void> RowAuditReader::forEach(const AuditFilter &filter, const AuditVisibility &visibility,
                                       const AuditRange &range,
                                       const std::function<bool(const audit::StoredRow &)> &row)
{
    return guarded([&] {
        const auto database = m_pool.lend();
        const Transaction transaction(*database, Database::Access::Read);
        AuditQuery query(database->dialect(), filter, visibility);
        restrictTo(query, range);
        const auto statement = database->prepare(query.sql(AuditQuery::Order::Ascending), true);
        query.bind(*statement);
        while (statement->step() && row(readAuditRow(*statement))) {
        }
    });
}

Expected<std::uint64_t> RowAuditReader::count(const AuditFilter &filter,
                                              const AuditVisibility &visibility,
                                              const AuditRange &range)
{
    return guarded([&] {
        const auto database = m_pool.lend();
        AuditQuery query(database->dialect(), filter, visibility);
        restrictTo(query, range);
        const auto statement = database->prepare(query.countSql());
        query.bind(*statement);
        statement->step();
        return static_cast<std::uint64_t>(statement->integer(0));
    });
}

Expected<std::vector<audit::Hash>> RowAuditReader::leafHashes(std::uint64_t first,
                                                              std::uint64_t count)
{
    return guarded([&] {
        const auto database = m_pool.lend();
        Statement &row = database->statement(
            "SELECT leaf_hash FROM audit_event WHERE sequence >= ? ORDER BY sequence LIMIT ?");
        const Reading reading(row);
        row.bind(static_cast<std::int64_t>(first)).bind(static_cast<std::int64_t>(count));
        std::vector<audit::Hash> hashes;
        while (row.step())
            hashes.push_back(row.hash(0));
        return hashes;
    });
}

Expected<audit::Frontier> RowAuditReader::frontier()
{
    return guarded([&] { return readFrontier(*m_pool.lend()); });
}

Expected<std::optional<StoredCheckpoint>> RowAuditReader::newestCheckpoint()
{
    return guarded([&]() -> std::optional<StoredCheckpoint> {
        const auto database = m_pool.lend();
        Statement &row = database->statement(
            "SELECT size, time, note FROM audit_checkpoint ORDER BY size DESC LIMIT 1");
        const Reading reading(row);
        if (!row.step())
            return std::nullopt;
        return checkpointAt(row);
    });
}

Expected<std::vector<StoredCheckpoint>> RowAuditReader::checkpoints()
{
    return guarded([&] {
        const auto database = m_pool.lend();
        Statement &row =
            database->statement("SELECT size, time, note FROM audit_checkpoint ORDER BY size");
        const Reading reading(row);
        std::vector<StoredCheckpoint> result;
        while (row.step())
            result.push_back(checkpointAt(row));
        return result;
    });
}

} // namespace bailiwick::store
