// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/mqtt/gate.h"
#include "tests/access/small_fleet.h"
#include "tests/mqtt/keys.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

// A gate without a broker, for its tests.
namespace bailiwick::tests {

inline std::string topicOf(std::string_view organization, std::string_view device,
                           std::string_view channel = "state")
{
    return "bailiwick/" + SmallFleet::id(organization).toString() + "/" +
           SmallFleet::id(device).toString() + "/" + std::string(channel);
}

inline std::shared_ptr<const mqtt::ChannelMap> channels()
{
    return std::make_shared<const mqtt::ChannelMap>(
        mqtt::ChannelMap::fromJson(R"({"format":"bailiwick-channels","version":1,"channels":{
            "state":{"publish":"device:configure","subscribe":"device:view"},
            "alarms":{"publish":"device:configure"}}})")
            .value());
}

// A gate over the small fleet, with a clock of its own. The connection of a client is the address
// of its name.
class GateStage
{
public:
    SmallFleet fleet;
    Keys keys;
    mqtt::Board board;
    mqtt::Gate gate{board, {std::chrono::seconds(300), std::chrono::milliseconds(20)}};
    mqtt::Moment now{SmallFleet::now, mqtt::Board::Steady::time_point(std::chrono::hours(1))};
    std::vector<std::string> kicked;

    GateStage()
    {
        for (const char *name : {"tom", "ina", "mia", "max", "bo", "carl"})
            keys.add(name, SmallFleet::member(name));
        publish();
    }
    void publish()
    {
        board.publish(
            std::make_shared<const mqtt::View>(fleet.snapshot(), keys.credentials(), channels()));
        board.confirm(now.steady);
    }
    void pass(std::chrono::milliseconds time)
    {
        now.steady += time;
        now.wall += time.count();
    }
    bool connect(std::string_view client, std::string_view key, bool clean = true)
    {
        return connectWith(client, keys.text(key), clean).has_value();
    }
    tl::expected<std::string, mqtt::Refusal> connectWith(std::string_view client,
                                                         std::string_view text, bool clean = true)
    {
        return gate.connect({connection(client), client, "192.0.2.7", text, clean, !clean}, now);
    }
    bool may(mqtt::Wish wish, std::string_view client, std::string_view key,
             const std::string &topic)
    {
        return gate.allows({connection(client), client, mqtt::userNameOf(SmallFleet::member(key)),
                            true, wish, topic},
                           now);
    }
    // As the broker asks about what it stored.
    bool stored(mqtt::Wish wish, std::string_view client, std::string_view key,
                const std::string &topic)
    {
        return gate.allows(
            {&fleet, client, mqtt::userNameOf(SmallFleet::member(key)), false, wish, topic}, now);
    }
    std::vector<std::string> tick()
    {
        kicked.clear();
        gate.tick(now, [this](const std::string &client, bool) {
            kicked.push_back(client);
            gate.ended(connection(client), client);
        });
        return kicked;
    }
    static const void *connection(std::string_view client)
    {
        static std::map<std::string, int, std::less<>> connections;
        return &connections[std::string(client)];
    }
    void assign(std::string_view name, std::string_view who, std::string_view role,
                std::string_view where, std::string_view delegation = {})
    {
        put(SmallFleet::assignment(name, who, role, where, delegation));
    }
    template<typename T>
    void put(T row)
    {
        fleet.state = fleet.state.applied({fleet::Put{std::move(row)}});
    }
    void remove(fleet::EntityKind kind, std::string_view name)
    {
        fleet.state = fleet.state.applied({fleet::Remove{kind, SmallFleet::id(name)}});
    }
};

} // namespace bailiwick::tests
