// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <charconv>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

// Unsigned decimal numbers and signs, as several readers here need them.
namespace bailiwick::cedar {

inline bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// One digit or more and nothing else; empty also when it does not fit 64 bits.
inline std::optional<std::uint64_t> parseDigits(std::string_view text)
{
    if (text.empty() || !isDigit(text.front()))
        return std::nullopt;
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

// Empty when the signed number does not fit.
inline std::optional<std::int64_t> withSign(std::uint64_t magnitude, bool negative)
{
    constexpr auto max = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    if (magnitude > max + (negative ? 1 : 0))
        return std::nullopt;
    return static_cast<std::int64_t>(negative ? 0 - magnitude : magnitude);
}

inline std::uint64_t magnitudeOf(std::int64_t value)
{
    return value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
}

} // namespace bailiwick::cedar
