// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>

namespace bailiwick::http {

/// A token bucket: `burst` at once, refilled at `perSecond`. perSecond 0 means no limit.
struct Rate
{
    double perSecond = 0;
    double burst = 0;
};

/// Everything a client can make the server spend, with its bound and the answer beyond it.
struct Limits
{
    std::size_t headerBytes = std::size_t{16} * 1024; ///< request line and fields: 431
    std::size_t headerCount = 64;                     ///< fields: 431
    std::size_t targetBytes = std::size_t{4} * 1024;  ///< path and query: 414
    std::size_t queryParameters = 64;                 ///< 400
    std::size_t bodyBytes =
        std::size_t{1024} * 1024;            ///< of a route that names none of its own: 413
    std::size_t bodyBytesTotal = 256u << 20; ///< of all requests being read: 503

    std::chrono::milliseconds handshakeTime{10'000}; ///< TLS: closed
    std::chrono::milliseconds headerTime{10'000};    ///< first byte to end of headers: 408
    std::chrono::milliseconds bodyTime{60'000};      ///< end of headers to end of body: 408
    std::chrono::milliseconds idleTime{75'000};      ///< between requests: closed
    std::chrono::milliseconds writeTime{30'000};     ///< one answer or batch of events: closed
    std::chrono::milliseconds heartbeat{10'000};     ///< comment line on a silent event stream

    std::size_t connections = 10'000;           ///< closed at once
    std::size_t connectionsPerAddress = 1'000;  ///< 429; far above: closed at once
    std::size_t requestsPerConnection = 10'000; ///< then "Connection: close"
    Rate requestsOfConnection{500, 1'000};      ///< 429
    Rate requestsOfAddress{2'000, 4'000};       ///< 429
    Rate connectionsOfAddress{200, 1'000};      ///< new connections: 429
};

} // namespace bailiwick::http
