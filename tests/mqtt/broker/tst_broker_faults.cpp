// SPDX-License-Identifier: Apache-2.0
#include "tests/mqtt/broker/stage.h"
#include "tests/support/registry.h"

using namespace bailiwick;
using namespace bailiwick::tests;
using namespace std::chrono_literals;

// The server away, refusing, or showing only part; a broker that is set up wrongly.
class BrokerFaultTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { BAILIWICK_NEEDS_MOSQUITTO(); }
    void goesOnWithoutTheServer();
    void revokedBeforeItListensAgain();
    void endsAtOnceWhenTheServerSaysSo();
    void takesOnlyWhatChanged();
    void reportsUses();
    void partOfTheFleetIsNotEnough();
    void serverThatIsNotThereYet();
    void foreignCertificate();
    void withoutTicksNobodyComesIn();
    void whatIsWrongStopsTheBroker_data();
    void whatIsWrongStopsTheBroker();
};

void BrokerFaultTest::goesOnWithoutTheServer()
{
    MosquittoProcess::Settings settings;
    settings.staleness = 3;
    Stage stage(settings);
    const std::string topic = Stage::topic("customer1", "d1");
    RawMqtt tom = stage.connected("tom", "tom");
    QCOMPARE(tom.subscribe(topic), 0);
    stage.server.stop();
    const auto away = std::chrono::steady_clock::now();
    // It decides as before, and lets in who has a key.
    RawMqtt mia = stage.connected("mia", "mia");
    QCOMPARE(mia.publish(topic, "still"), 0);
    const auto message = tom.receive(2s);
    QVERIFY(message);
    QVERIFY(tom.waitForEnd(6s));
    const auto lasted = std::chrono::steady_clock::now() - away;
    QVERIFY(lasted > 1s); // up to 3 s after the last word, which may be some time ago
    QVERIFY(lasted < 5s);
    QVERIFY(mia.waitForEnd(1s));
    QVERIFY(!stage.canConnect("mia"));
    stage.server.start();
    stage.waitUntilReady();
    RawMqtt back = stage.connected("tom", "tom");
    QCOMPARE(back.subscribe(topic), 0);
    QVERIFY2(stage.broker.waitForLog("The Bailiwick server answers"), stage.broker.log());
    QVERIFY(stage.broker.log().contains("Not up to date"));
}

// Between the plug-in's questions and its listening: no event tells it, and the next heartbeat is
// far away.
void BrokerFaultTest::revokedBeforeItListensAgain()
{
    Stage stage;
    RawMqtt tom = stage.connected("tom", "tom");
    RawMqtt mia = stage.connected("mia", "mia");
    stage.server.stop();
    stage.server.beforeListening(
        [&] { stage.server.changeKeys([](Keys &keys) { keys.revoke("tom"); }); });
    stage.server.start(60s);
    QVERIFY(tom.waitForEnd(10s));
    QVERIFY(!stage.canConnect("tom"));
    QVERIFY(mia.ping());
}

