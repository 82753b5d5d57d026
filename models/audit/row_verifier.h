// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/verify.h"

#include <map>

// Inside this folder only: what verifyLog and verifyExport share.
namespace bailiwick::audit {

// Where findings go. Keeps the first 100, counts the rest.
void report(Report &into, Finding finding);

// Reads Trust::earlier; those that cannot be used become findings. By size, smallest first.
std::vector<Checkpoint> readEarlier(const Trust &trust, std::string_view origin, Report &into);

// Reads the newest checkpoint, which `what` names; a wrong signature becomes a finding. Read
// without its signature it is still worth comparing: an edited row can be named.
std::optional<Checkpoint> readNewest(std::string_view text, const Trust &trust,
                                     const std::string &what, std::optional<std::uint64_t> line,
                                     Report &into);

// Counts a row and names what is wrong with it (EditedRow): leaf hash and commitments.
struct CheckedRow
{
    Hash contents{}; // the leaf hash its content gives
    bool sound = false;
};
CheckedRow checkRow(const StoredRow &row, std::optional<std::uint64_t> line, Report &into);

// Follows rows 0, 1, 2, … of a whole log: order, gaps, and the root at the size of each earlier
// checkpoint and of the newest. Two trees grow: one from the contents, which is what must be right,
// and one from the stored leaf hashes, which tells whether the edited rows that were named explain
// a wrong root. Memory: two frontiers and the gaps that are open (at most 1000).
class RowVerifier
{
public:
    RowVerifier(std::vector<Checkpoint> earlier, const Checkpoint &newest, Report &into);

    // `sequence` is the row's.
    void add(std::uint64_t sequence, const StoredRow &row, std::optional<std::uint64_t> line);
    void finish();

private:
    void place(std::uint64_t sequence, std::optional<std::uint64_t> line);
    void openGap(std::uint64_t first, std::uint64_t last);
    bool closeGap(std::uint64_t sequence);
    void compareAtCurrentSize();
    void compareEarlier(const Checkpoint &older);
    void compareNewest();
    std::string since() const;

    std::vector<Checkpoint> m_earlier; // those not compared yet, smallest last
    Checkpoint m_newest;
    Report &m_report;
    Frontier m_contents;
    Frontier m_stored;
    std::map<std::uint64_t, std::uint64_t> m_gaps; // first missing -> last missing
    std::uint64_t m_next = 0;                      // sequence expected
    bool m_inOrder = true;                         // so far: roots mean something
    bool m_rewritten = false;
    bool m_newestCompared = false;
};

} // namespace bailiwick::audit
