// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/client.h"
#include "app/mqtt/channel_map.h"
#include "models/fleet/error.h"

#include <chrono>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace bailiwick::mqtt {

// What mosquitto.conf says to the plug-in, each as plugin_opt_NAME:
//   server        https://host:port of bailiwickd
//   pin           SHA-256 fingerprint of its certificate; without it, the certificate has to be
//   valid
//                 for the host under the system's authorities
//   key_file      file with the plug-in's own API key; nobody else may read it
//   channels      file with the mapping of channels (channel_map.h); without it, the one compiled
//   in staleness     seconds for which decisions go on without the server, 1 to 86,400; 300 by
//   default replica_file  absolute path of a file that the replica is kept in (kept_replica.h), so
//   that a
//                 broker that is started again goes on without the server, too; without it, it does
//                 not
struct Settings
{
    http::ClientOptions server;
    std::string keyFile;
    std::string channelsFile;
    std::string replicaFile;
    std::chrono::seconds staleness{300};

    using Option = std::pair<std::string_view, std::string_view>;
    // Errors: "invalid-option" with the option's name.
    static fleet::Expected<Settings> read(std::span<const Option> options);

    // The files are read anew each time: a key that is rotated, a mapping that is edited. Errors:
    // "io", "key-unreadable" (others may read it, or it holds no key), those of ChannelMap.
    fleet::Expected<std::string> key() const;
    fleet::Expected<std::shared_ptr<const ChannelMap>> channels() const;
};

} // namespace bailiwick::mqtt
