// SPDX-License-Identifier: Apache-2.0
#include "models/fleet/time.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace bailiwick::fleet {

namespace {

using namespace std::chrono;

// Reads exactly `digits` digits at `at` and moves past them.
std::optional<int> number(std::string_view text, std::size_t &at, int digits)
{
    int value = 0;
    for (int i = 0; i < digits; ++i, ++at) {
        if (at >= text.size() || text[at] < '0' || text[at] > '9')
            return std::nullopt;
        value = value * 10 + (text[at] - '0');
    }
    return value;
}

bool character(std::string_view text, std::size_t &at, char wanted)
{
    if (at >= text.size() || text[at] != wanted)
        return false;
    ++at;
    return true;
}

std::optional<Time> parseDate(std::string_view text, std::size_t &at)
{
    const auto y = number(text, at, 4);
    const bool dash1 = character(text, at, '-');
    const auto m = number(text, at, 2);
    const bool dash2 = character(text, at, '-');
    const auto d = number(text, at, 2);
    if (!y || !dash1 || !m || !dash2 || !d || *y < 1970)
        return std::nullopt;
    const year_month_day date{year{*y}, month{static_cast<unsigned>(*m)},
                              day{static_cast<unsigned>(*d)}};
    if (!date.ok())
        return std::nullopt;
    return duration_cast<milliseconds>(sys_days{date}.time_since_epoch()).count();
}

// Up to nine fraction digits, of which three count.
std::optional<Time> parseFraction(std::string_view text, std::size_t &at)
{
    if (!character(text, at, '.'))
        return 0;
    Time value = 0;
    int digits = 0;
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, ++digits) {
        if (digits < 3)
            value = value * 10 + (text[at] - '0');
    }
    if (digits == 0 || digits > 9)
        return std::nullopt;
    for (; digits < 3; ++digits)
        value *= 10;
    return value;
}

std::optional<Time> parseOffset(std::string_view text, std::size_t &at)
{
    if (character(text, at, 'Z'))
        return 0;
    if (at >= text.size() || (text[at] != '+' && text[at] != '-'))
        return std::nullopt;
    const Time sign = text[at++] == '+' ? 1 : -1;
    const auto h = number(text, at, 2);
    const bool colon = character(text, at, ':');
    const auto m = number(text, at, 2);
    if (!h || !colon || !m || *h > 23 || *m > 59)
        return std::nullopt;
    return sign * (*h * 60 + *m) * 60'000;
}

} // namespace

std::string formatTime(Time time)
{
    // The years that RFC 3339 can write.
    constexpr Time first = -62'167'219'200'000;
    constexpr Time last = 253'402'300'799'999;
    const sys_time<milliseconds> instant{milliseconds{std::clamp(time, first, last)}};
    const auto days = floor<std::chrono::days>(instant);
    const year_month_day date{days};
    const hh_mm_ss clock{instant - days};
    char text[40];
    std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  static_cast<int>(clock.hours().count()),
                  static_cast<int>(clock.minutes().count()),
                  static_cast<int>(clock.seconds().count()));
    std::string result = text;
    if (const auto ms = clock.subseconds().count(); ms != 0) {
        std::snprintf(text, sizeof text, ".%03d", static_cast<int>(ms));
        result += text;
    }
    return result + "Z";
}

std::optional<Time> parseTime(std::string_view text)
{
    std::size_t at = 0;
    const auto date = parseDate(text, at);
    if (!date)
        return std::nullopt;
    if (at == text.size())
        return date;
    if (!character(text, at, 'T'))
        return std::nullopt;
    const auto h = number(text, at, 2);
    const bool colon1 = character(text, at, ':');
    const auto m = number(text, at, 2);
    const bool colon2 = character(text, at, ':');
    const auto s = number(text, at, 2);
    if (!h || !colon1 || !m || !colon2 || !s || *h > 23 || *m > 59 || *s > 59)
        return std::nullopt;
    const auto fraction = parseFraction(text, at);
    const auto offset = fraction ? parseOffset(text, at) : std::nullopt;
    if (!fraction || !offset || at != text.size())
        return std::nullopt;
    return *date + ((*h * 60 + *m) * 60 + *s) * Time{1000} + *fraction - *offset;
}

Time currentTime()
{
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

} // namespace bailiwick::fleet
