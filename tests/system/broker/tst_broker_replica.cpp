// SPDX-License-Identifier: Apache-2.0
#include "tests/support/registry.h"
#include "tests/system/broker/broker_scene.h"

#include <QFile>
#include <QTest>

using namespace bailiwick;
using namespace bailiwick::tests;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

// The broker is started again while the real server is away: it goes on from what it kept on disk,
// as far and as long as it would have gone on without the restart.
class BrokerReplicaTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void goesOnUntilItIsStale();
    void whatWasRevokedStaysRefused();
    void nobodyComesInByADamagedOne_data();
    void nobodyComesInByADamagedOne();
    void erasedWhenTheServerRefusesThePlugIn();

private:
    static constexpr int staleness = 12;

    QString since() const { return m_scene->broker().replicaFile() + QStringLiteral(".since"); }
    // Until what is on the disk says what a key that was just made says.
    void waitUntilKept();
    bool subscribes(const ApiKeyText &key, const std::string &device);

    std::unique_ptr<BrokerScene> m_scene;
    fleet::Id m_application;
    ApiKeyText m_key;
};

void BrokerReplicaTest::initTestCase()
{
    BAILIWICK_NEEDS_MOSQUITTO();
    BrokerScene::Options options;
    options.staleness = staleness;
    options.keepsReplica = true;
    m_scene = std::make_unique<BrokerScene>(options);
    m_application = m_scene->makeApplication("Site reader", {"device:control", "device:view"},
                                             m_scene->plot().site.id);
    m_key = m_scene->makeKey(m_application);
}

// Server and broker run.
void BrokerReplicaTest::init()
{
    if (!m_scene->server().isRunning()) {
        m_scene->server().start();
        m_scene->signIn();
    }
    if (!m_scene->broker().isRunning())
        m_scene->broker().start();
    m_scene->waitUntilKnown(m_key);
}

