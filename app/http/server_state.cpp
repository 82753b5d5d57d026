// SPDX-License-Identifier: Apache-2.0
#include "app/http/server_state.h"

#include <utility>

namespace bailiwick::http {

void ServerState::log(const LogRecord &record) const noexcept
{
    try {
        if (options.log)
            options.log(record);
    } catch (...) {
        // A log that fails must not fail a request; there is nobody left to tell.
    }
}

bool BodyReservation::reserve(ServerState &state, std::uint64_t bytes)
{
    release();
    const std::uint64_t limit = state.options.limits.bodyBytesTotal;
    auto used = state.bodyBytes.load();
    do {
        if (bytes > limit || used > limit - bytes)
            return false;
    } while (!state.bodyBytes.compare_exchange_weak(used, used + bytes));
    m_state = &state;
    m_bytes = bytes;
    return true;
}

void BodyReservation::release()
{
    if (m_state)
        m_state->bodyBytes -= m_bytes;
    m_state = nullptr;
}

} // namespace bailiwick::http
