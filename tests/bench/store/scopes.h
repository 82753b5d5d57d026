// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/session_connection.h"
#include "tests/bench/store/bench_fleet.h"

namespace bailiwick::bench {

// A scope, and the same as somebody without isolation writes it by hand.
struct MeasuredScope
{
    enum class Shape { Containment, Mixed, Everything, Conditional };

    std::string name;
    Shape shape = Shape::Containment;
    store::SessionScope scope;
    std::string where;                // over the alias d of resource
    std::vector<std::size_t> devices; // some of those in it
    std::size_t size = 0;             // how many devices that are, about
};

// Of every shape the issue names: 20 scattered sites, a site of 10,000, customers of 25,000 and of
// 5 % of the fleet, a customer with two sites, everything, and a condition on attributes.
std::vector<MeasuredScope> measuredScopes(const BenchFleet &fleet, store::Engine engine,
                                          std::int64_t revision);

} // namespace bailiwick::bench
