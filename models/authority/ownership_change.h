// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/change_set.h"
#include "models/fleet/state.h"
#include "models/store/write_transaction.h"

namespace bailiwick::authority {

// What makes `person` the one primary user of a device: whoever had it before, and all they shared
// it with, are out. Where somebody else had it, what was set on it (config_*) goes: it tells of the
// former user's home.
fleet::ChangeSet newPrimary(const fleet::State &state, const fleet::Resource &device,
                            fleet::Id person);

// What leaves a device without an owner, in the same way.
fleet::ChangeSet noPrimary(const fleet::State &state, const fleet::Resource &device);
// Whoever was offered the device by its former primary user gets it no more.
fleet::Expected<void> cancelOffers(store::WriteTransaction &transaction, fleet::Id device,
                                   fleet::Time now);

} // namespace bailiwick::authority
