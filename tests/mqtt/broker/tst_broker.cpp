// SPDX-License-Identifier: Apache-2.0
#include "tests/mqtt/broker/stage.h"
#include "tests/support/registry.h"

#include <algorithm>

using namespace bailiwick;
using namespace bailiwick::tests;
using namespace std::chrono_literals;

namespace {

constexpr int refused311 = 5;
constexpr int refused5 = 0x87;
constexpr int deniedSubscription = 0x80;
constexpr auto soon = 300ms; // in which nothing is to come

// BAILIWICK_ROUNDS=50 for a longer look.
int rounds()
{
    const int asked = qEnvironmentVariableIntValue("BAILIWICK_ROUNDS");
    return asked > 0 ? asked : 5;
}

void print(const char *what, std::vector<double> milliseconds)
{
    std::ranges::sort(milliseconds);
    qInfo("%s: %zu times, median %.0f ms, worst %.0f ms", what, milliseconds.size(),
          milliseconds[milliseconds.size() / 2], milliseconds.back());
}

} // namespace

// What keys may do at the real broker, and how soon it ends.
class BrokerTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void mosquittosOwnClients();
    void whoComesIn();
    void publishes();
    void subscribes();
    void shares();
    void revokedKeyIsThrownOutWithinASecond();
    void cutOffEndsSubscriptionsWithinASecond();
    void keyEndsByTime();
    void mappingAndKeyAreReadAnew();

private:
    std::unique_ptr<Stage> m_stage;
};

void BrokerTest::initTestCase()
{
    BAILIWICK_NEEDS_MOSQUITTO();
    m_stage = std::make_unique<Stage>();
}

void BrokerTest::mosquittosOwnClients()
{
    const QString topic = QString::fromStdString(Stage::topic("customer1", "d1"));
    const QString tom = QString::fromStdString(m_stage->key("tom"));
    const auto publish = [&](const QString &key, const QString &text) {
        return m_stage->broker.client(
            QStringLiteral("mosquitto_pub"), key,
            {QStringLiteral("-V"), QStringLiteral("5"), QStringLiteral("-q"), QStringLiteral("1"),
             QStringLiteral("-r"), QStringLiteral("-t"), topic, QStringLiteral("-m"), text});
    };
    const auto receive = [&](const QString &key) {
        return m_stage->broker.client(QStringLiteral("mosquitto_sub"), key,
                                      {QStringLiteral("-t"), topic, QStringLiteral("-C"),
                                       QStringLiteral("1"), QStringLiteral("-W"),
                                       QStringLiteral("5")});
    };
    const auto sent = publish(tom, QStringLiteral("21.5"));
    QVERIFY2(sent.exitCode == 0, sent.out);
    const auto read = receive(QString::fromStdString(m_stage->key("max")));
    QCOMPARE(read.out.trimmed(), QByteArray("21.5"));
    // Not his.
    const auto denied = publish(QString::fromStdString(m_stage->key("bo")), QStringLiteral("0"));
    QVERIFY2(denied.out.contains("Not authorized") || denied.exitCode != 0, denied.out);
    const auto unread = receive(QString::fromStdString(m_stage->key("bo")));
    QVERIFY2(unread.out.contains("denied"), unread.out);
    const auto stranger = receive(QStringLiteral("bwk_x_y"));
    QVERIFY2(stranger.out.contains("not authorised"), stranger.out);
    QCOMPARE(publish(tom, {}).exitCode, 0); // nothing is retained any more
}

