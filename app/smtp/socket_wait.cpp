// SPDX-License-Identifier: Apache-2.0
#include "app/smtp/socket_wait.h"

#include <poll.h>

#include <algorithm>
#include <cerrno>

namespace bailiwick::smtp {

namespace {

// How soon a stop is noticed.
constexpr std::chrono::milliseconds look{100};

} // namespace

SocketWait::SocketWait(std::chrono::milliseconds step, std::chrono::milliseconds whole,
                       std::stop_token stop)
    : m_step(step)
    , m_end(Clock::now() + whole)
    , m_stop(std::move(stop))
{
    begin();
}

void SocketWait::begin()
{
    m_stepEnd = std::min(Clock::now() + m_step, m_end);
}

bool SocketWait::until(int file, short events) const
{
    while (!m_stop.stop_requested()) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(m_stepEnd - Clock::now());
        if (left.count() <= 0)
            return false;
        pollfd waiting{file, events, 0};
        const int ready = poll(&waiting, 1, static_cast<int>(std::min(left, look).count()));
        if (ready > 0)
            return true;
        if (ready < 0 && errno != EINTR)
            return false;
    }
    return false;
}

} // namespace bailiwick::smtp
