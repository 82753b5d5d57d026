// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

namespace bailiwick::sample {

// Random numbers as a function of where they are used, so that any part of the fleet can be made
// without what comes before it: SplitMix64 over (seed, topic, index). The same everywhere.
class Random
{
public:
    Random(std::uint64_t seed, std::uint64_t topic, std::uint64_t index)
        : m_state(mixed(mixed(seed + 0x9e3779b97f4a7c15ULL * topic) + index))
    {
    }

    std::uint64_t next()
    {
        m_state += 0x9e3779b97f4a7c15ULL;
        return mixed(m_state);
    }
    // 0 … bound - 1; the bias of the modulo is of no matter here.
    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(next() % bound); }
    bool percent(unsigned share) { return below(100) < share; }

private:
    static std::uint64_t mixed(std::uint64_t z)
    {
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    std::uint64_t m_state;
};

} // namespace bailiwick::sample
