// SPDX-License-Identifier: Apache-2.0
#include "tests/mqtt/broker/stage.h"
#include "tests/support/registry.h"

using namespace bailiwick;
using namespace bailiwick::tests;
using namespace std::chrono_literals;

namespace {

constexpr auto soon = 300ms; // in which nothing is to come

} // namespace

// What somebody with a key of their own may try: at stored messages, other people's client ids,
// wills, topics that look alike; and what the broker itself does not ask about again.
class BrokerAttackTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void lookAlikes();
    void subscribedBeforeNarrowing();
    void queuedWhileAway();
    void queuedBehindAFullWindow();
    void retainedOfADeviceThatMoved();
    void retainedOfASenderWhoLostIt();
    void wills();
    void willOfARevokedKey();
    void delayedWillOfARevokedKey();
    void clientIdOfSomebodyElse();
    void storedSessionOfSomebodyElse();
    void sharedGroupKeepsNobodyIn();
    void topicAliases();
    void otherWaysOfSigningIn();
    void afterTheBrokersRestart();

private:
    std::unique_ptr<Stage> m_stage;
};

void BrokerAttackTest::initTestCase()
{
    BAILIWICK_NEEDS_MOSQUITTO();
    MosquittoProcess::Settings settings;
    settings.more = {QStringLiteral("persistence true"), QStringLiteral("max_inflight_messages 2")};
    m_stage = std::make_unique<Stage>(settings);
}

// Everybody as in the small fleet.
void BrokerAttackTest::init()
{
    const SmallFleet fleet;
    fleet::ChangeSet changes{Stage::assign("a-tom", "tom", "installer", "s1", "d-alpine"),
                             Stage::assign("a-max", "max", "assigner", "c1")};
    for (const char *device : {"d1", "d2", "d3"})
        changes.push_back(fleet::Put{fleet.get<fleet::Resource>(device)});
    m_stage->commit(changes);
}

void BrokerAttackTest::lookAlikes()
{
    RawMqtt tom = m_stage->connected("tom", "tom", true, RawMqtt::V5);
    const std::string good = Stage::topic("customer1", "d1");
    std::string upper = good;
    for (char &c : upper)
        c = static_cast<char>(std::toupper(c));
    std::string oneUpper = good;
    for (char &c : oneUpper) {
        if (c >= 'a' && c <= 'f' && &c > &oneUpper[10]) {
            c = static_cast<char>(std::toupper(c));
            break;
        }
    }
    for (const std::string &topic :
         {upper, oneUpper, good + "/", "/" + good, good + "//", "bailiwick//" + good.substr(10),
          Stage::topic("customer1", "d1", "st\xC3\xA4te"),
          Stage::topic("customer1", "d1", "sta\xCC\x88te"),
          Stage::topic("customer1", "d1", "state\xE2\x80\x8B"),
          Stage::topic("customer1", "d1", "\xEF\xBD\x93tate"),
          Stage::topic("customer1", "d1", "State"), Stage::topic("customer1", "d1", "state "),
          "b\xD0\xB0iliwick/" + good.substr(10)}) {
        QVERIFY2(tom.publish(topic, "x", 1) == 0x87, topic.c_str());
        QVERIFY2(tom.subscribe(topic) == 0x87, topic.c_str());
    }
    QCOMPARE(tom.publish(good, "x", 1), 0);
}

void BrokerAttackTest::subscribedBeforeNarrowing()
{
    const std::string topic = Stage::topic("customer1", "d1");
    RawMqtt tom = m_stage->connected("tom", "tom");
    QCOMPARE(tom.subscribe(topic), 0);
    RawMqtt mia = m_stage->connected("mia", "mia");
    m_stage->commit({Stage::remove("a-tom")});
    mia.publish(topic, "secret", 1);
    QVERIFY(!tom.receive(soon));
    QVERIFY(tom.waitForEnd(2s));
    // He may come in, but not to this.
    RawMqtt again = m_stage->connected("tom", "tom");
    QCOMPARE(again.subscribe(topic), 0x80);
}

