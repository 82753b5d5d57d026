// SPDX-License-Identifier: Apache-2.0
// Moments and spans in milliseconds (specification: Cedar.Spec.Ext.Datetime).
#include "models/cedar/digits.h"
#include "models/cedar/extension.h"
#include "models/cedar/extension_text.h"

#include <array>
#include <chrono>

namespace bailiwick::cedar {

namespace {

constexpr std::int64_t second = 1000;
constexpr std::int64_t minute = 60 * second;
constexpr std::int64_t hour = 60 * minute;
constexpr std::int64_t day = 24 * hour;

// Takes exactly `count` digits off the front.
std::optional<std::int64_t> take(std::string_view &text, std::size_t count)
{
    if (text.size() < count)
        return std::nullopt;
    const auto value = parseDigits(text.substr(0, count));
    if (!value)
        return std::nullopt;
    text.remove_prefix(count);
    return static_cast<std::int64_t>(*value);
}

bool takeChar(std::string_view &text, char c)
{
    if (!text.starts_with(c))
        return false;
    text.remove_prefix(1);
    return true;
}

std::optional<std::int64_t> takeDate(std::string_view &text)
{
    const auto y = take(text, 4);
    if (!y || !takeChar(text, '-'))
        return std::nullopt;
    const auto m = take(text, 2);
    if (!m || !takeChar(text, '-'))
        return std::nullopt;
    const auto d = take(text, 2);
    if (!d)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(*y)),
                                           std::chrono::month(static_cast<unsigned>(*m)),
                                           std::chrono::day(static_cast<unsigned>(*d))};
    if (!date.ok())
        return std::nullopt;
    return std::chrono::sys_days(date).time_since_epoch().count() * day;
}

// hh:mm:ss without leap seconds.
std::optional<std::int64_t> takeTime(std::string_view &text)
{
    const auto h = take(text, 2);
    if (!h || *h > 23 || !takeChar(text, ':'))
        return std::nullopt;
    const auto m = take(text, 2);
    if (!m || *m > 59 || !takeChar(text, ':'))
        return std::nullopt;
    const auto s = take(text, 2);
    if (!s || *s > 59)
        return std::nullopt;
    return *h * hour + *m * minute + *s * second;
}

// `Z` or ±hhmm; what to add to local time to get UTC.
std::optional<std::int64_t> takeZone(std::string_view &text)
{
    if (takeChar(text, 'Z'))
        return 0;
    const bool east = text.starts_with('+');
    if (!takeChar(text, '+') && !takeChar(text, '-'))
        return std::nullopt;
    const auto h = take(text, 2);
    const auto m = h ? take(text, 2) : std::nullopt;
    if (!h || !m || *h > 23 || *m > 59)
        return std::nullopt;
    const std::int64_t shift = *h * hour + *m * minute;
    return east ? -shift : shift;
}

std::string padded(std::int64_t value, std::size_t width)
{
    std::string digits = std::to_string(value);
    if (digits.size() < width)
        digits.insert(0, width - digits.size(), '0');
    return digits;
}

} // namespace

std::optional<Value> parseDatetime(std::string_view text)
{
    const auto date = takeDate(text);
    if (!date)
        return std::nullopt;
    if (text.empty())
        return Value::datetime(*date);
    if (!takeChar(text, 'T'))
        return std::nullopt;
    const auto time = takeTime(text);
    if (!time)
        return std::nullopt;
    std::int64_t milliseconds = 0;
    if (takeChar(text, '.')) {
        const auto fraction = take(text, 3);
        if (!fraction)
            return std::nullopt;
        milliseconds = *fraction;
    }
    const auto zone = takeZone(text);
    if (!zone || !text.empty())
        return std::nullopt;
    return Value::datetime(*date + *time + milliseconds + *zone);
}

std::optional<Value> parseDuration(std::string_view text)
{
    struct Unit
    {
        std::string_view name;
        std::uint64_t milliseconds;
    };
    static constexpr std::array<Unit, 5> units{
        {{"d", day}, {"h", hour}, {"m", minute}, {"s", second}, {"ms", 1}}};
    const bool negative = takeChar(text, '-');
    if (text.empty())
        return std::nullopt;
    std::uint64_t total = 0;
    std::size_t next = 0;
    while (!text.empty()) {
        std::size_t digits = 0;
        while (digits < text.size() && isDigit(text[digits]))
            ++digits;
        const auto quantity = parseDigits(text.substr(0, digits));
        if (!quantity)
            return std::nullopt;
        text.remove_prefix(digits);
        std::size_t letters = 0;
        while (letters < text.size() && !isDigit(text[letters]))
            ++letters;
        while (next < units.size() && units[next].name != text.substr(0, letters))
            ++next; // units stand in order, each at most once
        if (next == units.size())
            return std::nullopt;
        std::uint64_t part = 0;
        if (__builtin_mul_overflow(*quantity, units[next].milliseconds, &part) ||
            __builtin_add_overflow(total, part, &total))
            return std::nullopt;
        text.remove_prefix(letters);
        ++next;
    }
    const auto value = withSign(total, negative);
    return value ? std::optional(Value::duration(*value)) : std::nullopt;
}

bool datetimeHasText(std::int64_t milliseconds)
{
    using namespace std::chrono;
    constexpr std::int64_t first = sys_days(year(0) / 1 / 1).time_since_epoch().count() * day;
    constexpr std::int64_t past = sys_days(year(10000) / 1 / 1).time_since_epoch().count() * day;
    return milliseconds >= first && milliseconds < past;
}

std::string datetimeText(std::int64_t milliseconds)
{
    using namespace std::chrono;
    const auto moment =
        sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(milliseconds));
    const auto midnight = floor<days>(moment);
    const year_month_day date(midnight);
    const std::int64_t rest = (moment - midnight).count();
    return padded(int(date.year()), 4) + '-' + padded(unsigned(date.month()), 2) + '-' +
           padded(unsigned(date.day()), 2) + 'T' + padded(rest / hour, 2) + ':' +
           padded(rest / minute % 60, 2) + ':' + padded(rest / second % 60, 2) + '.' +
           padded(rest % second, 3) + 'Z';
}

std::string durationText(std::int64_t milliseconds)
{
    return std::to_string(milliseconds) + "ms";
}

} // namespace bailiwick::cedar
