// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/ownership_records.h"
#include "models/store/rows/database.h"

#include <optional>
#include <vector>

namespace bailiwick::store {

// Devices taken from owners who cannot be reached. Throws Failure.
void insertRelease(Database &database, const Release &release);
std::optional<Release> readRelease(Database &database, fleet::Id id);
std::optional<Release> readRelease(Database &database, const identity::TokenHash &token);
std::vector<Release> readReleasesOf(Database &database, fleet::Id device, std::size_t limit);
std::vector<Release> readReleasesFrom(Database &database, fleet::Id owner, std::size_t limit);
void closeRelease(Database &database, fleet::Id id, ReleaseState state, fleet::Time now);
void cancelReleases(Database &database, fleet::Id device, fleet::Time now);

} // namespace bailiwick::store
