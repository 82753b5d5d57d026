// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/headers.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bailiwick::http {

enum class Method { Get, Head, Post, Put, Patch, Delete, Options };

std::string_view methodName(Method method);
/// Nothing for a method this server does not know (answered with 501).
std::optional<Method> methodFromName(std::string_view name);

/// Names and values of a query string or of path parameters, decoded, in order; names are
/// case-sensitive and may repeat.
class Parameters
{
public:
    using Entry = std::pair<std::string, std::string>;

    std::optional<std::string_view> find(std::string_view name) const;
    std::string_view value(std::string_view name) const; ///< first value, or empty
    std::vector<std::string_view> values(std::string_view name) const;
    bool contains(std::string_view name) const { return find(name).has_value(); }
    void add(std::string name, std::string value);
    const std::vector<Entry> &entries() const { return m_entries; }

private:
    std::vector<Entry> m_entries;
};

/// What the TLS layer says about a connection.
struct TlsInfo
{
    std::string version; ///< "TLSv1.3"
    std::string cipher;  ///< e.g. "TLS_AES_256_GCM_SHA384"
};

/// One request as a handler gets it: parsed, within the limits, path and query decoded.
/// A value owned by the server for the time of the handler's call.
struct Request
{
    Method method = Method::Get; ///< Head when a GET route answers a HEAD request
    std::string path;            ///< decoded, normalised: "/v1/devices/42"; never "..", NUL
    std::string route;           ///< the matching pattern: "/v1/devices/{id}"; bounded, for logs
    Parameters pathParameters;   ///< {id} → "42"
    Parameters query;            ///< "+" is a space, as in forms
    Headers headers;             ///< those before the body; trailers are dropped
    std::string body;
    std::string remoteAddress; ///< numeric, without port; IPv4-mapped IPv6 as IPv4
    std::uint16_t remotePort = 0;
    std::string id; ///< made by this server (UUID); never taken from the client
    TlsInfo tls;

    /// The text after "Bearer ", or nothing. RFC 6750 section 2.1.
    std::optional<std::string_view> bearerToken() const;
    /// Last-Event-ID of a resuming event-stream client, or nothing.
    std::optional<std::string_view> lastEventId() const;
};

} // namespace bailiwick::http
