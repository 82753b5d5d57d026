// SPDX-License-Identifier: Apache-2.0
#include "tests/authority/verify.h"
#include "tests/authority/world.h"
#include "tests/support/registry.h"

using namespace bailiwick;
using authority::Caller;
using authority::MadeKey;
using fleet::EntityKind;
using fleet::Put;
using tests::World;

// Devices that act for themselves and their group.
class GatewaysTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_world = std::make_unique<World>();
        const fleet::Delegation delegation = m_world->delegation("alpine", {"customer-1"});
        VERIFY_OK(m_world->commit(
            as("ada"), {Put{delegation}, Put{m_world->assignment("ines", "installer-admin",
                                                                 "customer-1", delegation.id)}}));
    }

    void privilegedGatewaysRegisterDevices()
    {
        fleet::Role standard;
        standard.id = m_world->newId();
        standard.organization = m_world->id(EntityKind::Organization, "nordquell");
        standard.name = "Standard gateway";
        standard.actions = {"device:view"};
        fleet::Role privileged = standard;
        privileged.id = m_world->newId();
        privileged.name = "Privileged gateway";
        privileged.actions = {"device:view", "fleet:edit"};
        fleet::Group group;
        group.id = m_world->newId();
        group.organization = m_world->id(EntityKind::Organization, "one");
        group.name = "Near 111";
        fleet::Gateway hub;
        hub.id = m_world->newId();
        hub.organization = group.organization;
        hub.device = m_world->node("device-111");
        hub.roles = {standard.id};
        VERIFY_OK(
            m_world->commit(as("ada"), {Put{standard}, Put{privileged}, Put{group}, Put{hub}}));
        const MadeKey key = keyOf(hub.id);
        authority::DeviceService &devices = m_world->authority().devices();
        const authority::NewDevice sensor{"Sensor", "sensor-1", {}, {{"model", std::string("T1")}}};
        const auto attempt = [&](const authority::NewDevice &device) {
            const auto done = devices.registerDevice(*with(key.text), device);
            return done ? std::string() : done.error().code;
        };
        QCOMPARE(m_world->devices(*with(key.text)), std::vector<std::string>{"device-111"});
        QCOMPARE(attempt(sensor), std::string("forbidden")); // a standard one
        hub.roles = {privileged.id};
        VERIFY_OK(m_world->commit(as("ada"), {Put{hub}}));
        QCOMPARE(attempt(sensor), std::string("forbidden")); // without a group
        hub.group = group.id;
        VERIFY_OK(m_world->commit(as("ada"), {Put{hub}}));
        authority::NewDevice elsewhere = sensor;
        elsewhere.parent = m_world->node("site-12");
        QCOMPARE(attempt(elsewhere), std::string("forbidden"));
        authority::NewDevice naming = sensor;
        naming.attributes["keeper"] = as("tom").principal();
        QCOMPARE(attempt(naming), std::string("forbidden"));
        authority::NewDevice nameless = sensor;
        nameless.name.clear();
        QCOMPARE(attempt(nameless), std::string("invalid-change"));
        QCOMPARE(attempt(sensor), std::string());
        QCOMPARE(attempt(sensor), std::string("invalid-change")); // the externalId is taken

        const fleet::Id made = m_world->node("sensor-1");
        QCOMPARE(m_world->state().resources().find(made)->parent, hub.device);
        QCOMPARE(m_world->state().groups().find(group.id)->members, std::vector<fleet::Id>{made});
        QCOMPARE(m_world->devices(*with(key.text)),
                 (std::vector<std::string>{"device-111", "sensor-1"}));
        store::AuditFilter filter;
        filter.actor = hub.id.toString();
        filter.outcome = audit::Outcome::Allowed;
        QVERIFY(!m_world->log(filter).empty());
        QCOMPARE(m_world->log(filter).front().actor.kind, std::string("gateway"));
        // A person registers where fleet:edit is held.
        elsewhere.externalId = "sensor-2";
        QCOMPARE(devices.registerDevice(as("ines"), elsewhere).error().code,
                 std::string("escalation"));
        VERIFY_OK(devices.registerDevice(as("ada"), elsewhere));
    }

private:
    Caller as(const std::string &name) { return *m_world->caller(m_world->signIn(name)); }
    fleet::Expected<Caller> with(const std::string &key)
    {
        return m_world->authority().signIn().authenticate(key, {"request", "10.0.0.1"});
    }
    MadeKey keyOf(fleet::Id gateway)
    {
        auto made = m_world->authority().keys().create(
            as("ada"), {fleet::PrincipalKind::Gateway, gateway}, {});
        if (!made)
            qFatal("%s", made.error().toString().c_str());
        return *made;
    }

    std::unique_ptr<World> m_world;
};

BAILIWICK_TEST(GatewaysTest)
#include "tst_gateways.moc"
