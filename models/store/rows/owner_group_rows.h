// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/ownership_records.h"
#include "models/store/rows/database.h"

#include <optional>
#include <span>

namespace bailiwick::store {

// Since when owners have devices, groups of theirs, and who has a device by them. Throws Failure.
void writeSince(Database &database, fleet::Id device, fleet::Time since);
std::vector<fleet::Time> readSince(Database &database, std::span<const fleet::Id> devices);
void writeOwnerGroup(Database &database, const OwnerGroup &group);
void deleteOwnerGroup(Database &database, fleet::Id id);
std::optional<OwnerGroup> readOwnerGroup(Database &database, fleet::Id id);
std::vector<OwnerGroup> readOwnerGroupsOf(Database &database, fleet::Id owner);
std::vector<OwnerGroup> readOwnerGroupsWith(Database &database, fleet::Id user);
std::vector<fleet::Id> readGroupShares(Database &database, fleet::Id device);
void writeGroupShares(Database &database, fleet::Id device, std::span<const fleet::Id> persons);
void deleteGroupings(Database &database, fleet::Id device);

} // namespace bailiwick::store
