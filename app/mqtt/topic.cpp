// SPDX-License-Identifier: Apache-2.0
#include "app/mqtt/topic.h"

#include <algorithm>
#include <array>

namespace bailiwick::mqtt {

namespace {

constexpr std::size_t idLength = 36;
constexpr std::size_t levels = 4; // root, organization, device, channel
constexpr std::size_t longestTopic = topicRoot.size() + 3 + 2 * idLength + longestChannel;
// `#` may stand behind the last level, since it matches its parent, too.
constexpr std::size_t longestFilter = longestTopic + 2;
constexpr std::string_view sharePrefix = "$share/";

struct Levels
{
    std::array<std::string_view, levels + 1> text;
    std::size_t count = 0;
};

tl::expected<Levels, TopicFault> split(std::string_view text)
{
    Levels result;
    for (std::size_t from = 0;;) {
        if (result.count == result.text.size())
            return tl::unexpected<TopicFault>("it has too many levels");
        const std::size_t slash = text.find('/', from);
        result.text[result.count++] = text.substr(from, slash - from);
        if (slash == std::string_view::npos)
            return result;
        from = slash + 1;
    }
}

// The one spelling of an id.
std::optional<fleet::Id> idFrom(std::string_view text)
{
    if (text.size() != idLength ||
        std::ranges::any_of(text, [](char c) { return 'A' <= c && c <= 'F'; }))
        return std::nullopt;
    const auto id = fleet::Id::fromString(text);
    return id && !id->isNull() ? id : std::nullopt;
}

tl::expected<std::string_view, TopicFault> withoutShare(std::string_view text)
{
    if (!text.starts_with(sharePrefix))
        return text;
    text.remove_prefix(sharePrefix.size());
    const std::size_t slash = text.find('/');
    const std::string_view group = text.substr(0, slash);
    if (slash == std::string_view::npos || group.empty() || group.size() > longestShareGroup ||
        group.find_first_of("+#") != std::string_view::npos)
        return tl::unexpected<TopicFault>("it is no shared subscription, $share/GROUP/FILTER");
    return text.substr(slash + 1);
}

} // namespace

bool isChannelName(std::string_view text)
{
    const auto isLetter = [](char c) { return 'a' <= c && c <= 'z'; };
    return !text.empty() && text.size() <= longestChannel && isLetter(text.front()) &&
           std::ranges::all_of(
               text, [&](char c) { return isLetter(c) || ('0' <= c && c <= '9') || c == '-'; });
}

tl::expected<Topic, TopicFault> readTopic(std::string_view text)
{
    if (text.size() > longestTopic)
        return tl::unexpected<TopicFault>("it is longer than any topic of a device");
    const auto parts = split(text);
    if (!parts)
        return tl::unexpected(parts.error());
    if (parts->count != levels || parts->text[0] != topicRoot)
        return tl::unexpected<TopicFault>("it is not bailiwick/ORGANIZATION/DEVICE/CHANNEL");
    const auto organization = idFrom(parts->text[1]);
    const auto device = idFrom(parts->text[2]);
    if (!organization || !device)
        return tl::unexpected<TopicFault>(
            "organization and device are not ids of 36 lower-case characters");
    if (!isChannelName(parts->text[3]))
        return tl::unexpected<TopicFault>("the last level is no channel's name");
    return Topic{*organization, *device, parts->text[3]};
}

tl::expected<Filter, TopicFault> readFilter(std::string_view text)
{
    if (text.size() > sharePrefix.size() + longestShareGroup + 1 + longestFilter)
        return tl::unexpected<TopicFault>("it is longer than any filter for topics of devices");
    const auto filterText = withoutShare(text);
    if (!filterText)
        return tl::unexpected(filterText.error());
    if (filterText->size() > longestFilter)
        return tl::unexpected<TopicFault>("it is longer than any filter for topics of devices");
    const auto parts = split(*filterText);
    if (!parts)
        return tl::unexpected(parts.error());
    if (parts->text[0] != topicRoot)
        return tl::unexpected<TopicFault>("it does not begin with bailiwick/");
    const bool open = parts->text[parts->count - 1] == "#";
    const std::size_t named = open ? parts->count - 1 : parts->count;
    if (named > levels || (!open && named != levels))
        return tl::unexpected<TopicFault>("it matches no topic of a device");

    Filter filter;
    const auto isOpen = [&](std::size_t level) {
        return level >= named || parts->text[level] == "+";
    };
    const auto take = [&](std::size_t level, std::optional<fleet::Id> &into) {
        if (isOpen(level))
            return true;
        into = idFrom(parts->text[level]);
        return into.has_value();
    };
    if (!take(1, filter.organization) || !take(2, filter.device))
        return tl::unexpected<TopicFault>(
            "organization and device are neither + nor ids of 36 lower-case characters");
    if (isOpen(3))
        return filter;
    if (!isChannelName(parts->text[3]))
        return tl::unexpected<TopicFault>("the last level is neither + nor a channel's name");
    filter.channel = parts->text[3];
    return filter;
}

} // namespace bailiwick::mqtt
