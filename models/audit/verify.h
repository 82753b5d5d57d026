// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/export.h"

#include <functional>
#include <iosfwd>

namespace bailiwick::audit {

// What the verifier trusts. It must come from outside the data: whoever owns the file can re-sign
// it. With neither of the two the report holds a CannotTell.
struct Trust
{
    std::optional<VerifierKey> key;   // signatures are checked against it
    std::vector<std::string> earlier; // checkpoints the auditor saved: the log must extend
                                      // each; several narrow down where it was changed
};

struct Finding
{
    enum class Kind {
        EditedRow,    // content does not give the stored leaf hash, a commitment or its proof
        MissingRow,   // sequence … last are not there
        ReorderedRow, // there, but not in its place
        RepeatedRow,
        BadLine,      // not a line of the format (bit flip, edited by hand)
        Clipped,      // the file ends before its end line, or rows are fewer than promised
        WrongKey,     // signed, but not by the trusted key
        BadSignature, // what was signed is not what stands there
        RootMismatch, // rows do not give the root that the checkpoint names
        Rewritten,    // the log does not extend an earlier checkpoint
        Altered,      // the file is not what was exported, and no single row can be named
        CannotTell,   // what was asked cannot be answered from this input
        SourceFailed  // reading stopped: nothing is said about the rest
    };
    Kind kind = Kind::EditedRow;
    std::optional<std::uint64_t> line;     // 1-based line of the export
    std::optional<std::uint64_t> sequence; // first row concerned
    std::optional<std::uint64_t> last;     // last row concerned, when there are several
    std::string message;                   // what is wrong and why, for people

    bool operator==(const Finding &) const = default;
};
std::string_view name(Finding::Kind kind); // "edited-row", …

struct Report
{
    std::uint64_t rows = 0;        // rows read
    std::uint64_t treeSize = 0;    // of the checkpoint verified against
    std::uint64_t erased = 0;      // rows with at least one erased text
    std::uint64_t unsequenced = 0; // rows without a number: no tree covers them
    std::uint64_t uncovered = 0;   // rows newer than the checkpoint (verifyLog only)
    bool signatureChecked = false; // against Trust::key
    std::uint64_t anchored = 0;    // leaves that an earlier checkpoint covers and confirms
    std::vector<Finding> findings; // the first 100
    std::uint64_t moreFindings = 0;
    Manifest manifest; // what the export says of itself (verifyExport only)

    bool ok() const { return findings.empty(); }
    std::string summary() const; // one or more sentences for people, a line for each finding
};

// Rows in ascending sequence, nothing at the end.
using RowSource = std::function<tl::expected<std::optional<StoredRow>, Error>()>;
// Sets `line` (without newline) and answers true, or answers false at the end.
using LineSource = std::function<bool(std::string &line)>;

// The whole log as a database holds it: rows 0 … size - 1 of `checkpoint` (the newest signed one),
// and rows after it that no checkpoint covers yet. O(n log n) hashes, constant memory.
Report verifyLog(const RowSource &rows, std::string_view checkpoint, const Trust &trust);

// An export, offline. Constant memory; never throws, whatever the input.
Report verifyExport(const LineSource &lines, const Trust &trust);
Report verifyExport(std::istream &lines, const Trust &trust);

} // namespace bailiwick::audit
