// SPDX-License-Identifier: Apache-2.0
#include "models/audit/leaf.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>

namespace bailiwick::audit {

namespace {

using Milliseconds = std::chrono::sys_time<std::chrono::milliseconds>;
using std::chrono::day;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;

constexpr std::int64_t earliest = -62'135'596'800'000; // 0001-01-01T00:00:00.000Z
constexpr std::int64_t latest = 253'402'300'799'999;   // 9999-12-31T23:59:59.999Z

} // namespace

std::string timeText(std::int64_t ms)
{
    const Milliseconds time(std::chrono::milliseconds(std::clamp(ms, earliest, latest)));
    const auto days = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(days);
    const std::chrono::hh_mm_ss clock(time - days);
    char text[48];
    std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", int(date.year()),
                  unsigned(date.month()), unsigned(date.day()), int(clock.hours().count()),
                  int(clock.minutes().count()), int(clock.seconds().count()),
                  int(clock.subseconds().count()));
    return text;
}

std::optional<std::int64_t> timeFromText(std::string_view text)
{
    if (text.size() != 24)
        return std::nullopt;
    const auto number = [&](std::size_t at, std::size_t length) {
        int value = -1;
        const char *end = text.data() + at + length;
        return std::from_chars(text.data() + at, end, value).ptr == end ? value : -1;
    };
    const int y = number(0, 4), mo = number(5, 2), d = number(8, 2);
    const int h = number(11, 2), mi = number(14, 2), s = number(17, 2), ms = number(20, 3);
    if (std::min({y, mo, d, h, mi, s, ms}) < 0)
        return std::nullopt;
    const std::chrono::year_month_day date(year(y), month(static_cast<unsigned>(mo)),
                                           day(static_cast<unsigned>(d)));
    if (!date.ok())
        return std::nullopt;
    const Milliseconds time = sys_days(date) + std::chrono::hours(h) + std::chrono::minutes(mi) +
                              std::chrono::seconds(s) + std::chrono::milliseconds(ms);
    // Separators, and fields that run over (hour 25), show when it is written again.
    const auto value = time.time_since_epoch().count();
    if (timeText(value) != text)
        return std::nullopt;
    return value;
}

} // namespace bailiwick::audit
