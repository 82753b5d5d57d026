// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace bailiwick::fleet {

// The identity of everything in the fleet: a UUID (RFC 9562), version 7, made by the server and
// never reused. The null id means "none". Text form: 36 lower-case characters.
struct Id
{
    std::uint64_t high = 0;
    std::uint64_t low = 0;

    bool isNull() const { return high == 0 && low == 0; }
    std::string toString() const;
    // Accepts the 36-character form in either case, nothing else.
    static std::optional<Id> fromString(std::string_view text);

    auto operator<=>(const Id &) const = default;
};

// A version 7 UUID from a time in ms and 74 random bits: the caller's randomness decides whether it
// is unguessable (server) or reproducible (sample, tests).
Id makeId(std::int64_t unixMs, std::uint64_t randomA, std::uint64_t randomB);

} // namespace bailiwick::fleet

template<>
struct std::hash<bailiwick::fleet::Id>
{
    std::size_t operator()(const bailiwick::fleet::Id &id) const noexcept
    {
        return static_cast<std::size_t>(id.low ^ (id.high * 0x9e3779b97f4a7c15ULL));
    }
};
