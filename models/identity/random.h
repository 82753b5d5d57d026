// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/identity/error.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <functional>
#include <mutex>
#include <span>
#include <string>

namespace bailiwick::identity {

// Fills the span with bytes nobody can guess; false when there are none. Injected, so that tests
// can repeat themselves; everything else uses systemRandom.
using RandomSource = std::function<bool(std::span<std::uint8_t>)>;
bool systemRandom(std::span<std::uint8_t> out); // RAND_bytes; thread-safe

// Makes UUIDs of version 7 (RFC 9562 section 5.7) in their 36-character text form. Each is greater
// than the one before it from the same generator, as text too, even when the clock stands still or
// goes back: the 12 bits of rand_a count within a millisecond (section 6.2, method 1) and run over
// into the next one. Thread-safe.
class UuidGenerator
{
public:
    explicit UuidGenerator(RandomSource random = systemRandom);
    tl::expected<std::string, Error> next(std::int64_t nowMs); // Error: NoEntropy

private:
    std::mutex m_mutex;
    RandomSource m_random;
    std::int64_t m_lastMs = -1;
    std::uint32_t m_counter = 0;
};

// From the one generator of this process. Thread-safe.
tl::expected<std::string, Error> newUuid(std::int64_t nowMs);

} // namespace bailiwick::identity
