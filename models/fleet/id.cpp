// SPDX-License-Identifier: Apache-2.0
#include "models/fleet/id.h"

namespace bailiwick::fleet {

namespace {

constexpr char hexDigits[] = "0123456789abcdef";

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

bool isDash(std::size_t index)
{
    return index == 8 || index == 13 || index == 18 || index == 23;
}

} // namespace

std::string Id::toString() const
{
    std::string text;
    text.reserve(36);
    for (int nibble = 0; nibble < 32; ++nibble) {
        if (isDash(text.size()))
            text.push_back('-');
        const std::uint64_t half = nibble < 16 ? high : low;
        text.push_back(hexDigits[(half >> (60 - 4 * (nibble % 16))) & 0xf]);
    }
    return text;
}

std::optional<Id> Id::fromString(std::string_view text)
{
    if (text.size() != 36)
        return std::nullopt;
    Id id;
    int nibble = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (isDash(i)) {
            if (text[i] != '-')
                return std::nullopt;
            continue;
        }
        const int value = hexValue(text[i]);
        if (value < 0)
            return std::nullopt;
        std::uint64_t &half = nibble < 16 ? id.high : id.low;
        half = (half << 4) | static_cast<std::uint64_t>(value);
        ++nibble;
    }
    return id;
}

Id makeId(std::int64_t unixMs, std::uint64_t randomA, std::uint64_t randomB)
{
    Id id;
    id.high = (static_cast<std::uint64_t>(unixMs) << 16) | 0x7000 | (randomA & 0x0fff);
    id.low = (randomB & 0x3fffffffffffffffULL) | 0x8000000000000000ULL;
    return id;
}

} // namespace bailiwick::fleet
