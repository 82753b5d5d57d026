// SPDX-License-Identifier: Apache-2.0
#include "tests/ctl/program.h"
#include "tests/store/engine.h"
#include "tests/support/postgres_cluster.h"
#include "tests/system/support/api_session.h"
#include "tests/system/support/plot.h"
#include "tests/system/support/two_machines.h"

#include <QTest>

using namespace bailiwick;
using namespace bailiwick::tests;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using fleet::Put;

namespace {

double since(Clock::time_point start, Clock::time_point end)
{
    return std::max(0.0, std::chrono::duration<double, std::milli>(end - start).count());
}

// BAILIWICK_ROUNDS=50 for a longer look.
int rounds()
{
    const int asked = qEnvironmentVariableIntValue("BAILIWICK_ROUNDS");
    return asked > 0 ? asked : 6;
}

} // namespace

// Two real servers on one PostgreSQL: what is committed on one counts on the other within a second,
// also when it is not told. The second one reaches the database by way of a proxy, which can lose
// notifications.
class MachinesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void commitsAlternateAndNoneIsLost();
    void cutOffCountsWithinASecond();
    void alsoWhenNotificationsAreLost();
    void alsoWhenNobodyNotifies();
    void whatTheCommandLineDoesIsHeard();
    void killedRelayIsReplaced();
    void logVerifies();
    void cleanupTestCase();

private:
    void measure(const char *how);
    std::int64_t configure(ApiSession &person, int value);

    std::unique_ptr<SharedFleet> m_fleet;
    std::unique_ptr<ServerProxy> m_proxy;
    std::unique_ptr<RealServer> m_first;
    std::unique_ptr<RealServer> m_second;
    std::unique_ptr<ApiSession> m_nora;   // manufacturer's admin, at the first
    std::unique_ptr<ApiSession> m_there;  // herself at the second
    std::unique_ptr<ApiSession> m_matteo; // installer company's admin, at the second
    std::optional<Plot> m_plot;
    fleet::Delegation m_delegation;
    QString m_key;
};

void MachinesTest::initTestCase()
{
    m_fleet = std::make_unique<SharedFleet>();
    m_proxy = std::make_unique<ServerProxy>(m_fleet->database());
    const auto start = [](const QString &folder, const std::string &address) {
        return std::make_unique<RealServer>(
            folder, QStringList{QStringLiteral("--store"), QString::fromStdString(address),
                                // Nobody reads it meanwhile, and a full pipe would stop the server.
                                QStringLiteral("--log-level"), QStringLiteral("warning")});
    };
    m_first = start(m_fleet->firstFolder(), m_fleet->database()); // is the relay then
    m_second = start(m_fleet->secondFolder(), m_proxy->address());
    const auto admin = SampleFolder::account("role-manufacturer-admin");
    m_nora = std::make_unique<ApiSession>(m_first->clientOptions(), admin);
    m_there = std::make_unique<ApiSession>(m_second->clientOptions(), admin);
    m_matteo = std::make_unique<ApiSession>(m_second->clientOptions(),
                                            SampleFolder::account("role-installer-admin"));
    m_plot.emplace(m_nora->state());
    m_delegation = m_plot->delegation();
    const ApiAnswer made = m_nora->commit(
        {Put{m_delegation}, Put{m_plot->adminsRole(m_delegation)}}, "Service contract");
    QVERIFY2(made.status == 201, made.text.c_str());
    m_key = m_fleet->firstFolder() + QStringLiteral("/kept-key.txt");
    QFile file(m_key);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(QByteArray::fromStdString(m_nora->get("/v1/audit/key").text)) > 0);
}

std::int64_t MachinesTest::configure(ApiSession &person, int value)
{
    const ApiAnswer done =
        person.send(http::Method::Patch, "/v1/devices/" + m_plot->siteDevices.front(),
                    {{"attributes", {{"config_setpoint", value}}}});
    return done.status == 200 ? done.body.value("revision", std::int64_t{-1}) : -1;
}

