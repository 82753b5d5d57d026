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
// The log at `rows` rows, which are appended at first: what appending reaches then, and pages of it
// through the reader and through SQL of sessions.
void auditFigures(Place &place, std::uint64_t rows, Report &report);

} // namespace bailiwick::bench
