// SPDX-License-Identifier: Apache-2.0
#include "app/mqtt/channel_map.h"

#include "app/mqtt/topic.h"
#include "models/wire/format_header.h"
#include "models/wire/parse_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace bailiwick::mqtt {

namespace {

constexpr wire::FormatHeader header{"bailiwick-channels", "not-channels",
                                    "This is not a mapping of channels"};

class Reader
{
public:
    Channel read(const std::string &name, const wire::Json &json)
    {
        const std::string where = wire::pointerTo("/channels", name);
        Channel channel{name, {}, {}};
        if (!isChannelName(name))
            fault(where, "A channel's name is a lower-case letter, then at most 63 lower-case "
                         "letters, digits and hyphens");
        if (!json.is_object()) {
            fault(where, "A channel is an object with \"publish\" and \"subscribe\"");
            return channel;
        }
        for (const auto &[key, value] : json.items()) {
            const std::string place = wire::pointerTo(where, key);
            if (key == "publish")
                channel.publish = action(value, place);
            else if (key == "subscribe")
                channel.subscribe = action(value, place);
            else
                fault(place, "\"" + key + "\" is not known here");
        }
        if (channel.publish.empty() && channel.subscribe.empty())
            fault(where, "The channel names no action, so nobody could use it");
        return channel;
    }
    void fault(std::string where, std::string message)
    {
        m_details.push_back({std::move(where), std::move(message)});
    }
    std::optional<fleet::Error> error() &&
    {
        return wire::errorFrom(std::move(m_details), "invalid-channels");
    }

private:
    fleet::ActionName action(const wire::Json &value, const std::string &where)
    {
        if (value.is_string() && fleet::isActionName(value.get_ref<const std::string &>()))
            return value.get<std::string>();
        fault(where, "An action is written like \"event:publish\"");
        return {};
    }

    std::vector<fleet::ErrorDetail> m_details;
};

} // namespace

ChannelMap::ChannelMap()
    : m_channels{{"commands", "command:publish", "command:subscribe"},
                 {"events", "event:publish", "event:subscribe"},
                 {"telemetry", "event:publish", "event:subscribe"}}
{
}

fleet::Expected<ChannelMap> ChannelMap::fromJson(std::string_view text)
{
    const auto json = wire::parseJson(text);
    if (!json)
        return tl::unexpected(json.error());
    if (const auto format = wire::checkFormat(*json, header, {}); !format)
        return tl::unexpected(format.error());
    Reader reader;
    ChannelMap map;
    map.m_channels.clear();
    const auto channels = json->find("channels");
    if (channels == json->end() || !channels->is_object() || channels->empty() ||
        channels->size() > most) {
        reader.fault("/channels", "There have to be from 1 to " + std::to_string(most) +
                                      " channels, an object of them by name");
    } else {
        for (const auto &[name, value] : channels->items())
            map.m_channels.push_back(reader.read(name, value));
    }
    for (const auto &[key, value] : json->items()) {
        if (key != "format" && key != "version" && key != "channels")
            reader.fault(wire::pointerTo("", key), "\"" + key + "\" is not known here");
    }
    if (auto error = std::move(reader).error())
        return tl::unexpected(std::move(*error));
    std::ranges::sort(map.m_channels, {}, &Channel::name);
    return map;
}

std::optional<std::size_t> ChannelMap::find(std::string_view name) const
{
    const auto it = std::ranges::lower_bound(
        m_channels, name, {}, [](const Channel &c) -> std::string_view { return c.name; });
    if (it == m_channels.end() || it->name != name)
        return std::nullopt;
    return static_cast<std::size_t>(it - m_channels.begin());
}

} // namespace bailiwick::mqtt
