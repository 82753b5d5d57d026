// SPDX-License-Identifier: Apache-2.0
#include "models/audit/row_verifier.h"

#include <algorithm>

namespace bailiwick::audit {

namespace {

constexpr std::size_t maxGaps = 1000;
using Kind = Finding::Kind;

std::string range(std::uint64_t first, std::uint64_t last)
{
    return first == last ? "Row " + std::to_string(first)
                         : "Rows " + std::to_string(first) + " to " + std::to_string(last);
}

} // namespace

RowVerifier::RowVerifier(std::vector<Checkpoint> earlier, const Checkpoint &newest, Report &into)
    : m_earlier(std::move(earlier))
    , m_newest(newest)
    , m_report(into)
{
    std::reverse(m_earlier.begin(), m_earlier.end());
    compareAtCurrentSize();
}

void RowVerifier::add(std::uint64_t sequence, const StoredRow &row,
                      std::optional<std::uint64_t> line)
{
    const CheckedRow checked = checkRow(row, line, m_report);
    if (sequence != m_next || !m_inOrder) {
        place(sequence, line);
        return;
    }
    ++m_next;
    m_contents.append(checked.contents);
    m_stored.append(row.leafHash);
    compareAtCurrentSize();
}

// From the first row out of place on there is no tree to compare any more; places still count.
void RowVerifier::place(std::uint64_t sequence, std::optional<std::uint64_t> line)
{
    m_inOrder = false;
    if (sequence == m_next) {
        ++m_next;
    } else if (sequence > m_next) {
        openGap(m_next, sequence - 1);
        m_next = sequence + 1;
    } else if (closeGap(sequence)) {
        report(m_report, {Kind::ReorderedRow,
                          line,
                          sequence,
                          {},
                          "Row " + std::to_string(sequence) + " stands after row " +
                              std::to_string(m_next - 1) + ": rows were put in another order."});
    } else {
        report(m_report, {Kind::RepeatedRow,
                          line,
                          sequence,
                          {},
                          "Row " + std::to_string(sequence) + " is there more than once."});
    }
}

void RowVerifier::openGap(std::uint64_t first, std::uint64_t last)
{
    if (m_gaps.size() < maxGaps)
        m_gaps.emplace(first, last);
    else
        report(m_report, {Kind::MissingRow, {}, first, last, range(first, last) + " not there."});
}

bool RowVerifier::closeGap(std::uint64_t sequence)
{
    auto gap = m_gaps.upper_bound(sequence);
    if (gap == m_gaps.begin() || std::prev(gap)->second < sequence)
        return false;
    --gap;
    const auto [first, last] = *gap;
    m_gaps.erase(gap);
    if (first < sequence)
        m_gaps.emplace(first, sequence - 1);
    if (sequence < last)
        m_gaps.emplace(sequence + 1, last);
    return true;
}

void RowVerifier::compareAtCurrentSize()
{
    while (!m_earlier.empty() && m_earlier.back().size == m_contents.size()) {
        compareEarlier(m_earlier.back());
        m_earlier.pop_back();
    }
    if (m_newest.size == m_contents.size() && !m_newestCompared)
        compareNewest();
}

std::string RowVerifier::since() const
{
    return m_report.anchored == 0 ? std::string()
                                  : " Rows before " + std::to_string(m_report.anchored) +
                                        " are confirmed by an earlier checkpoint.";
}

void RowVerifier::compareEarlier(const Checkpoint &older)
{
    if (m_contents.root() == older.root) {
        m_report.anchored = older.size;
        return;
    }
    if (m_rewritten) // all later ones differ too, for the same reason
        return;
    m_rewritten = true;
    const bool explained = m_stored.root() == older.root;
    const std::uint64_t last = older.size == 0 ? 0 : older.size - 1;
    report(m_report,
           {Kind::Rewritten,
            {},
            m_report.anchored,
            last,
            "The log is not the one of the earlier checkpoint of " + std::to_string(older.size) +
                " rows: " +
                (explained ? "the rows named as edited were changed after that checkpoint."
                           : range(m_report.anchored, last) +
                                 " were changed after it, hashes and signatures with them.") +
                since()});
}

void RowVerifier::compareNewest()
{
    m_newestCompared = true;
    if (m_contents.root() == m_newest.root)
        return;
    // Otherwise the edited rows, each named already, are all there is: the rest is as signed.
    if (m_stored.root() != m_newest.root)
        report(m_report, {Kind::RootMismatch,
                          {},
                          m_report.anchored,
                          m_newest.size == 0 ? 0 : m_newest.size - 1,
                          "The rows do not give the root hash that the signed checkpoint of " +
                              std::to_string(m_newest.size) +
                              " rows names: a row was changed together with its hash." + since()});
}

void RowVerifier::finish()
{
    for (const auto &[first, last] : m_gaps)
        report(m_report, {Kind::MissingRow,
                          {},
                          first,
                          last,
                          range(first, last) + (first == last ? " is" : " are") + " not there."});
    if (m_next < m_newest.size)
        report(m_report,
               {Kind::MissingRow,
                {},
                m_next,
                m_newest.size - 1,
                range(m_next, m_newest.size - 1) + " not there: the signed checkpoint covers " +
                    std::to_string(m_newest.size) + " rows."});
    // Sizes that were never reached: the log is too short, or out of order before them.
    for (const Checkpoint &older : m_earlier) {
        if (older.size > std::max(m_next, m_newest.size)) {
            report(m_report, {Kind::Rewritten,
                              {},
                              std::max(m_next, m_newest.size),
                              older.size - 1,
                              "The earlier checkpoint covers " + std::to_string(older.size) +
                                  " rows and this log has " + std::to_string(m_next) +
                                  ": the newest were cut off, unless this copy is older than that "
                                  "checkpoint."});
            break;
        }
    }
}

} // namespace bailiwick::audit