void BrokerTest::whoComesIn()
{
    for (const auto version : {RawMqtt::V311, RawMqtt::V5}) {
        const int refused = version == RawMqtt::V5 ? refused5 : refused311;
        const auto code = [&](const std::string &password,
                              std::optional<std::string> userName = "device") {
            RawMqtt client = m_stage->client(version);
            RawMqtt::Login login;
            login.clientId = "who";
            login.password = password;
            login.userName = std::move(userName);
            return client.connect(login);
        };
        const std::string good = m_stage->key("tom");
        QCOMPARE(code(good), 0);
        QCOMPARE(code(good, ""), 0); // any name will do
        QCOMPARE(code(good, "membership:" + SmallFleet::id("mia").toString()), 0);
        QCOMPARE(code({}), refused);
        QCOMPARE(code(good + "x"), refused);
        QCOMPARE(code(m_stage->server.keys().unknown()), refused);
        QCOMPARE(code(m_stage->server.keys().mixed("tom", "mia")), refused);
        QCOMPARE(code(std::string(65'535, 'b')), refused);
    }
    RawMqtt nameless = m_stage->client(RawMqtt::V5);
    RawMqtt::Login login = m_stage->login("tom", "nameless");
    login.userName.reset();
    QCOMPARE(nameless.connect(login), 0);
    // A name given along is not who one is.
    RawMqtt pretender = m_stage->client();
    login = m_stage->login("bo", "pretender");
    login.userName = "membership:" + SmallFleet::id("mia").toString();
    QCOMPARE(pretender.connect(login), 0);
    QCOMPARE(pretender.subscribe(Stage::topic("customer1", "d1")), deniedSubscription);
}

void BrokerTest::publishes()
{
    RawMqtt reader = m_stage->connected("mia", "reader");
    QCOMPARE(reader.subscribe("bailiwick/+/+/state"), 0);
    RawMqtt tom = m_stage->connected("tom", "tom", true, RawMqtt::V5);
    QCOMPARE(tom.publish(Stage::topic("customer1", "d1"), "one", 1), 0);
    const auto message = reader.receive(5s);
    QVERIFY(message);
    QCOMPARE(message->topic, Stage::topic("customer1", "d1"));
    QCOMPARE(message->payload, std::string("one"));
    for (const std::string &topic :
         {Stage::topic("customer1", "d3"), Stage::topic("maker", "d1"),
          Stage::topic("alpine", "d1"), Stage::topic("customer1", "d1", "other"),
          Stage::topic("customer1", "s1"), Stage::topic("customer1", "d1") + "/",
          "/" + Stage::topic("customer1", "d1"), std::string("$SYS/broker/version"),
          std::string("$SYS/broker/connection/x/state"),
          std::string("$CONTROL/dynamic-security/v1"), std::string("anything"),
          "$share/x/" + Stage::topic("customer1", "d1")})
        QVERIFY2(tom.publish(topic, "two", 1) == refused5, topic.c_str());
    // Views only.
    RawMqtt max = m_stage->connected("max", "max");
    QCOMPARE(max.publish(Stage::topic("customer1", "d1"), "three"), 0);
    QVERIFY(max.ping());
    QVERIFY(!reader.receive(soon));
}

void BrokerTest::subscribes()
{
    RawMqtt tom = m_stage->connected("tom", "tom");
    const std::string customer = "bailiwick/" + SmallFleet::id("customer1").toString();
    QCOMPARE(tom.subscribe(Stage::topic("customer1", "d1")), 0);
    QCOMPARE(tom.subscribe(Stage::topic("customer1", "d1", "+")), 0);
    for (const std::string &filter :
         {Stage::topic("customer1", "d3"), customer + "/+/state", customer + "/#",
          std::string("bailiwick/+/+/state"), std::string("bailiwick/#"), std::string("#"),
          std::string("+/+/+/+"), std::string("+/#"), std::string("$SYS/#"),
          std::string("$CONTROL/#"), std::string("$share/x/#"),
          "$share/x/" + customer + "/+/state"})
        QVERIFY2(tom.subscribe(filter) == deniedSubscription, filter.c_str());
    RawMqtt max = m_stage->connected("max", "max");
    QCOMPARE(max.subscribe(customer + "/+/state"), 0);
    QCOMPARE(max.subscribe(customer + "/#"), 0);
    QCOMPARE(max.subscribe("bailiwick/#"), deniedSubscription);
    RawMqtt mia = m_stage->connected("mia", "mia");
    QCOMPARE(mia.subscribe("bailiwick/#"), 0);
    // A device of tomorrow.
    fleet::Resource device;
    device.id = SmallFleet::id("d1 of tomorrow");
    device.kind = fleet::ResourceKind::Device;
    device.parent = SmallFleet::id("s2");
    device.name = "d1 of tomorrow";
    m_stage->commit({fleet::Put{device}});
    const std::string topic = customer + "/" + device.id.toString() + "/state";
    QCOMPARE(mia.publish(topic, "hello"), 0);
    const auto message = max.receive(5s);
    QVERIFY(message);
    QCOMPARE(message->topic, topic);
}

void BrokerTest::shares()
{
    const std::string topic = Stage::topic("customer1", "d1");
    RawMqtt tom = m_stage->connected("tom", "tom");
    RawMqtt max = m_stage->connected("max", "max");
    QCOMPARE(tom.subscribe("$share/group/" + topic), 0);
    QCOMPARE(max.subscribe("$share/group/" + topic), 0);
    RawMqtt mia = m_stage->connected("mia", "mia");
    for (int i = 0; i < 4; ++i)
        QCOMPARE(mia.publish(topic, std::to_string(i)), 0);
    int received = 0;
    for (RawMqtt *member : {&tom, &max}) {
        while (member->receive(soon))
            ++received;
    }
    QCOMPARE(received, 4); // each once
}

// The bound is the issue's; what is printed is what it took.
void BrokerTest::revokedKeyIsThrownOutWithinASecond()
{
    std::vector<double> taken;
    for (int round = 0; round < rounds(); ++round) {
        const std::string name = "key " + std::to_string(round);
        m_stage->server.changeKeys([&](Keys &keys) { keys.add(name, SmallFleet::member("tom")); });
        m_stage->waitUntilReady(name);
        RawMqtt client = m_stage->connected(name, "revoked");
        RawMqtt other = m_stage->connected("tom", "other");
        const auto start = std::chrono::steady_clock::now();
        m_stage->server.changeKeys([&](Keys &keys) { keys.revoke(name); });
        QVERIFY(client.waitForEnd(5s));
        const std::chrono::duration<double, std::milli> time =
            std::chrono::steady_clock::now() - start;
        taken.push_back(time.count());
        QVERIFY(!m_stage->canConnect(name));
        QVERIFY(other.ping());
    }
    print("revoked key to disconnection", taken);
    QVERIFY(*std::ranges::max_element(taken) < 1'000);
}

void BrokerTest::cutOffEndsSubscriptionsWithinASecond()
{
    std::vector<double> taken;
    const auto delegation = SmallFleet().get<fleet::Delegation>("d-alpine");
    for (int round = 0; round < rounds(); ++round) {
        RawMqtt tom = m_stage->connected("tom", "tom");
        QCOMPARE(tom.subscribe(Stage::topic("customer1", "d1")), 0);
        fleet::Delegation cut = delegation;
        cut.cut = true;
        const auto start = std::chrono::steady_clock::now();
        m_stage->server.commit({fleet::Put{cut}});
        QVERIFY(tom.waitForEnd(5s));
        const std::chrono::duration<double, std::milli> time =
            std::chrono::steady_clock::now() - start;
        taken.push_back(time.count());
        m_stage->commit({fleet::Put{delegation}});
    }
    print("cut-off to disconnection of a subscriber", taken);
    QVERIFY(*std::ranges::max_element(taken) < 1'000);
}

void BrokerTest::keyEndsByTime()
{
    const fleet::Time end = fleet::currentTime() + 1'500;
    m_stage->server.changeKeys([&](Keys &keys) {
        keys.add("short", SmallFleet::member("tom"));
        keys.limit("short", {fleet::beginningOfTime, end});
    });
    m_stage->waitUntilReady("short");
    RawMqtt client = m_stage->connected("short", "short");
    QVERIFY(client.waitForEnd(5s));
    const fleet::Time ended = fleet::currentTime();
    QVERIFY(ended >= end);
    QVERIFY(ended < end + 1'000);
    QVERIFY(!m_stage->canConnect("short"));
}

void BrokerTest::mappingAndKeyAreReadAnew()
{
    RawMqtt tom = m_stage->connected("tom", "tom");
    QCOMPARE(tom.subscribe(Stage::topic("customer1", "d1", "alarms")), deniedSubscription);
    m_stage->server.changeKeys([](Keys &keys) { keys.add("next", SmallFleet::member("mia")); });
    m_stage->broker.writeKey(QString::fromStdString(m_stage->key("next")));
    m_stage->broker.writeChannels(QStringLiteral("{"));
    m_stage->broker.hangUp();
    QVERIFY2(m_stage->broker.waitForLog("Going on as before"), m_stage->broker.log());
    QVERIFY(tom.ping());
    QCOMPARE(tom.subscribe(Stage::topic("customer1", "d1")), 0);
    m_stage->broker.writeChannels(
        QStringLiteral(R"({"format":"bailiwick-channels","version":1,"channels":{
            "state":{"publish":"device:configure","subscribe":"device:view"},
            "alarms":{"subscribe":"device:view"}}})"));
    m_stage->broker.hangUp();
    QTRY_VERIFY_WITH_TIMEOUT(tom.subscribe(Stage::topic("customer1", "d1", "alarms")) == 0, 10'000);
}

BAILIWICK_TEST(BrokerTest)
#include "tst_broker.moc"
