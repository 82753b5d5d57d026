// SPDX-License-Identifier: Apache-2.0
#include "tests/ctl/program.h"
#include "tests/store/engine.h"
#include "tests/support/postgres_standby.h"
#include "tests/system/support/api_session.h"
#include "tests/system/support/plot.h"
#include "tests/system/support/two_machines.h"

#include <QElapsedTimer>
#include <QTest>

using namespace bailiwick;
using namespace bailiwick::tests;
using fleet::Put;

// The real server with --read-store: a real hot standby.
class ReadStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void devicesAreReadAtTheReplica();
    void ownWriteIsSeenAlthoughTheReplicaLags();
    void cutOffCountsAlthoughTheReplicaLags();
    void whatThisServerDoesNotKnowIsNotAnsweredFromThePast();
    void oneThatIsDownIsLeftOutAndTriedAgain();
    void cleanupTestCase();

private:
    bool logTells(const char *text);
    int statementsAtReplica() const;
    int setpoint(ApiSession &person)
    {
        return person.get(m_device).body["attributes"].value("config_setpoint", 0);
    }

    std::unique_ptr<PostgresStandby> m_standby;
    std::unique_ptr<SharedFleet> m_fleet;
    std::unique_ptr<RealServer> m_server;
    std::unique_ptr<ApiSession> m_nora;
    std::unique_ptr<ApiSession> m_matteo;
    std::optional<Plot> m_plot;
    std::string m_device;
};

void ReadStoreTest::initTestCase()
{
    m_standby = std::make_unique<PostgresStandby>();
    m_fleet = std::make_unique<SharedFleet>();
    QVERIFY(m_standby->catchUp(m_fleet->database()));
    m_server = std::make_unique<RealServer>(
        m_fleet->firstFolder(),
        QStringList{QStringLiteral("--store"), QString::fromStdString(m_fleet->database()),
                    QStringLiteral("--read-store"),
                    QString::fromStdString(m_standby->address(m_fleet->database()))});
    m_nora = std::make_unique<ApiSession>(m_server->clientOptions(),
                                          SampleFolder::account("role-manufacturer-admin"));
    m_matteo = std::make_unique<ApiSession>(m_server->clientOptions(),
                                            SampleFolder::account("role-installer-admin"));
    m_plot.emplace(m_nora->state());
    m_device = "/v1/devices/" + m_plot->siteDevices.front();
    const auto delegation = m_plot->delegation();
    const ApiAnswer made =
        m_nora->commit({Put{delegation}, Put{m_plot->adminsRole(delegation)}}, "Service contract");
    QVERIFY2(made.status == 201, made.text.c_str());
}

bool ReadStoreTest::logTells(const char *text)
{
    QElapsedTimer timer;
    for (timer.start(); timer.elapsed() < 5'000; QTest::qWait(20)) {
        if (m_server->log().contains(text))
            return true;
    }
    return false;
}

// Each statement of a session is a transaction that is taken back.
int ReadStoreTest::statementsAtReplica() const
{
    return std::stoi(m_standby->text(m_fleet->database(),
                                     "SELECT xact_rollback FROM pg_stat_database"
                                     " WHERE datname = current_database()"));
}

void ReadStoreTest::devicesAreReadAtTheReplica()
{
    const std::string sessions = "SELECT count(*) FROM pg_stat_activity WHERE datname ="
                                 " current_database() AND usename LIKE 'bailiwick%login'";
    const std::vector<std::string> seen = m_matteo->devices();
    QVERIFY(std::ranges::includes(seen, m_plot->siteDevices));
    QCOMPARE(m_nora->devices().size(), std::size_t{20'000});
    QVERIFY(std::stoi(m_standby->text(m_fleet->database(), sessions)) > 0);
    QCOMPARE(Beside(m_fleet->database()).integer(sessions), std::int64_t{0});
    QVERIFY(!m_server->log().contains("left out"));
}

void ReadStoreTest::ownWriteIsSeenAlthoughTheReplicaLags()
{
    QVERIFY(setpoint(*m_nora) < 900);
    m_standby->pause();
    for (int value = 901; value <= 903; ++value) {
        const ApiAnswer done = m_nora->send(http::Method::Patch, m_device,
                                            {{"attributes", {{"config_setpoint", value}}}});
        QVERIFY2(done.status == 200, done.text.c_str());
        m_nora->knows(done.body.value("revision", std::int64_t{}));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(setpoint(*m_nora), value);
        QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
    }
    // What the replica would have said.
    QCOMPARE(m_standby->text(m_fleet->database(),
                             "SELECT count(*) FROM bailiwick.resource WHERE attributes LIKE"
                             " '%config_setpoint\":90_%'"),
             std::string("0"));
    QVERIFY(logTells("Replica 1 is left out"));
    m_standby->resume();
    QVERIFY(m_standby->catchUp(m_fleet->database()));
    QTest::qWait(300); // its rest
    QCOMPARE(setpoint(*m_nora), 903);
    // Now it would: the pattern above finds what is there.
    QCOMPARE(m_standby->text(m_fleet->database(),
                             "SELECT count(*) FROM bailiwick.resource WHERE attributes LIKE"
                             " '%config_setpoint\":90_%'"),
             std::string("1"));
    QVERIFY(logTells("Replica 1 answers again"));
}

// What was taken away is not read at a replica that has not heard of it.
void ReadStoreTest::cutOffCountsAlthoughTheReplicaLags()
{
    QVERIFY(!m_matteo->devices().empty());
    m_standby->pause();
    const ApiAnswer cut = m_nora->commit(m_plot->cutOff(m_nora->state(), true), "cut off");
    QVERIFY2(cut.status == 201, cut.text.c_str());
    QCOMPARE(m_matteo->get("/v1/devices").code(), std::string("access-ended"));
    const ApiAnswer back = m_nora->commit(m_plot->cutOff(m_nora->state(), false), "restore");
    QVERIFY2(back.status == 201, back.text.c_str());
    QVERIFY(!m_matteo->devices().empty());
    m_standby->resume();
}

void ReadStoreTest::whatThisServerDoesNotKnowIsNotAnsweredFromThePast()
{
    const std::int64_t newest = m_nora->state().revision;
    m_nora->knows(newest + 1);
    const ApiAnswer behind = m_nora->get(m_device);
    QCOMPARE(behind.status, 503);
    QCOMPARE(behind.code(), std::string("revision-behind"));
    m_nora->knows(newest);
    QCOMPARE(m_nora->get(m_device).status, 200);
}

void ReadStoreTest::oneThatIsDownIsLeftOutAndTriedAgain()
{
    QVERIFY(m_standby->catchUp(m_fleet->database()));
    m_standby->kill();
    for (int i = 0; i < 5; ++i)
        QCOMPARE(m_nora->get(m_device).status, 200);
    QVERIFY(m_standby->start());
    QTest::qWait(2'100); // its rest
    const int before = statementsAtReplica();
    QElapsedTimer timer;
    for (timer.start(); timer.elapsed() < 10'000 && statementsAtReplica() <= before;)
        QCOMPARE(m_nora->get(m_device).status, 200);
    QVERIFY(statementsAtReplica() > before);
}

void ReadStoreTest::cleanupTestCase()
{
    m_nora.reset();
    m_matteo.reset();
    m_server.reset();
    m_fleet.reset();
    m_standby.reset();
}

BAILIWICK_TEST(ReadStoreTest)
#include "tst_read_store.moc"
