// SPDX-License-Identifier: Apache-2.0
#include "attack_stage.h"
#include "tests/support/postgres_standby.h"

#include <QElapsedTimer>

using namespace bailiwick;
using store::SessionConnection;
using tests::AttackStage;
using tests::Beside;

namespace {

// What came, or the code of the error, in a form that Qt Test prints.
QString first(const store::Expected<store::QueryRows> &rows)
{
    if (!rows)
        return QString::fromStdString(rows.error().code);
    if (rows->rows.empty())
        return QStringLiteral("none");
    const auto *text = std::get_if<std::string>(&rows->rows[0][0]);
    return text ? QString::fromStdString(*text)
                : QString::number(std::get<std::int64_t>(rows->rows[0][0]));
}

// The same from a replica that has caught up, which a busy machine lets prove it late only.
QString firstInTime(store::SessionConnection &session, std::string_view sql)
{
    QString answer;
    for (int i = 0; i < 30; ++i) {
        answer = first(session.query(sql));
        if (answer != QLatin1String("replica-behind"))
            break;
    }
    return answer;
}

} // namespace

// Sessions that read at a streaming replica: a real hot standby.
class TestReplica : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_standby = std::make_unique<tests::PostgresStandby>(); }
    void cleanupTestCase() { m_standby.reset(); }
    void sessionReadsThere();
    void attacksHold();
    void neverAnswersFromThePast();
    void scopeThatCannotArriveIsNotWaitedForLong();
    void oneThatIsDownSaysSo();

private:
    // A stage whose sessions read at the standby.
    std::unique_ptr<AttackStage> makeStage()
    {
        auto stage = std::make_unique<AttackStage>();
        stage->replica = m_standby->address(stage->fixture.path);
        if (const std::string error = stage->build(); !error.empty())
            qFatal("%s", error.c_str());
        return stage;
    }
    std::unique_ptr<SessionConnection> sessionAt(AttackStage &stage)
    {
        auto session = stage.fixture.store->openSessionAt(0);
        if (!session)
            qFatal("%s", session.error().toString().c_str());
        return std::move(*session);
    }

    std::unique_ptr<tests::PostgresStandby> m_standby;
};

void TestReplica::sessionReadsThere()
{
    const auto stage = makeStage();
    QCOMPARE(m_standby->text(stage->fixture.path, "SELECT pg_is_in_recovery()"), std::string("t"));
    const auto session = sessionAt(*stage);
    const char *const sql = "SELECT name FROM site";
    QCOMPARE(first(session->query(sql)), QStringLiteral("session-unbound"));
    VERIFY_OK(session->bind(stage->scope));
    QCOMPARE(firstInTime(*session, sql), QStringLiteral("OWN site"));
    // It is the standby that has the connection of a session.
    const std::string sessions = "SELECT count(*) FROM pg_stat_activity WHERE usename LIKE"
                                 " 'bailiwick%login' AND datname = current_database()";
    QCOMPARE(m_standby->text(stage->fixture.path, sessions), std::string("2")); // and the stage's
    QCOMPARE(Beside(stage->fixture.path).integer(sessions), std::int64_t{0});
    session->unbind();
    QCOMPARE(first(session->query(sql)), QStringLiteral("session-unbound"));
    // By what it is, not by what it is asked.
    VERIFY_OK(session->bind(stage->everything));
    QCOMPARE(firstInTime(*session, "SELECT count(*) FROM site"), QStringLiteral("2"));
    VERIFY_OK(session->bind(stage->scope));
    QCOMPARE(firstInTime(*session, "SELECT count(*) FROM site"), QStringLiteral("1"));
}

// All that the suite tries at the store itself; what runs without a guard is shown there.
void TestReplica::attacksHold()
{
    const auto stage = makeStage();
    int held = 0;
    for (const tests::Attack &attack : tests::attacks()) {
        if (attack.kind == tests::Attack::Kind::Endless && held > 0)
            continue; // seconds each, and the same limit of the same server
        const tests::AttackResult result = stage->run(attack);
        QVERIFY2(result.outcome == tests::AttackResult::Held,
                 qPrintable(QStringLiteral("%1: %2").arg(QString::fromUtf8(attack.name),
                                                         QString::fromStdString(result.why))));
        ++held;
    }
    qInfo("at a hot standby: %d held, 0 escaped", held);
    QVERIFY(held >= 40);
    QCOMPARE(stage->traces(), std::string());
}

void TestReplica::neverAnswersFromThePast()
{
    const auto stage = makeStage();
    const auto session = sessionAt(*stage);
    const char *const sql = "SELECT name FROM device ORDER BY name LIMIT 1";
    VERIFY_OK(session->bind(stage->scope));
    QCOMPARE(firstInTime(*session, sql), QStringLiteral("OWN device"));

    m_standby->pause();
    const auto state = stage->fixture.store->loadState();
    VERIFY_OK(state);
    fleet::Resource device;
    for (const fleet::Resource &each : state->resources()) {
        if (each.name == "OWN device")
            device = each;
    }
    device.name = "OWN changed";
    VERIFY_OK(stage->fixture.commit({fleet::Put{device}}));
    store::SessionScope newer = stage->scope;
    newer.revision = state->revision + 1;
    VERIFY_OK(session->bind(newer));
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(first(session->query(sql)), QStringLiteral("replica-behind"));
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    // The past is there: nothing but the scope keeps it from being shown.
    QCOMPARE(m_standby->text(stage->fixture.path,
                             "SELECT count(*) FROM bailiwick.resource WHERE name = 'OWN changed'"),
             std::string("0"));
    const auto here = stage->fixture.store->openSession(newer);
    VERIFY_OK(here);
    QCOMPARE(first((*here)->query(sql)), QStringLiteral("OWN changed"));

    m_standby->resume();
    QVERIFY(m_standby->catchUp(stage->fixture.path));
    QCOMPARE(firstInTime(*session, sql), QStringLiteral("OWN changed"));
    // And one of before is refused by it now.
    VERIFY_OK(session->bind(stage->scope));
    QCOMPARE(firstInTime(*session, sql), QStringLiteral("scope-outdated"));
}

void TestReplica::scopeThatCannotArriveIsNotWaitedForLong()
{
    const auto stage = makeStage();
    const auto session = sessionAt(*stage);
    VERIFY_OK(session->bind(stage->scope));
    QCOMPARE(firstInTime(*session, "SELECT name FROM site"), QStringLiteral("OWN site"));
    tests::runPlain(stage->fixture.path, "DELETE FROM bailiwick.session_scope");
    QVERIFY(m_standby->catchUp(stage->fixture.path));
    QCOMPARE(first(session->query("SELECT name FROM site")), QStringLiteral("replica-behind"));
}

void TestReplica::oneThatIsDownSaysSo()
{
    const auto stage = makeStage();
    const auto session = sessionAt(*stage);
    VERIFY_OK(session->bind(stage->scope));
    QCOMPARE(firstInTime(*session, "SELECT name FROM site"), QStringLiteral("OWN site"));
    m_standby->kill();
    QCOMPARE(first(session->query("SELECT name FROM site")), QStringLiteral("store-io"));
    VERIFY_CODE(stage->fixture.store->openSessionAt(0), "store-io");
    QVERIFY(m_standby->start());
    VERIFY_OK(session->bind(stage->scope));
    QCOMPARE(firstInTime(*session, "SELECT name FROM site"), QStringLiteral("OWN site"));
    VERIFY_CODE(stage->fixture.store->openSessionAt(1), "store-missing");
}

BAILIWICK_ENGINE_TEST(TestReplica, Postgres)

#include "tst_replica.moc"
