// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/authority/caller.h"
#include "models/authority/context.h"
#include "models/fleet/owner_change.h"
#include "models/fleet/state.h"
#include "models/store/write_transaction.h"

#include <span>

namespace bailiwick::authority {

// What of the devices is the caller's to see: from these moments on, in order; 0: all. Not 0 only
// for end users, at what they own or is shared with them. O(devices).
fleet::Expected<std::vector<fleet::Time>> dataFrom(Context &context, const Caller &caller,
                                                   std::span<const fleet::Id> devices);

// What a former primary user began with the device is over: who was offered it gets it no more, and
// it is in none of their groups.
fleet::Expected<void> endUses(store::WriteTransaction &transaction, fleet::Id device,
                              fleet::Time now);
// These persons have the device by groups no more: by themselves, or not at all.
fleet::Expected<void> dropGroupShares(store::WriteTransaction &transaction, fleet::Id device,
                                      std::span<const fleet::Id> persons);
// What a commit comes to that changes who has a device, whoever made it. Of a former primary user
// the above ends, releases that wait against them, and what they might prove the device with later:
// a code that they know, a challenge that the device answered. A new primary user of a device that
// was there before sees nothing from before: that is kept here, too.
fleet::Expected<void> followOwnerships(store::WriteTransaction &transaction,
                                       const fleet::State &before, const fleet::State &after,
                                       fleet::Time now);

} // namespace bailiwick::authority