void BrokerAttackTest::queuedWhileAway()
{
    const std::string topic = Stage::topic("customer1", "d1");
    {
        RawMqtt tom = m_stage->connected("tom", "away", false);
        QCOMPARE(tom.subscribe(topic, 1), 0 + 1);
        tom.cut();
    }
    RawMqtt mia = m_stage->connected("mia", "mia");
    mia.publish(topic, "while he may", 1);
    m_stage->commit({Stage::remove("a-tom")});
    mia.publish(topic, "while he may not", 1);
    RawMqtt tom = m_stage->connected("tom", "away", false);
    QVERIFY(tom.sessionPresent());
    QVERIFY(!tom.receive(soon)); // neither
    m_stage->commit({Stage::assign("a-tom", "tom", "installer", "s1", "d-alpine")});
    mia.publish(topic, "again", 1);
    const auto message = tom.receive(5s);
    QVERIFY(message); // the stored subscription serves him again
    QCOMPARE(message->payload, std::string("again"));
    QCOMPARE(m_stage->connected("tom", "away").publish(topic, "", 0), 0); // ends the session
}

// The broker asks when a message comes, not when it leaves its queue.
void BrokerAttackTest::queuedBehindAFullWindow()
{
    const std::string topic = Stage::topic("customer1", "d1");
    RawMqtt tom = m_stage->connected("tom", "slow", false);
    QCOMPARE(tom.subscribe(topic, 1), 1);
    RawMqtt mia = m_stage->connected("mia", "mia");
    for (int i = 0; i < 10; ++i)
        mia.publish(topic, "message " + std::to_string(i), 1);
    // Two are on their way, and he does not acknowledge them: eight wait.
    int arrived = 0;
    while (const auto packet = tom.next(soon))
        arrived += packet->kind() == 3;
    QCOMPARE(arrived, 2);
    m_stage->commit({Stage::remove("a-tom")});
    QVERIFY(tom.waitForEnd(2s));
    RawMqtt again = m_stage->connected("tom", "slow", false);
    QVERIFY(!again.receive(soon));
    m_stage->connected("tom", "slow").disconnect(); // ends the session
}

void BrokerAttackTest::retainedOfADeviceThatMoved()
{
    const std::string before = Stage::topic("customer1", "d2");
    RawMqtt mia = m_stage->connected("mia", "mia");
    QCOMPARE(mia.publish(before, "the former customer's", 1, true), 0);
    QCOMPARE(m_stage->connected("max", "max").subscribe(before), 0);
    fleet::Resource device = SmallFleet().get<fleet::Resource>("d2");
    device.parent = SmallFleet::id("s3"); // where bo installs
    m_stage->commit({fleet::Put{device}});
    // Not under its old topic, nor under its new one, for whoever sees the device now or did.
    RawMqtt bo = m_stage->connected("bo", "bo");
    QCOMPARE(bo.subscribe(before), 0x80);
    QCOMPARE(bo.subscribe(Stage::topic("maker", "d2")), 0);
    RawMqtt max = m_stage->connected("max", "max");
    QCOMPARE(max.subscribe(before), 0x80);
    QCOMPARE(max.subscribe("bailiwick/" + SmallFleet::id("customer1").toString() + "/#"), 0);
    QCOMPARE(mia.subscribe("bailiwick/#"), 0);
    for (RawMqtt *reader : {&bo, &max, &mia}) {
        while (const auto message = reader->receive(soon))
            QVERIFY2(message->topic != before, message->topic.c_str());
    }
}

void BrokerAttackTest::retainedOfASenderWhoLostIt()
{
    const std::string topic = Stage::topic("customer1", "d1", "commands");
    RawMqtt tom = m_stage->connected("tom", "tom");
    QCOMPARE(tom.publish(topic, "tom's", 1, true), 0);
    tom.disconnect(); // known by its name from now on
    RawMqtt max = m_stage->connected("max", "max");
    QCOMPARE(max.subscribe(topic), 0);
    QVERIFY(max.receive(2s));
    m_stage->commit({Stage::remove("a-tom")});
    RawMqtt later = m_stage->connected("max", "later");
    QCOMPARE(later.subscribe(topic), 0);
    QVERIFY(!later.receive(soon));
}

