// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/change_set.h"
#include "models/fleet/state.h"

namespace bailiwick::fleet {

// What makes `person` the one primary user of a device: whoever had it before, and all they shared
// it with, are out. Where somebody else had it, what was set on it (config_*) goes: it tells of the
// former user's home.
ChangeSet newPrimary(const State &state, const Resource &device, Id person);

// What leaves a device without an owner, in the same way.
ChangeSet noPrimary(const State &state, const Resource &device);

} // namespace bailiwick::fleet
