// SPDX-License-Identifier: Apache-2.0
#include "tests/support/registry.h"
#include "tests/system/faults/inspector.h"
#include "tests/system/faults/installation.h"
#include "tests/system/faults/load.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <fcntl.h>
#include <sys/mount.h>
#include <unistd.h>

using namespace bailiwick;
using namespace bailiwick::tests;

namespace {

// A file system of its own that fills up.
class SmallDisk
{
public:
    explicit SmallDisk(int megabytes)
    {
        const std::string size = "mode=0755,size=" + std::to_string(megabytes) + "m";
        m_mounted = ::mount("none", qPrintable(m_folder.path()), "tmpfs", 0, size.c_str()) == 0;
    }
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(qPrintable(m_folder.path()), MNT_DETACH);
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    bool isThere() const { return m_mounted; }
    QString path() const { return m_folder.path(); }
    void fill()
    {
        const int file = ::open(qPrintable(ballast()), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
        const std::vector<char> zeros(4096);
        while (::write(file, zeros.data(), zeros.size()) > 0) {
        }
        ::close(file);
    }
    void clear() { QFile::remove(ballast()); }

private:
    QString ballast() const { return m_folder.filePath(QStringLiteral("ballast")); }

    QTemporaryDir m_folder;
    bool m_mounted = false;
};

// An installation, its admin, and what was tried.
struct Stage
{
    Installation installation;
    Scene scene;
    Person admin;
    Ledger ledger;
    Inspector inspector;

    Stage(const QString &folder, PostgresCluster *cluster)
        : installation(folder, cluster)
        , scene(installation.dataFolder(), installation.server().clientOptions())
        , admin(installation.server().clientOptions(), scene.admin)
        , inspector(installation.storeLocation(), key(), ledger)
    {
    }
    audit::VerifierKey key()
    {
        const ApiAnswer answer =
            admin.ask([](ApiSession &session) { return session.get("/v1/audit/key"); });
        return *audit::VerifierKey::fromText(answer.text.substr(0, answer.text.find('\n')));
    }
    ApiAnswer change()
    {
        const std::string tag = ledger.nextTag();
        const fleet::Id device = scene.devices.front();
        // Long, so that a page that is there already does not take many.
        const std::string text = tag + std::string(2000, 'x');
        ledger.open(tag, {{}, device, {{"config_note", text}}, {}, 0});
        const ApiAnswer answer = admin.ask([&](ApiSession &session) {
            return session.send(http::Method::Patch, "/v1/devices/" + device.toString(),
                                {{"attributes", {{"config_note", text}}}});
        });
        ledger.close(tag, answer.status,
                     answer.body.is_object() ? answer.body.value("revision", std::int64_t{}) : 0);
        return answer;
    }
    // By itself, within half a minute.
    bool serves()
    {
        QElapsedTimer waited;
        waited.start();
        while (!waited.hasExpired(30'000)) {
            if (change().status == 200)
                return true;
            QThread::msleep(50);
        }
        return false;
    }
    // What a client is told, whatever it is: that the database is at fault, whether to try again,
    // and what to do.
    void verifyClear(const ApiAnswer &answer, const QStringList &codes)
    {
        QVERIFY2(answer.status == 503, answer.text.c_str());
        QVERIFY2(codes.contains(QString::fromStdString(answer.code())), answer.text.c_str());
        QCOMPARE(answer.body.value("title", std::string()),
                 std::string("The database cannot be used"));
        QCOMPARE(answer.body.value("retry", false), true);
        QVERIFY2(!answer.body.value("detail", std::string()).empty(), answer.text.c_str());
        QVERIFY2(!answer.body.value("action", std::string()).empty(), answer.text.c_str());
        QVERIFY2(answer.text.find("of-tests-only") == std::string::npos, answer.text.c_str());
        ApiSession anybody(installation.server().clientOptions());
        QCOMPARE(anybody.get("/v1/health").status, 200);
    }
    void verifyNothingLost()
    {
        const std::string wrong = inspector.look();
        QVERIFY2(wrong.empty(), wrong.c_str());
        QVERIFY(installation.server().isRunning());
    }
};

} // namespace

// A disk that is full, a database that restarts: the server says so, goes on by itself when it can
// again, and nothing is lost.
class DatabaseFaultsTest : public QObject
{
    Q_OBJECT

private slots:
    void fullDiskOfAFile();
    void fullDiskOfADatabaseServer();
    void databaseServerRestarts();

private:
    void fillAndFree(Stage &stage, SmallDisk &disk, const QStringList &codes,
                     const std::function<void()> &afterwards);
};

void DatabaseFaultsTest::fillAndFree(Stage &stage, SmallDisk &disk, const QStringList &codes,
                                     const std::function<void()> &afterwards)
{
    QCOMPARE(stage.change().status, 200);
    stage.verifyNothingLost();
    for (int round = 0; round < 2; ++round) {
        disk.fill();
        ApiAnswer answer;
        int made = 0;
        while (made < 20'000 && (answer = stage.change()).status == 200)
            ++made;
        stage.verifyClear(answer, codes);
        // Reading is in the log: it goes on while the log has room, and then says the same.
        answer =
            stage.admin.ask([](ApiSession &session) { return session.get("/v1/devices?limit=1"); });
        if (answer.status != 200)
            stage.verifyClear(answer, codes);
        disk.clear();
        afterwards();
        QVERIFY(stage.serves());
        stage.verifyNothingLost();
    }
}

void DatabaseFaultsTest::fullDiskOfAFile()
{
    SmallDisk disk(24);
    if (!disk.isThere())
        QSKIP("a small disk can only be mounted by root");
    Stage stage(disk.path(), nullptr);
    fillAndFree(stage, disk, {QStringLiteral("store-full")}, [] {});
}

void DatabaseFaultsTest::fullDiskOfADatabaseServer()
{
    SmallDisk disk(160);
    if (!disk.isThere())
        QSKIP("a small disk can only be mounted by root");
    QTemporaryDir folder;
    PostgresCluster cluster(
        {disk.path() + QStringLiteral("/server"),
         {QStringLiteral("max_wal_size=32MB"), QStringLiteral("wal_recycle=off"),
          QStringLiteral("shared_buffers=16MB")}});
    Stage stage(folder.path(), &cluster);
    // Where its log of writes does not fit either, PostgreSQL ends; the supervisor starts it.
    fillAndFree(stage, disk, {QStringLiteral("store-full"), QStringLiteral("store-io")}, [&] {
        if (!cluster.isRunning())
            QVERIFY(cluster.start());
    });
}

void DatabaseFaultsTest::databaseServerRestarts()
{
    QTemporaryDir folder;
    PostgresCluster cluster({});
    Stage stage(folder.path(), &cluster);
    QCOMPARE(stage.change().status, 200);
    stage.verifyNothingLost();
    for (int round = 0; round < 2; ++round) {
        if (round == 0)
            cluster.stopAtOnce();
        else
            cluster.kill();
        for (int i = 0; i < 3; ++i)
            stage.verifyClear(stage.change(), {QStringLiteral("store-io")});
        stage.verifyClear(
            stage.admin.ask([](ApiSession &session) { return session.get("/v1/devices?limit=1"); }),
            {QStringLiteral("store-io")});
        QVERIFY(cluster.start());
        QVERIFY(stage.serves());
        stage.verifyNothingLost();
    }
}

BAILIWICK_TEST(DatabaseFaultsTest)
#include "tst_database_faults.moc"
