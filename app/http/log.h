// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <functional>
#include <string>

namespace bailiwick::http {

/// What the server reports about itself. Holds the route's pattern, never a query, a header or a
/// body, so that no token can reach a log.
struct LogRecord
{
    enum class Level { Debug, Info, Warning, Error };
    Level level = Level::Info;
    std::string message = {};       ///< "request", or what happened
    std::string requestId = {};     ///< empty outside a request
    std::string remoteAddress = {}; ///< empty outside a connection
    std::string method = {};        ///< with `route`, `status`, `duration` for message "request"
    std::string route = {};
    int status = 0;
    std::chrono::microseconds duration{0};
};

/// Called from any thread, several at a time; must not block for long. What it throws is dropped.
using Log = std::function<void(const LogRecord &)>;

} // namespace bailiwick::http
