// SPDX-License-Identifier: Apache-2.0
#include "models/audit/export_lines.h"
#include "models/audit/leaf.h"
#include "models/audit/row_verifier.h"

#include <algorithm>
#include <istream>

namespace bailiwick::audit {

namespace {

using Kind = Finding::Kind;

constexpr std::size_t maxLine = std::size_t{64} << 20;

// Reads the lines of one export in order. The first line says what follows, so that each row can be
// judged as it comes.
class ExportVerifier
{
public:
    ExportVerifier(const Trust &trust, Report &into)
        : m_trust(trust)
        , m_report(into)
    {
    }

    void line(const std::string &text);
    void finish();

private:
    void manifest(const std::string &text);
    void row(const std::string &text);
    void filteredRow(std::uint64_t sequence, const ExportRow &row);
    void end(const Json &json);
    void checkpoint(const EndLine &end);
    void compareFiltered(const EndLine &end);
    void checkSignature(const Json &json, const std::string &what);
    void fault(Kind kind, std::string message, std::optional<std::uint64_t> sequence = {})
    {
        report(m_report, {kind, m_line, sequence, {}, std::move(message)});
    }

    const Trust &m_trust;
    Report &m_report;
    Digest m_digest;
    std::vector<Checkpoint> m_earlier;
    std::optional<RowVerifier> m_whole; // a complete export
    std::uint64_t m_line = 0;
    std::uint64_t m_rowLines = 0; // lines where a row should be, readable or not
    std::optional<std::uint64_t> m_last;
    bool m_manifestRead = false;
    bool m_unsequencedSeen = false;
    bool m_ended = false;
};

void ExportVerifier::line(const std::string &text)
{
    ++m_line;
    if (m_ended) {
        fault(Kind::BadLine, "Something stands after the end of the export.");
        return;
    }
    if (m_line == 1) {
        manifest(text);
    } else if (text.starts_with("{\"checkpoint\"")) {
        const auto json = parseCanonical(text);
        if (json) {
            end(*json);
            return;
        }
        fault(Kind::BadLine, "The last line of the export was edited or damaged.");
        m_ended = true;
        return;
    } else {
        row(text);
    }
    m_digest.add(text);
    m_digest.add("\n");
}

void ExportVerifier::manifest(const std::string &text)
{
    const auto loose = Json::parse(text, nullptr, false);
    const auto json = parseCanonical(text);
    const auto read = json ? manifestFromJson(*json) : std::nullopt;
    if (json && read) {
        m_manifestRead = true;
        m_report.manifest = *read;
        m_report.treeSize = read->treeSize;
        checkSignature(*json, "manifest");
    } else if (textOf(loose, "format") == "bailiwick-audit" && integerOf(loose, "version") > 1) {
        fault(Kind::BadLine, "The export was written by a newer version of this program. Verify it "
                             "with that version.");
    } else {
        fault(Kind::BadLine,
              "The first line is not the manifest of an audit export: it is missing, "
              "edited or damaged. Rows are checked one by one only.");
    }
    m_earlier = readEarlier(m_trust, m_report.manifest.origin, m_report);
    if (read && read->complete)
        m_whole.emplace(m_earlier, Checkpoint{read->origin, read->treeSize, read->root, {}},
                        m_report);
}

void ExportVerifier::checkSignature(const Json &json, const std::string &what)
{
    if (!m_trust.key)
        return;
    switch (checkSignedObject(json, *m_trust.key)) {
    case SignatureCheck::Valid:
        m_report.signatureChecked = true;
        break;
    case SignatureCheck::Absent:
        fault(Kind::WrongKey, "The export's " + what + " is signed with another key than " +
                                  m_trust.key->text() + ".");
        break;
    case SignatureCheck::Broken:
        fault(Kind::BadSignature,
              "The export's " + what + " does not fit its signature: it was edited.");
        break;
    }
}

void ExportVerifier::row(const std::string &text)
{
    ++m_rowLines;
    const auto read = readRowLine(text);
    if (!read) {
        // What can still be made out of the line, to name the row.
        const auto loose = Json::parse(text, nullptr, false);
        const Json *leaf = member(loose, "leaf");
        const auto sequence = leaf ? countOf(*leaf, "sequence") : std::nullopt;
        const auto after = m_last ? ", after row " + std::to_string(*m_last) : std::string();
        fault(Kind::BadLine,
              (sequence ? "Row " + std::to_string(*sequence) : "A row" + after) +
                  " cannot be read. " + read.error().message,
              sequence);
        return;
    }
    const auto sequence = read->row.event.sequence;
    if (!sequence) {
        m_unsequencedSeen = true;
        checkRow(read->row, m_line, m_report);
        if (!read->proof.empty())
            fault(Kind::BadLine, "A row without number has a proof: it was edited.");
        return;
    }
    if (m_unsequencedSeen)
        fault(Kind::ReorderedRow,
              "Row " + std::to_string(*sequence) + " stands after rows without number.", sequence);
    if (m_whole) {
        if (!read->proof.empty())
            fault(Kind::BadLine,
                  "Row " + std::to_string(*sequence) + " of a complete export has a proof.",
                  sequence);
        m_whole->add(*sequence, read->row, m_line);
    } else {
        filteredRow(*sequence, *read);
    }
    m_last = m_last ? std::max(*m_last, *sequence) : *sequence;
}

void ExportVerifier::filteredRow(std::uint64_t sequence, const ExportRow &read)
{
    const std::string who = "Row " + std::to_string(sequence);
    if (m_last && sequence == *m_last)
        fault(Kind::RepeatedRow, who + " is there more than once.", sequence);
    else if (m_last && sequence < *m_last)
        fault(Kind::ReorderedRow,
              who + " stands after row " + std::to_string(*m_last) +
                  ": rows were put in another order or repeated.",
              sequence);
    const bool sound = checkRow(read.row, m_line, m_report).sound;
    const Manifest &manifest = m_report.manifest;
    if (sound && m_manifestRead &&
        !verifyInclusion(read.row.leafHash, sequence, manifest.treeSize, read.proof, manifest.root))
        fault(Kind::EditedRow,
              who + " is not in the log: its proof does not lead to the root hash of the tree.",
              sequence);
}

void ExportVerifier::end(const Json &json)
{
    m_ended = true;
    const auto end = endFromJson(json);
    if (!end) {
        fault(Kind::BadLine, "The last line of the export was edited or damaged.");
        return;
    }
    checkSignature(json, "last line");
    if (m_rowLines != end->rows || (m_manifestRead && m_report.manifest.rows != end->rows))
        fault(Kind::Clipped, "The export has " + std::to_string(m_rowLines) +
                                 " rows; it was written with " + std::to_string(end->rows) +
                                 ": rows were removed or added.");
    checkpoint(*end);
    if (m_whole) {
        m_whole->finish();
        m_whole.reset();
    } else if (m_manifestRead) {
        compareFiltered(*end);
    }
    const auto &found = m_report.findings;
    const bool quiet = std::all_of(found.begin(), found.end(), [](const Finding &finding) {
        return finding.kind == Kind::CannotTell;
    });
    if (m_digest.finish() != end->digest && quiet)
        fault(Kind::Altered,
              "The file is not the one that was exported, though every row is sound: "
              "a text was erased in it or a line was replaced.");
}

void ExportVerifier::checkpoint(const EndLine &end)
{
    const auto head =
        readNewest(end.checkpoint, m_trust, "The export's checkpoint: ", m_line, m_report);
    const Manifest &manifest = m_report.manifest;
    if (head && m_manifestRead &&
        (head->size != manifest.treeSize || head->root != manifest.root ||
         head->origin != manifest.origin))
        fault(Kind::RootMismatch, "The export's checkpoint is not of the tree that its manifest "
                                  "names: one of them was replaced.");
}

void ExportVerifier::compareFiltered(const EndLine &end)
{
    const Manifest &manifest = m_report.manifest;
    for (const Checkpoint &older : m_earlier) {
        const std::string which =
            "the earlier checkpoint of " + std::to_string(older.size) + " rows";
        if (older.size > manifest.treeSize) {
            fault(Kind::Rewritten,
                  "The log has " + std::to_string(manifest.treeSize) + " rows, fewer than " +
                      which + ": the newest were cut off, unless this export is older.",
                  manifest.treeSize);
            continue;
        }
        const Consistency *found = nullptr;
        for (const Consistency &candidate : end.consistency)
            found = candidate.size == older.size ? &candidate : found;
        const bool same = older.size == manifest.treeSize || older.size == 0;
        if (!found && !same) {
            fault(Kind::CannotTell, "This export is filtered and holds no proof from " + which +
                                        ". Export with \"since=" + std::to_string(older.size) +
                                        "\" (bailiwickctl: --since-checkpoint), or the whole log.");
            continue;
        }
        if (verifyConsistency(older.size, older.root, manifest.treeSize, manifest.root,
                              found ? found->proof : Proof()))
            m_report.anchored = older.size;
        else
            report(m_report, {Kind::Rewritten,
                              {},
                              m_report.anchored,
                              older.size - 1,
                              "The log is not the one of " + which +
                                  ": rows were changed after it and signed anew."});
    }
}

void ExportVerifier::finish()
{
    if (m_line == 0) {
        fault(Kind::Clipped, "The file is empty.");
        return;
    }
    if (!m_ended)
        report(m_report, {Kind::Clipped,
                          m_line,
                          m_last,
                          {},
                          "The file ends before the export does" +
                              (m_last ? ": the last row in it is " + std::to_string(*m_last)
                                      : std::string()) +
                              ". Export it again."});
    if (m_whole)
        m_whole->finish();
}

} // namespace

Report verifyExport(const LineSource &lines, const Trust &trust)
{
    Report result;
    ExportVerifier verifier(trust, result);
    std::string line;
    while (lines(line))
        verifier.line(line);
    verifier.finish();
    return result;
}

Report verifyExport(std::istream &lines, const Trust &trust)
{
    bool tooLong = false;
    std::uint64_t number = 0;
    auto result = verifyExport(
        [&](std::string &line) {
            line.clear();
            ++number;
            auto *buffer = lines.rdbuf();
            using Traits = std::istream::traits_type;
            for (auto c = buffer->sbumpc(); c != Traits::eof(); c = buffer->sbumpc()) {
                if (Traits::to_char_type(c) == '\n')
                    return true;
                line += Traits::to_char_type(c);
                tooLong = line.size() > maxLine;
                if (tooLong)
                    return false;
            }
            return !line.empty();
        },
        trust);
    if (tooLong)
        report(result, {Kind::BadLine,
                        number,
                        {},
                        {},
                        "The line is longer than 64 MiB: this is not an audit export."});
    return result;
}

} // namespace bailiwick::audit
