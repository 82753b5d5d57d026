// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <stop_token>

namespace bailiwick::smtp {

// How long a socket that does not block is waited for: each step for a while, all steps together
// for a while, and no longer once it is stopped. So a peer that sends a byte now and then holds
// nobody. One thread at a time, but for the stop.
class SocketWait
{
public:
    SocketWait(std::chrono::milliseconds step, std::chrono::milliseconds whole,
               std::stop_token stop);

    // A step begins.
    void begin();
    // Until the socket is ready for these events of poll(); false: not in time, stopped or broken.
    bool until(int file, short events) const;

private:
    using Clock = std::chrono::steady_clock;
    const std::chrono::milliseconds m_step;
    const Clock::time_point m_end;
    Clock::time_point m_stepEnd;
    std::stop_token m_stop;
};

} // namespace bailiwick::smtp
