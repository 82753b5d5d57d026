// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <functional>
#include <thread>
#include <vector>

namespace bailiwick::access {

// Calls work() in as many threads as there are processors, at most `wanted`, one of them the
// caller's; returns when all are done. The work shares itself out.
inline void inThreads(std::size_t wanted, const std::function<void()> &work)
{
    const std::size_t count =
        std::min<std::size_t>(wanted, std::max(1U, std::thread::hardware_concurrency()));
    std::vector<std::thread> others;
    for (std::size_t i = 1; i < count; ++i)
        others.emplace_back(work);
    work();
    for (std::thread &other : others)
        other.join();
}

} // namespace bailiwick::access
