// SPDX-License-Identifier: Apache-2.0
#include "samples.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace bailiwick;
using namespace bailiwick::audit;
using namespace bailiwick::tests;
using Kind = Finding::Kind;

namespace {

using Random = std::mt19937_64;

std::size_t below(Random &random, std::size_t end)
{
    return std::uniform_int_distribution<std::size_t>(0, end - 1)(random);
}

} // namespace

// Whatever is changed in an export is found, and where a row is concerned, that row is named.
// BAILIWICK_SEED repeats a run.
class TestTampering : public QObject
{
    Q_OBJECT

    static constexpr std::uint64_t size = 23;
    const SigningKey m_key = *SigningKey::generate("bailiwick.example/audit");
    const Trust m_trust{m_key.verifier(), {}};
    const std::vector<StoredRow> m_rows = sampleLog(size);
    const std::vector<std::string> m_whole = exportLines(m_rows, m_key);
    const std::vector<std::string> m_part = exportLines(
        m_rows, m_key, [](const Event &event) { return *event.sequence % 3 != 0; }, {11});
    std::uint64_t m_seed = 0;
    Random m_random;

    // Sequence of the row in line `index` (0 = manifest) of the filtered export.
    std::uint64_t partSequence(std::size_t index) const
    {
        return *readRowLine(m_part[index].substr(0, m_part[index].size() - 1))->row.event.sequence;
    }
    std::string context(const std::string &text, const Report &report) const
    {
        return "seed " + std::to_string(m_seed) + '\n' + report.summary() + '\n' + text;
    }
    static bool atLine(const Report &report, std::size_t index)
    {
        return std::any_of(report.findings.begin(), report.findings.end(),
                           [&](const Finding &finding) { return finding.line == index + 1; });
    }

private slots:
    void initTestCase()
    {
        m_seed = qEnvironmentVariableIsSet("BAILIWICK_SEED")
                     ? qEnvironmentVariable("BAILIWICK_SEED").toULongLong()
                     : std::random_device()();
        m_random.seed(m_seed);
        QVERIFY(verifyText(joined(m_whole), m_trust).ok());
        QVERIFY(verifyText(joined(m_part), m_trust).ok());
    }

    // One flipped bit anywhere: found, at its line, with or without the key.
    void bitFlips()
    {
        const Trust keyless{{}, {checkpointOf(m_rows, m_key)}};
        for (const auto *original : {&m_whole, &m_part}) {
            for (int round = 0; round < 250; ++round) {
                auto lines = *original;
                const std::size_t index = below(m_random, lines.size());
                const std::size_t at = below(m_random, lines[index].size());
                lines[index][at] = static_cast<char>(lines[index][at] ^ (1 << below(m_random, 8)));
                const bool split = lines[index][at] == '\n' || at + 1 == lines[index].size();
                const auto text = joined(lines);
                const auto result = verifyText(text, m_trust);
                QVERIFY2(!result.ok(), context(text, result).c_str());
                if (!split && index > 0 && index + 1 < lines.size())
                    QVERIFY2(atLine(result, index), context(text, result).c_str());
                if (index > 0 && index + 1 < lines.size())
                    QVERIFY(!verifyText(text, keyless).ok());
            }
        }
    }

