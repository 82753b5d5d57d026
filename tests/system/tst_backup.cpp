// SPDX-License-Identifier: Apache-2.0
#include "models/store/store.h"
#include "tests/ctl/program.h"
#include "tests/support/postgres_cluster.h"
#include "tests/support/registry.h"
#include "tests/system/faults/installation.h"
#include "tests/system/faults/load.h"
#include "tests/system/support/plot.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <signal.h>

using namespace bailiwick;
using namespace bailiwick::tests;

namespace {

// A new place of either engine; the data folder that goes with it holds the log's key.
struct NewPlace
{
    QTemporaryDir folder;
    std::string location;

    NewPlace(bool postgres, const QString &dataFolder)
        : location(postgres ? PostgresCluster::instance().makeDatabase()
                            : folder.filePath(QStringLiteral("restored.sqlite")).toStdString())
    {
        QDir().mkpath(folder.filePath(QStringLiteral("audit")));
        QFile::copy(dataFolder + QStringLiteral("/audit/ed25519.key"),
                    folder.filePath(QStringLiteral("audit/ed25519.key")));
    }
    ~NewPlace()
    {
        if (location.starts_with("postgresql"))
            PostgresCluster::instance().dropDatabase(location);
    }
    NewPlace(const NewPlace &) = delete;
    NewPlace &operator=(const NewPlace &) = delete;
    QString text() const { return QString::fromStdString(location); }
};

QStringList filesIn(const QTemporaryDir &folder)
{
    return QDir(folder.path()).entryList(QDir::Files);
}

// Starts a real bailiwickctl, sends it Ctrl+C when it is at work, and answers what it said.
ProgramResult interrupted(const QStringList &arguments, const std::function<bool()> &isAtWork)
{
    QProcess process;
    process.start(programPath(), arguments);
    QElapsedTimer waited;
    waited.start();
    while (!process.waitForFinished(1) && !isAtWork() && !waited.hasExpired(60'000)) {
    }
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    ProgramResult result;
    if (process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit)
        result.exitCode = process.exitCode();
    result.out = process.readAllStandardOutput();
    result.err = process.readAllStandardError();
    return result;
}

} // namespace

// `bailiwickctl db backup|restore|copy` as people run them.
class BackupTest : public QObject
{
    Q_OBJECT

private slots:
    void restoresWhatWasBackedUpUnderLoad_data();
    void restoresWhatWasBackedUpUnderLoad();
    void endsOnInterruptAndLeavesNothing();
};

void BackupTest::restoresWhatWasBackedUpUnderLoad_data()
{
    QTest::addColumn<bool>("postgres");
    QTest::newRow("sqlite") << false;
    QTest::newRow("postgresql") << true;
}

void BackupTest::restoresWhatWasBackedUpUnderLoad()
{
    QFETCH(bool, postgres);
    QTemporaryDir folder;
    Installation installation(folder.path(), postgres ? &PostgresCluster::instance() : nullptr);
    const http::ClientOptions server = installation.server().clientOptions();
    const Scene scene(installation.dataFolder(), server);
    ApiSession before(server, scene.admin);
    const QString file = folder.filePath(QStringLiteral("backup.sqlite"));
    ApiAnswer key = before.get("/v1/audit/key");
    ApiAnswer checkpoint = before.get("/v1/audit/checkpoint");
    QFile saved(folder.filePath(QStringLiteral("checkpoint.txt")));
    QVERIFY(saved.open(QIODevice::WriteOnly));
    saved.write(QByteArray::fromStdString(checkpoint.text));
    saved.close();
    Ledger ledger;
    {
        Load load(scene, server, ledger, 1);
        load.resume();
        const ProgramResult done =
            runProgram(QStringList{QStringLiteral("db"), QStringLiteral("backup"), file} +
                       installation.options());
        load.pause();
        QVERIFY2(done.exitCode == 0, done.err);
        QCOMPARE(done.out, file.toUtf8() + '\n');
        QVERIFY2(load.wrong().empty(), load.wrong().c_str());
    }
    QVERIFY(ledger.acknowledged() > 0);
    const auto source = store::Store::open(installation.storeLocation());
    QVERIFY(source.has_value());
    for (const bool toPostgres : {false, true}) {
        const NewPlace to(toPostgres, installation.dataFolder());
        const ProgramResult restored =
            runProgram({QStringLiteral("db"), QStringLiteral("restore"), file, to.text(),
                        QStringLiteral("--key"), QString::fromStdString(key.text).trimmed(),
                        QStringLiteral("--since-checkpoint"), saved.fileName()});
        QVERIFY2(restored.exitCode == 0, restored.err);
        QVERIFY2(restored.err.contains("Audit log: "), restored.err);
        const QJsonObject told = QJsonDocument::fromJson(restored.out).object();
        QVERIFY(told["endedSessions"].toInt() > 0);
        // The same state as the source had at that revision, on which work went on.
        const auto revision = static_cast<std::int64_t>(told["revision"].toDouble());
        const auto copy = store::Store::open(to.location);
        QVERIFY(copy.has_value());
        QVERIFY((*copy)->loadState().value() == (*source)->loadState(revision).value());
        // A server starts on it; the old session has ended, the old password is good.
        RealServer second(to.folder.path(), {QStringLiteral("--store"), to.text()});
        ApiSession after(second.clientOptions());
        after.useToken(before.token());
        const ApiAnswer refused = after.get("/v1/me");
        QCOMPARE(refused.status, 401);
        QCOMPARE(refused.code(), std::string("session-ended"));
        ApiSession again(second.clientOptions(), scene.admin);
        QVERIFY(again.state() == (*copy)->loadState().value());
        // The backup may have caught the delegation while it was cut.
        const ApiAnswer on =
            again.commit({fleet::Put{scene.delegation},
                          fleet::Put{scene.assignment(Plot::newId(), scene.sites[1])}},
                         "on");
        QVERIFY2(on.status == 201, on.text.c_str());
        QVERIFY(again.get("/v1/audit?action=store:restore").body["events"].size() == 1);
    }
    QCOMPARE(before.get("/v1/me").status, 200); // in the old place nobody noticed
}

void BackupTest::endsOnInterruptAndLeavesNothing()
{
    QTemporaryDir folder;
    const QString fleetFile = folder.filePath(QStringLiteral("fleet.jsonl"));
    const QString data = folder.filePath(QStringLiteral("data"));
    QCOMPARE(runProgram({QStringLiteral("sample"), QStringLiteral("--devices"),
                         QStringLiteral("20000"), QStringLiteral("--output"), fleetFile})
                 .exitCode,
             0);
    QCOMPARE(runProgram({QStringLiteral("init"), QStringLiteral("--data"), data}).exitCode, 0);
    QCOMPARE(
        runProgram({QStringLiteral("import"), fleetFile, QStringLiteral("--data"), data}).exitCode,
        0);
    const QString from = data + QStringLiteral("/bailiwick.sqlite");
    const NewPlace server(true, data);
    const QString copyWord = QStringLiteral("copy");
    const QTemporaryDir out;
    const QString file = out.filePath(QStringLiteral("made.sqlite"));
    const auto isWriting = [&] { return QFile::exists(file + QStringLiteral(".part")); };
    const auto hasTables = [&] {
        return PostgresCluster::run(server.location, "SELECT FROM bailiwick.resource LIMIT 0")
            .empty();
    };
    const auto verifyStopped = [&](const ProgramResult &result, const char *what) {
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.err.contains(QByteArray("The ") + what + " was stopped"), result.err);
        QCOMPARE(result.out, QByteArray());
        QCOMPARE(filesIn(out), QStringList());
    };
    // From and to both engines; what they leave is in nobody's way.
    verifyStopped(interrupted({QStringLiteral("db"), copyWord, from, file}, isWriting), "copy");
    verifyStopped(interrupted({QStringLiteral("db"), copyWord, from, server.text()}, hasTables),
                  "copy");
    QCOMPARE((*store::Store::open(server.location))->revision().value(), std::int64_t{0});
    const ProgramResult copied = runProgram({QStringLiteral("db"), copyWord, from, server.text()});
    QVERIFY2(copied.exitCode == 0, copied.err);
    verifyStopped(interrupted({QStringLiteral("db"), QStringLiteral("backup"), file,
                               QStringLiteral("--store"), server.text()},
                              isWriting),
                  "backup");
    const NewPlace other(true, data);
    const QString backup = folder.filePath(QStringLiteral("backup.sqlite"));
    QCOMPARE(runProgram({QStringLiteral("db"), QStringLiteral("backup"), backup,
                         QStringLiteral("--data"), data})
                 .exitCode,
             0);
    verifyStopped(
        interrupted({QStringLiteral("db"), QStringLiteral("restore"), backup, file}, isWriting),
        "restore");
}

BAILIWICK_TEST(BackupTest)
#include "tst_backup.moc"
