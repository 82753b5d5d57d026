// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/error.h"

#include <chrono>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace bailiwick::authority {

// Which replica of the store answers next: they take turns; one that failed rests, and is then
// tried by one request at a time. Tells the operator when a replica fails and when it is back.
// Thread-safe.
class ReplicaChoice
{
public:
    using Clock = std::chrono::steady_clock;
    using Notice = std::function<void(const std::string &)>;
    static constexpr std::chrono::milliseconds restBehind{250}; // one that lags
    static constexpr std::chrono::milliseconds restDown{2'000}; // one that does not answer

    ReplicaChoice(std::size_t count, Notice notice);

    // None: the store itself. Each answer is followed by served() or failed().
    std::optional<std::size_t> next();
    void served(std::size_t replica);
    void failed(std::size_t replica, const fleet::Error &why);

private:
    struct Replica
    {
        bool failing = false;
        bool tried = false; // by somebody, right now, after a failure
        Clock::time_point rested{};
    };
    Notice m_notice;
    std::mutex m_mutex;
    std::vector<Replica> m_replicas;
    std::size_t m_turn = 0;
};

} // namespace bailiwick::authority
