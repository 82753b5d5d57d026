// SPDX-License-Identifier: Apache-2.0
// Addresses and ranges (specification: Cedar.Spec.Ext.IPAddr).
#include "models/cedar/extension_ip.h"

#include "models/cedar/digits.h"
#include "models/cedar/extension.h"

#include <charconv>
#include <cstring>

namespace bailiwick::cedar {

namespace {

constexpr std::size_t v4Bytes = 4;
constexpr std::size_t v6Bytes = 16;

// A number of at most `digits` digits without leading zeros, at most `max`.
std::optional<std::uint8_t> smallNumber(std::string_view text, std::size_t digits, unsigned max)
{
    if (text.empty() || text.size() > digits || (text.front() == '0' && text.size() > 1))
        return std::nullopt;
    const auto value = parseDigits(text);
    if (!value || *value > max)
        return std::nullopt;
    return static_cast<std::uint8_t>(*value);
}

bool readV4(std::string_view text, IpObject::Bytes &out)
{
    for (std::size_t i = 0; i < v4Bytes; ++i) {
        const std::size_t dot = text.find('.');
        if ((dot == std::string_view::npos) != (i == v4Bytes - 1))
            return false;
        const auto part = smallNumber(text.substr(0, dot), 3, 255);
        if (!part)
            return false;
        out[i] = *part;
        text.remove_prefix(dot == std::string_view::npos ? text.size() : dot + 1);
    }
    return true;
}

// Groups of four hex digits between colons, appended to `out` from `used` on.
bool readGroups(std::string_view text, IpObject::Bytes &out, std::size_t &used)
{
    if (text.empty())
        return true;
    for (;;) {
        const std::size_t colon = text.find(':');
        const std::string_view group = text.substr(0, colon);
        std::uint16_t value = 0;
        if (group.empty() || group.size() > 4 || used + 2 > v6Bytes)
            return false;
        const auto [end, error] =
            std::from_chars(group.data(), group.data() + group.size(), value, 16);
        if (error != std::errc() || end != group.data() + group.size())
            return false;
        out[used++] = static_cast<std::uint8_t>(value >> 8U);
        out[used++] = static_cast<std::uint8_t>(value & 0xffU);
        if (colon == std::string_view::npos)
            return true;
        text.remove_prefix(colon + 1);
    }
}

bool readV6(std::string_view text, IpObject::Bytes &out)
{
    std::size_t used = 0;
    const std::size_t gap = text.find("::");
    if (gap == std::string_view::npos)
        return readGroups(text, out, used) && used == v6Bytes;
    IpObject::Bytes tail{};
    std::size_t tailUsed = 0;
    if (!readGroups(text.substr(0, gap), out, used) ||
        !readGroups(text.substr(gap + 2), tail, tailUsed) || used + tailUsed >= v6Bytes)
        return false;
    std::memcpy(out.data() + (v6Bytes - tailUsed), tail.data(), tailUsed);
    return true;
}

// First and last address of a range.
std::pair<IpObject::Bytes, IpObject::Bytes> ends(const IpObject &range)
{
    IpObject::Bytes low{};
    IpObject::Bytes high{};
    for (std::size_t i = 0; i < (range.v6 ? v6Bytes : v4Bytes); ++i) {
        const int fixed = static_cast<int>(range.prefix) - static_cast<int>(i * 8);
        const unsigned mask = fixed >= 8 ? 0xffU : (fixed <= 0 ? 0U : (0xff00U >> fixed) & 0xffU);
        low[i] = static_cast<std::uint8_t>(range.bytes[i] & mask);
        high[i] = static_cast<std::uint8_t>(range.bytes[i] | (~mask & 0xffU));
    }
    return {low, high};
}

} // namespace

std::optional<Value> parseIpAddr(std::string_view text)
{
    const std::size_t slash = text.find('/');
    const std::string_view address = text.substr(0, slash);
    const auto prefixOf = [&](std::size_t digits, unsigned bits) -> std::optional<std::uint8_t> {
        if (slash == std::string_view::npos)
            return static_cast<std::uint8_t>(bits);
        return smallNumber(text.substr(slash + 1), digits, bits);
    };
    IpObject::Bytes bytes{};
    const bool v4 = readV4(address, bytes);
    if (!v4) {
        bytes = {};
        if (!readV6(address, bytes))
            return std::nullopt;
    }
    const auto prefix = v4 ? prefixOf(2, 32) : prefixOf(3, 128);
    if (!prefix)
        return std::nullopt;
    return Value::ipAddr(Handle<IpObject>(new IpObject(!v4, bytes, *prefix)));
}

bool IpObject::isInRange(const IpObject &other) const
{
    if (v6 != other.v6)
        return false;
    const auto [low, high] = ends(*this);
    const auto [otherLow, otherHigh] = ends(other);
    return otherHigh >= high && low >= otherLow;
}

bool IpObject::isLoopback() const
{
    static constexpr Bytes v4Net{127};
    static constexpr Bytes v6Net{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    return isInRange(v6 ? IpObject(true, v6Net, 128) : IpObject(false, v4Net, 8));
}

bool IpObject::isMulticast() const
{
    static constexpr Bytes v4Net{224};
    static constexpr Bytes v6Net{0xff};
    return isInRange(v6 ? IpObject(true, v6Net, 8) : IpObject(false, v4Net, 4));
}

int IpObject::compare(const IpObject &other) const
{
    if (v6 != other.v6)
        return v6 ? 1 : -1;
    if (bytes != other.bytes)
        return bytes < other.bytes ? -1 : 1;
    return static_cast<int>(prefix) - static_cast<int>(other.prefix);
}

std::size_t IpObject::hash() const
{
    const std::string_view all(reinterpret_cast<const char *>(bytes.data()), bytes.size());
    return std::hash<std::string_view>{}(all)*257 + std::size_t{2} * prefix + (v6 ? 1 : 0);
}

std::string IpObject::text() const
{
    std::string out;
    char buffer[8];
    const auto append = [&](unsigned value, int base) {
        const auto result = std::to_chars(buffer, buffer + sizeof buffer, value, base);
        out.append(buffer, result.ptr);
    };
    for (std::size_t i = 0; i < (v6 ? v6Bytes : v4Bytes); i += v6 ? 2 : 1) {
        if (i > 0)
            out += v6 ? ':' : '.';
        if (v6)
            append(static_cast<unsigned>(bytes[i]) << 8U | bytes[i + 1], 16);
        else
            append(bytes[i], 10);
    }
    if (prefix != (v6 ? 128 : 32))
        out += '/' + std::to_string(prefix);
    return out;
}

} // namespace bailiwick::cedar
