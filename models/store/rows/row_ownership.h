// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/ownership_store.h"
#include "models/store/rows/database.h"

namespace bailiwick::store {

// The part of a RowTransaction that is about ownership. `broken` is the transaction's: a step that
// failed half-way keeps it from committing.
class RowOwnershipWriter : public OwnershipWriter
{
public:
    RowOwnershipWriter(Database &database, const Transaction &transaction, bool &broken)
        : m_database(database)
        , m_transaction(transaction)
        , m_broken(broken)
    {
    }

    Expected<void> loadClaimSecrets(std::span<const ClaimSecret> secrets, fleet::Time now) override;
    Expected<std::vector<StoredClaimSecret>> claimSecrets(std::string_view externalId) override;
    Expected<void> updateClaimSecret(const StoredClaimSecret &before,
                                     const StoredClaimSecret &after) override;
    Expected<void> voidClaims(fleet::Id device, fleet::Time now) override;
    Expected<void> putConfirmation(const ClaimConfirmation &confirmation, fleet::Time now) override;
    Expected<std::optional<ClaimConfirmation>> confirmation(fleet::Id device) override;
    Expected<void> removeConfirmation(fleet::Id device) override;
    Expected<void> putSince(fleet::Id device, fleet::Time since) override;
    Expected<fleet::Time> since(fleet::Id device) override;
    Expected<void> addOffer(const Offer &offer) override;
    Expected<std::optional<Offer>> offer(fleet::Id id) override;
    Expected<std::optional<Offer>> offer(const identity::TokenHash &token) override;
    Expected<std::vector<Offer>> offersFrom(fleet::Id person, std::size_t limit) override;
    Expected<std::vector<Offer>> offersTo(std::string_view email, std::size_t limit) override;
    Expected<std::vector<Offer>> pendingOffers(fleet::Id device, fleet::Id group) override;
    Expected<void> closeOffer(fleet::Id id, OfferState state, fleet::Time now) override;
    Expected<void> putOwnerGroup(const OwnerGroup &group) override;
    Expected<void> removeOwnerGroup(fleet::Id id) override;
    Expected<std::optional<OwnerGroup>> ownerGroup(fleet::Id id) override;
    Expected<std::vector<OwnerGroup>> ownerGroupsOf(fleet::Id owner) override;
    Expected<std::vector<OwnerGroup>> ownerGroupsWith(fleet::Id user) override;
    Expected<std::vector<fleet::Id>> groupShares(fleet::Id device) override;
    Expected<void> putGroupShares(fleet::Id device, std::span<const fleet::Id> persons) override;
    Expected<void> ungroup(fleet::Id device) override;
    Expected<void> addInvitation(const Invitation &invitation) override;
    Expected<std::optional<Invitation>> invitation(fleet::Id id) override;
    Expected<std::optional<Invitation>> invitation(const identity::TokenHash &token) override;
    Expected<std::vector<Invitation>> invitationsOf(fleet::Id organization,
                                                    std::size_t limit) override;
    Expected<std::vector<Invitation>> invitationsTo(std::string_view email,
                                                    std::size_t limit) override;
    Expected<std::vector<Invitation>> pendingInvitations(fleet::Id organization) override;
    Expected<void> closeInvitation(fleet::Id id, OfferState state, fleet::Time now) override;
    Expected<void> addRelease(const Release &release) override;
    Expected<std::optional<Release>> release(fleet::Id id) override;
    Expected<std::optional<Release>> release(const identity::TokenHash &token) override;
    Expected<std::vector<Release>> releasesOf(fleet::Id device, std::size_t limit) override;
    Expected<std::vector<Release>> releasesFrom(fleet::Id owner, std::size_t limit) override;
    Expected<void> closeRelease(fleet::Id id, ReleaseState state, fleet::Time now) override;
    Expected<void> cancelReleases(fleet::Id device, fleet::Time now) override;

private:
    template<typename F>
    auto step(F &&f) -> Expected<std::invoke_result_t<F>>;

    Database &m_database;
    const Transaction &m_transaction;
    bool &m_broken;
};

} // namespace bailiwick::store
