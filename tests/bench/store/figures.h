// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/bench/store/places.h"
#include "tests/bench/store/report.h"

namespace bailiwick::bench {

// Pages, searches and counts of devices in scopes of every shape, and opening a session, each
// beside the same by hand.
void readFigures(Place &place, const BenchFleet &fleet, Report &report);
// Import, and moving a site.
void writeFigures(Place &place, const BenchFleet &fleet, Report &report);

} // namespace bailiwick::bench
