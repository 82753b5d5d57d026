// SPDX-License-Identifier: Apache-2.0
#include "models/authority/audit_service.h"

#include "models/authority/audit_rows.h"
#include "models/authority/session_scope.h"

#include <algorithm>

namespace bailiwick::authority {

namespace actions = fleet::actions;

Expected<void> AuditService::recordRead(const Caller &caller, std::string_view action,
                                        audit::Outcome outcome, audit::Subject subject,
                                        std::int64_t count)
{
    audit::Event event = m_trail.event(caller, std::string(action), outcome);
    event.resource = std::move(subject);
    event.count = count;
    return m_trail.record(std::move(event));
}

Expected<store::AuditPage> AuditService::page(const Caller &caller,
                                              const store::AuditPageRequest &request)
{
    if (const auto allowed = requireAccess(caller); !allowed)
        return tl::unexpected(allowed.error());
    store::AuditPageRequest wanted = request;
    wanted.limit = std::clamp<std::size_t>(request.limit, 1, 1000);
    const auto visibility =
        auditVisibility(*m_context.snapshot(), caller, actions::auditView, m_context.now());
    auto page = m_context.store().audit().page(wanted, visibility);
    if (!page)
        return page;
    const auto recorded =
        recordRead(caller, actions::auditView, audit::Outcome::Allowed, {"audit", {}, {}},
                   static_cast<std::int64_t>(page->rows.size()));
    if (!recorded)
        return tl::unexpected(recorded.error());
    for (audit::StoredRow &row : page->rows)
        row = shownTo(caller, visibility, std::move(row));
    return page;
}

Expected<audit::StoredRow> AuditService::event(const Caller &caller, std::uint64_t sequence)
{
    if (const auto allowed = requireAccess(caller); !allowed)
        return tl::unexpected(allowed.error());
    const auto visibility =
        auditVisibility(*m_context.snapshot(), caller, actions::auditView, m_context.now());
    auto read = m_context.store().audit().event(sequence, visibility);
    if (!read)
        return tl::unexpected(read.error());
    auto &row = *read;
    const auto recorded = recordRead(caller, actions::auditView,
                                     row ? audit::Outcome::Allowed : audit::Outcome::Denied,
                                     {"audit", std::to_string(sequence), {}}, row ? 1 : 0);
    if (!recorded)
        return tl::unexpected(recorded.error());
    if (!row)
        return fleet::failure("not-found", "There is no such entry, or it is out of your sight");
    return shownTo(caller, visibility, std::move(*row));
}

Expected<std::string> AuditService::checkpoint(const Caller &caller)
{
    if (const auto allowed = requireAccess(caller); !allowed)
        return tl::unexpected(allowed.error());
    const auto checkpoint = m_trail.checkpoint();
    if (!checkpoint)
        return tl::unexpected(checkpoint.error());
    return checkpoint->note;
}

Expected<std::unique_ptr<AuditExport>> AuditService::beginExport(const Caller &caller,
                                                                 AuditExportRequest request)
{
    if (const auto allowed = requireAccess(caller); !allowed)
        return tl::unexpected(allowed.error());
    const access::SnapshotPtr snapshot = m_context.snapshot();
    const fleet::Time now = m_context.now();
    if (!mayExportAudit(*snapshot, caller, now)) {
        const auto recorded =
            recordRead(caller, actions::auditExport, audit::Outcome::Denied, {"audit", {}, {}}, 0);
        if (!recorded)
            return tl::unexpected(recorded.error());
        return fleet::failure("forbidden", "You may not export the log: it needs audit:export", {},
                              "Ask for a role with audit:export.");
    }
    AuditExport::Plan plan;
    plan.visibility = auditVisibility(*snapshot, caller, actions::auditExport, now);
    plan.at = now;
    auto checkpoint = m_trail.checkpoint();
    if (!checkpoint)
        return tl::unexpected(checkpoint.error());
    plan.checkpoint = std::move(*checkpoint);
    const auto count =
        m_context.store().audit().count(request.filter, plan.visibility, {0, plan.checkpoint.size});
    if (!count)
        return tl::unexpected(count.error());
    plan.rows = *count;
    plan.complete = plan.visibility.all && request.filter == store::AuditFilter{};
    // Logged before a byte of it leaves.
    const auto recorded =
        recordRead(caller, actions::auditExport, audit::Outcome::Allowed,
                   {"audit", {}, filterText(request.filter)}, static_cast<std::int64_t>(*count));
    if (!recorded)
        return tl::unexpected(recorded.error());
    plan.request = std::move(request);
    return std::make_unique<AuditExport>(m_context, m_tree, caller, std::move(plan));
}

Expected<audit::Report> AuditService::verify(const audit::Trust &trust)
{
    const auto read = m_context.store().audit().newestCheckpoint();
    if (!read)
        return tl::unexpected(read.error());
    const auto &newest = *read;
    if (!newest)
        return fleet::failure("no-checkpoint", "The log has no signed checkpoint yet", {},
                              "Start the server once, or ask it for one.");
    return audit::verifyLog(rowSource(m_context.store().audit()), newest->note, trust);
}

} // namespace bailiwick::authority
