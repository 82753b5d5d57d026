// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/action.h"
#include "models/fleet/error.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bailiwick::mqtt {

// What one may do with a message.
enum class Use : std::uint8_t { Publish, Receive };

// The last level of a topic, and the actions on the device that it needs. An empty one: nobody.
struct Channel
{
    std::string name;
    fleet::ActionName publish;
    fleet::ActionName subscribe;

    const fleet::ActionName &actionFor(Use use) const
    {
        return use == Use::Publish ? publish : subscribe;
    }
    bool operator==(const Channel &) const = default;
};

// Which action a channel needs. Any other channel is refused to everybody. Immutable.
class ChannelMap
{
public:
    static constexpr std::size_t most = 256;

    // Compiled in: `telemetry` and `events` are events of a device (event:publish,
    // event:subscribe), `commands` its commands (command:publish, command:subscribe).
    ChannelMap();

    // {"format":"bailiwick-channels","version":1,
    //  "channels":{"telemetry":{"publish":"event:publish","subscribe":"event:subscribe"},…}}
    // Errors: "invalid-json", "not-channels", "newer-version", "invalid-channels", with every fault
    // and its place in `details`.
    static fleet::Expected<ChannelMap> fromJson(std::string_view text);

    std::span<const Channel> channels() const { return m_channels; } // by name
    // Place in channels(); null for an unknown one. O(log n).
    std::optional<std::size_t> find(std::string_view name) const;

private:
    std::vector<Channel> m_channels;
};

} // namespace bailiwick::mqtt
