// SPDX-License-Identifier: Apache-2.0
#include "models/authority/audit_service.h"

#include "models/access/questions.h"
#include "models/audit/export.h"
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
    auto row = m_context.store().audit().event(sequence, visibility);
    if (!row)
        return tl::unexpected(row.error());
    const auto recorded = recordRead(caller, actions::auditView,
                                     *row ? audit::Outcome::Allowed : audit::Outcome::Denied,
                                     {"audit", std::to_string(sequence), {}}, *row ? 1 : 0);
    if (!recorded)
        return tl::unexpected(recorded.error());
    if (!*row)
        return fleet::failure("not-found", "There is no such entry, or it is out of your sight");
    return shownTo(caller, visibility, std::move(**row));
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

Expected<void> AuditService::exportTo(const Caller &caller, const store::AuditFilter &filter,
                                      const std::function<bool(std::string_view)> &sink)
{
    if (const auto allowed = requireAccess(caller); !allowed)
        return allowed;
    const access::SnapshotPtr snapshot = m_context.snapshot();
    const fleet::Time now = m_context.now();
    if (access::visible(*snapshot, caller.principal(), actions::auditExport, now).isEmpty()) {
        const auto recorded =
            recordRead(caller, actions::auditExport, audit::Outcome::Denied, {"audit", {}, {}}, 0);
        if (!recorded)
            return recorded;
        return fleet::failure("forbidden", "You may not export the log: it needs audit:export", {},
                              "Ask for a role with audit:export.");
    }
    const auto visibility = auditVisibility(*snapshot, caller, actions::auditExport, now);
    const auto checkpoint = m_trail.checkpoint();
    if (!checkpoint)
        return tl::unexpected(checkpoint.error());
    const auto count = countRows(filter, visibility, checkpoint->size);
    if (!count)
        return tl::unexpected(count.error());
    const bool complete = visibility.all && filter == store::AuditFilter{};
    // Logged before a byte of it leaves.
    const auto recorded =
        recordRead(caller, actions::auditExport, audit::Outcome::Allowed,
                   {"audit", {}, filterText(filter)}, static_cast<std::int64_t>(*count));
    if (!recorded)
        return recorded;

    audit::ExportWriter writer(m_context.auditKey());
    audit::Manifest manifest;
    manifest.filter = filterText(filter);
    manifest.complete = complete;
    manifest.rows = *count;
    manifest.exportedAt = now;
    const auto begun = writer.begin(std::move(manifest), checkpoint->note);
    if (!begun)
        return tl::unexpected(toError(begun.error()));
    if (!sink(*begun))
        return fleet::failure("cancelled", "The export was stopped");
    if (const auto done =
            writeRows(caller, filter, visibility, checkpoint->size, complete, writer, sink);
        !done)
        return done;
    const auto end = writer.end();
    if (!end)
        return tl::unexpected(toError(end.error()));
    return sink(*end) ? Expected<void>() : fleet::failure("cancelled", "The export was stopped");
}

Expected<std::uint64_t> AuditService::countRows(const store::AuditFilter &filter,
                                                const store::AuditVisibility &visibility,
                                                std::uint64_t treeSize)
{
    std::uint64_t count = 0;
    const auto counted =
        m_context.store().audit().forEach(filter, visibility, [&](const audit::StoredRow &row) {
            if (!row.event.sequence || *row.event.sequence >= treeSize)
                return false;
            return ++count <= maximumExportRows;
        });
    if (!counted)
        return tl::unexpected(counted.error());
    if (count > maximumExportRows)
        return fleet::failure("export-too-large",
                              "The export would hold more than " +
                                  std::to_string(maximumExportRows) + " rows",
                              {}, "Export a shorter time, several times.");
    return count;
}

Expected<void> AuditService::writeRows(const Caller &caller, const store::AuditFilter &filter,
                                       const store::AuditVisibility &visibility,
                                       std::uint64_t treeSize, bool complete,
                                       audit::ExportWriter &writer,
                                       const std::function<bool(std::string_view)> &sink)
{
    const std::lock_guard lock(m_treeMutex);
    if (!complete) {
        if (const auto grown = growTree(treeSize); !grown)
            return grown;
    }
    Expected<void> problem;
    const auto read =
        m_context.store().audit().forEach(filter, visibility, [&](const audit::StoredRow &row) {
            if (!row.event.sequence || *row.event.sequence >= treeSize)
                return false;
            audit::Proof proof;
            if (!complete) {
                auto made = m_tree->inclusion(*row.event.sequence, treeSize);
                if (!made) {
                    problem = tl::unexpected(toError(made.error()));
                    return false;
                }
                proof = std::move(*made);
            }
            if (sink(writer.row(shownTo(caller, visibility, row), proof)))
                return true;
            problem = fleet::failure("cancelled", "The export was stopped");
            return false;
        });
    return read ? problem : read;
}

Expected<void> AuditService::growTree(std::uint64_t size)
{
    constexpr unsigned lowest = 8;
    constexpr std::uint64_t atOnce = 65'536;
    if (!m_tree) {
        m_tree = std::make_unique<audit::HashTree>(
            lowest,
            [this](std::uint64_t first,
                   std::uint64_t count) -> tl::expected<std::vector<audit::Hash>, audit::Error> {
                auto hashes = m_context.store().audit().leafHashes(first, count);
                if (hashes)
                    return std::move(*hashes);
                return tl::unexpected(audit::Error{audit::Error::Code::Input,
                                                   hashes.error().message, hashes.error().where,
                                                   hashes.error().action, hashes.error().retry});
            });
    }
    while (m_tree->size() < size) {
        const auto hashes = m_context.store().audit().leafHashes(
            m_tree->size(), std::min(atOnce, size - m_tree->size()));
        if (!hashes)
            return tl::unexpected(hashes.error());
        if (hashes->empty())
            return fleet::failure("store-damaged", "The log's leaf hashes are incomplete",
                                  "leaf " + std::to_string(m_tree->size()),
                                  "Verify the log: bailiwickctl audit verify.");
        for (const audit::Hash &hash : *hashes)
            m_tree->append(hash);
    }
    return {};
}

Expected<audit::Report> AuditService::verify(const audit::Trust &trust)
{
    const auto newest = m_context.store().audit().newestCheckpoint();
    if (!newest)
        return tl::unexpected(newest.error());
    if (!*newest)
        return fleet::failure("no-checkpoint", "The log has no signed checkpoint yet", {},
                              "Start the server once, or ask it for one.");
    return audit::verifyLog(rowSource(m_context.store().audit()), (*newest)->note, trust);
}

} // namespace bailiwick::authority