void MachinesTest::commitsAlternateAndNoneIsLost()
{
    const std::int64_t before = m_nora->state().revision;
    for (int i = 1; i <= 20; ++i) {
        ApiSession &here = i % 2 == 0 ? *m_nora : *m_there;
        ApiSession &beside = i % 2 == 0 ? *m_there : *m_nora;
        QCOMPARE(configure(here, i), before + i);
        // Whoever asks the other one sees it at once.
        const ApiAnswer seen = beside.get("/v1/devices/" + m_plot->siteDevices.front());
        QCOMPARE(seen.body["attributes"].value("config_setpoint", 0), i);
    }
    // Both at once.
    std::thread there([&] {
        for (int i = 0; i < 10; ++i)
            configure(*m_there, 1000 + i);
    });
    int made = 0;
    for (int i = 0; i < 10; ++i)
        made += configure(*m_nora, 2000 + i) > 0 ? 1 : 0;
    there.join();
    QCOMPARE(made, 10);
    const ApiAnswer list = m_there->get("/v1/revisions?after=" + std::to_string(before));
    QCOMPARE(list.body["revisions"].size(), std::size_t{40});
    for (std::size_t i = 0; i < 40; ++i)
        QCOMPARE(list.body["revisions"][i].value("revision", std::int64_t{}),
                 before + 1 + static_cast<std::int64_t>(i));
    QVERIFY(m_nora->state() == m_there->state());
}

