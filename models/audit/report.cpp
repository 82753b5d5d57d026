// SPDX-License-Identifier: Apache-2.0
#include "models/audit/row_verifier.h"

#include <array>

namespace bailiwick::audit {

namespace {

constexpr std::size_t maxFindings = 100;
constexpr std::array<std::string_view, 13> kindNames = {
    "edited-row", "missing-row", "reordered-row", "repeated-row",  "bad-line",
    "clipped",    "wrong-key",   "bad-signature", "root-mismatch", "rewritten",
    "altered",    "cannot-tell", "source-failed"};

std::string plural(std::uint64_t count, const std::string &word)
{
    return std::to_string(count) + ' ' + word + (count == 1 ? "" : "s");
}

} // namespace

std::string_view name(Finding::Kind kind)
{
    return kindNames[static_cast<std::size_t>(kind)];
}

void report(Report &into, Finding finding)
{
    if (into.findings.size() < maxFindings)
        into.findings.push_back(std::move(finding));
    else
        ++into.moreFindings;
}

std::string Report::summary() const
{
    std::string text = ok() ? "OK: " : "NOT OK: ";
    text += plural(rows, "row") + " read, tree of " + plural(treeSize, "row") + '.';
    text += signatureChecked ? " Signed by the given key." : " The signature was not checked.";
    if (anchored > 0)
        text += " An earlier checkpoint confirms the first " + plural(anchored, "row") + '.';
    if (erased > 0)
        text += ' ' + plural(erased, "row") + " with erased personal details.";
    if (unsequenced > 0)
        text += ' ' + plural(unsequenced, "row") + " not numbered yet: no checkpoint covers them.";
    if (uncovered > 0)
        text += ' ' + plural(uncovered, "row") + " newer than the checkpoint.";
    for (const Finding &finding : findings)
        text += '\n' + (finding.line ? "line " + std::to_string(*finding.line) + ": " : "") +
                finding.message;
    if (moreFindings > 0)
        text += "\n… and " + std::to_string(moreFindings) + " more.";
    return text;
}

} // namespace bailiwick::audit