void BrokerReplicaTest::waitUntilKept()
{
    const ApiKeyText key = m_scene->makeKey(m_application);
    m_scene->waitUntilKnown(key);
    m_scene->revoke(key);
    QVERIFY(BrokerScene::soon([&] { return !m_scene->canConnect(key); }));
    QTest::qWait(1'500); // written at once; with a confirmation a second later
    QVERIFY(QFile::exists(since()));
}

bool BrokerReplicaTest::subscribes(const ApiKeyText &key, const std::string &device)
{
    RawMqtt client = m_scene->connected(key, "asks");
    return client.subscribe(m_scene->topic(device)) == 0;
}

void BrokerReplicaTest::goesOnUntilItIsStale()
{
    const Plot &plot = m_scene->plot();
    const std::string good = m_scene->topic(plot.siteDevices.front());
    const auto elsewhere = devicesBelow(m_scene->state(), plot.elsewhere.id).front();
    waitUntilKept();
    m_scene->server().killAtOnce();
    const auto away = Clock::now();
    m_scene->broker().killAtOnce();
    m_scene->broker().start();
    // Who may, may; who may not, may not.
    QVERIFY2(BrokerScene::soon([&] { return m_scene->canConnect(m_key); }),
             m_scene->broker().log().right(4'000));
    RawMqtt reader = m_scene->connected(m_key, "reader");
    QCOMPARE(reader.subscribe(good), 0);
    QVERIFY(reader.subscribe(m_scene->topic(elsewhere)) >= 0x80);
    RawMqtt writer = m_scene->connected(m_key, "writer");
    QCOMPARE(writer.publish(good, "without the server", 1), 0);
    QCOMPARE(writer.publish(m_scene->topic(elsewhere), "x", 1), 0x87);
    const auto message = reader.receive(5s);
    QVERIFY(message);
    QCOMPARE(message->payload, std::string("without the server"));
    QVERIFY2(m_scene->broker().waitForLog("Going on from the kept replica"),
             m_scene->broker().log());
    // Not a second longer than without the restart.
    QVERIFY(reader.waitForEnd(20s));
    const std::chrono::duration<double> lasted = Clock::now() - away;
    qInfo("went on without the server, over a restart: %.1f s of %d s", lasted.count(), staleness);
    QVERIFY(lasted < std::chrono::seconds(staleness) + 500ms);
    QVERIFY(!m_scene->canConnect(m_key));
    // Nor by another restart.
    m_scene->broker().stop();
    m_scene->broker().start();
    QVERIFY2(m_scene->broker().waitForLog("is older than the staleness allows"),
             m_scene->broker().log().right(4'000));
    QVERIFY(!m_scene->canConnect(m_key));
    m_scene->server().start();
    m_scene->signIn();
    m_scene->waitUntilKnown(m_key);
    // Live again: it hears of what comes after.
    const ApiKeyText key = m_scene->makeKey(m_application);
    m_scene->waitUntilKnown(key);
    m_scene->revoke(key);
    QVERIFY(BrokerScene::soon([&] { return !m_scene->canConnect(key); }));
}

void BrokerReplicaTest::whatWasRevokedStaysRefused()
{
    const std::string device = m_scene->plot().siteDevices.front();
    const ApiKeyText revoked = m_scene->makeKey(m_application);
    const fleet::Id narrowed =
        m_scene->makeApplication("Narrowed", {"device:view"}, m_scene->plot().site.id);
    const ApiKeyText narrow = m_scene->makeKey(narrowed);
    m_scene->waitUntilKnown(revoked);
    m_scene->waitUntilKnown(narrow);
    QVERIFY(BrokerScene::soon([&] { return subscribes(narrow, device); }));
    waitUntilKept();
    // Taken away, and everything dies as soon as the broker has heard of it.
    fleet::Application row = *m_scene->state().applications().find(narrowed);
    row.spaces = {{fleet::ScopeKind::Resource, m_scene->plot().elsewhere.id}};
    m_scene->commit({fleet::Put{row}});
    RawMqtt client = m_scene->connected(revoked, "revoked");
    endsAfter(*m_scene, client, [&] { m_scene->revoke(revoked); });
    QTest::qWait(1'500);
    m_scene->server().killAtOnce();
    m_scene->broker().killAtOnce();
    m_scene->broker().start();
    QVERIFY2(BrokerScene::soon([&] { return m_scene->canConnect(m_key); }),
             m_scene->broker().log().right(4'000));
    QVERIFY(!m_scene->canConnect(revoked));
    QVERIFY(subscribes(m_key, device));
    QVERIFY(!subscribes(narrow, device));
}

void BrokerReplicaTest::nobodyComesInByADamagedOne_data()
{
    QTest::addColumn<QString>("damage");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("changed") << QStringLiteral("flip") << QByteArray("does not open");
    QTest::newRow("cut off") << QStringLiteral("cut") << QByteArray("does not open");
    QTest::newRow("open to others") << QStringLiteral("chmod") << QByteArray("by others");
}

void BrokerReplicaTest::nobodyComesInByADamagedOne()
{
    QFETCH(QString, damage);
    QFETCH(QByteArray, said);
    waitUntilKept();
    m_scene->server().killAtOnce();
    m_scene->broker().killAtOnce();
    QFile file(since());
    QVERIFY(file.open(QIODevice::ReadWrite));
    if (damage == QLatin1String("flip")) {
        QByteArray bytes = file.readAll();
        bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
        QVERIFY(file.seek(0) && file.write(bytes) == bytes.size());
    } else if (damage == QLatin1String("cut")) {
        QVERIFY(file.resize(file.size() - 1));
    } else {
        QVERIFY(file.setPermissions(file.permissions() | QFile::ReadOther));
    }
    file.close();
    m_scene->broker().start();
    QVERIFY2(m_scene->broker().waitForLog(said), m_scene->broker().log().right(4'000));
    QVERIFY(!m_scene->canConnect(m_key));
    QVERIFY(m_scene->broker().log().contains("everybody is refused until"));
}

void BrokerReplicaTest::erasedWhenTheServerRefusesThePlugIn()
{
    waitUntilKept();
    fleet::Id plugIn;
    const fleet::State state = m_scene->state();
    for (const fleet::Application &row : state.applications()) {
        if (row.name == "Broker")
            plugIn = row.id;
    }
    m_scene->setDisabled({fleet::PrincipalKind::Application, plugIn}, true);
    QVERIFY(BrokerScene::soon([&] {
        return !QFile::exists(since()) && !QFile::exists(m_scene->broker().replicaFile());
    }));
    QVERIFY(!m_scene->canConnect(m_key));
    m_scene->setDisabled({fleet::PrincipalKind::Application, plugIn}, false);
}

BAILIWICK_TEST(BrokerReplicaTest)
#include "tst_broker_replica.moc"
