// SPDX-License-Identifier: Apache-2.0
#include "program.h"
#include "tests/support/registry.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace bailiwick::tests;

namespace {

// A line of a file of claim secrets.
QByteArray secretOf(const QString &device)
{
    const QJsonObject line{{QStringLiteral("externalId"), device},
                           {QStringLiteral("code"), QStringLiteral("7KQ2-M9XD")}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + "\n";
}

// The external id of a device of an import.
QString someDevice(QIODevice &fleet)
{
    while (!fleet.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(fleet.readLine()).object();
        if (line.value(QStringLiteral("kind")).toString() == QStringLiteral("device"))
            return line.value(QStringLiteral("externalId")).toString();
    }
    return {};
}

} // namespace

class ClaimsCommandTest : public QObject
{
    Q_OBJECT
private slots:
    void loadsOrSaysWhatIsWrong()
    {
        QTemporaryDir folder;
        const QString data = folder.filePath(QStringLiteral("data"));
        const QString fleet = folder.filePath(QStringLiteral("fleet.jsonl"));
        QCOMPARE(runProgram({"sample", "--devices", "200", "--output", fleet}).exitCode, 0);
        QCOMPARE(runProgram({"init", "--data", data}).exitCode, 0);
        QCOMPARE(runProgram({"import", fleet, "--data", data}).exitCode, 0);
        QFile file(fleet);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString device = someDevice(file);
        QVERIFY(!device.isEmpty());

        const QByteArray line = secretOf(device);
        const ProgramResult loaded = runProgram({"claims", "load", "-", "--data", data}, line);
        QVERIFY2(loaded.exitCode == 0, loaded.err);
        QVERIFY2(loaded.out.contains("1 claim secret loaded"), loaded.out);
        const ProgramResult refused = runProgram({"claims", "load", "-", "--data", data},
                                                 line + secretOf(QStringLiteral("no-such-device")));
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.err.contains("line 2"), refused.err);
        QVERIFY2(!refused.err.contains("7KQ2"), refused.err);
        QCOMPARE(runProgram({"claims", "load", "none.jsonl", "--data", data}).exitCode, 1);
        // With the key gone nothing that was loaded fits any more: said at once.
        QVERIFY(QFile::remove(data + QStringLiteral("/claim/hmac.key")));
        const ProgramResult missing = runProgram({"claims", "load", "-", "--data", data}, line);
        QCOMPARE(missing.exitCode, 1);
        QVERIFY2(missing.err.contains("hmac.key"), missing.err);
    }
};

BAILIWICK_TEST(ClaimsCommandTest)
#include "tst_claims.moc"
