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
OwnershipReader &ownershipOf(Store &store)
{
    return static_cast<RowStore &>(store).ownership();
}

Expected<void> RowOwnershipReader::step(const std::function<void(Database &)> &on)
{
    return guarded([&] {
        const auto database = m_pool.lend();
        const Transaction transaction(*database, Database::Access::Read);
        on(*database);
    });
}

Expected<void> RowOwnershipWriter::step(const std::function<void(Database &)> &on)
{
    if (m_broken || !m_transaction.isOpen())
        return fleet::failure("transaction-over", "The transaction is over.", {},
                              "Begin a new one.");
    auto result = guarded([&] { on(m_database); });
    if (!result && result.error().code != "claim-moved" && result.error().code != "offer-closed" &&
        result.error().code != "release-closed")
        m_broken = true;
    return result;
}

Expected<void> RowOwnershipWriter::loadClaimSecrets(std::span<const ClaimSecret> secrets,
                                                    fleet::Time now)
{
    return step([&](Database &database) { store::loadClaimSecrets(database, secrets, now); });
}

Expected<void> RowOwnershipWriter::updateClaimSecret(const StoredClaimSecret &before,
                                                     const StoredClaimSecret &after)
{
    return step([&](Database &database) { store::updateClaimSecret(database, before, after); });
}

Expected<void> RowOwnershipWriter::voidClaims(fleet::Id device, fleet::Time now)
{
    return step([&](Database &database) { store::voidClaims(database, device, now); });
}

Expected<void> RowOwnershipWriter::putConfirmation(const ClaimConfirmation &confirmation,
                                                   fleet::Time now)
{
    return step([&](Database &database) { store::putConfirmation(database, confirmation, now); });
}

Expected<void> RowOwnershipWriter::removeConfirmation(fleet::Id device)
{
    return step([&](Database &database) { store::removeConfirmation(database, device); });
}

Expected<void> RowOwnershipWriter::putSince(fleet::Id device, fleet::Time since)
{
    return step([&](Database &database) { writeSince(database, device, since); });
}

Expected<void> RowOwnershipWriter::addOffer(const Offer &offer)
{
    return step([&](Database &database) { insertOffer(database, offer); });
}

Expected<void> RowOwnershipWriter::closeOffer(fleet::Id id, OfferState state, fleet::Time now)
{
    return step([&](Database &database) { store::closeOffer(database, id, state, now); });
}

Expected<void> RowOwnershipWriter::putOwnerGroup(const OwnerGroup &group)
{
    return step([&](Database &database) { writeOwnerGroup(database, group); });
}

Expected<void> RowOwnershipWriter::removeOwnerGroup(fleet::Id id)
{
    return step([&](Database &database) { deleteOwnerGroup(database, id); });
}

Expected<void> RowOwnershipWriter::putGroupShares(fleet::Id device,
                                                  std::span<const fleet::Id> persons)
{
    return step([&](Database &database) { writeGroupShares(database, device, persons); });
}

Expected<void> RowOwnershipWriter::ungroup(fleet::Id device)
{
    return step([&](Database &database) { deleteGroupings(database, device); });
}

Expected<void> RowOwnershipWriter::addInvitation(const Invitation &invitation)
{
    return step([&](Database &database) { insertInvitation(database, invitation); });
}

Expected<void> RowOwnershipWriter::closeInvitation(fleet::Id id, OfferState state, fleet::Time now)
{
    return step([&](Database &database) { store::closeInvitation(database, id, state, now); });
}

Expected<void> RowOwnershipWriter::addRelease(const Release &release)
{
    return step([&](Database &database) { insertRelease(database, release); });
}

Expected<void> RowOwnershipWriter::closeRelease(fleet::Id id, ReleaseState state, fleet::Time now)
{
    return step([&](Database &database) { store::closeRelease(database, id, state, now); });
}

Expected<void> RowOwnershipWriter::cancelReleases(fleet::Id device, fleet::Time now)
{
    return step([&](Database &database) { store::cancelReleases(database, device, now); });
}

} // namespace bailiwick::store