    void removedLines()
    {
        for (std::size_t index = 0; index < m_whole.size(); ++index) {
            auto lines = m_whole;
            lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(index));
            const auto result = verifyText(joined(lines), m_trust);
            QVERIFY(!result.ok());
            if (index > 0 && index <= size)
                QVERIFY2(has(result, Kind::MissingRow, index - 1),
                         context(joined(lines), result).c_str());
        }
        for (std::size_t index = 0; index < m_part.size(); ++index) {
            auto lines = m_part;
            lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(index));
            const auto result = verifyText(joined(lines), m_trust);
            QVERIFY(has(result, Kind::Clipped) || index == 0);
            QVERIFY(!result.ok());
        }
    }

    void repeatedLines()
    {
        for (const auto *original : {&m_whole, &m_part}) {
            for (std::size_t index = 0; index < original->size(); ++index) {
                auto lines = *original;
                lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(index), lines[index]);
                const auto result = verifyText(joined(lines), m_trust);
                QVERIFY(!result.ok());
                if (index > 0 && index + 1 < original->size()) {
                    const auto sequence = original == &m_whole ? index - 1 : partSequence(index);
                    QVERIFY2(has(result, Kind::RepeatedRow, sequence),
                             context(joined(lines), result).c_str());
                }
            }
        }
    }

    void swappedLines()
    {
        for (const auto *original : {&m_whole, &m_part}) {
            for (int round = 0; round < 50; ++round) {
                auto lines = *original;
                const std::size_t a = 1 + below(m_random, lines.size() - 2);
                const std::size_t b = 1 + below(m_random, lines.size() - 2);
                if (a == b)
                    continue;
                std::swap(lines[a], lines[b]);
                const auto result = verifyText(joined(lines), m_trust);
                const auto [low, high] = std::minmax(a, b);
                // The one that now stands too late is named.
                const auto sequence = original == &m_whole ? low - 1 : partSequence(low);
                QVERIFY2(has(result, Kind::ReorderedRow, sequence),
                         context(joined(lines), result).c_str());
                QVERIFY(!has(result, Kind::MissingRow) && high > low);
            }
        }
    }

    void clippedFiles()
    {
        for (const auto *original : {&m_whole, &m_part}) {
            const auto text = joined(*original);
            for (int round = 0; round < 60; ++round) {
                const std::size_t length = below(m_random, text.size() - 1);
                const auto result = verifyText(text.substr(0, length), m_trust);
                QVERIFY2(has(result, Kind::Clipped) ||
                             (length >= text.size() - original->back().size() &&
                              has(result, Kind::BadLine)),
                         context(text.substr(0, length), result).c_str());
            }
            // Only the last line end is missing: nothing was lost.
            QVERIFY(verifyText(text.substr(0, text.size() - 1), m_trust).ok());
        }
    }

    // A row edited with care: canonical JSON, its own hash made anew.
    void editedRows()
    {
        for (std::size_t index = 1; index + 1 < m_whole.size(); ++index) {
            auto row = readRowLine(m_whole[index].substr(0, m_whole[index].size() - 1))->row;
            row.event.actor.id = "somebody else";
            auto lines = m_whole;
            lines[index] = rowLine(row) + '\n';
            const auto careless = verifyText(joined(lines), m_trust);
            QVERIFY(has(careless, Kind::EditedRow, index - 1));
            QCOMPARE(careless.findings.size(), std::size_t{1});
            row.leafHash = leafHash(row.event);
            lines[index] = rowLine(row) + '\n';
            QVERIFY(has(verifyText(joined(lines), m_trust), Kind::RootMismatch));
        }
        for (std::size_t index = 1; index + 1 < m_part.size(); ++index) {
            auto read = *readRowLine(m_part[index].substr(0, m_part[index].size() - 1));
            read.row.event.actor.id = "somebody else";
            read.row.leafHash = leafHash(read.row.event);
            auto lines = m_part;
            lines[index] = rowLine(read.row, read.proof) + '\n';
            const auto result = verifyText(joined(lines), m_trust);
            QVERIFY(has(result, Kind::EditedRow, partSequence(index)));
            QCOMPARE(result.findings.size(), std::size_t{1});
        }
    }

    // A genuine row of the log in the place of another, the same number of rows.
    void substitutedRow()
    {
        const auto other =
            exportLines(m_rows, m_key, [](const Event &event) { return *event.sequence % 3 == 0; });
        auto lines = m_part;
        lines[1] = other[1];
        QVERIFY(has(verifyText(joined(lines), m_trust), Kind::Altered));
    }

    void manyFindingsAreCounted()
    {
        const auto rows = sampleLog(150);
        auto lines = exportLines(rows, m_key);
        for (std::size_t i = 1; i <= rows.size(); ++i)
            lines[i] = "{}\n";
        const auto result = verifyText(joined(lines), m_trust);
        QCOMPARE(result.findings.size(), std::size_t{100});
        QVERIFY(result.moreFindings >= 50);
    }
};

BAILIWICK_TEST(TestTampering)
#include "tst_tampering.moc"
