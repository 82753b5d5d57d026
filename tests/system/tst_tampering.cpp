// SPDX-License-Identifier: Apache-2.0
#include "tests/ctl/program.h"
#include "tests/support/registry.h"
#include "tests/system/support/api_session.h"
#include "tests/system/support/audit_forger.h"
#include "tests/system/support/real_server.h"
#include "tests/system/support/sample_folder.h"

#include <QFile>
#include <QTest>

using namespace bailiwick;
using tests::ApiSession;
using tests::AuditForger;
using tests::SampleFolder;

// Somebody with the file in their hands changes the log of the real programs.
class TamperingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void untouchedLogIsFine();
    void editedRowIsNamed();
    void editedAndSignedAnewFailsAgainstAnEarlierCheckpoint();

private:
    static constexpr std::uint64_t edited = 1;

    tests::ProgramResult verify(const QStringList &trust) const;

    SampleFolder m_folder;
    QString m_key = m_folder.filePath(QStringLiteral("kept-key.txt"));
    QString m_checkpoint = m_folder.filePath(QStringLiteral("kept-checkpoint.txt"));
};

void TamperingTest::initTestCase()
{
    tests::RealServer server(m_folder.path());
    ApiSession auditor(server.clientOptions(), SampleFolder::account("role-auditor"));
    const auto keep = [&](const QString &path, const std::string &text) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(QByteArray::fromStdString(text)) > 0;
    };
    QVERIFY(keep(m_key, auditor.get("/v1/audit/key").text));
    QVERIFY(keep(m_checkpoint, auditor.get("/v1/audit/checkpoint").text));
    for (int i = 0; i < 3; ++i) // the log grows on
        QCOMPARE(auditor.get("/v1/audit").status, 200);
}

tests::ProgramResult TamperingTest::verify(const QStringList &trust) const
{
    return tests::runProgram(QStringList{QStringLiteral("audit"), QStringLiteral("verify"),
                                         QStringLiteral("--data"), m_folder.path()} +
                             trust);
}

void TamperingTest::untouchedLogIsFine()
{
    const auto result = verify(
        {QStringLiteral("--key"), m_key, QStringLiteral("--since-checkpoint"), m_checkpoint});
    QVERIFY2(result.exitCode == 0, (result.out + result.err).constData());
    QVERIFY(result.out.startsWith("OK"));
}

void TamperingTest::editedRowIsNamed()
{
    AuditForger(m_folder.files()).editRow(edited);
    const auto result = verify({QStringLiteral("--key"), m_key});
    QCOMPARE(result.exitCode, 2);
    qInfo("%s", result.out.constData());
    QVERIFY(result.out.contains("Row 1 was edited"));
    QVERIFY(!result.out.contains("Row 2"));
}

// The server's own key makes the log look right again: only who kept a checkpoint can tell.
void TamperingTest::editedAndSignedAnewFailsAgainstAnEarlierCheckpoint()
{
    AuditForger(m_folder.files()).signAnew();
    const auto byKey = verify({QStringLiteral("--key"), m_key});
    QVERIFY2(byKey.exitCode == 0, (byKey.out + byKey.err).constData());
    const auto since = verify({QStringLiteral("--since-checkpoint"), m_checkpoint});
    QCOMPARE(since.exitCode, 2);
    qInfo("%s", since.out.constData());
    QVERIFY(since.out.contains("earlier checkpoint"));
}

BAILIWICK_TEST(TamperingTest)
#include "tst_tampering.moc"
