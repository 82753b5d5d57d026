// SPDX-License-Identifier: Apache-2.0
#include "samples.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace bailiwick;
using namespace bailiwick::audit;
using namespace bailiwick::tests;
using Kind = Finding::Kind;

namespace {

const Pick assignments = [](const Event &event) { return event.action == "role:assign"; };

} // namespace

class TestExport : public QObject
{
    Q_OBJECT

    const SigningKey m_key = *SigningKey::generate("bailiwick.example/audit");
    const Trust m_trust{m_key.verifier(), {}};

private slots:
    void soundExports()
    {
        for (const std::uint64_t size : {0, 1, 2, 3, 8, 33}) {
            const auto rows = sampleLog(size);
            const auto whole = verifyText(joined(exportLines(rows, m_key)), m_trust);
            QVERIFY2(whole.ok(), whole.summary().c_str());
            QCOMPARE(whole.rows, size);
            QCOMPARE(whole.treeSize, size);
            QVERIFY(whole.signatureChecked && whole.manifest.complete);

            const auto part = verifyText(joined(exportLines(rows, m_key, assignments)), m_trust);
            QVERIFY2(part.ok(), part.summary().c_str());
            QCOMPARE(part.rows, size - (size + 2) / 3);
            QCOMPARE(part.manifest.filter, std::string(R"({"action":"role:assign"})"));
        }
    }

    void withAnEarlierCheckpointOnly()
    {
        const auto rows = sampleLog(20);
        for (std::size_t old = 0; old <= rows.size(); ++old) {
            const std::vector<StoredRow> before(rows.begin(),
                                                rows.begin() + static_cast<std::ptrdiff_t>(old));
            const Trust trust{{}, {checkpointOf(before, m_key)}};
            const auto whole = verifyText(joined(exportLines(rows, m_key)), trust);
            QVERIFY2(whole.ok(), whole.summary().c_str());
            QCOMPARE(whole.anchored, std::uint64_t{old});
            QVERIFY(!whole.signatureChecked);
            const auto part =
                verifyText(joined(exportLines(rows, m_key, assignments, {old})), trust);
            QVERIFY2(part.ok(), part.summary().c_str());
            // Without the proof nothing can be said, and it is said.
            const auto bare = verifyText(joined(exportLines(rows, m_key, assignments)), trust);
            QCOMPARE(has(bare, Kind::CannotTell), old != 0 && old != rows.size());
        }
    }

    void nothingTrusted()
    {
        const auto result = verifyText(joined(exportLines(sampleLog(4), m_key)), {});
        QVERIFY(has(result, Kind::CannotTell));
        QCOMPARE(result.findings.size(), std::size_t{1});
    }

    void anotherKey()
    {
        const auto other = *SigningKey::generate("bailiwick.example/audit");
        const auto text = joined(exportLines(sampleLog(4), other));
        QVERIFY(has(verifyText(text, m_trust), Kind::WrongKey));
        QVERIFY(!has(verifyText(text, m_trust), Kind::EditedRow));
    }

    // The server's owner edits a row, its hash and every signature. Only what was kept outside the
    // data can tell, and several of it tell where.
    void rewrittenAndSignedAnew()
    {
        auto rows = sampleLog(40);
        const auto until = [&](std::ptrdiff_t size) {
            return checkpointOf({rows.begin(), rows.begin() + size}, m_key);
        };
        const std::vector<std::string> kept = {until(30), until(10), until(20)};
        rows[13].event.outcome = Outcome::Allowed;
        rows[13].event.action = "device:view";
        rows[13].leafHash = leafHash(rows[13].event);
        const auto whole = joined(exportLines(rows, m_key));
        QVERIFY(verifyText(whole, m_trust).ok());
        const auto result = verifyText(whole, {m_key.verifier(), kept});
        QCOMPARE(result.findings.size(), std::size_t{1});
        QCOMPARE(result.findings[0].kind, Kind::Rewritten);
        QCOMPARE(result.findings[0].sequence, std::optional<std::uint64_t>(10));
        QCOMPARE(result.findings[0].last, std::optional<std::uint64_t>(19));
        QCOMPARE(result.anchored, std::uint64_t{10});

        const auto part = joined(exportLines(rows, m_key, assignments, {10, 20, 30}));
        const auto filtered = verifyText(part, {m_key.verifier(), kept});
        QVERIFY(has(filtered, Kind::Rewritten, 10));
        QCOMPARE(filtered.anchored, std::uint64_t{10});
    }

