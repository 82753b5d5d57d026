// SPDX-License-Identifier: Apache-2.0
#include "app/mqtt/settings.h"

#include "app/http/server_url.h"

#include <sys/stat.h>

#include <charconv>
#include <fstream>
#include <iterator>

namespace bailiwick::mqtt {

namespace {

constexpr std::size_t largestFile = std::size_t{1} << 20;
constexpr std::size_t largestSnapshot = std::size_t{8} << 30;
constexpr int longestStaleness = 86'400;

tl::unexpected<fleet::Error> wrong(std::string_view option, std::string message, std::string action)
{
    return fleet::failure("invalid-option", std::move(message), "plugin_opt_" + std::string(option),
                          std::move(action));
}

fleet::Expected<std::string> contentOf(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    std::string text;
    if (file) {
        text.resize(largestFile + 1);
        file.read(text.data(), static_cast<std::streamsize>(text.size()));
        text.resize(static_cast<std::size_t>(file.gcount()));
    }
    if (file.bad() || (!file && !file.eof()))
        return fleet::failure("io", "The file cannot be read", path,
                              "The broker's user has to be able to read it.");
    if (text.size() > largestFile)
        return fleet::failure("io", "The file is larger than 1 MiB", path);
    return text;
}

fleet::Expected<std::chrono::seconds> stalenessFrom(std::string_view text)
{
    int seconds = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size() || seconds < 1 ||
        seconds > longestStaleness)
        return wrong("staleness", "The staleness is not a number of seconds",
                     "Write a number from 1 to 86400.");
    return std::chrono::seconds(seconds);
}

} // namespace

fleet::Expected<Settings> Settings::read(std::span<const Option> options)
{
    Settings settings;
    std::string pin;
    bool hasServer = false;
    for (const auto &[name, value] : options) {
        if (name == "server") {
            const auto server = http::optionsForUrl(value);
            if (!server)
                return wrong(name, server.error().message, server.error().action);
            settings.server = *server;
            hasServer = true;
        } else if (name == "pin") {
            pin = value;
        } else if (name == "key_file") {
            settings.keyFile = value;
        } else if (name == "channels") {
            settings.channelsFile = value;
        } else if (name == "staleness") {
            const auto staleness = stalenessFrom(value);
            if (!staleness)
                return tl::unexpected(staleness.error());
            settings.staleness = *staleness;
        } else if (name == "replica_file") {
            // The broker changes into another folder when it becomes a daemon.
            if (!value.starts_with('/') || value.ends_with('/'))
                return wrong(name, "The replica's file is not named by its whole path",
                             "Write it like /var/lib/mosquitto/bailiwick.replica.");
            settings.replicaFile = value;
        } else {
            return wrong(name, "There is no such option",
                         "There are server, pin, key_file, channels, staleness and replica_file.");
        }
    }
    if (!hasServer)
        return wrong("server", "The Bailiwick server is not named",
                     "Write it like https://fleet.example:8470.");
    if (settings.keyFile.empty())
        return wrong("key_file", "The plug-in's own API key is not named",
                     "Name a file of mode 0600 that holds it.");
    settings.server.pin = std::move(pin);
    settings.server.responseBytes = largestSnapshot;
    settings.server.requestTime = std::chrono::minutes(10);
    return settings;
}

fleet::Expected<std::string> Settings::key() const
{
    struct stat status
    {
    };
    if (::stat(keyFile.c_str(), &status) == 0 && (status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return fleet::failure("key-unreadable", "Others may read the plug-in's key", keyFile,
                              "Make it readable for the broker's user only: chmod 600.");
    auto text = contentOf(keyFile);
    if (!text)
        return tl::unexpected(text.error());
    text->erase(text->find_last_not_of(" \t\r\n") + 1);
    if (text->empty() || text->find_first_of(" \t\r\n") != std::string::npos)
        return fleet::failure("key-unreadable", "The file holds no API key", keyFile,
                              "Write the key, bwk_…, and nothing else into it.");
    return text;
}

fleet::Expected<std::shared_ptr<const ChannelMap>> Settings::channels() const
{
    if (channelsFile.empty())
        return std::make_shared<const ChannelMap>();
    const auto text = contentOf(channelsFile);
    if (!text)
        return tl::unexpected(text.error());
    auto map = ChannelMap::fromJson(*text);
    if (!map) {
        map.error().where =
            channelsFile + (map.error().where.empty() ? "" : ", ") + map.error().where;
        return tl::unexpected(map.error());
    }
    return std::make_shared<const ChannelMap>(std::move(*map));
}

} // namespace bailiwick::mqtt
