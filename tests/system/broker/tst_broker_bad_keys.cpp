// SPDX-License-Identifier: Apache-2.0
#include "models/identity/api_key.h"
#include "tests/support/registry.h"
#include "tests/system/broker/broker_scene.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <functional>

using namespace bailiwick;
using namespace bailiwick::tests;
using namespace std::chrono_literals;

namespace {

constexpr int refused = 0x87;

// What somebody might present in place of a key, made of a good one.
using Forgery = std::function<std::string(const std::string &)>;

} // namespace

Q_DECLARE_METATYPE(Forgery)

// Keys that open nothing, or no more what they did, at the real server and the real broker: those
// of a partner's application, which its admin made under the manufacturer's delegation.
class BrokerBadKeysTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void narrowedDelegation();
    void endedDelegationOfItsMaker();
    void blockedOrganization();
    void removedApplication();
    void outOfItsTime();
    void rotatedWithAnOverlap();
    void unknownAndMalformedOnes_data();
    void unknownAndMalformedOnes();

private:
    std::string topic(const std::string &device) const { return m_scene->topic(device, "events"); }
    fleet::Id makeApplication();
    ApiKeyText makeKey(const fleet::Id &application, const wire::Json &body = wire::Json::object());
    ApiKeyText rotated(const ApiKeyText &key, const char *overlap);

    std::unique_ptr<BrokerScene> m_scene;
    std::unique_ptr<ApiSession> m_company; // its admin
    fleet::Delegation m_delegation;
    std::string m_device; // of the plot's site
    std::string m_other;  // of another site of the same customer
    ApiKeyText m_key;
};

void BrokerBadKeysTest::initTestCase()
{
    BAILIWICK_NEEDS_MOSQUITTO();
    m_scene = std::make_unique<BrokerScene>();
    const Plot &plot = m_scene->plot();
    m_delegation = plot.delegation();
    m_scene->commit({fleet::Put{m_delegation}, fleet::Put{plot.adminsRole(m_delegation)}});
    m_company = std::make_unique<ApiSession>(m_scene->server().clientOptions(),
                                             SampleFolder::account("role-installer-admin"));
    m_device = plot.siteDevices.front();
    for (const std::string &device : devicesBelow(m_scene->state(), plot.customer.id)) {
        if (std::ranges::find(plot.siteDevices, device) == plot.siteDevices.end())
            m_other = device;
    }
    QVERIFY(!m_other.empty());
    m_key = makeKey(makeApplication());
    m_scene->waitUntilKnown(m_key);
}

// For the whole customer.
fleet::Id BrokerBadKeysTest::makeApplication()
{
    const std::string customer = m_scene->plot().customer.id.toString();
    const ApiAnswer made =
        m_company->post("/v1/applications", {{"name", "Of the company"},
                                             {"delegation", m_delegation.id.toString()},
                                             {"actions", {"device:view"}},
                                             {"spaces", {{{"kind", "resource"}, {"id", customer}}}},
                                             {"anyKeyword", true}});
    if (made.status != 201)
        qFatal("%s", made.text.c_str());
    return fleet::Id::fromString(made.body["application"].value("id", std::string())).value();
}

ApiKeyText BrokerBadKeysTest::makeKey(const fleet::Id &application, const wire::Json &body)
{
    const ApiAnswer made =
        m_company->post("/v1/applications/" + application.toString() + "/keys", body);
    if (made.status != 201)
        qFatal("%s", made.text.c_str());
    return {made.body["key"].value("id", std::string()), made.body.value("text", std::string())};
}

ApiKeyText BrokerBadKeysTest::rotated(const ApiKeyText &key, const char *overlap)
{
    const ApiAnswer made =
        m_company->post("/v1/keys/" + key.id + "/rotate", {{"overlap", overlap}});
    if (made.status != 201)
        qFatal("%s", made.text.c_str());
    return {made.body["key"].value("id", std::string()), made.body.value("text", std::string())};
}

