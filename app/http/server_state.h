// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/rate_limiter.h"
#include "app/http/server.h"
#include "app/http/worker_pool.h"

#include <atomic>
#include <cstddef>
#include <cstdint>

namespace bailiwick::http {

/// What all connections of one server share; nothing of it knows the network library.
/// `options` and `router` are constant once the server runs; the rest is thread-safe.
struct ServerState
{
    ServerState(ServerOptions given, Router routes)
        : options(std::move(given))
        , router(std::move(routes))
        , addresses(options.limits)
        , workers(options.workers, options.waitingRequests)
    {
    }

    void log(const LogRecord &record) const noexcept;

    struct Counters
    {
        std::atomic<std::uint64_t> connections{0};
        std::atomic<std::uint64_t> eventStreams{0};
        std::atomic<std::uint64_t> accepted{0};
        std::atomic<std::uint64_t> refused{0};
        std::atomic<std::uint64_t> failedHandshakes{0};
        std::atomic<std::uint64_t> requests{0};
        std::atomic<std::uint64_t> rejected{0};
    };

    const ServerOptions options;
    const Router router;
    AddressTable addresses;
    Counters counters;
    std::atomic<std::uint64_t> bodyBytes{0}; ///< of requests being read or answered
    WorkerPool workers;
};

/// A share of the memory for bodies, given back at the end.
class BodyReservation
{
public:
    BodyReservation() = default;
    ~BodyReservation() { release(); }
    BodyReservation(const BodyReservation &) = delete;
    BodyReservation &operator=(const BodyReservation &) = delete;

    /// False when Limits::bodyBytesTotal would be exceeded.
    bool reserve(ServerState &state, std::uint64_t bytes);
    void release();

private:
    ServerState *m_state = nullptr;
    std::uint64_t m_bytes = 0;
};

} // namespace bailiwick::http
