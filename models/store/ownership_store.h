// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/error.h"
#include "models/store/ownership_records.h"

#include <optional>
#include <span>
#include <vector>

namespace bailiwick::store {

using fleet::Expected;

// What the store keeps about who has devices: claims, offers, groups, invitations, releases. Of a
// store: what is committed, each answer of one moment, without keeping writers waiting; safe from
// any thread. Of a write transaction: see OwnershipWriter.
class OwnershipReader
{
public:
    virtual ~OwnershipReader() = default;

    // Of the device with this external id: at most one of each kind.
    virtual Expected<std::vector<StoredClaimSecret>> claimSecrets(std::string_view externalId) = 0;
    virtual Expected<std::optional<ClaimConfirmation>> confirmation(fleet::Id device) = 0;

    // When its primary user got each device; 0: there was no user before.
    virtual Expected<std::vector<fleet::Time>> since(std::span<const fleet::Id> devices) = 0;
    // Who had a device before, newest first, at most `limit` changes; nothing from before the
    // store's history starts. O(changes of all ownerships that are kept): by no index.
    virtual Expected<std::vector<FormerOwnership>> formerOwnerships(fleet::Id device,
                                                                    std::size_t limit) = 0;

    virtual Expected<std::optional<Offer>> offer(fleet::Id id) = 0;
    virtual Expected<std::optional<Offer>> offer(const identity::TokenHash &token) = 0;
    // Newest first, at most `limit`.
    virtual Expected<std::vector<Offer>> offersFrom(fleet::Id person, std::size_t limit) = 0;
    virtual Expected<std::vector<Offer>> offersTo(std::string_view email, std::size_t limit) = 0;
    // Those of a device, or of a group, in state Pending, whether or not their time is over.
    virtual Expected<std::vector<Offer>> pendingOffers(fleet::Id device, fleet::Id group = {}) = 0;

    virtual Expected<std::optional<OwnerGroup>> ownerGroup(fleet::Id id) = 0;
    // By name, id.
    virtual Expected<std::vector<OwnerGroup>> ownerGroupsOf(fleet::Id owner) = 0;
    virtual Expected<std::vector<OwnerGroup>> ownerGroupsWith(fleet::Id user) = 0;
    // Those secondary users of a device who have it by groups alone; sorted.
    virtual Expected<std::vector<fleet::Id>> groupShares(fleet::Id device) = 0;

    virtual Expected<std::optional<Invitation>> invitation(fleet::Id id) = 0;
    virtual Expected<std::optional<Invitation>> invitation(const identity::TokenHash &token) = 0;
    // Newest first, at most `limit`.
    virtual Expected<std::vector<Invitation>> invitationsOf(fleet::Id organization,
                                                            std::size_t limit) = 0;
    virtual Expected<std::vector<Invitation>> invitationsTo(std::string_view email,
                                                            std::size_t limit) = 0;
    virtual Expected<std::vector<PendingInvitation>> pendingInvitations(fleet::Id organization) = 0;

    virtual Expected<std::optional<Release>> release(fleet::Id id) = 0;
    virtual Expected<std::optional<Release>> release(const identity::TokenHash &token) = 0;
    // Newest first, at most `limit`.
    virtual Expected<std::vector<Release>> releasesOf(fleet::Id device, std::size_t limit) = 0;
    virtual Expected<std::vector<Release>> releasesFrom(fleet::Id owner, std::size_t limit) = 0;
};

// The same within a write transaction: what is read here does not change until it ends. One thread
// at a time.
class OwnershipWriter : public OwnershipReader
{
public:
    // Replaces what a device had of the same kind, and opens it. O(secrets).
    virtual Expected<void> loadClaimSecrets(std::span<const ClaimSecret> secrets,
                                            fleet::Time now) = 0;
    // State, tries and time of one. Error: "claim-moved" when it is no longer as `before`.
    virtual Expected<void> updateClaimSecret(const StoredClaimSecret &before,
                                             const StoredClaimSecret &after) = 0;
    // What proves a device so far proves it no more: an open code is used up, challenges and what
    // the device confirmed are void.
    virtual Expected<void> voidClaims(fleet::Id device, fleet::Time now) = 0;
    // The newest of a device counts; those that are over are forgotten.
    virtual Expected<void> putConfirmation(const ClaimConfirmation &confirmation,
                                           fleet::Time now) = 0;
    virtual Expected<void> removeConfirmation(fleet::Id device) = 0;

    // 0 forgets it.
    virtual Expected<void> putSince(fleet::Id device, fleet::Time since) = 0;

    virtual Expected<void> addOffer(const Offer &offer) = 0;
    // From Pending to another state. Error: "offer-closed" when it is not pending.
    virtual Expected<void> closeOffer(fleet::Id id, OfferState state, fleet::Time now) = 0;

    // A group whole, with its devices and users; replaces what was there. O(its devices, users).
    virtual Expected<void> putOwnerGroup(const OwnerGroup &group) = 0;
    // Its offers go with it.
    virtual Expected<void> removeOwnerGroup(fleet::Id id) = 0;
    virtual Expected<void> putGroupShares(fleet::Id device, std::span<const fleet::Id> persons) = 0;
    // Out of all groups.
    virtual Expected<void> ungroup(fleet::Id device) = 0;

    virtual Expected<void> addInvitation(const Invitation &invitation) = 0;
    // From Pending to another state. Error: "offer-closed" when it is not pending.
    virtual Expected<void> closeInvitation(fleet::Id id, OfferState state, fleet::Time now) = 0;

    virtual Expected<void> addRelease(const Release &release) = 0;
    // From Waiting to another state. Error: "release-closed" when it is not waiting.
    virtual Expected<void> closeRelease(fleet::Id id, ReleaseState state, fleet::Time now) = 0;
    // All of a device that wait are cancelled.
    virtual Expected<void> cancelReleases(fleet::Id device, fleet::Time now) = 0;
};

class Store;
class WriteTransaction;
// Those of a store and of a transaction, as long as these live. Not members: few need to know of
// them.
OwnershipReader &ownershipOf(Store &store);
OwnershipWriter &ownershipOf(WriteTransaction &transaction);

} // namespace bailiwick::store
