// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/ownership_records.h"
#include "models/store/rows/database.h"

#include <optional>

namespace bailiwick::store {

// Invitations into organizations. Throws Failure.
void insertInvitation(Database &database, const Invitation &invitation);
std::optional<Invitation> readInvitation(Database &database, fleet::Id id);
std::optional<Invitation> readInvitation(Database &database, const identity::TokenHash &token);
std::vector<Invitation> readInvitationsOf(Database &database, fleet::Id organization,
                                          std::size_t limit);
std::vector<Invitation> readInvitationsTo(Database &database, std::string_view email,
                                          std::size_t limit);
std::vector<PendingInvitation> readPendingInvitations(Database &database, fleet::Id organization);
void closeInvitation(Database &database, fleet::Id id, OfferState state, fleet::Time now);

} // namespace bailiwick::store
