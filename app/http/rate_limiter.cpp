// SPDX-License-Identifier: Apache-2.0
#include "app/http/rate_limiter.h"

#include <algorithm>
#include <cmath>

namespace bailiwick::http {

double TokenBucket::filled(Clock::time_point now) const
{
    const double seconds = std::chrono::duration<double>(now - m_last).count();
    return std::min(m_rate.burst, m_tokens + std::max(0.0, seconds) * m_rate.perSecond);
}

std::optional<int> TokenBucket::refusal(Clock::time_point now)
{
    if (m_rate.perSecond <= 0)
        return std::nullopt;
    m_tokens = filled(now);
    m_last = std::max(m_last, now);
    if (m_tokens >= 1) {
        m_tokens -= 1;
        return std::nullopt;
    }
    const double seconds = std::ceil((1 - m_tokens) / m_rate.perSecond);
    return static_cast<int>(std::clamp(seconds, 1.0, 3600.0));
}

bool TokenBucket::isFull(Clock::time_point now) const
{
    return filled(now) >= m_rate.burst;
}

std::string AddressTable::keyOf(std::string_view address)
{
    if (address.find(':') == std::string_view::npos)
        return std::string(address);
    // The first four groups; "::" among them ends the written ones early.
    std::string key;
    int groups = 0;
    for (std::size_t i = 0; i < address.size(); ++i) {
        if (address[i] == ':' && (++groups == 4 || address.substr(i).starts_with("::")))
            break;
        key += address[i];
    }
    return key + "::/64";
}

AddressTable::Entry &AddressTable::entry(std::string_view address, Clock::time_point now)
{
    if (m_entries.size() >= m_sweepAt) {
        std::erase_if(m_entries, [&](const auto &item) {
            const Entry &one = item.second;
            return one.connections == 0 && one.opened.isFull(now) && one.requests.isFull(now);
        });
        m_sweepAt = std::max<std::size_t>(1024, m_entries.size() * 2);
    }
    return m_entries
        .try_emplace(
            keyOf(address),
            Entry{0, {m_limits.connectionsOfAddress, now}, {m_limits.requestsOfAddress, now}})
        .first->second;
}

AddressTable::Admission AddressTable::open(std::string_view address, Clock::time_point now)
{
    const std::lock_guard lock(m_mutex);
    Entry &one = entry(address, now);
    ++one.connections;
    const std::size_t limit = m_limits.connectionsPerAddress;
    if (one.connections > limit + std::max<std::size_t>(8, limit / 8))
        return Admission::Drop;
    const bool tooFast = one.opened.refusal(now).has_value();
    return tooFast || one.connections > limit ? Admission::Refuse : Admission::Welcome;
}

void AddressTable::close(std::string_view address)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_entries.find(keyOf(address));
    if (found != m_entries.end() && found->second.connections > 0)
        --found->second.connections;
}

std::optional<int> AddressTable::refusal(std::string_view address, Clock::time_point now)
{
    const std::lock_guard lock(m_mutex);
    return entry(address, now).requests.refusal(now);
}

std::size_t AddressTable::size() const
{
    const std::lock_guard lock(m_mutex);
    return m_entries.size();
}

} // namespace bailiwick::http
