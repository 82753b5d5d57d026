// SPDX-License-Identifier: Apache-2.0
#include "samples.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace bailiwick;
using namespace bailiwick::audit;
using namespace bailiwick::tests;
using Kind = Finding::Kind;

// The log as a database holds it, and what hands can do to it.
class TestVerifyLog : public QObject
{
    Q_OBJECT

    const SigningKey m_key = *SigningKey::generate("bailiwick.example/audit");
    const Trust m_trust{m_key.verifier(), {}};

private slots:
    void soundLog()
    {
        for (const std::uint64_t size : {0, 1, 7, 30}) {
            const auto rows = sampleLog(size);
            const auto result = verifyRows(rows, checkpointOf(rows, m_key), m_trust);
            QVERIFY2(result.ok(), result.summary().c_str());
            QCOMPARE(result.rows, size);
        }
    }

    void rowsNewerThanTheCheckpoint()
    {
        auto rows = sampleLog(20);
        const auto checkpoint = checkpointOf({rows.begin(), rows.begin() + 15}, m_key);
        const auto result = verifyRows(rows, checkpoint, m_trust);
        QVERIFY2(result.ok(), result.summary().c_str());
        QCOMPARE(result.uncovered, std::uint64_t{5});
        rows[17].event.count += 1;
        QVERIFY(has(verifyRows(rows, checkpoint, m_trust), Kind::EditedRow, 17));
    }

    void oneRowEditedByHand()
    {
        const auto sound = sampleLog(16);
        const auto checkpoint = checkpointOf(sound, m_key);
        for (std::size_t i = 0; i < sound.size(); ++i) {
            auto rows = sound;
            rows[i].event.revision += 1;
            const auto result = verifyRows(rows, checkpoint, m_trust);
            QCOMPARE(result.findings.size(), std::size_t{1});
            QVERIFY(has(result, Kind::EditedRow, i));
            QVERIFY(result.summary().find("Row " + std::to_string(i)) != std::string::npos);

            rows = sound;
            rows[i].event.actor.label.text = "Eve";
            QVERIFY(has(verifyRows(rows, checkpoint, m_trust), Kind::EditedRow, i));

            rows = sound;
            rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(i));
            QVERIFY(has(verifyRows(rows, checkpoint, m_trust), Kind::MissingRow, i));
        }
    }

    void editedTogetherWithItsHash()
    {
        auto rows = sampleLog(16);
        const auto checkpoint = checkpointOf(rows, m_key);
        rows[9].event.revision += 1;
        rows[9].leafHash = leafHash(rows[9].event);
        const auto result = verifyRows(rows, checkpoint, m_trust);
        QCOMPARE(result.findings.size(), std::size_t{1});
        QVERIFY(has(result, Kind::RootMismatch));
        // Signed anew it looks sound, but not to someone who kept the checkpoint.
        const auto signedAnew = checkpointOf(rows, m_key);
        QVERIFY(verifyRows(rows, signedAnew, m_trust).ok());
        const auto kept = verifyRows(rows, signedAnew, {m_key.verifier(), {checkpoint}});
        QVERIFY(has(kept, Kind::Rewritten, 0));
        QCOMPARE(kept.findings[0].last, std::optional<std::uint64_t>(15));
    }

    void severalRows()
    {
        auto rows = sampleLog(30);
        const auto checkpoint = checkpointOf(rows, m_key);
        rows[3].event.action += 'x';
        std::swap(rows[10], rows[12]);
        rows.erase(rows.begin() + 20, rows.begin() + 23);
        rows[24].event.count = 99;
        const auto result = verifyRows(rows, checkpoint, m_trust);
        QVERIFY(has(result, Kind::EditedRow, 3));
        QVERIFY(has(result, Kind::ReorderedRow, 10));
        QVERIFY(has(result, Kind::MissingRow, 20));
        QVERIFY(has(result, Kind::EditedRow, 27));
    }

    void wrongKeys()
    {
        const auto rows = sampleLog(5);
        const auto other = *SigningKey::generate("bailiwick.example/audit");
        QVERIFY(has(verifyRows(rows, checkpointOf(rows, other), m_trust), Kind::WrongKey));
        QVERIFY(has(verifyRows(rows, "damaged", m_trust), Kind::BadSignature));
        auto changed = checkpointOf(rows, m_key);
        changed[changed.find('\n') + 1] = '4';
        QVERIFY(has(verifyRows(rows, changed, m_trust), Kind::BadSignature));
        // A kept checkpoint of another log or key is of no use, and that is said.
        const Trust foreign{m_key.verifier(), {checkpointOf(rows, other)}};
        QVERIFY(has(verifyRows(rows, checkpointOf(rows, m_key), foreign), Kind::CannotTell));
        const auto elsewhere = *SigningKey::generate("elsewhere");
        QVERIFY(
            has(verifyRows(rows, checkpointOf(rows, m_key), {{}, {checkpointOf(rows, elsewhere)}}),
                Kind::CannotTell));
    }

    void aSourceThatFails()
    {
        const auto rows = sampleLog(5);
        std::size_t next = 0;
        const auto result = verifyLog(
            [&]() -> tl::expected<std::optional<StoredRow>, Error> {
                if (next == 3)
                    return tl::unexpected(Error{Error::Code::Input, "disk error", "", "", true});
                return rows[next++];
            },
            checkpointOf(rows, m_key), m_trust);
        QVERIFY(has(result, Kind::SourceFailed));
        QVERIFY(!has(result, Kind::MissingRow));
    }
};

BAILIWICK_TEST(TestVerifyLog)
#include "tst_verify_log.moc"
