// SPDX-License-Identifier: Apache-2.0
#include "models/store/rows/row_ownership.h"

#include "models/store/rows/claim_rows.h"
#include "models/store/rows/invitation_rows.h"
#include "models/store/rows/offer_rows.h"
#include "models/store/rows/owner_group_rows.h"
#include "models/store/rows/release_rows.h"
#include "models/store/rows/row_store.h"
#include "models/store/rows/row_transaction.h"

namespace bailiwick::store {

// Every engine's transactions are of this class.
OwnershipWriter &ownershipOf(WriteTransaction &transaction)
{
    return static_cast<RowTransaction &>(transaction).ownership();
}

// And every engine's store of that one.
Expected<std::vector<FormerOwnership>> formerOwnerships(Store &store, fleet::Id device,
                                                        std::size_t limit)
{
    return static_cast<RowStore &>(store).formerOwnerships(device, limit);
}

template<typename F>
auto RowOwnershipWriter::step(F &&f) -> Expected<std::invoke_result_t<F>>
{
    if (m_broken || !m_transaction.isOpen())
        return fleet::failure("transaction-over", "The transaction is over.", {},
                              "Begin a new one.");
    auto result = guarded(std::forward<F>(f));
    if (!result && result.error().code != "claim-moved" && result.error().code != "offer-closed" &&
        result.error().code != "release-closed")
        m_broken = true;
    return result;
}

Expected<void> RowOwnershipWriter::loadClaimSecrets(std::span<const ClaimSecret> secrets,
                                                    fleet::Time now)
{
    return step([&] { store::loadClaimSecrets(m_database, secrets, now); });
}

Expected<std::vector<StoredClaimSecret>>
RowOwnershipWriter::claimSecrets(std::string_view externalId)
{
    return step([&] { return readClaimSecrets(m_database, externalId); });
}

Expected<void> RowOwnershipWriter::updateClaimSecret(const StoredClaimSecret &before,
                                                     const StoredClaimSecret &after)
{
    return step([&] { store::updateClaimSecret(m_database, before, after); });
}

Expected<void> RowOwnershipWriter::voidClaims(fleet::Id device, fleet::Time now)
{
    return step([&] { store::voidClaims(m_database, device, now); });
}

Expected<void> RowOwnershipWriter::putConfirmation(const ClaimConfirmation &confirmation,
                                                   fleet::Time now)
{
    return step([&] { store::putConfirmation(m_database, confirmation, now); });
}

Expected<std::optional<ClaimConfirmation>> RowOwnershipWriter::confirmation(fleet::Id device)
{
    return step([&] { return readConfirmation(m_database, device); });
}

Expected<void> RowOwnershipWriter::removeConfirmation(fleet::Id device)
{
    return step([&] { store::removeConfirmation(m_database, device); });
}

Expected<void> RowOwnershipWriter::putSince(fleet::Id device, fleet::Time since)
{
    return step([&] { writeSince(m_database, device, since); });
}

Expected<fleet::Time> RowOwnershipWriter::since(fleet::Id device)
{
    return step([&] { return readSince(m_database, device); });
}

Expected<void> RowOwnershipWriter::addOffer(const Offer &offer)
{
    return step([&] { insertOffer(m_database, offer); });
}

Expected<std::optional<Offer>> RowOwnershipWriter::offer(fleet::Id id)
{
    return step([&] { return readOffer(m_database, id); });
}

Expected<std::optional<Offer>> RowOwnershipWriter::offer(const identity::TokenHash &token)
{
    return step([&] { return readOffer(m_database, token); });
}

Expected<std::vector<Offer>> RowOwnershipWriter::offersFrom(fleet::Id person, std::size_t limit)
{
    return step([&] { return readOffersFrom(m_database, person, limit); });
}

Expected<std::vector<Offer>> RowOwnershipWriter::offersTo(std::string_view email, std::size_t limit)
{
    return step([&] { return readOffersTo(m_database, email, limit); });
}

Expected<std::vector<Offer>> RowOwnershipWriter::pendingOffers(fleet::Id device, fleet::Id group)
{
    return step([&] { return readPendingOffers(m_database, device, group); });
}

Expected<void> RowOwnershipWriter::closeOffer(fleet::Id id, OfferState state, fleet::Time now)
{
    return step([&] { store::closeOffer(m_database, id, state, now); });
}

Expected<void> RowOwnershipWriter::putOwnerGroup(const OwnerGroup &group)
{
    return step([&] { writeOwnerGroup(m_database, group); });
}

Expected<void> RowOwnershipWriter::removeOwnerGroup(fleet::Id id)
{
    return step([&] { deleteOwnerGroup(m_database, id); });
}

Expected<std::optional<OwnerGroup>> RowOwnershipWriter::ownerGroup(fleet::Id id)
{
    return step([&] { return readOwnerGroup(m_database, id); });
}

Expected<std::vector<OwnerGroup>> RowOwnershipWriter::ownerGroupsOf(fleet::Id owner)
{
    return step([&] { return readOwnerGroupsOf(m_database, owner); });
}

Expected<std::vector<OwnerGroup>> RowOwnershipWriter::ownerGroupsWith(fleet::Id user)
{
    return step([&] { return readOwnerGroupsWith(m_database, user); });
}

Expected<std::vector<fleet::Id>> RowOwnershipWriter::groupShares(fleet::Id device)
{
    return step([&] { return readGroupShares(m_database, device); });
}

Expected<void> RowOwnershipWriter::putGroupShares(fleet::Id device,
                                                  std::span<const fleet::Id> persons)
{
    return step([&] { writeGroupShares(m_database, device, persons); });
}

Expected<void> RowOwnershipWriter::ungroup(fleet::Id device)
{
    return step([&] { deleteGroupings(m_database, device); });
}

Expected<void> RowOwnershipWriter::addInvitation(const Invitation &invitation)
{
    return step([&] { insertInvitation(m_database, invitation); });
}

Expected<std::optional<Invitation>> RowOwnershipWriter::invitation(fleet::Id id)
{
    return step([&] { return readInvitation(m_database, id); });
}

Expected<std::optional<Invitation>> RowOwnershipWriter::invitation(const identity::TokenHash &token)
{
    return step([&] { return readInvitation(m_database, token); });
}

Expected<std::vector<Invitation>> RowOwnershipWriter::invitationsOf(fleet::Id organization,
                                                                    std::size_t limit)
{
    return step([&] { return readInvitationsOf(m_database, organization, limit); });
}

Expected<std::vector<Invitation>> RowOwnershipWriter::invitationsTo(std::string_view email,
                                                                    std::size_t limit)
{
    return step([&] { return readInvitationsTo(m_database, email, limit); });
}

Expected<std::vector<Invitation>> RowOwnershipWriter::pendingInvitations(fleet::Id organization)
{
    return step([&] { return readPendingInvitations(m_database, organization); });
}

Expected<void> RowOwnershipWriter::closeInvitation(fleet::Id id, OfferState state, fleet::Time now)
{
    return step([&] { store::closeInvitation(m_database, id, state, now); });
}

Expected<void> RowOwnershipWriter::addRelease(const Release &release)
{
    return step([&] { insertRelease(m_database, release); });
}

Expected<std::optional<Release>> RowOwnershipWriter::release(fleet::Id id)
{
    return step([&] { return readRelease(m_database, id); });
}

Expected<std::optional<Release>> RowOwnershipWriter::release(const identity::TokenHash &token)
{
    return step([&] { return readRelease(m_database, token); });
}

Expected<std::vector<Release>> RowOwnershipWriter::releasesOf(fleet::Id device, std::size_t limit)
{
    return step([&] { return readReleasesOf(m_database, device, limit); });
}

Expected<std::vector<Release>> RowOwnershipWriter::releasesFrom(fleet::Id owner, std::size_t limit)
{
    return step([&] { return readReleasesFrom(m_database, owner, limit); });
}

Expected<void> RowOwnershipWriter::closeRelease(fleet::Id id, ReleaseState state, fleet::Time now)
{
    return step([&] { store::closeRelease(m_database, id, state, now); });
}

Expected<void> RowOwnershipWriter::cancelReleases(fleet::Id device, fleet::Time now)
{
    return step([&] { store::cancelReleases(m_database, device, now); });
}

} // namespace bailiwick::store
