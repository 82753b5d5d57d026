// SPDX-License-Identifier: Apache-2.0
#include "tests/mqtt/broker/stage.h"
#include "tests/support/registry.h"

#include <random>

using namespace bailiwick;
using namespace bailiwick::tests;
using namespace std::chrono_literals;

// Bytes that no client should send. Whatever they are: nothing of them is delivered, whoever sent
// them gains nothing, and everybody else goes on.
class BrokerMalformedTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void topics_data();
    void topics();
    void filters_data();
    void filters();
    void clientIds_data();
    void clientIds();
    void packets_data();
    void packets();
    void randomBytes();
    void cleanupTestCase();

private:
    void everybodyElseGoesOn();

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<RawMqtt> m_reader; // receives all there is, from beginning to end
    int m_probes = 0;
};

namespace {

std::string start()
{
    return Stage::topic("customer1", "d1", "");
}

} // namespace

void BrokerMalformedTest::initTestCase()
{
    BAILIWICK_NEEDS_MOSQUITTO();
    m_stage = std::make_unique<Stage>();
    m_reader = std::make_unique<RawMqtt>(m_stage->connected("mia", "reader"));
    QCOMPARE(m_reader->subscribe("bailiwick/#"), 0);
}

void BrokerMalformedTest::everybodyElseGoesOn()
{
    QVERIFY2(m_stage->broker.isRunning(), m_stage->broker.log().right(4000));
    const std::string probe = "probe " + std::to_string(++m_probes);
    RawMqtt tom = m_stage->connected("tom", "probe");
    QCOMPARE(tom.publish(start() + "state", probe), 0);
    const auto message = m_reader->receive(5s);
    QVERIFY(message);
    // The first that arrives: nothing of what was sent before.
    QCOMPARE(message->payload, probe);
}

