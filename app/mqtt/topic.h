// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/id.h"

#include <tl/expected.hpp>

#include <optional>
#include <string_view>

// The topics of devices: bailiwick/{organization}/{device}/{channel}. Organization and device are
// ids (36 lower-case characters), so that there is exactly one spelling of each topic: names and
// serial numbers have look-alikes (case, Unicode forms), ids have none. The organization is the one
// that owns the device; whether it does is View's question. Total functions of bytes; no state.
namespace bailiwick::mqtt {

inline constexpr std::string_view topicRoot = "bailiwick";
inline constexpr std::size_t longestChannel = 64;
inline constexpr std::size_t longestShareGroup = 128;

// A sentence for the broker's log.
using TopicFault = std::string_view;

struct Topic
{
    fleet::Id organization;
    fleet::Id device;
    std::string_view channel; // into the text that was read

    bool operator==(const Topic &) const = default;
};

// The topics that a filter stands for (MQTT 5, 4.7): null is every one.
struct Filter
{
    std::optional<fleet::Id> organization;
    std::optional<fleet::Id> device;
    std::optional<std::string_view> channel; // into the text that was read

    bool matches(const Topic &topic) const
    {
        return (!organization || *organization == topic.organization) &&
               (!device || *device == topic.device) && (!channel || *channel == topic.channel);
    }
    bool operator==(const Filter &) const = default;
};

// [a-z][a-z0-9-]*, at most longestChannel characters.
bool isChannelName(std::string_view text);

// O(length), but texts longer than any topic are not looked at.
tl::expected<Topic, TopicFault> readTopic(std::string_view text);

// With `+` and `#`, and `$share/{group}/{filter}`, which stands for what its filter stands for. A
// filter that matches no topic of a device is a fault, and so is one that also matches others
// (`#`, `+/…`): the plug-in answers only for its own.
tl::expected<Filter, TopicFault> readFilter(std::string_view text);

} // namespace bailiwick::mqtt
