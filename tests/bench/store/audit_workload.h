// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/event.h"

#include <random>

namespace bailiwick::bench {

// The log of a large fleet: 2,000 organizations of very different size, 100,000 people, 10 million
// devices, spread evenly over twelve months. The same number makes the same events.
class AuditWorkload
{
public:
    explicit AuditWorkload(std::uint64_t rows);

    // Rows [first, first + count).
    std::vector<audit::Event> events(std::uint64_t first, std::size_t count);

    std::int64_t timeOf(std::uint64_t row) const; // ms UTC
    static std::string actor(std::uint64_t number);
    static std::string organization(std::uint64_t number);
    static std::string device(std::uint64_t number);

private:
    std::uint64_t skewed(std::uint64_t most); // 0 is the most frequent

    const std::uint64_t m_rows;
    std::mt19937_64 m_random{20'261'127};
};

} // namespace bailiwick::bench
