// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/verify.h"
#include "models/authority/audit_export.h"
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
        , m_tree(context)
    {
    }

    Expected<store::AuditPage> page(const Caller &caller, const store::AuditPageRequest &request);
    // Error "not-found" for an unknown row and one out of sight.
    Expected<audit::StoredRow> event(const Caller &caller, std::uint64_t sequence);
    // Needs audit:export, and is in the log before its first piece. Complete when nothing is
    // filtered and the caller sees everything, otherwise with a proof for each row. Counts the rows
    // first. Must not outlive the service. Errors: "forbidden", "store-…".
    Expected<std::unique_ptr<AuditExport>> beginExport(const Caller &caller,
                                                       AuditExportRequest request);
    Expected<std::string> checkpoint(const Caller &caller); // C2SP signed note
    std::string verifierKey() const { return m_context.auditKey().verifier().text(); }

    // Over the database as it stands. Trust comes from outside the data.
    Expected<audit::Report> verify(const audit::Trust &trust);

private:
    Expected<void> recordRead(const Caller &caller, std::string_view action, audit::Outcome outcome,
                              audit::Subject subject, std::int64_t count);
    Context &m_context;
    AuditTrail &m_trail;
    AuditTree m_tree;
};

} // namespace bailiwick::authority
