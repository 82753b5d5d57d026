// SPDX-License-Identifier: Apache-2.0
#include "app/mqtt/boot_clock.h"

#include <algorithm>
#include <ctime>
#include <fstream>

namespace bailiwick::mqtt {

namespace {

// Of Linux; elsewhere there is none, and ages are told by the machine's clock.
std::string bootId()
{
    std::ifstream file("/proc/sys/kernel/random/boot_id");
    std::string id;
    std::getline(file, id);
    return id;
}

} // namespace

BootClock::time_point BootClock::now() noexcept
{
#ifdef CLOCK_BOOTTIME
    constexpr clockid_t clock = CLOCK_BOOTTIME;
#else
    constexpr clockid_t clock = CLOCK_MONOTONIC;
#endif
    timespec time{};
    ::clock_gettime(clock, &time);
    return time_point(std::chrono::seconds(time.tv_sec) + duration(time.tv_nsec));
}

LastingMoment LastingMoment::now()
{
    return {bootId(), BootClock::now(), fleet::currentTime()};
}

std::optional<BootClock::duration> ageOf(const LastingMoment &then, const LastingMoment &now)
{
    using Duration = BootClock::duration;
    if (!then.boot.empty() && then.boot == now.boot)
        return then.at <= now.at ? std::optional(now.at - then.at) : std::nullopt;
    if (now.wall < then.wall)
        return std::nullopt;
    const Duration byClock = std::chrono::milliseconds(now.wall - then.wall);
    // Without a name of the start it may be the same one.
    const bool startedAnew = !then.boot.empty() && !now.boot.empty();
    return startedAnew ? std::max(byClock, now.at.time_since_epoch()) : byClock;
}

} // namespace bailiwick::mqtt