void BrokerFaultTest::endsAtOnceWhenTheServerSaysSo()
{
    Stage stage;
    RawMqtt tom = stage.connected("tom", "tom");
    // Its own trouble is no word about the plug-in.
    stage.server.answerWith(503);
    stage.server.commit({});
    QVERIFY(!tom.waitForEnd(1'500ms));
    QVERIFY(tom.ping());
    stage.server.answerWith(0);
    stage.server.changeKeys([](Keys &keys) { keys.revoke("replica"); });
    stage.server.commit({});
    QVERIFY(tom.waitForEnd(8s));
    QVERIFY(!stage.canConnect("tom"));
    QVERIFY2(stage.broker.waitForLog("credential:replicate"), stage.broker.log());
    stage.server.changeKeys([](Keys &keys) { keys.restore("replica"); });
    stage.waitUntilReady();
}

void BrokerFaultTest::takesOnlyWhatChanged()
{
    Stage stage;
    QCOMPARE(stage.server.snapshotsGiven(), 1);
    for (int i = 0; i < 3; ++i)
        stage.commit({});
    QCOMPARE(stage.server.snapshotsGiven(), 1);
    QVERIFY(stage.server.changesGiven() >= 3);
    stage.server.pruneHistory();
    stage.commit({});
    QCOMPARE(stage.server.snapshotsGiven(), 2);
}

void BrokerFaultTest::reportsUses()
{
    Stage stage;
    for (int i = 0; i < 3; ++i)
        stage.connected("tom", "tom " + std::to_string(i)).disconnect();
    stage.server.stop(); // what cannot be told is kept
    stage.connected("tom", "tom").disconnect();
    stage.server.start();
    QTRY_COMPARE_WITH_TIMEOUT(stage.server.usesOf("tom"), 4, 30'000);
}

void BrokerFaultTest::partOfTheFleetIsNotEnough()
{
    Stage stage;
    RawMqtt tom = stage.connected("tom", "tom");
    stage.server.seeOnlyPart();
    stage.server.commit({});
    QVERIFY(tom.waitForEnd(5s));
    QVERIFY(!stage.canConnect("mia"));
    QVERIFY2(stage.broker.waitForLog("only part of the fleet"), stage.broker.log());
}

void BrokerFaultTest::serverThatIsNotThereYet()
{
    FakeBailiwick server(SmallFleet().state, Stage::everybody());
    server.stop();
    const MosquittoProcess broker(Stage::with({}, server));
    RawMqtt early(broker.port(), RawMqtt::V311);
    RawMqtt::Login login;
    login.clientId = "early";
    login.password = server.keys().text("mia");
    QCOMPARE(early.connect(login), 5);
    server.start();
    QTRY_VERIFY_WITH_TIMEOUT(RawMqtt(broker.port(), RawMqtt::V311).connect(login) == 0, 15'000);
}

void BrokerFaultTest::foreignCertificate()
{
    const FakeBailiwick server(SmallFleet().state, Stage::everybody());
    MosquittoProcess::Settings settings = Stage::with({}, server);
    settings.pin = QStringLiteral("ab").repeated(32);
    MosquittoProcess broker(settings);
    QVERIFY2(broker.waitForLog("Not up to date"), broker.log());
    RawMqtt client(broker.port(), RawMqtt::V311);
    RawMqtt::Login login;
    login.clientId = "c";
    login.password = server.keys().text("mia");
    QCOMPARE(client.connect(login), 5);
    QCOMPARE(server.snapshotsGiven(), 0);
}

void BrokerFaultTest::withoutTicksNobodyComesIn()
{
    FakeBailiwick server(SmallFleet().state, Stage::everybody());
    MosquittoProcess::Settings settings = Stage::with({}, server);
    settings.more = {QStringLiteral("per_listener_settings true")};
    MosquittoProcess broker(settings);
    RawMqtt::Login login;
    login.clientId = "c";
    login.password = server.keys().text("mia");
    QTest::qWait(5'500);
    RawMqtt client(broker.port(), RawMqtt::V311);
    QCOMPARE(client.connect(login), 5);
    QVERIFY2(broker.waitForLog("per_listener_settings must be false"), broker.log());
}

void BrokerFaultTest::whatIsWrongStopsTheBroker_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QString>("channels");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("unknown option") << QStringList{QStringLiteral("plugin_opt_keyfile /k")}
                                    << QString() << QByteArray("plugin_opt_keyfile");
    QTest::newRow("mapping") << QStringList()
                             << QStringLiteral(R"({"format":"bailiwick-channels","version":1,
                                "channels":{"a+b":{"publish":"a:b"}}})")
                             << QByteArray("channels.json");
}

void BrokerFaultTest::whatIsWrongStopsTheBroker()
{
    QFETCH(QStringList, lines);
    QFETCH(QString, channels);
    QFETCH(QByteArray, said);
    const FakeBailiwick server(SmallFleet().state, Stage::everybody());
    MosquittoProcess::Settings settings;
    settings.channels = channels;
    settings = Stage::with(settings, server);
    settings.last = lines;
    MosquittoProcess broker(settings, false);
    QVERIFY(broker.waitForEnd());
    QVERIFY2(broker.log().contains(said), broker.log());
}

BAILIWICK_TEST(BrokerFaultTest)
#include "tst_broker_faults.moc"