// The first cuts and restores; when does the second refuse, and when do its streams tell?
void MachinesTest::measure(const char *how)
{
    EventListener listener(m_second->clientOptions(), m_there->token());
    Delays enforced;
    Delays told;
    Delays revoked;
    for (int i = 0; i < rounds(); ++i) {
        EventListener cut(m_second->clientOptions(), m_matteo->token());
        QVERIFY(cut.heard(1, 10s)); // where we are
        const std::vector<std::string> before = m_matteo->devices();
        QVERIFY(std::ranges::includes(before, m_plot->siteDevices));
        const fleet::State whole = m_nora->state();
        const ApiAnswer done = m_nora->commit(m_plot->cutOff(whole, true), "cut off");
        const auto start = Clock::now();
        QVERIFY2(done.status == 201, done.text.c_str());
        const auto revision = done.body.value("revision", std::int64_t{});
        ApiAnswer answer;
        do
            answer = m_matteo->get("/v1/devices?limit=1");
        while (answer.status == 200 && since(start, Clock::now()) < 10'000);
        enforced.each.push_back(since(start, Clock::now()));
        QCOMPARE(answer.code(), std::string("access-ended"));
        const auto when = listener.heard(revision, 10s);
        const auto ended = cut.revoked(10s);
        QVERIFY(when && ended);
        told.each.push_back(since(start, *when));
        revoked.each.push_back(since(start, *ended));
        if (i == 0) { // and by SQL
            const ProgramResult sql = runProgram(
                QStringList{QStringLiteral("db"), QStringLiteral("query")} + m_fleet->place() +
                QStringList{QStringLiteral("--token"), QString::fromStdString(m_matteo->token()),
                            QStringLiteral("SELECT count(*) FROM device")});
            QVERIFY2(sql.exitCode != 0 && sql.err.contains("holds nothing"), sql.err.constData());
        }
        const ApiAnswer back = m_nora->commit(m_plot->cutOff(m_nora->state(), false), "restore");
        QVERIFY2(back.status == 201, back.text.c_str());
    }
    Delays quiet; // nobody asks the second server anything
    for (int i = 0; i < rounds(); ++i) {
        const std::int64_t revision = configure(*m_nora, 100 + i);
        const auto start = Clock::now();
        QVERIFY(revision > 0);
        const auto when = listener.heard(revision, 10s);
        QVERIFY(when);
        quiet.each.push_back(since(start, *when));
    }
    qInfo("%s:", how);
    enforced.print("  the second server refuses after");
    told.print("  its event streams tell the revision after");
    revoked.print("  the stream of who was cut off ends after");
    quiet.print("  and when nobody asks it anything, after");
    QVERIFY(quiet.worst() < 1000);
    QVERIFY(enforced.worst() < 1000);
    QVERIFY(told.worst() < 1000);
    QVERIFY(revoked.worst() < 1000);
}

void MachinesTest::cutOffCountsWithinASecond()
{
    measure("with the relay");
}

void MachinesTest::alsoWhenNotificationsAreLost()
{
    m_proxy->swallowNotifications();
    measure("notifications lost on the way");
    QVERIFY(m_proxy->swallowed() > 0); // there were some
}

// The lease is in somebody's hands who does nothing with it.
void MachinesTest::alsoWhenNobodyNotifies()
{
    QCOMPARE(PostgresCluster::run(m_fleet->database(),
                                  "UPDATE bailiwick.relay SET holder = 'asleep',"
                                  " until = 'infinity'"),
             std::string());
    std::this_thread::sleep_for(1s); // the first notices
    const int swallowed = m_proxy->swallowed();
    measure("no relay at all");
    QCOMPARE(m_proxy->swallowed(), swallowed);
    QCOMPARE(PostgresCluster::run(m_fleet->database(), "UPDATE bailiwick.relay SET until = now()"),
             std::string());
}

void MachinesTest::whatTheCommandLineDoesIsHeard()
{
    const auto lena = SampleFolder::account("role-installer");
    ApiSession technician(m_second->clientOptions(), lena);
    EventListener hers(m_second->clientOptions(), technician.token());
    EventListener noras(m_second->clientOptions(), m_there->token());
    const std::int64_t before = m_nora->state().revision;
    QVERIFY(noras.heard(before, 10s) && hers.heard(before, 10s));
    // A commit.
    const ProgramResult applied = runProgram(
        QStringList{QStringLiteral("model"), QStringLiteral("apply"), QStringLiteral("spaces")} +
        m_fleet->place());
    const auto committed = Clock::now();
    QVERIFY2(applied.exitCode == 0, applied.err.constData());
    const auto told = noras.heard(before + 1, 10s);
    QVERIFY(told);
    QVERIFY(since(committed, *told) < 1000);
    // The end of a session, which is no revision.
    const ProgramResult reset =
        runProgram(QStringList{QStringLiteral("account"), QStringLiteral("set-password"),
                               QString::fromStdString(lena.email)} +
                       m_fleet->place(),
                   "a new password for her\n");
    const auto done = Clock::now();
    QVERIFY2(reset.exitCode == 0, reset.err.constData());
    const auto ended = hers.revoked(10s);
    QVERIFY(ended);
    QVERIFY(since(done, *ended) < 1000);
    QCOMPARE(technician.get("/v1/me").status, 401);
}

// Of the relay nothing is left but its lease.
void MachinesTest::killedRelayIsReplaced()
{
    m_second->stop(); // whoever it is now: the first is alone, and becomes the relay
    std::this_thread::sleep_for(1500ms);
    m_second->start();
    QCOMPARE(m_there->get("/v1/me").status, 200); // on a new connection
    Beside beside(m_fleet->database());
    const std::string holder = beside.text("SELECT holder FROM bailiwick.relay");
    m_first->killAtOnce();
    const auto killed = Clock::now();
    while (beside.text("SELECT holder FROM bailiwick.relay") == holder &&
           since(killed, Clock::now()) < 10'000)
        std::this_thread::sleep_for(10ms);
    qInfo("another one holds the lease after %.0f ms", since(killed, Clock::now()));
    QVERIFY(since(killed, Clock::now()) < 1500);
    EventListener listener(m_second->clientOptions(), m_there->token());
    const std::int64_t revision = configure(*m_there, 7);
    QVERIFY(revision > 0);
    QVERIFY(listener.heard(revision, 1s));
    m_first->start(); // and the first is told of what the second does
    EventListener back(m_first->clientOptions(), m_nora->token());
    const std::int64_t later = configure(*m_there, 8);
    QVERIFY(back.heard(later, 1s));
}

void MachinesTest::logVerifies()
{
    for (RealServer *server : {m_first.get(), m_second.get()}) {
        ApiSession auditor(server->clientOptions(), SampleFolder::account("role-auditor"));
        QVERIFY(auditor.get("/v1/audit/checkpoint").status == 200);
    }
    const ProgramResult verified =
        runProgram(QStringList{QStringLiteral("audit"), QStringLiteral("verify")} +
                   m_fleet->place() + QStringList{QStringLiteral("--key"), m_key});
    QVERIFY2(verified.exitCode == 0, (verified.out + verified.err).constData());
    QVERIFY(verified.out.startsWith("OK"));
}

void MachinesTest::cleanupTestCase()
{
    m_nora.reset();
    m_there.reset();
    m_matteo.reset();
    m_second.reset();
    m_first.reset();
    m_proxy.reset();
    m_fleet.reset();
}

BAILIWICK_TEST(MachinesTest)
#include "tst_machines.moc"
