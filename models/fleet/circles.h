// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/state.h"

namespace bailiwick::fleet {

// The circles of parents among resources (spaces and devices may nest in their like, so they are
// possible): the lowest id of each, ordered. Each resource is looked at once.
std::vector<Id> circles(const Table<Resource> &resources);
// Only those that can be reached upwards from some resources. O(what lies above them).
std::vector<Id> circlesAbove(const Table<Resource> &resources, std::span<const Id> starts);

} // namespace bailiwick::fleet
