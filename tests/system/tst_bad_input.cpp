// SPDX-License-Identifier: Apache-2.0
#include "tests/ctl/program.h"
#include "tests/support/registry.h"
#include "tests/system/support/api_session.h"
#include "tests/system/support/real_server.h"
#include "tests/system/support/sample_folder.h"

#include <QFile>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace bailiwick;
using tests::ApiSession;
using tests::SampleFolder;

// What goes wrong around a server: each gets a sentence that says what, where and what to do, and
// loses nothing.
class BadInputTest : public QObject
{
    Q_OBJECT

private slots:
    void portTaken();
    void brokenImportNamesTheLine();
    void wrongPassword();
    void databaseOfANewerVersion();

private:
    static QByteArray failureOf(const QString &data, const QString &port);

    SampleFolder m_folder;
};

// What bailiwickd writes when it does not start.
QByteArray BadInputTest::failureOf(const QString &data, const QString &port)
{
    QProcess server;
    server.start(QStringLiteral(BAILIWICKD),
                 {QStringLiteral("--data"), data, QStringLiteral("--port"), port});
    if (!server.waitForFinished(120'000) || server.exitStatus() != QProcess::NormalExit ||
        server.exitCode() != 1)
        return {};
    return server.readAllStandardError();
}

void BadInputTest::portTaken()
{
    const tests::RealServer server(m_folder.path());
    QTemporaryDir other;
    const QString port = QString::number(server.port());
    const QByteArray told = failureOf(other.path(), port);
    QVERIFY2(told.contains(port.toUtf8()), told.constData());
    ApiSession still(server.clientOptions());
    QCOMPARE(still.get("/v1/health").status, 200);
}

void BadInputTest::brokenImportNamesTheLine()
{
    const auto ctl = [&](const QStringList &command) {
        return tests::runProgram(command + QStringList{QStringLiteral("--data"), m_folder.path()});
    };
    const QStringList status{QStringLiteral("db"), QStringLiteral("status")};
    const QByteArray before = ctl(status).out;
    QVERIFY(before.contains("revision"));
    QFile file(m_folder.filePath(QStringLiteral("broken.jsonl")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"format\":\"bailiwick-import\",\"version\":1}\n"
               "{\"type\":\"person\",\"externalId\":\"p-new\",\"name\":\"New\","
               "\"email\":\"new@example.org\"}\n"
               "{\"type\":\"membership\",\"externalId\":\"m-new\",\"person\":\"p-new\","
               "\"organization\":\"nowhere\"}\n"
               "{\"type\":\"person\",\"name\":\n");
    file.close();
    const tests::ProgramResult result = ctl({QStringLiteral("import"), file.fileName()});
    QCOMPARE(result.exitCode, 1);
    qInfo("%s", result.err.constData());
    QVERIFY(result.err.contains("broken.jsonl:4:"));
    // All or nothing.
    const auto withoutSize = [](QByteArray text) {
        return text.left(text.indexOf("\"auditSize\""));
    };
    QCOMPARE(withoutSize(ctl(status).out), withoutSize(before));
}

void BadInputTest::wrongPassword()
{
    const tests::RealServer server(m_folder.path());
    ApiSession session(server.clientOptions());
    authority::OfferedAccount account = SampleFolder::account("role-auditor");
    account.password += "x";
    const tests::ApiAnswer wrong = session.signIn(account);
    QCOMPARE(wrong.status, 401);
    account.email = "nobody@nordquell.example";
    const tests::ApiAnswer nobody = session.signIn(account);
    QCOMPARE(nobody.status, 401);
    QVERIFY(nobody.body["detail"] == wrong.body["detail"]); // does not tell which it was
    QVERIFY(!wrong.body.value("action", std::string()).empty());
    QCOMPARE(session.get("/v1/me").status, 401);
}

void BadInputTest::databaseOfANewerVersion()
{
    const QString path = QString::fromStdString(m_folder.files().database().string());
    {
        QSqlDatabase file =
            QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("newer"));
        file.setDatabaseName(path);
        QVERIFY(file.open());
        QVERIFY(QSqlQuery(file).exec(QStringLiteral("PRAGMA user_version = 9999")));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("newer"));
    const QByteArray told = failureOf(m_folder.path(), QStringLiteral("0"));
    QVERIFY2(told.contains("newer Bailiwick"), told.constData());
    QVERIFY(told.contains("9999"));
    QVERIFY(told.contains(path.toUtf8()));
    const tests::ProgramResult ctl =
        tests::runProgram({QStringLiteral("db"), QStringLiteral("status"), QStringLiteral("--data"),
                           m_folder.path()});
    QCOMPARE(ctl.exitCode, 1);
    QVERIFY(ctl.err.contains("newer Bailiwick"));
}

BAILIWICK_TEST(BadInputTest)
#include "tst_bad_input.moc"
