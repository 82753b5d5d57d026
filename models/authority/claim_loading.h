// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/authority/audit_trail.h"
#include "models/identity/claim_proof.h"

namespace bailiwick::authority {

// Loads claim secrets, JSON Lines: {"externalId":…} of a device and one of "code", "publicKey"
// (PEM), "credential". All or none; what a device had of the same kind is replaced, and opened
// again when it was used or burnt. Stored as keyed hashes (public keys as they are); nothing reads
// them back. Answers how many. `caller`: one of the manufacturer's people with fleet:edit on each
// device; null: the store's own machine. Errors: "forbidden", "invalid-claim-secrets" (details by
// line), "store-…". O(file) and once O(nodes).
Expected<std::size_t> loadClaimSecrets(Context &context, AuditTrail &trail,
                                       const identity::ClaimKey &key, const Caller *caller,
                                       std::string_view lines);

// Which key they were loaded with, in the store: identity::fingerprintOf.
inline constexpr std::string_view claimKeySetting = "claim-key";
inline constexpr std::size_t claimSecretLineBytes = 8192;
inline constexpr std::size_t claimSecretLines = 1'000'000;

} // namespace bailiwick::authority
