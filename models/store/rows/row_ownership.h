// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/rows/connection_pool.h"
#include "models/store/rows/row_ownership_reads.h"

namespace bailiwick::store {

// That of a RowStore.
class RowOwnershipReader : public RowOwnershipReads<OwnershipReader>
{
public:
    explicit RowOwnershipReader(ConnectionPool &pool)
        : m_pool(pool)
    {
    }

protected:
    Expected<void> step(const std::function<void(Database &)> &on) override;

private:
    ConnectionPool &m_pool;
};

// The part of a RowTransaction that is about ownership. `broken` is the transaction's: a step that
// failed half-way keeps it from committing.
class RowOwnershipWriter : public RowOwnershipReads<OwnershipWriter>
{
public:
    RowOwnershipWriter(Database &database, const Transaction &transaction, bool &broken)
        : m_database(database)
        , m_transaction(transaction)
        , m_broken(broken)
    {
    }

    Expected<void> loadClaimSecrets(std::span<const ClaimSecret> secrets, fleet::Time now) override;
    Expected<void> updateClaimSecret(const StoredClaimSecret &before,
                                     const StoredClaimSecret &after) override;
    Expected<void> voidClaims(fleet::Id device, fleet::Time now) override;
    Expected<void> putConfirmation(const ClaimConfirmation &confirmation, fleet::Time now) override;
    Expected<void> removeConfirmation(fleet::Id device) override;
    Expected<void> putSince(fleet::Id device, fleet::Time since) override;
    Expected<void> addOffer(const Offer &offer) override;
    Expected<void> closeOffer(fleet::Id id, OfferState state, fleet::Time now) override;
    Expected<void> putOwnerGroup(const OwnerGroup &group) override;
    Expected<void> removeOwnerGroup(fleet::Id id) override;
    Expected<void> putGroupShares(fleet::Id device, std::span<const fleet::Id> persons) override;
    Expected<void> ungroup(fleet::Id device) override;
    Expected<void> addInvitation(const Invitation &invitation) override;
    Expected<void> closeInvitation(fleet::Id id, OfferState state, fleet::Time now) override;
    Expected<void> addRelease(const Release &release) override;
    Expected<void> closeRelease(fleet::Id id, ReleaseState state, fleet::Time now) override;
    Expected<void> cancelReleases(fleet::Id device, fleet::Time now) override;

protected:
    Expected<void> step(const std::function<void(Database &)> &on) override;

private:
    Database &m_database;
    const Transaction &m_transaction;
    bool &m_broken;
};

} // namespace bailiwick::store
