// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/authority/audit_tree.h"

namespace bailiwick::authority {

struct AuditExportRequest
{
    // Csv (models/audit/csv.h) is for reading; only JsonLines (models/audit/export.h) can be
    // verified.
    enum class Format { JsonLines, Csv };

    store::AuditFilter filter = {};
    // Sizes of checkpoints that the reader kept: the export proves that the log extends them.
    // Sizes beyond the log are left out; who verifies notices that they are missing.
    std::vector<std::uint64_t> since = {};
    Format format = Format::JsonLines;
};

// One running export, taken piece by piece, so that its size never stands in memory: a piece is
// 64 KiB and at most one row more. The rows are those of the checkpoint it began with. One thread
// at a time.
class AuditExport
{
public:
    struct Plan
    {
        AuditExportRequest request;
        store::AuditVisibility visibility;
        store::StoredCheckpoint checkpoint;
        std::uint64_t rows = 0;
        bool complete = false; // every row of the log: no proofs are needed
        fleet::Time at = 0;
    };
    AuditExport(Context &context, AuditTree &tree, Caller caller, Plan plan);

    // The next piece; empty: the export is over. Errors: "access-changed" when the caller may not
    // see all of it any more, "store-…", "audit". After an error the export cannot go on.
    Expected<std::string> next();

private:
    enum class Stage { Begin, Rows, Over };

    bool isCsv() const { return m_plan.request.format == AuditExportRequest::Format::Csv; }
    Expected<void> stillAllowed();
    Expected<std::string> begin();
    Expected<std::string> rows();
    Expected<std::string> rowText(const audit::StoredRow &row);
    Expected<std::string> end();

    Context &m_context;
    AuditTree &m_tree;
    const Caller m_caller;
    const Plan m_plan;
    audit::ExportWriter m_writer;
    Stage m_stage = Stage::Begin;
    std::uint64_t m_next = 0; // sequence of the row to begin the next piece with
};

} // namespace bailiwick::authority
