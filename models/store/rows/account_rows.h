// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/rows/database.h"

#include <optional>
#include <span>

namespace bailiwick::store {

// Sessions, credentials and keys. Throws Failure.
enum class SessionKey { Access, Family };
std::optional<identity::Session> readSession(Database &database, SessionKey key,
                                             const identity::TokenHash &hash);
void insertSession(Database &database, const identity::Session &session);
void updateSession(Database &database, const identity::Session &session,
                   std::int64_t expectedGeneration);
int endSessions(Database &database, std::span<const fleet::Id> membershipsOrPersons,
                identity::EndReason reason, fleet::Time now);
int endAllSessions(Database &database, fleet::Time now); // as revoked
int removeSessionsBefore(Database &database, fleet::Time time);

std::optional<Credential> readCredential(Database &database, fleet::Id person);
void putCredential(Database &database, const Credential &credential);

std::optional<ApiKey> readApiKey(Database &database, std::string_view id);
std::vector<ApiKey> readApiKeys(Database &database);
void putApiKey(Database &database, const ApiKey &key);
void addKeyUses(Database &database, std::span<const KeyUse> uses);

} // namespace bailiwick::store
