// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/limits.h"

#include <chrono>
#include <cstddef>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace bailiwick::http {

using Clock = std::chrono::steady_clock;

/// Allows `burst` at once and `perSecond` in the long run. Not thread-safe; time is given in.
class TokenBucket
{
public:
    TokenBucket(Rate rate, Clock::time_point now)
        : m_rate(rate)
        , m_tokens(rate.burst)
        , m_last(now)
    {
    }

    /// Takes one token, or says in how many whole seconds (at least 1) there will be one.
    std::optional<int> refusal(Clock::time_point now);
    /// Whether a bucket made now would be the same.
    bool isFull(Clock::time_point now) const;

private:
    double filled(Clock::time_point now) const;

    Rate m_rate;
    double m_tokens;
    Clock::time_point m_last;
};

/// What each remote address has open and has asked. IPv6 addresses count by /64, because one
/// host has all of it. Thread-safe; O(1), now and then O(addresses) to forget silent ones.
class AddressTable
{
public:
    enum class Admission {
        Welcome,
        Refuse, ///< tell it so (429)
        Drop,   ///< so far above the limit that telling costs too much
    };

    explicit AddressTable(const Limits &limits)
        : m_limits(limits)
    {
    }

    /// Every call counts a connection as open, and wants its close().
    Admission open(std::string_view address, Clock::time_point now);
    void close(std::string_view address);
    /// Seconds until the next request is allowed, or nothing.
    std::optional<int> refusal(std::string_view address, Clock::time_point now);

    std::size_t size() const;
    static std::string keyOf(std::string_view address);

private:
    struct Entry
    {
        std::size_t connections = 0;
        TokenBucket opened;
        TokenBucket requests;
    };
    Entry &entry(std::string_view address, Clock::time_point now);

    const Limits m_limits;
    mutable std::mutex m_mutex;
    std::unordered_map<std::string, Entry> m_entries;
    std::size_t m_sweepAt = 1024;
};

} // namespace bailiwick::http
