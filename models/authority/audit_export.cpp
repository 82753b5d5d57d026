// SPDX-License-Identifier: Apache-2.0
#include "models/authority/audit_export.h"

#include "models/audit/csv.h"
#include "models/authority/audit_rows.h"
#include "models/authority/session_scope.h"

namespace bailiwick::authority {

namespace {

constexpr std::size_t pieceBytes = std::size_t{64} * 1024;

} // namespace

AuditExport::AuditExport(Context &context, AuditTree &tree, Caller caller, Plan plan)
    : m_context(context)
    , m_tree(tree)
    , m_caller(std::move(caller))
    , m_plan(std::move(plan))
    , m_writer(context.auditKey())
{
}

Expected<std::string> AuditExport::next()
{
    if (m_stage == Stage::Over)
        return std::string();
    if (const auto allowed = stillAllowed(); !allowed)
        return tl::unexpected(allowed.error());
    return m_stage == Stage::Begin ? begin() : rows();
}

// An export may take minutes: a caller who is cut off meanwhile gets no further row.
Expected<void> AuditExport::stillAllowed()
{
    if (auto fresh = m_context.refresh(); !fresh)
        return fresh;
    const auto visibility = auditVisibility(*m_context.snapshot(), m_caller,
                                            fleet::actions::auditExport, m_context.now());
    if (mayExportAudit(*m_context.snapshot(), m_caller, m_context.now()) &&
        visibility == m_plan.visibility)
        return {};
    return fleet::failure("access-changed", "What you may export changed meanwhile", {},
                          "Export again.");
}

Expected<std::string> AuditExport::begin()
{
    m_stage = Stage::Rows;
    if (isCsv())
        return audit::csvHeader();
    audit::Manifest manifest;
    manifest.filter = filterText(m_plan.request.filter);
    manifest.complete = m_plan.complete;
    manifest.rows = m_plan.rows;
    manifest.exportedAt = m_plan.at;
    auto line = m_writer.begin(std::move(manifest), m_plan.checkpoint.note);
    if (!line)
        return tl::unexpected(toError(line.error()));
    return std::move(*line);
}

Expected<std::string> AuditExport::rows()
{
    std::string piece;
    Expected<void> problem;
    bool ended = true;
    const auto read = m_context.store().audit().forEach(
        m_plan.request.filter, m_plan.visibility, {m_next, m_plan.checkpoint.size},
        [&](const audit::StoredRow &row) {
            const auto text = rowText(shownTo(m_caller, m_plan.visibility, row));
            if (!text) {
                problem = tl::unexpected(text.error());
                return false;
            }
            piece += *text;
            m_next = *row.event.sequence + 1;
            ended = piece.size() < pieceBytes;
            return ended;
        });
    if (!read || !problem)
        return tl::unexpected(read ? problem.error() : read.error());
    if (!ended)
        return piece;
    m_stage = Stage::Over;
    auto last = end();
    if (!last)
        return last;
    return piece + *last;
}

Expected<std::string> AuditExport::rowText(const audit::StoredRow &row)
{
    if (isCsv())
        return audit::csvRow(row.event);
    const auto sequence = row.event.sequence;
    if (m_plan.complete || !sequence)
        return m_writer.row(row);
    const auto proof = m_tree.inclusion(*sequence, m_plan.checkpoint.size);
    if (!proof)
        return tl::unexpected(proof.error());
    return m_writer.row(row, *proof);
}

Expected<std::string> AuditExport::end()
{
    if (isCsv())
        return std::string();
    std::vector<audit::Consistency> consistency;
    for (const std::uint64_t size : m_plan.request.since) {
        if (size > m_plan.checkpoint.size)
            continue;
        auto proof = m_tree.consistency(size, m_plan.checkpoint.size);
        if (!proof)
            return tl::unexpected(proof.error());
        consistency.push_back({size, std::move(*proof)});
    }
    auto line = m_writer.end(consistency);
    if (!line)
        return tl::unexpected(toError(line.error()));
    return std::move(*line);
}

} // namespace bailiwick::authority
