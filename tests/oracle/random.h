// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <random>
#include <vector>

namespace bailiwick::oracle {

// Choices from a seed: the same seed gives the same sequence. Not for several threads at once.
class Random
{
public:
    explicit Random(std::uint64_t seed)
        : m_engine(seed)
    {
    }
    // REQUIRES: n > 0.
    std::size_t below(std::size_t n) { return std::size_t(m_engine() % n); }
    std::size_t between(std::size_t least, std::size_t most)
    {
        return least + below(most - least + 1);
    }
    bool percent(unsigned chance) { return below(100) < chance; }
    bool coin() { return percent(50); }
    // REQUIRES: not empty.
    template<class Items>
    const auto &pick(const Items &items)
    {
        return items[below(std::size(items))];
    }
    std::uint64_t bits() { return m_engine(); }

private:
    std::mt19937_64 m_engine;
};

} // namespace bailiwick::oracle
