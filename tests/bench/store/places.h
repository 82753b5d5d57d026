// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/bench/store/bench_fleet.h"
#include "tests/bench/store/place.h"
#include "tests/bench/store/report.h"

namespace bailiwick::bench {

// A store of the fleet in `folder`: the one that an earlier run left, or a new one. The server of
// PostgreSQL is the program's own, with its data in that folder. Ends the program when it fails.
std::unique_ptr<Place> makePlace(store::Engine engine, const std::string &folder,
                                 const BenchFleet &fleet, std::size_t people);

// A store without a fleet at `location`, or its own in `folder`, for its audit log.
std::unique_ptr<Place> makeAuditPlace(store::Engine engine, const std::string &folder,
                                      std::string location);

// Fills an empty store with the fleet and its people as revision 1, past the commit path: without
// indexes, which are made at the end.
void loadFleet(Place &place, const BenchFleet &fleet, std::size_t people);

// The value or the end of the program, saying why.
template<typename T>
T need(store::Expected<T> result)
{
    if (!result)
        stop(result.error().toString());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace bailiwick::bench
