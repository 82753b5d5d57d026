// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/verify.h"
#include "models/authority/audit_trail.h"

namespace bailiwick::authority {

// Reads the log for callers, each within what they may see, and verifies it. Thread-safe. Reading
// the log is in the log.
class AuditService
{
public:
    AuditService(Context &context, AuditTrail &trail)
        : m_context(context)
        , m_trail(trail)
    {
    }

    Expected<store::AuditPage> page(const Caller &caller, const store::AuditPageRequest &request);
    // Error "not-found" for an unknown row and one out of sight.
    Expected<audit::StoredRow> event(const Caller &caller, std::uint64_t sequence);
    // The lines of an export (models/audit/export.h) in pieces; needs audit:export. Complete when
    // nothing is filtered and the caller sees everything, otherwise with a proof for each row.
    // Errors: "forbidden", "export-too-large", "store-…".
    Expected<void> exportTo(const Caller &caller, const store::AuditFilter &filter,
                            const std::function<bool(std::string_view)> &sink);
    Expected<std::string> checkpoint(const Caller &caller); // C2SP signed note
    std::string verifierKey() const { return m_context.auditKey().verifier().text(); }

    // Over the database as it stands. Trust comes from outside the data.
    Expected<audit::Report> verify(const audit::Trust &trust);

private:
    static constexpr std::size_t maximumExportRows = 500'000;

    Expected<void> recordRead(const Caller &caller, std::string_view action, audit::Outcome outcome,
                              audit::Subject subject, std::int64_t count);
    Expected<std::uint64_t> countRows(const store::AuditFilter &filter,
                                      const store::AuditVisibility &visibility,
                                      std::uint64_t treeSize);
    Expected<void> writeRows(const Caller &caller, const store::AuditFilter &filter,
                             const store::AuditVisibility &visibility, std::uint64_t treeSize,
                             bool complete, audit::ExportWriter &writer,
                             const std::function<bool(std::string_view)> &sink);
    Expected<void> growTree(std::uint64_t size);

    Context &m_context;
    AuditTrail &m_trail;
    std::mutex m_treeMutex;
    std::unique_ptr<audit::HashTree> m_tree;
};

} // namespace bailiwick::authority