void BrokerAttackTest::wills()
{
    RawMqtt mia = m_stage->connected("mia", "mia");
    QCOMPARE(mia.subscribe("bailiwick/#"), 0);
    while (mia.receive(soon)) { // what is retained
    }
    const auto die = [&](const std::string &topic) {
        RawMqtt client = m_stage->client();
        RawMqtt::Login login = m_stage->login("tom", "dying");
        login.will = RawMqtt::Will{topic, "gone"};
        if (client.connect(login) != 0)
            qFatal("tom does not come in");
        client.cut();
    };
    die(Stage::topic("customer1", "d3"));
    die(Stage::topic("maker", "d1"));
    die("$SYS/broker/version");
    QVERIFY(!mia.receive(soon));
    die(Stage::topic("customer1", "d1"));
    const auto message = mia.receive(5s);
    QVERIFY(message);
    QCOMPARE(message->payload, std::string("gone"));
}

void BrokerAttackTest::willOfARevokedKey()
{
    RawMqtt mia = m_stage->connected("mia", "mia");
    QCOMPARE(mia.subscribe("bailiwick/#"), 0);
    while (mia.receive(soon)) { // what is retained
    }
    m_stage->server.changeKeys([](Keys &keys) { keys.add("doomed", SmallFleet::member("tom")); });
    m_stage->waitUntilReady("doomed");
    RawMqtt client = m_stage->client();
    RawMqtt::Login login = m_stage->login("doomed", "doomed");
    login.will = RawMqtt::Will{Stage::topic("customer1", "d1"), "last word"};
    QCOMPARE(client.connect(login), 0);
    m_stage->server.changeKeys([](Keys &keys) { keys.revoke("doomed"); });
    QVERIFY(client.waitForEnd(2s));
    QVERIFY(!mia.receive(soon));
}

