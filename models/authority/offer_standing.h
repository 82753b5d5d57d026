// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/state.h"
#include "models/store/ownership_store.h"

namespace bailiwick::authority {

// Can it still be answered: it is open, and who made it still has what is offered.
fleet::Expected<bool> stands(store::OwnershipReader &rows, const fleet::State &state,
                             const store::Offer &offer, fleet::Time now);

// The error "offer-closed": one sentence for whatever is wrong with an offer.
fleet::Error offerClosed();

bool isPrimary(const fleet::State &state, fleet::Id device, fleet::Id person);
// The error "not-found".
fleet::Error notYours();

} // namespace bailiwick::authority
