// SPDX-License-Identifier: Apache-2.0
#include "tests/support/registry.h"
#include "tests/system/broker/broker_scene.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace bailiwick;
using namespace bailiwick::tests;
using namespace std::chrono_literals;

namespace {

constexpr int refused = 0x87;
constexpr auto quiet = 300ms; // in which nothing is to come

fleet::PrincipalRef gatewayRef(const fleet::Gateway &gateway)
{
    return {fleet::PrincipalKind::Gateway, gateway.id};
}

} // namespace

// Gateways of a customer at the real broker, over the real server: for themselves and for what is
// in their group, as far as it is their organization's.
class BrokerGatewaysTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void actsForItselfAndItsGroup();
    void nothingOfOthersIsDecidedForIt();
    void noWildcardReachesBeyondIt();
    void withoutAGroupItActsForItselfOnly();
    void leavingTheGroupEndsIt();
    void privilegedOneRegistersDevices();
    void standardOneRegistersNothing();
    void revokedOneIsThrownOutWithinASecond();
    void disabledOneIsThrownOutWithinASecond();

private:
    fleet::Organization customerAt(const fleet::State &state, const fleet::Id &node) const;
    fleet::Gateway gateway(const std::string &device, const fleet::Id &role,
                           const fleet::Id &group) const;
    // A client of the gateway, with a key of its own.
    RawMqtt clientOf(const fleet::Gateway &gateway, const std::string &clientId)
    {
        m_key = m_scene->makeKey(gatewayRef(gateway));
        m_scene->waitUntilKnown(m_key);
        return m_scene->connected(m_key, clientId);
    }
    std::string topic(const std::string &device, const std::string &channel = "state") const
    {
        return BrokerScene::topicOf(m_ours.id, device, channel);
    }

    std::unique_ptr<BrokerScene> m_scene;
    fleet::Organization m_ours;         // the plot's customer
    fleet::Organization m_others;       // another customer
    std::vector<std::string> m_devices; // ours: hub, member, member, stranger…
    std::string m_foreign;              // a device of the other customer
    fleet::Id m_standardRole;
    fleet::Id m_privilegedRole;
    fleet::Group m_group; // of two devices of ours, and of the foreign one
    fleet::Gateway m_standard;
    ApiKeyText m_key;
};

// The organization that owns the node.
fleet::Organization BrokerGatewaysTest::customerAt(const fleet::State &state,
                                                   const fleet::Id &node) const
{
    for (const fleet::Organization &organization : state.organizations()) {
        if (organization.resource == node)
            return organization;
    }
    qFatal("the sample's customer is no organization");
}

fleet::Gateway BrokerGatewaysTest::gateway(const std::string &device, const fleet::Id &role,
                                           const fleet::Id &group) const
{
    fleet::Gateway made;
    made.id = Plot::newId();
    made.organization = m_ours.id;
    made.device = fleet::Id::fromString(device).value();
    made.group = group;
    made.roles = {role};
    return made;
}

void BrokerGatewaysTest::initTestCase()
{
    BAILIWICK_NEEDS_MOSQUITTO();
    m_scene = std::make_unique<BrokerScene>();
    const Plot &plot = m_scene->plot();
    const fleet::State before = m_scene->state();
    m_ours = customerAt(before, plot.customer.id);
    m_others = customerAt(before, before.resources().find(plot.elsewhere.id)->parent);
    m_devices = plot.siteDevices;
    QVERIFY(m_devices.size() >= 6);
    m_foreign = devicesBelow(before, plot.elsewhere.id).front();
    fleet::Role standard;
    standard.id = m_standardRole = Plot::newId();
    standard.organization = plot.maker.id;
    standard.name = "Standard gateway";
    standard.actions = {"device:control", "device:view"};
    fleet::Role privileged = standard;
    privileged.id = m_privilegedRole = Plot::newId();
    privileged.name = "Privileged gateway";
    privileged.actions = {"device:control", "device:view", "fleet:edit"};
    m_group.id = Plot::newId();
    m_group.organization = m_ours.id;
    m_group.name = "Behind the hub";
    for (const std::string &member : {m_devices[1], m_devices[2], m_foreign})
        m_group.members.push_back(fleet::Id::fromString(member).value());
    std::ranges::sort(m_group.members);
    m_standard = gateway(m_devices[0], m_standardRole, m_group.id);
    m_scene->commit({fleet::Put{standard}, fleet::Put{privileged}, fleet::Put{m_group},
                     fleet::Put{m_standard}});
}

void BrokerGatewaysTest::cleanup()
{
    if (m_scene && !m_key.id.empty())
        m_scene->revoke(std::exchange(m_key, {}));
}

void BrokerGatewaysTest::actsForItselfAndItsGroup()
{
    RawMqtt hub = clientOf(m_standard, "hub");
    RawMqtt peer = m_scene->connected(m_key, "hub, once more");
    for (const std::string &device : {m_devices[0], m_devices[1], m_devices[2]}) {
        QCOMPARE(hub.subscribe(topic(device)), 0);
        QCOMPARE(hub.subscribe("$share/hubs/" + topic(device, "events")), 0);
        QCOMPARE(hub.subscribe(topic(device, "+")), 0); // all channels of one device
        QCOMPARE(hub.unsubscribe(topic(device, "+")), 0);
        QCOMPARE(peer.publish(topic(device), "of " + device, 1), 0);
        const auto message = hub.receive(5s);
        QVERIFY(message);
        QCOMPARE(message->topic, topic(device));
        QCOMPARE(message->payload, "of " + device);
    }
}

