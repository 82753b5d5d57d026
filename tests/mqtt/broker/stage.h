// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/access/small_fleet.h"
#include "tests/mqtt/broker/fake_bailiwick.h"
#include "tests/mqtt/broker/mosquitto_process.h"
#include "tests/mqtt/broker/raw_mqtt.h"

#include <QTest>

namespace bailiwick::tests {

// The small fleet, each of its people with a key, behind the real broker. `state` may be published
// by those who configure the device and received by those who view it; so may `commands`.
class Stage
{
public:
    explicit Stage(MosquittoProcess::Settings settings = {})
        : server(SmallFleet().state, everybody())
        , broker(with(std::move(settings), server))
    {
        waitUntilReady();
    }

    FakeBailiwick server;
    MosquittoProcess broker;

    std::string key(std::string_view name) const { return server.keys().text(name); }
    RawMqtt client(RawMqtt::Version version = RawMqtt::V311) const
    {
        return {broker.port(), version};
    }
    RawMqtt::Login login(std::string_view name, std::string clientId) const
    {
        RawMqtt::Login login;
        login.clientId = std::move(clientId);
        login.password = key(name);
        return login;
    }
    // In, or the test ends.
    RawMqtt connected(std::string_view name, std::string clientId, bool clean = true,
                      RawMqtt::Version version = RawMqtt::V311) const
    {
        RawMqtt result = client(version);
        RawMqtt::Login wanted = login(name, std::move(clientId));
        wanted.clean = clean;
        wanted.sessionExpiry = clean ? 0 : 3600;
        if (const int code = result.connect(wanted); code != 0)
            qFatal("%s does not come in: %d", std::string(name).c_str(), code);
        return result;
    }
    bool canConnect(std::string_view name, std::string clientId = "probe") const
    {
        RawMqtt probe = client();
        return probe.connect(login(name, std::move(clientId))) == 0;
    }
    void waitUntilReady(std::string_view name = "mia") const
    {
        if (!QTest::qWaitFor([&] { return canConnect(name, "ready"); }, 20'000))
            qFatal("the plug-in has nothing to decide from");
    }
    // Changes the fleet, and waits until the plug-in decides by it: a device that was added for
    // this is known to who sees everything.
    void commit(fleet::ChangeSet changes)
    {
        fleet::Resource marker;
        marker.id = fleet::makeId(SmallFleet::now, 0xabc, ++m_markers);
        marker.kind = fleet::ResourceKind::Device;
        marker.parent = SmallFleet::id("s5");
        marker.name = "marker " + std::to_string(m_markers);
        changes.push_back(fleet::Put{marker});
        server.commit(changes);
        RawMqtt mia = connected("mia", "marker");
        const std::string topic = "bailiwick/" + SmallFleet::id("maker").toString() + "/" +
                                  marker.id.toString() + "/state";
        if (!QTest::qWaitFor([&] { return mia.subscribe(topic) == 0; }, 10'000))
            qFatal("the plug-in does not learn of a commit");
    }
    static std::string topic(std::string_view organization, std::string_view device,
                             std::string_view channel = "state")
    {
        return "bailiwick/" + SmallFleet::id(organization).toString() + "/" +
               SmallFleet::id(device).toString() + "/" + std::string(channel);
    }
    static fleet::Change assign(std::string_view name, std::string_view who, std::string_view role,
                                std::string_view where, std::string_view delegation = {})
    {
        return fleet::Put{SmallFleet::assignment(name, who, role, where, delegation)};
    }
    static fleet::Change remove(std::string_view assignment)
    {
        return fleet::Remove{fleet::EntityKind::Assignment, SmallFleet::id(assignment)};
    }

    static Keys everybody()
    {
        Keys keys;
        keys.add("replica", SmallFleet::member("mia"));
        for (const char *name : {"mia", "max", "ina", "tom", "bo", "carl"})
            keys.add(name, SmallFleet::member(name));
        return keys;
    }
    static MosquittoProcess::Settings with(MosquittoProcess::Settings settings,
                                           const FakeBailiwick &server)
    {
        settings.serverUrl = server.url();
        settings.pin = server.pin();
        settings.key = QString::fromStdString(server.keys().text("replica"));
        if (settings.channels.isEmpty())
            settings.channels = QStringLiteral(
                R"({"format":"bailiwick-channels","version":1,"channels":{
                "state":{"publish":"device:configure","subscribe":"device:view"},
                "commands":{"publish":"device:configure","subscribe":"device:view"}}})");
        return settings;
    }

private:
    std::uint64_t m_markers = 0;
};

} // namespace bailiwick::tests
