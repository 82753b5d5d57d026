// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/ownership_records.h"
#include "models/store/rows/database.h"

#include <optional>
#include <span>
#include <vector>

namespace bailiwick::store {

// Claim secrets and confirmations. Throws Failure.
void loadClaimSecrets(Database &database, std::span<const ClaimSecret> secrets, fleet::Time now);
std::vector<StoredClaimSecret> readClaimSecrets(Database &database, std::string_view externalId);
void updateClaimSecret(Database &database, const StoredClaimSecret &before,
                       const StoredClaimSecret &after);
void voidClaims(Database &database, fleet::Id device, fleet::Time now);

void putConfirmation(Database &database, const ClaimConfirmation &confirmation, fleet::Time now);
std::optional<ClaimConfirmation> readConfirmation(Database &database, fleet::Id device);
void removeConfirmation(Database &database, fleet::Id device);

} // namespace bailiwick::store