void BrokerGatewaysTest::nothingOfOthersIsDecidedForIt()
{
    RawMqtt hub = clientOf(m_standard, "hub");
    const Plot &plot = m_scene->plot();
    const std::vector<std::string> beyond{
        topic(m_devices[3]), // its customer's, of the same site, not in its group
        // In its group, but another organization's: as that one's, as its own, as the maker's.
        BrokerScene::topicOf(m_others.id, m_foreign), topic(m_foreign),
        BrokerScene::topicOf(plot.maker.id, m_foreign),
        // Its own devices under somebody else's name.
        BrokerScene::topicOf(m_others.id, m_devices[1]),
        BrokerScene::topicOf(plot.maker.id, m_devices[0]),
        topic(plot.site.id.toString()),   // no device
        topic(m_devices[0], "commands"),  // no channel
        topic(Plot::newId().toString())}; // nothing
    for (const std::string &other : beyond) {
        QVERIFY2(hub.publish(other, "x", 1) == refused, other.c_str());
        QVERIFY2(hub.publish(other, "x", 1, true) == refused, other.c_str());
        QVERIFY2(hub.subscribe(other) == refused, other.c_str());
        QVERIFY2(hub.subscribe("$share/g/" + other) == refused, other.c_str());
    }
    // Nor as its last will.
    const fleet::Id reader =
        m_scene->makeApplication("Reader of all", {"device:view"}, plot.maker.resource);
    const ApiKeyText all = m_scene->makeKey(reader);
    m_scene->waitUntilKnown(all);
    RawMqtt witness = m_scene->connected(all, "witness");
    QCOMPARE(witness.subscribe("bailiwick/#"), 0);
    for (const std::string &other : {topic(m_devices[3]), topic(m_devices[1])}) {
        RawMqtt dying = m_scene->client();
        RawMqtt::Login login;
        login.clientId = "dying";
        login.password = m_key.text;
        login.will = RawMqtt::Will{other, "gone"};
        QCOMPARE(dying.connect(login), 0);
        dying.cut();
        const auto message = witness.receive(other == topic(m_devices[1]) ? 5'000ms : quiet);
        QCOMPARE(message.has_value(), other == topic(m_devices[1]));
    }
}

void BrokerGatewaysTest::noWildcardReachesBeyondIt()
{
    RawMqtt hub = clientOf(m_standard, "hub");
    const std::string ours = "bailiwick/" + m_ours.id.toString();
    for (const std::string &filter :
         {ours + "/+/state", ours + "/+/+", ours + "/#", ours + "/+/#",
          std::string("bailiwick/+/+/state"), std::string("bailiwick/#"), std::string("#"),
          "bailiwick/" + m_others.id.toString() + "/+/state", topic(m_devices[3], "#"),
          "bailiwick/+/" + m_foreign + "/state", "$share/g/" + ours + "/+/state",
          std::string("$share/g/bailiwick/#")})
        QVERIFY2(hub.subscribe(filter) == refused, filter.c_str());
    // What covers one device of its group and no more is as good as its topics.
    QCOMPARE(hub.subscribe("bailiwick/+/" + m_devices[1] + "/+"), 0);
    QCOMPARE(hub.subscribe(topic(m_devices[2], "#")), 0);
}

void BrokerGatewaysTest::withoutAGroupItActsForItselfOnly()
{
    const fleet::Gateway alone = gateway(m_devices[4], m_privilegedRole, {});
    m_scene->commit({fleet::Put{alone}});
    RawMqtt client = clientOf(alone, "alone");
    QTRY_VERIFY_WITH_TIMEOUT(client.subscribe(topic(m_devices[4])) == 0, 10'000);
    QCOMPARE(client.publish(topic(m_devices[4]), "myself", 1), 0);
    QVERIFY(client.receive(5s));
    for (const std::string &device : {m_devices[0], m_devices[1], m_foreign}) {
        QCOMPARE(client.subscribe(topic(device)), refused);
        QCOMPARE(client.publish(topic(device), "x", 1), refused);
    }
    // There is nothing that a device of its making would enter.
    ApiSession itself(m_scene->server().clientOptions());
    itself.useToken(m_key.text);
    QCOMPARE(itself.post("/v1/devices", {{"name", "Orphan"}}).status, 403);
}

void BrokerGatewaysTest::leavingTheGroupEndsIt()
{
    RawMqtt hub = clientOf(m_standard, "hub");
    QCOMPARE(hub.subscribe(topic(m_devices[2])), 0);
    fleet::Group smaller = m_group;
    std::erase(smaller.members, fleet::Id::fromString(m_devices[2]).value());
    const double taken = endsAfter(*m_scene, hub, [&] { m_scene->commit({fleet::Put{smaller}}); });
    qInfo("device taken out of the group to disconnection of its subscriber: %.0f ms", taken);
    QVERIFY(taken < 1'000);
    RawMqtt again = m_scene->connected(m_key, "hub");
    QCOMPARE(again.subscribe(topic(m_devices[2])), refused);
    QCOMPARE(again.publish(topic(m_devices[2]), "x", 1), refused);
    QCOMPARE(again.subscribe(topic(m_devices[1])), 0);
    m_scene->commit({fleet::Put{m_group}});
    QTRY_VERIFY_WITH_TIMEOUT(again.subscribe(topic(m_devices[2])) == 0, 10'000);
}

void BrokerGatewaysTest::privilegedOneRegistersDevices()
{
    fleet::Group group = m_group;
    group.id = Plot::newId();
    group.name = "Of the privileged one";
    group.members = {fleet::Id::fromString(m_devices[1]).value()};
    const fleet::Gateway privileged = gateway(m_devices[5], m_privilegedRole, group.id);
    m_scene->commit({fleet::Put{group}, fleet::Put{privileged}});
    RawMqtt client = clientOf(privileged, "privileged");
    ApiSession itself(m_scene->server().clientOptions());
    itself.useToken(m_key.text);
    std::vector<double> taken;
    for (int i = 0; i < 5; ++i) {
        const auto start = std::chrono::steady_clock::now();
        const ApiAnswer made =
            itself.post("/v1/devices", {{"name", "Sensor " + std::to_string(i)}});
        QVERIFY2(made.status == 201, made.text.c_str());
        const std::string device = made.body.value("id", std::string());
        // From the request on: it works at the broker, and does so for good.
        while (client.subscribe(topic(device)) != 0) {
            QVERIFY(std::chrono::steady_clock::now() - start < 10s);
            QTest::qWait(5);
        }
        taken.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
                .count());
        QCOMPARE(client.publish(topic(device), "first", 1), 0);
        const auto message = client.receive(5s);
        QVERIFY(message);
        QCOMPARE(message->topic, topic(device));
        // It is below the gateway and in the group.
        const fleet::State now = m_scene->state();
        const fleet::Id id = fleet::Id::fromString(device).value();
        QCOMPARE(now.resources().find(id)->parent, privileged.device);
        const auto &members = now.groups().find(group.id)->members;
        QVERIFY(std::ranges::find(members, id) != members.end());
        // Another gateway of the same customer has nothing of it.
        const ApiKeyText key = std::exchange(m_key, {});
        RawMqtt hub = clientOf(m_standard, "hub");
        QCOMPARE(hub.publish(topic(device), "x", 1), refused);
        m_scene->revoke(std::exchange(m_key, key));
    }
    std::ranges::sort(taken);
    qInfo("registered device to its first subscription: median %.0f ms, worst %.0f ms",
          taken[taken.size() / 2], taken.back());
    QVERIFY(taken.back() < 1'000);
    // Elsewhere it registers nothing.
    QCOMPARE(itself.post("/v1/devices", {{"name", "x"}, {"parent", m_devices[0]}}).status, 403);
    QCOMPARE(itself.post("/v1/devices", {{"name", "x"}, {"parent", m_foreign}}).status, 403);
}

void BrokerGatewaysTest::standardOneRegistersNothing()
{
    const RawMqtt hub = clientOf(m_standard, "hub");
    ApiSession itself(m_scene->server().clientOptions());
    itself.useToken(m_key.text);
    QCOMPARE(itself.post("/v1/devices", {{"name", "Sensor"}}).status, 403);
    QCOMPARE(itself.post("/v1/devices", {{"name", "Sensor"}, {"parent", m_devices[0]}}).status,
             403);
}

void BrokerGatewaysTest::revokedOneIsThrownOutWithinASecond()
{
    RawMqtt hub = clientOf(m_standard, "hub");
    const ApiKeyText other = m_scene->makeKey(gatewayRef(m_standard));
    m_scene->waitUntilKnown(other);
    RawMqtt stays = m_scene->connected(other, "its other key");
    const ApiKeyText key = std::exchange(m_key, {});
    const double taken = endsAfter(*m_scene, hub, [&] { m_scene->revoke(key); });
    qInfo("revoked credential of a gateway to disconnection: %.0f ms", taken);
    QVERIFY(taken < 1'000);
    QVERIFY(!m_scene->canConnect(key));
    QVERIFY(stays.ping());
    m_scene->revoke(other);
}

void BrokerGatewaysTest::disabledOneIsThrownOutWithinASecond()
{
    RawMqtt hub = clientOf(m_standard, "hub");
    const double taken =
        endsAfter(*m_scene, hub, [&] { m_scene->setDisabled(gatewayRef(m_standard), true); });
    QVERIFY(taken < 1'000);
    QVERIFY(!m_scene->canConnect(m_key));
    m_scene->setDisabled(gatewayRef(m_standard), false);
    m_scene->waitUntilKnown(m_key);
}

BAILIWICK_TEST(BrokerGatewaysTest)
#include "tst_broker_gateways.moc"
