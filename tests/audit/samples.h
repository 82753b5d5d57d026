// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/leaf.h"
#include "models/audit/verify.h"

#include <random>
#include <sstream>

// Logs to test with, and the same tree computed the naive way.
namespace bailiwick::tests {

using audit::Event;
using audit::Hash;
using audit::StoredRow;

inline Event sampleEvent(std::uint64_t sequence)
{
    Event event;
    event.sequence = sequence;
    event.time = 1'772'352'000'000 + static_cast<std::int64_t>(sequence) * 1000;
    event.actor = {"membership", "m-" + std::to_string(sequence % 5), "Ada Żółć <ada@example.org>",
                   "o-1"};
    event.organizations = {"o-2", "o-1"};
    event.action = sequence % 3 == 0 ? "device:list" : "role:assign";
    event.resource = {"site", "s-" + std::to_string(sequence), "Site \"7\", west"};
    event.outcome = static_cast<audit::Outcome>(sequence % 3);
    event.reason = sequence % 2 == 0 ? "" : "new contract";
    event.revision = 42;
    event.requestId = "r-" + std::to_string(sequence);
    event.count = sequence % 3 == 0 ? 17 : 0;
    event.detail = sequence % 4 == 0 ? R"({"changes":[{"put":"assignment"}]})" : "";
    return *audit::seal(event);
}

inline std::vector<StoredRow> sampleLog(std::uint64_t size)
{
    std::vector<StoredRow> rows;
    for (std::uint64_t i = 0; i < size; ++i) {
        const Event event = sampleEvent(i);
        rows.push_back({event, audit::leafHash(event)});
    }
    return rows;
}

inline std::vector<Hash> hashesOf(const std::vector<StoredRow> &rows)
{
    std::vector<Hash> hashes;
    for (const StoredRow &row : rows)
        hashes.push_back(row.leafHash);
    return hashes;
}

// RFC 6962 section 2.1, word for word.
inline Hash naiveRoot(std::span<const Hash> leaves)
{
    if (leaves.empty())
        return audit::emptyRoot();
    if (leaves.size() == 1)
        return leaves.front();
    std::size_t k = 1;
    while (k * 2 < leaves.size())
        k *= 2;
    return audit::merkleNode(naiveRoot(leaves.first(k)), naiveRoot(leaves.subspan(k)));
}

inline std::string checkpointOf(const std::vector<StoredRow> &rows, const audit::SigningKey &key)
{
    return *audit::signCheckpoint(rows.size(), naiveRoot(hashesOf(rows)), key);
}

// The lines of an export, each with its newline. `pick` chooses the rows of a filtered one.
using Pick = std::function<bool(const Event &)>;
inline std::vector<std::string> exportLines(const std::vector<StoredRow> &rows,
                                            const audit::SigningKey &key, const Pick &pick = {},
                                            const std::vector<std::uint64_t> &since = {})
{
    audit::HashTree tree;
    std::vector<StoredRow> chosen;
    for (const StoredRow &row : rows) {
        tree.append(row.leafHash);
        if (!pick || pick(row.event))
            chosen.push_back(row);
    }
    audit::ExportWriter writer(key);
    audit::Manifest manifest;
    manifest.complete = !pick;
    manifest.filter = pick ? R"({"action":"role:assign"})" : "{}";
    manifest.rows = chosen.size();
    manifest.exportedAt = 1'772'352'999'000;
    std::vector<std::string> lines = {*writer.begin(manifest, checkpointOf(rows, key))};
    for (const StoredRow &row : chosen)
        lines.push_back(writer.row(row, pick ? *tree.inclusion(*row.event.sequence, rows.size())
                                             : audit::Proof()));
    std::vector<audit::Consistency> consistency;
    for (const std::uint64_t size : since)
        consistency.push_back({size, *tree.consistency(size, rows.size())});
    lines.push_back(*writer.end(consistency));
    return lines;
}

inline std::string joined(const std::vector<std::string> &lines)
{
    std::string text;
    for (const std::string &line : lines)
        text += line;
    return text;
}

inline audit::Report verifyText(const std::string &text, const audit::Trust &trust)
{
    std::istringstream stream(text);
    return audit::verifyExport(stream, trust);
}

inline audit::Report verifyRows(const std::vector<StoredRow> &rows, const std::string &checkpoint,
                                const audit::Trust &trust)
{
    std::size_t next = 0;
    return audit::verifyLog(
        [&]() -> tl::expected<std::optional<StoredRow>, audit::Error> {
            if (next == rows.size())
                return std::nullopt;
            return rows[next++];
        },
        checkpoint, trust);
}

inline bool has(const audit::Report &report, audit::Finding::Kind kind,
                std::optional<std::uint64_t> sequence = {})
{
    for (const audit::Finding &finding : report.findings) {
        if (finding.kind == kind && (!sequence || finding.sequence == sequence))
            return true;
    }
    return false;
}

} // namespace bailiwick::tests
