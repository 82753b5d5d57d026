// SPDX-License-Identifier: Apache-2.0
#include "models/store/rows/claim_rows.h"

#include <algorithm>

namespace bailiwick::store {

namespace {

constexpr std::array stateNames{std::string_view("open"), std::string_view("used"),
                                std::string_view("burnt")};

ClaimState stateNamed(std::string_view text)
{
    const auto it = std::ranges::find(stateNames, text);
    if (it == stateNames.end())
        fail("store-damaged", "The store holds no state of a claim secret where one belongs.",
             "Restore the newest backup.");
    return static_cast<ClaimState>(it - stateNames.begin());
}

} // namespace

std::string_view name(ClaimState state)
{
    return stateNames.at(static_cast<std::size_t>(state));
}

void loadClaimSecrets(Database &database, std::span<const ClaimSecret> secrets, fleet::Time now)
{
    for (const ClaimSecret &secret : secrets) {
        // A device that is gone may have left one under this name.
        database.statement("DELETE FROM claim_secret WHERE external_id = ? AND device <> ?")
            .bind(secret.externalId)
            .bind(secret.device)
            .run();
        database
            .statement("INSERT INTO claim_secret (device, proof, external_id, secret, state, tries,"
                       " since) VALUES (?, ?, ?, ?, 'open', 0, ?)"
                       " ON CONFLICT (device, proof) DO UPDATE SET"
                       " external_id = excluded.external_id, secret = excluded.secret,"
                       " state = excluded.state, tries = excluded.tries, since = excluded.since")
            .bind(secret.device)
            .bind(name(secret.proof))
            .bind(secret.externalId)
            .bindBlob(secret.secret)
            .bind(now)
            .run();
    }
}

std::vector<StoredClaimSecret> readClaimSecrets(Database &database, std::string_view externalId)
{
    Statement &row =
        database.statement("SELECT device, proof, external_id, secret, state, tries, since"
                           " FROM claim_secret WHERE external_id = ? ORDER BY device, proof");
    const Reading reading(row);
    row.bind(externalId);
    std::vector<StoredClaimSecret> secrets;
    while (row.step()) {
        StoredClaimSecret secret;
        secret.device = row.id(0);
        const auto proof = identity::claimProofFromName(row.text(1));
        if (!proof)
            fail("store-damaged", "The store holds no kind of proof where one belongs.",
                 "Restore the newest backup.");
        secret.proof = *proof;
        secret.externalId = row.string(2);
        secret.secret = std::string(row.blob(3));
        secret.state = stateNamed(row.text(4));
        secret.tries = static_cast<int>(row.integer(5));
        secret.since = row.integer(6);
        secrets.push_back(std::move(secret));
    }
    return secrets;
}

void updateClaimSecret(Database &database, const StoredClaimSecret &before,
                       const StoredClaimSecret &after)
{
    const int changed =
        database
            .statement("UPDATE claim_secret SET state = ?, tries = ?, since = ?"
                       " WHERE device = ? AND proof = ? AND state = ? AND tries = ? AND since = ?"
                       " AND secret = ?")
            .bind(name(after.state))
            .bind(after.tries)
            .bind(after.since)
            .bind(before.device)
            .bind(name(before.proof))
            .bind(name(before.state))
            .bind(before.tries)
            .bind(before.since)
            .bindBlob(before.secret)
            .runCounting();
    if (changed != 1)
        fail("claim-moved", "The claim secret was changed by another request at the same moment.",
             "Try again.", true);
}

void voidClaims(Database &database, fleet::Id device, fleet::Time now)
{
    database
        .statement("UPDATE claim_secret SET since = CASE WHEN since > ? THEN since ELSE ? END,"
                   " state = CASE WHEN proof = 'code' AND state = 'open' THEN 'used' ELSE state END"
                   " WHERE device = ?")
        .bind(now)
        .bind(now + 1)
        .bind(device)
        .run();
    removeConfirmation(database, device);
}

void putConfirmation(Database &database, const ClaimConfirmation &confirmation, fleet::Time now)
{
    database.statement("DELETE FROM claim_confirmation WHERE until <= ?").bind(now).run();
    database
        .statement("INSERT INTO claim_confirmation (device, challenge, until) VALUES (?, ?, ?)"
                   " ON CONFLICT (device) DO UPDATE SET challenge = excluded.challenge,"
                   " until = excluded.until")
        .bind(confirmation.device)
        .bind(confirmation.challenge)
        .bind(confirmation.until)
        .run();
}

std::optional<ClaimConfirmation> readConfirmation(Database &database, fleet::Id device)
{
    Statement &row = database.statement(
        "SELECT device, challenge, until FROM claim_confirmation WHERE device = ?");
    const Reading reading(row);
    row.bind(device);
    if (!row.step())
        return std::nullopt;
    return ClaimConfirmation{row.id(0), row.hash(1), row.integer(2)};
}

void removeConfirmation(Database &database, fleet::Id device)
{
    database.statement("DELETE FROM claim_confirmation WHERE device = ?").bind(device).run();
}

} // namespace bailiwick::store