// The key is as good as ever; what it reaches is what is left.
void BrokerBadKeysTest::narrowedDelegation()
{
    RawMqtt reader = m_scene->connected(m_key, "reader");
    QVERIFY(BrokerScene::soon([&] { return reader.subscribe(topic(m_other)) == 0; }));
    QCOMPARE(reader.subscribe(topic(m_device)), 0);
    RawMqtt onlyHere = m_scene->connected(m_key, "only here");
    QCOMPARE(onlyHere.subscribe(topic(m_device)), 0);
    fleet::Delegation narrow = m_delegation;
    narrow.region = {{fleet::ScopeKind::Resource, m_scene->plot().site.id}};
    const double taken =
        endsAfter(*m_scene, reader, [&] { m_scene->commit({fleet::Put{narrow}}); });
    qInfo("narrowed delegation to disconnection of a subscriber beyond it: %.0f ms", taken);
    QVERIFY(taken < 1'000);
    RawMqtt again = m_scene->connected(m_key, "reader");
    QCOMPARE(again.subscribe(topic(m_other)), refused);
    QCOMPARE(again.publish(topic(m_other), "x", 1), refused);
    QCOMPARE(again.publish(topic(m_device), "inside", 1), 0);
    const auto message = onlyHere.receive(5s); // was not thrown out
    QVERIFY(message);
    QCOMPARE(message->payload, std::string("inside"));
    m_scene->commit({fleet::Put{m_delegation}});
    QVERIFY(BrokerScene::soon([&] { return again.subscribe(topic(m_other)) == 0; }));
}

void BrokerBadKeysTest::endedDelegationOfItsMaker()
{
    RawMqtt reader = m_scene->connected(m_key, "reader");
    QVERIFY(BrokerScene::soon([&] { return reader.subscribe(topic(m_device)) == 0; }));
    fleet::Delegation cut = m_delegation;
    cut.cut = true;
    QVERIFY(endsAfter(*m_scene, reader, [&] { m_scene->commit({fleet::Put{cut}}); }) < 1'000);
    const auto nothingIsLeft = [&] {
        RawMqtt client = m_scene->connected(m_key, "nothing left");
        for (const std::string &device : {m_device, m_other}) {
            QCOMPARE(client.subscribe(topic(device)), refused);
            QCOMPARE(client.publish(topic(device), "x", 1), refused);
        }
    };
    nothingIsLeft();
    m_scene->commit({fleet::Put{m_delegation}});
    RawMqtt back = m_scene->connected(m_key, "reader");
    QVERIFY(BrokerScene::soon([&] { return back.subscribe(topic(m_device)) == 0; }));
    // By its time: nobody has to do anything.
    fleet::Delegation ending = m_delegation;
    ending.validity.until = fleet::currentTime() + 2'500;
    m_scene->commit({fleet::Put{ending}});
    QVERIFY(back.waitForEnd(10s));
    const fleet::Time ended = fleet::currentTime();
    QVERIFY2(ended >= ending.validity.until && ended < ending.validity.until + 1'000,
             std::to_string(ended - ending.validity.until).c_str());
    nothingIsLeft();
    m_scene->commit({fleet::Put{m_delegation}});
}

void BrokerBadKeysTest::blockedOrganization()
{
    RawMqtt client = m_scene->connected(m_key, "blocked");
    fleet::Organization company = m_scene->plot().company;
    company.blocked = true;
    QVERIFY(endsAfter(*m_scene, client, [&] { m_scene->commit({fleet::Put{company}}); }) < 1'000);
    QVERIFY(!m_scene->canConnect(m_key));
    m_scene->commit({fleet::Put{m_scene->plot().company}});
    m_scene->waitUntilKnown(m_key);
    m_company = std::make_unique<ApiSession>(m_scene->server().clientOptions(),
                                             SampleFolder::account("role-installer-admin"));
}

void BrokerBadKeysTest::removedApplication()
{
    const fleet::Id application = makeApplication();
    const ApiKeyText key = makeKey(application);
    m_scene->waitUntilKnown(key);
    RawMqtt client = m_scene->connected(key, "removed");
    const fleet::Remove gone{fleet::EntityKind::Application, application};
    QVERIFY(endsAfter(*m_scene, client, [&] { m_scene->commit({gone}); }) < 1'000);
    QVERIFY(!m_scene->canConnect(key));
}

void BrokerBadKeysTest::outOfItsTime()
{
    const fleet::Id application = makeApplication();
    const fleet::Time from = fleet::currentTime() + 2'000;
    const fleet::Time until = from + 2'000;
    const ApiKeyText key = makeKey(
        application, {{"from", fleet::formatTime(from)}, {"until", fleet::formatTime(until)}});
    QVERIFY(!m_scene->canConnect(key)); // not yet
    m_scene->waitUntilKnown(key);
    QVERIFY(fleet::currentTime() >= from);
    RawMqtt client = m_scene->connected(key, "in its time");
    QVERIFY(client.waitForEnd(10s));
    const fleet::Time ended = fleet::currentTime();
    QVERIFY2(ended >= until && ended < until + 1'000, std::to_string(ended - until).c_str());
    QVERIFY(!m_scene->canConnect(key));
}

void BrokerBadKeysTest::rotatedWithAnOverlap()
{
    const ApiKeyText old = makeKey(makeApplication());
    m_scene->waitUntilKnown(old);
    RawMqtt client = m_scene->connected(old, "old");
    // From the beginning both are good, and nobody is thrown out for it.
    const ApiKeyText fresh = rotated(old, "1h");
    m_scene->waitUntilKnown(fresh);
    QVERIFY(m_scene->canConnect(old));
    QVERIFY(client.ping());
    // Without one the old key ends with the making of the new.
    RawMqtt second = m_scene->connected(fresh, "fresh");
    ApiKeyText last;
    QVERIFY(endsAfter(*m_scene, second, [&] { last = rotated(fresh, "0h"); }) < 1'000);
    QVERIFY(!m_scene->canConnect(fresh));
    m_scene->waitUntilKnown(last);
    QVERIFY(client.ping()); // the first one's hour is not over
    QCOMPARE(m_company->post("/v1/keys/" + fresh.id + "/rotate", {{"overlap", "1h"}}).status, 409);
}

void BrokerBadKeysTest::unknownAndMalformedOnes_data()
{
    QTest::addColumn<Forgery>("forged");
    const auto row = [](const char *name, const Forgery &forged) { QTest::newRow(name) << forged; };
    using Text = const std::string &;
    row("of another installation", [](Text) { return identity::newApiKey()->text; });
    row("none", [](Text) { return std::string(); });
    row("prefix", [](Text) { return std::string("bwk_"); });
    row("another prefix", [](Text good) { return "bwx_" + good.substr(4); });
    row("prefix in upper case", [](Text good) { return "BWK_" + good.substr(4); });
    row("wrong checksum", [](Text good) {
        std::string text = good;
        text.back() = text.back() == 'a' ? 'b' : 'a';
        return text;
    });
    row("typo", [](Text good) {
        std::string text = good;
        text[30] = text[30] == 'a' ? 'b' : 'a';
        return text;
    });
    row("cut off", [](Text good) { return good.substr(0, good.size() - 1); });
    row("longer", [](Text good) { return good + "0"; });
    row("with a line feed", [](Text good) { return good + "\n"; });
    // What stands behind a NUL no plug-in is told.
    row("NUL first", [](Text good) { return std::string(1, '\0') + good; });
    row("NUL inside", [](Text good) {
        std::string text = good;
        text[30] = '\0';
        return text;
    });
    row("its id only", [](Text good) { return good.substr(0, 20); });
    row("65,535 bytes", [](Text) { return std::string(65'535, 'b'); });
    row("not UTF-8", [](Text) { return std::string("bwk_\xff\xfe"); });
    row("a hash", [](Text) { return std::string(64, 'a'); });
}

void BrokerBadKeysTest::unknownAndMalformedOnes()
{
    QFETCH(Forgery, forged);
    const std::string text = forged(m_key.text);
    for (const auto version : {RawMqtt::V311, RawMqtt::V5}) {
        RawMqtt client = m_scene->client(version);
        RawMqtt::Login login;
        login.clientId = "malformed";
        login.password = text;
        QVERIFY(client.connect(login) != 0);
    }
    ApiSession itself(m_scene->server().clientOptions());
    if (text.find_first_of(std::string("\0\n\xff", 3)) == std::string::npos && !text.empty() &&
        text.size() < 1'000) { // what a header can carry
        itself.useToken(text);
        QCOMPARE(itself.get("/v1/me").status, 401);
    }
    QVERIFY(m_scene->canConnect(m_key));
}

BAILIWICK_TEST(BrokerBadKeysTest)
#include "tst_broker_bad_keys.moc"