void BrokerMalformedTest::topics_data()
{
    QTest::addColumn<std::string>("topic");
    const auto row = [](const char *name, std::string topic) { QTest::newRow(name) << topic; };
    row("empty", "");
    row("NUL", start() + std::string("sta\0te", 6));
    row("NUL at the end", start() + std::string("state\0", 6));
    row("NUL alone", std::string("\0", 1));
    row("plus", start() + "+");
    row("plus inside a level", start() + "st+te");
    row("hash", start() + "#");
    row("hash inside a level", start() + "stat#");
    row("65,535 bytes", std::string(65'535, 'a'));
    row("65,535 bytes behind a good beginning",
        (start() + std::string(65'535, 'a')).substr(0, 65'535));
    row("65,535 slashes", std::string(65'535, '/'));
    row("65,535 bytes of levels", [] {
        std::string text = "bailiwick";
        while (text.size() < 65'533)
            text += "/a";
        return text;
    }());
    row("empty levels", "bailiwick///state");
    row("trailing slash", start() + "state/");
    row("invalid UTF-8", start() + "\xFF\xFE");
    row("overlong slash", start() + "\xC0\xAF");
    row("surrogate", start() + "\xED\xA0\x80");
    row("cut-off UTF-8", start() + "state\xE2\x82");
    row("control character", start() + "sta\x01te");
    row("line feed", start() + "state\n");
    row("byte order mark", "\xEF\xBB\xBF" + start() + "state");
    row("non-character", start() + "\xEF\xBF\xBF");
}

void BrokerMalformedTest::topics()
{
    QFETCH(std::string, topic);
    for (const auto version : {RawMqtt::V311, RawMqtt::V5}) {
        for (const int qos : {0, 1}) {
            RawMqtt tom = m_stage->connected("tom", "malformed", true, version);
            tom.publish(topic, "malformed", qos, true);
            if (!tom.isClosed())
                tom.ping(); // it has been read
        }
        RawMqtt client = m_stage->client(version); // as a will
        RawMqtt::Login login = m_stage->login("tom", "malformed will");
        login.will = RawMqtt::Will{topic, "malformed"};
        client.connect(login);
        client.cut();
    }
    everybodyElseGoesOn();
}

void BrokerMalformedTest::filters_data()
{
    QTest::addColumn<std::string>("filter");
    const auto row = [](const char *name, std::string filter) { QTest::newRow(name) << filter; };
    row("empty", "");
    row("NUL", start() + std::string("sta\0te", 6));
    row("plus inside a level", start() + "st+te");
    row("plus inside an id", "bailiwick/+" + start().substr(11) + "state");
    row("hash inside a level", start() + "stat#");
    row("hash before the end", "bailiwick/#/state");
    row("65,535 bytes", std::string(65'535, 'a'));
    row("65,535 bytes of plus", [] {
        std::string text = "+";
        while (text.size() < 65'534)
            text += "/+";
        return text;
    }());
    row("share of nothing", "$share/");
    row("share without a filter", "$share/g");
    row("share with an empty filter", "$share/g/");
    row("share with an empty group", "$share//bailiwick/#");
    row("share with a wildcard", "$share/+/bailiwick/#");
    row("share of a share", "$share/g/$share/g/bailiwick/#");
    row("share with a hash", "$share/#/bailiwick/#");
    row("share with a NUL", "$share/" + std::string("g\0g", 3) + "/bailiwick/#");
    row("share of the system's", "$share/g/$SYS/#");
    row("share in upper case", "$SHARE/g/bailiwick/#");
    row("share of 65,535 bytes", "$share/" + std::string(65'515, 'g') + "/bailiwick/#");
    row("queue", "$queue/bailiwick/#");
    row("NUL at the end", start() + std::string("state\0", 6));
    row("empty levels", "bailiwick//+/state");
    row("slash before", "/bailiwick/#");
    row("slash behind", "bailiwick/#/");
    row("65,535 bytes behind a good beginning",
        (start() + std::string(65'535, 'a')).substr(0, 65'535));
    row("invalid UTF-8", start() + "\xFF");
    row("overlong slash", "bailiwick\xC0\xAF#");
    row("surrogate", start() + "\xED\xA0\x80");
    row("pair of surrogates", start() + "\xED\xA0\xBD\xED\xB8\x80");
    row("cut-off UTF-8", start() + "state\xE2\x82");
    row("control character", start() + "sta\x01te");
    row("delete", start() + "state\x7F");
    row("C1 control character", start() + "state\xC2\x85");
    row("line feed", start() + "state\n");
    row("byte order mark", "\xEF\xBB\xBF"
                           "bailiwick/#");
    row("non-character", start() + "\xEF\xBF\xBF");
}

void BrokerMalformedTest::filters()
{
    QFETCH(std::string, filter);
    for (const auto version : {RawMqtt::V311, RawMqtt::V5}) {
        // Mia may receive everything: what is refused is refused for its form.
        RawMqtt mia = m_stage->connected("mia", "malformed", true, version);
        const int code = mia.subscribe(filter);
        QVERIFY2(code >= 0x80 || code == RawMqtt::closed, std::to_string(code).c_str());
    }
    everybodyElseGoesOn();
}

void BrokerMalformedTest::clientIds_data()
{
    QTest::addColumn<std::string>("clientId");
    const auto row = [](const char *name, std::string id) { QTest::newRow(name) << id; };
    row("empty", "");
    row("NUL", std::string("a\0b", 3));
    row("the victim's with a NUL behind", std::string("victim\0", 7));
    row("the victim's with a space behind", "victim ");
    row("65,535 bytes", std::string(65'535, 'a'));
    row("invalid UTF-8", "\xFF\xFE");
    row("surrogate", "\xED\xA0\x80");
    row("control characters", "\x01\x02\n");
    row("wildcard", "#");
    row("path", "../../etc/passwd");
}

// Whoever comes in under a strange client id, or does not: the victim's stays the victim's.
void BrokerMalformedTest::clientIds()
{
    QFETCH(std::string, clientId);
    RawMqtt victim = m_stage->connected("tom", "victim");
    for (const auto version : {RawMqtt::V311, RawMqtt::V5}) {
        RawMqtt client = m_stage->client(version);
        if (client.connect(m_stage->login("max", clientId)) == 0) {
            QCOMPARE(client.subscribe(start() + "state"), 0);
            QVERIFY(client.subscribe("bailiwick/#") >= 0x80);
        }
    }
    QVERIFY(victim.ping());
    victim.disconnect();
    everybodyElseGoesOn();
}

void BrokerMalformedTest::packets_data()
{
    QTest::addColumn<std::string>("bytes");
    QTest::addColumn<bool>("signedIn");
    const auto row = [](const char *name, std::string bytes) {
        QTest::addRow("%s, signed in", name) << bytes << true;
        QTest::addRow("%s, as a stranger", name) << bytes << false;
    };
    using R = RawMqtt;
    row("length that never ends", std::string("\x30\xff\xff\xff\xff\xff", 6));
    row("largest length", std::string("\x30\xff\xff\xff\x7f", 5) + "abc");
    row("topic longer than the packet", R::packet(0x30, std::string("\xff\xff", 2) + "abc"));
    row("publish without a topic's length", R::packet(0x30, std::string("\x00", 1)));
    row("empty publish", R::packet(0x30, {}));
    row("QoS 3", R::packet(0x36, R::text(start() + "state") + std::string("\x00\x01x", 3)));
    row("QoS 1 without an id", R::packet(0x32, R::text(start() + "state")));
    row("id 0", R::packet(0x32, R::text(start() + "state") + std::string("\x00\x00x", 3)));
    row("subscribe to nothing", R::packet(0x82, std::string("\x00\x01", 2)));
    row("subscribe without a QoS",
        R::packet(0x82, std::string("\x00\x01", 2) + R::text("bailiwick/#")));
    row("subscribe with QoS 3",
        R::packet(0x82, std::string("\x00\x01", 2) + R::text("bailiwick/#") + "\x03"));
    row("subscribe with flags 0",
        R::packet(0x80, std::string("\x00\x01", 2) + R::text("bailiwick/#") + std::string(1, 0)));
    row("reserved kind 0", R::packet(0x00, "abc"));
    row("reserved kind 15", R::packet(0xf0, "abc"));
    row("what only a broker says", R::packet(0x20, std::string("\x00\x00", 2)));
    row("acknowledgement of nothing", R::packet(0x40, std::string("\x12\x34", 2)));
    row("HTTP", "GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    row("TLS", std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11));
    row("zeros", std::string(4096, '\0'));
}

void BrokerMalformedTest::packets()
{
    QFETCH(std::string, bytes);
    QFETCH(bool, signedIn);
    for (const auto version : {RawMqtt::V311, RawMqtt::V5}) {
        RawMqtt client = signedIn ? m_stage->connected("tom", "malformed", true, version)
                                  : m_stage->client(version);
        client.sendBytes(bytes);
        while (const auto answer = client.next(30ms))
            QVERIFY(signedIn || answer->kind() != 9);
    }
    everybodyElseGoesOn();
}

void BrokerMalformedTest::randomBytes()
{
    const auto seed = static_cast<std::uint32_t>(std::random_device()());
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    // Nobody here may publish where the reader listens, so nothing may arrive.
    const std::string connect = m_stage->client().connectPacket(m_stage->login("carl", "random"));
    for (int i = 0; i < 300; ++i) {
        RawMqtt client = m_stage->client();
        std::string bytes = random() % 4 > 0 ? connect : std::string();
        std::string more = RawMqtt::packet(static_cast<std::uint8_t>(random()),
                                           RawMqtt::text(start() + "state") + "random");
        for (std::size_t changes = random() % 6; changes > 0; --changes)
            more[random() % more.size()] = static_cast<char>(random());
        if (random() % 3 == 0)
            more.resize(random() % more.size());
        if (!bytes.empty() && random() % 8 == 0)
            bytes[random() % bytes.size()] ^= 1;
        client.sendBytes(bytes + more);
        if (random() % 4 == 0)
            client.next(5ms);
    }
    everybodyElseGoesOn();
}

void BrokerMalformedTest::cleanupTestCase()
{
    if (!m_stage)
        return;
    m_stage->broker.stop();
    QVERIFY(!m_stage->broker.log().contains("unexpected fault"));
}

BAILIWICK_TEST(BrokerMalformedTest)
#include "tst_broker_malformed.moc"
