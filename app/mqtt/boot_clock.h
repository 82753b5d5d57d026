// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/time.h"

#include <chrono>
#include <optional>
#include <string>

namespace bailiwick::mqtt {

// Time since the machine started, also while it slept (CLOCK_BOOTTIME): the same for all processes,
// and nobody can set it. A Clock of the standard library.
struct BootClock
{
    using duration = std::chrono::nanoseconds;
    using rep = duration::rep;
    using period = duration::period;
    using time_point = std::chrono::time_point<BootClock>;
    static constexpr bool is_steady = true;

    static time_point now() noexcept;
};

// A moment that another process can tell the age of.
struct LastingMoment
{
    std::string boot;         // which start of the machine `sinceBoot` counts from; empty: unknown
    BootClock::time_point at; // time since that
    fleet::Time wall = 0;     // what the machine's clock said

    static LastingMoment now();
    bool operator==(const LastingMoment &) const = default;
};

// How long ago `then` was: by the time since the machine started, which no setting of its clock
// changes; once it was started anew by its clock, and then at least the time since. None: it has
// not come yet by what `now` says, so that its age cannot be told.
std::optional<BootClock::duration> ageOf(const LastingMoment &then, const LastingMoment &now);

} // namespace bailiwick::mqtt
