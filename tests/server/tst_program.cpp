// SPDX-License-Identifier: Apache-2.0
#include "tests/server/live_server.h"
#include "tests/support/registry.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace bailiwick;

// The real bailiwickd.
class ProgramTest : public QObject
{
    Q_OBJECT

private slots:
    void startsServesAndStops();
    void mistakesAreTold();
};

void ProgramTest::startsServesAndStops()
{
    QTemporaryDir folder;
    const QString portFile = folder.filePath("port");
    QProcess server;
    server.start(BAILIWICKD,
                 {"--data", folder.filePath("data"), "--port", "0", "--port-file", portFile});
    QVERIFY(server.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(portFile), 20'000);
    QFile file(portFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    http::ClientOptions options;
    options.port = static_cast<std::uint16_t>(file.readAll().trimmed().toUInt());
    const auto fingerprint = http::Client::fetchFingerprint(options);
    QVERIFY(fingerprint.has_value());
    options.pin = *fingerprint;
    http::Client client(options);
    const auto answer = client.get("/v1/health");
    QVERIFY(answer.has_value());
    QCOMPARE(answer->status, 200);
    const auto key = QFile::permissions(folder.filePath("data/tls/key.pem"));
    QVERIFY(!(key & (QFile::ReadGroup | QFile::ReadOther)));
    QVERIFY(QFile::exists(folder.filePath("data/connect.json")));

    // A second one on the same port says so.
    QProcess second;
    second.start(BAILIWICKD,
                 {"--data", folder.filePath("other"), "--port", QString::number(options.port)});
    QVERIFY(second.waitForFinished(20'000));
    QCOMPARE(second.exitCode(), 1);
    QVERIFY(second.readAllStandardError().contains(QByteArray::number(options.port)));

    server.terminate();
    QVERIFY(server.waitForFinished(20'000));
    QCOMPARE(server.exitStatus(), QProcess::NormalExit);
    QCOMPARE(server.exitCode(), 0);
    const QByteArray log = server.readAllStandardError();
    QVERIFY(log.contains("\"listening on"));
    QVERIFY(log.contains("\"/v1/health\""));
}

void ProgramTest::mistakesAreTold()
{
    QProcess program;
    program.start(BAILIWICKD, {"--version"});
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitCode(), 0);
    QVERIFY(program.readAllStandardOutput().startsWith("bailiwickd "));
    program.start(BAILIWICKD, {"--port", "many"});
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitCode(), 2);

    QTemporaryDir folder;
    QFile database(folder.filePath("bailiwick.sqlite"));
    QVERIFY(database.open(QIODevice::WriteOnly));
    database.write(QByteArray(10'000, 'x'));
    database.close();
    program.start(BAILIWICKD, {"--data", folder.path(), "--port", "0"});
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitCode(), 1);
    QVERIFY(program.readAllStandardError().contains("bailiwick.sqlite"));
}

BAILIWICK_TEST(ProgramTest)
#include "tst_program.moc"
