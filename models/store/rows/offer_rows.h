// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/ownership_records.h"
#include "models/store/rows/database.h"

#include <optional>
#include <vector>

namespace bailiwick::store {

// Offers of devices. Throws Failure.
void insertOffer(Database &database, const Offer &offer);
std::optional<Offer> readOffer(Database &database, fleet::Id id);
std::optional<Offer> readOffer(Database &database, const identity::TokenHash &token);
std::vector<Offer> readOffersFrom(Database &database, fleet::Id person, std::size_t limit);
std::vector<Offer> readOffersTo(Database &database, std::string_view email, std::size_t limit);
std::vector<Offer> readPendingOffers(Database &database, fleet::Id device, fleet::Id group);
void closeOffer(Database &database, fleet::Id id, OfferState state, fleet::Time now);

} // namespace bailiwick::store
