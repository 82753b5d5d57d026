// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/error.h"
#include "app/http/limits.h"
#include "app/http/log.h"
#include "app/http/router.h"

#include <tl/expected.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

namespace bailiwick::http {

struct ServerOptions
{
    std::string address = "127.0.0.1"; ///< numeric IPv4 or IPv6
    std::uint16_t port = 0;            ///< 0: the system picks, see Server::port()
    std::string certificateFile;       ///< PEM, chain allowed
    std::string keyFile;               ///< PEM, without passphrase
    unsigned ioThreads = 2;
    unsigned workers = 8;              ///< threads that run handlers
    std::size_t waitingRequests = 256; ///< accepted, waiting for a worker; 503 beyond
    Limits limits;
    Log log;
};

/// Counters since the start; each is exact, together they are not one moment.
struct ServerStatistics
{
    std::uint64_t connections = 0;  ///< open now
    std::uint64_t eventStreams = 0; ///< open now
    std::uint64_t accepted = 0;     ///< connections ever
    std::uint64_t refused = 0;      ///< closed at once: too many
    std::uint64_t failedHandshakes = 0;
    std::uint64_t requests = 0; ///< answered by a handler
    std::uint64_t rejected = 0; ///< answered by the server itself with 4xx or 503
};

/// HTTP/1.1 (RFC 9112) over TLS 1.2 or newer, nothing else. Requests of one connection are
/// answered in order; handlers run on a worker pool, never on the I/O threads. No input and no
/// exception of a handler ends it.
///
/// Thread contract: all methods may be called from any thread but a handler's; stop() only once
/// at a time.
class Server
{
public:
    /// Listens when it returns. Errors: "certificate-unreadable", "key-mismatch",
    /// "address-invalid", "address-in-use", "cannot-listen".
    static tl::expected<std::unique_ptr<Server>, Error> start(ServerOptions options, Router router);
    /// stop() with one second.
    ~Server();
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    std::uint16_t port() const;
    /// "https://127.0.0.1:8470"
    std::string url() const;
    ServerStatistics statistics() const;

    /// Stops accepting, closes idle connections and ends event streams; requests that run are
    /// answered within `grace`, then what is left is cut off. Returns when all threads have
    /// ended, which needs the running handlers to return. Later calls do nothing.
    void stop(std::chrono::milliseconds grace);

private:
    class Core;
    explicit Server(std::shared_ptr<Core> core);
    std::shared_ptr<Core> m_core;
};

} // namespace bailiwick::http
