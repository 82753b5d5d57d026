// SPDX-License-Identifier: Apache-2.0
#include "app/http/server_url.h"

#include <charconv>
#include <string>

namespace bailiwick::http {

tl::expected<ClientOptions, Error> optionsForUrl(std::string_view url)
{
    constexpr std::string_view scheme = "https://";
    const auto wrong = [&](std::string message) {
        return tl::unexpected(Error{"invalid-option", std::move(message), std::string(url),
                                    "Write it like https://fleet.example:8470.", false});
    };
    if (!url.starts_with(scheme))
        return wrong("The server's address does not begin with https://");
    std::string_view rest = url.substr(scheme.size());
    if (rest.ends_with('/'))
        rest.remove_suffix(1);
    ClientOptions options;
    options.port = 443;
    const auto colon = rest.rfind(':');
    const bool hasPort = colon != std::string_view::npos && rest.find(']', colon) == rest.npos;
    if (hasPort) {
        const std::string_view port = rest.substr(colon + 1);
        const auto parsed = std::from_chars(port.data(), port.data() + port.size(), options.port);
        if (parsed.ec != std::errc{} || parsed.ptr != port.data() + port.size() ||
            options.port == 0)
            return wrong("The server's port is not a number from 1 to 65535");
        rest = rest.substr(0, colon);
    }
    if (rest.starts_with('[') && rest.ends_with(']'))
        rest = rest.substr(1, rest.size() - 2);
    if (rest.empty() || rest.find_first_of("/@?#") != std::string_view::npos)
        return wrong("The server's address is not a host name and port");
    options.host = rest;
    return options;
}

} // namespace bailiwick::http