// Left behind while the key held, to be said two seconds after the connection ended.
void BrokerAttackTest::delayedWillOfARevokedKey()
{
    RawMqtt mia = m_stage->connected("mia", "mia");
    QCOMPARE(mia.subscribe("bailiwick/#"), 0);
    while (mia.receive(soon)) { // what is retained
    }
    for (const bool revoked : {false, true}) {
        m_stage->server.changeKeys(
            [](Keys &keys) { keys.add("later", SmallFleet::member("tom")); });
        m_stage->waitUntilReady("later");
        RawMqtt client = m_stage->client(RawMqtt::V5);
        RawMqtt::Login login = m_stage->login("later", "later");
        login.sessionExpiry = 3600;
        login.will = RawMqtt::Will{Stage::topic("customer1", "d1"), "last word", false, 2};
        QCOMPARE(client.connect(login), 0);
        client.cut();
        if (revoked) {
            m_stage->server.changeKeys([](Keys &keys) { keys.revoke("later"); });
            QTRY_VERIFY_WITH_TIMEOUT(!m_stage->canConnect("later"), 5'000);
        }
        QCOMPARE(mia.receive(6s).has_value(), !revoked);
    }
    m_stage->connected("tom", "later").disconnect(); // ends the session
}

void BrokerAttackTest::clientIdOfSomebodyElse()
{
    RawMqtt tom = m_stage->connected("tom", "pump controller");
    for (const char *other : {"bo", "mia"})
        QVERIFY(!m_stage->canConnect(other, "pump controller"));
    QVERIFY(tom.ping());                                          // was not thrown out
    RawMqtt again = m_stage->connected("tom", "pump controller"); // himself from elsewhere
    QVERIFY(tom.waitForEnd(2s));
    again.disconnect();
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->canConnect("bo", "pump controller"), 5'000);
}

void BrokerAttackTest::storedSessionOfSomebodyElse()
{
    const std::string topic = Stage::topic("customer1", "d1");
    RawMqtt tom = m_stage->connected("tom", "stored", false);
    QCOMPARE(tom.subscribe(topic, 1), 1);
    tom.cut();
    RawMqtt mia = m_stage->connected("mia", "mia");
    mia.publish(topic, "tom's", 1);
    for (const bool clean : {false, true}) {
        RawMqtt thief = m_stage->client();
        RawMqtt::Login login = m_stage->login("max", "stored"); // who may view it, too
        login.clean = clean;
        QVERIFY(thief.connect(login) != 0);
    }
    RawMqtt back = m_stage->connected("tom", "stored", false);
    QVERIFY(back.sessionPresent());
    QVERIFY(back.receive(2s));
    back.disconnect();
    m_stage->connected("tom", "stored").disconnect();
}

void BrokerAttackTest::sharedGroupKeepsNobodyIn()
{
    const std::string topic = Stage::topic("customer1", "d1");
    RawMqtt tom = m_stage->connected("tom", "tom");
    RawMqtt max = m_stage->connected("max", "max");
    QCOMPARE(tom.subscribe("$share/g/" + topic), 0);
    QCOMPARE(max.subscribe("$share/g/" + topic), 0);
    m_stage->commit({Stage::remove("a-tom")});
    QVERIFY(tom.waitForEnd(2s));
    RawMqtt mia = m_stage->connected("mia", "mia");
    for (int i = 0; i < 4; ++i)
        mia.publish(topic, std::to_string(i));
    int received = 0;
    while (max.receive(soon))
        ++received;
    QCOMPARE(received, 4);
}

void BrokerAttackTest::topicAliases()
{
    RawMqtt tom = m_stage->connected("tom", "tom", true, RawMqtt::V5);
    const auto publish = [&](const std::string &topic, int alias, std::uint16_t id) {
        std::string body = RawMqtt::text(topic);
        body += static_cast<char>(id >> 8);
        body += static_cast<char>(id & 0xff);
        body += std::string("\x03\x23\x00", 3) + static_cast<char>(alias) + "payload";
        tom.sendBytes(RawMqtt::packet(0x32, body));
        const auto answer = tom.next(3s);
        const int code =
            answer && answer->body.size() > 2 ? static_cast<unsigned char>(answer->body[2]) : 0;
        return code == 16 ? 0 : code; // nobody listens
    };
    // An alias is what it stands for, each time anew.
    QCOMPARE(publish(Stage::topic("customer1", "d1"), 1, 100), 0);
    QCOMPARE(publish({}, 1, 101), 0);
    QCOMPARE(publish(Stage::topic("customer1", "d3"), 1, 102), 0x87);
    QCOMPARE(publish({}, 1, 103), 0x87);
    QCOMPARE(publish(Stage::topic("customer1", "d1"), 2, 104), 0);
    m_stage->commit({Stage::remove("a-tom")});
    QCOMPARE(publish({}, 2, 105), 0x87);
}

void BrokerAttackTest::otherWaysOfSigningIn()
{
    RawMqtt client = m_stage->client(RawMqtt::V5);
    RawMqtt::Login login = m_stage->login("mia", "extended");
    login.authMethod = "SCRAM-SHA-256";
    QVERIFY(client.connect(login) != 0);
    RawMqtt impatient = m_stage->client(); // says something before it is in
    impatient.sendBytes(RawMqtt::packet(
        0x82, std::string("\x00\x01", 2) + RawMqtt::text("bailiwick/#") + std::string(1, '\0')));
    QVERIFY(impatient.waitForEnd(3s));
    RawMqtt twice = m_stage->connected("tom", "twice"); // becomes somebody else
    twice.sendBytes(twice.connectPacket(m_stage->login("mia", "twice")));
    QVERIFY(twice.waitForEnd(3s));
    QVERIFY(m_stage->broker.isRunning());
}

void BrokerAttackTest::afterTheBrokersRestart()
{
    const std::string topic = Stage::topic("customer1", "d1");
    {
        RawMqtt tom = m_stage->connected("tom", "kept", false);
        QCOMPARE(tom.subscribe(topic, 1), 1);
        RawMqtt max = m_stage->connected("max", "kept too", false);
        QCOMPARE(max.subscribe(topic, 1), 1);
    }
    m_stage->broker.stop();
    m_stage->broker.start();
    m_stage->waitUntilReady();
    RawMqtt mia = m_stage->connected("mia", "mia");
    mia.publish(topic, "after the restart", 1); // the stored sessions are known by their names
    // Now he may not, and comes back to it; somebody else comes to the other's.
    m_stage->commit({Stage::remove("a-tom")});
    RawMqtt tom = m_stage->connected("tom", "kept", false);
    QVERIFY(!tom.receive(soon));
    RawMqtt thief = m_stage->connected("bo", "kept too", false);
    QVERIFY(!thief.receive(soon));
    thief.disconnect();
}

BAILIWICK_TEST(BrokerAttackTest)
#include "tst_broker_attacks.moc"