    // The row's stored hash was forgotten: the row itself is named.
    void rewrittenWithoutTheStoredHash()
    {
        auto rows = sampleLog(12);
        const Trust trust{m_key.verifier(), {checkpointOf(rows, m_key)}};
        rows[5].event.count = 1;
        auto forged = rows;
        forged[5].leafHash = leafHash(forged[5].event);
        auto lines = exportLines(forged, m_key);
        // The export of `rows`, under the checkpoint of the forged tree.
        ExportWriter writer(m_key);
        Manifest manifest;
        manifest.complete = true;
        manifest.rows = rows.size();
        std::string text = *writer.begin(manifest, checkpointOf(forged, m_key));
        for (const StoredRow &row : rows)
            text += writer.row(row);
        text += *writer.end();
        const auto result = verifyText(text, trust);
        QVERIFY(has(result, Kind::EditedRow, 5));
        QVERIFY(has(result, Kind::Rewritten));
        QCOMPARE(result.findings.size(), std::size_t{2});
    }

    void newestCutOffAndSignedAnew()
    {
        auto rows = sampleLog(12);
        const Trust trust{m_key.verifier(), {checkpointOf(rows, m_key)}};
        rows.resize(9);
        QVERIFY(has(verifyText(joined(exportLines(rows, m_key)), trust), Kind::Rewritten, 9));
        QVERIFY(has(verifyText(joined(exportLines(rows, m_key, assignments)), trust),
                    Kind::Rewritten, 9));
    }

    void erasedTextsAreCounted()
    {
        auto rows = sampleLog(6);
        rows[2].event.actor.label.erase();
        rows[4].event.detail.erase();
        const auto lines = exportLines(rows, m_key);
        const auto result = verifyText(joined(lines), m_trust);
        QVERIFY2(result.ok(), result.summary().c_str());
        QCOMPARE(result.erased, std::uint64_t{2});
        // Erased in the file after the export: the rows are sound, the file is not.
        auto erasedLater = lines;
        rows[3].event.reason.erase();
        erasedLater[4] = rowLine(rows[3]) + '\n';
        const auto altered = verifyText(joined(erasedLater), m_trust);
        QVERIFY(has(altered, Kind::Altered));
    }

    void rowsWithoutNumber()
    {
        const auto rows = sampleLog(3);
        Event late = sampleEvent(3);
        late.sequence.reset();
        ExportWriter writer(m_key);
        Manifest manifest;
        manifest.complete = true;
        manifest.rows = 4;
        std::string text = *writer.begin(manifest, checkpointOf(rows, m_key));
        for (const StoredRow &row : rows)
            text += writer.row(row);
        QVERIFY(!writer.end()); // one row promised is not written yet
        text += writer.row({late, {}});
        text += *writer.end();
        const auto result = verifyText(text, m_trust);
        QVERIFY2(result.ok(), result.summary().c_str());
        QCOMPARE(result.unsequenced, std::uint64_t{1});
        QVERIFY(result.summary().find("not numbered yet") != std::string::npos);
    }

    void aWriterRefuses()
    {
        ExportWriter writer(m_key);
        Manifest manifest;
        const auto foreign = checkpointOf(sampleLog(2), *SigningKey::generate("x"));
        QVERIFY(!writer.begin(manifest, foreign));
        manifest.filter = "[1]";
        QVERIFY(!writer.begin(manifest, checkpointOf(sampleLog(2), m_key)));
    }

    void notAnExport()
    {
        for (const std::string &text :
             {std::string(), std::string("\n"), std::string("{}\n"), std::string("hello"),
              std::string(100'000, '['), std::string("\xFF\xFE\0\0", 4),
              std::string(R"({"format":"bailiwick-audit","version":2})")})
            QVERIFY(!verifyText(text, m_trust).ok());
        const auto newer = verifyText(R"({"format":"bailiwick-audit","version":2})", m_trust);
        QVERIFY(newer.findings[0].message.find("newer version") != std::string::npos);
    }
};

BAILIWICK_TEST(TestExport)
#include "tst_export.moc"
