// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace bailiwick::fleet {

// Milliseconds since 1970-01-01T00:00:00Z. Text: RFC 3339 with "Z".
using Time = std::int64_t;

inline constexpr Time beginningOfTime = std::numeric_limits<Time>::min();
inline constexpr Time endOfTime = std::numeric_limits<Time>::max();

// "2026-11-22T13:45:00Z", with ".123" when there are milliseconds.
std::string formatTime(Time time);
// RFC 3339 with "Z" or a numeric offset; also a plain date (midnight UTC). Years 1970 to 9999.
std::optional<Time> parseTime(std::string_view text);
Time currentTime();

// From inclusive, until exclusive; the defaults are "always".
struct Validity
{
    Time from = beginningOfTime;
    Time until = endOfTime;

    bool contains(Time time) const { return from <= time && time < until; }
    bool isAlways() const { return from == beginningOfTime && until == endOfTime; }
    bool isEmpty() const { return from >= until; }
    Validity intersected(const Validity &other) const
    {
        return {from > other.from ? from : other.from, until < other.until ? until : other.until};
    }

    auto operator<=>(const Validity &) const = default;
};

} // namespace bailiwick::fleet
