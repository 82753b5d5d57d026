// SPDX-License-Identifier: Apache-2.0
// What becomes of offers: accepted, declined, cancelled; and how a share ends.
#include "models/authority/invalid_change.h"
#include "models/authority/offer_service.h"
#include "models/authority/offer_standing.h"
#include "models/authority/ownership_change.h"
#include "models/store/ownership_store.h"

#include <algorithm>

namespace bailiwick::authority {

using store::Offer;
using store::OfferKind;
using store::OfferState;

// Empty: they have it already.
Expected<fleet::ChangeSet> OfferService::changesOf(const fleet::State &state, const Offer &offer,
                                                   fleet::Id person) const
{
    const fleet::Resource *device = state.resources().find(offer.device);
    if (!device || !offer.isOpen(m_context.now()) || !isPrimary(state, offer.device, offer.from) ||
        !state.persons().find(person) || person == offer.from)
        return tl::unexpected(offerClosed());
    if (offer.kind == OfferKind::Transfer)
        return newPrimary(state, *device, person);
    fleet::Ownership ownership = *state.ownerships().find(offer.device);
    const auto place = std::ranges::lower_bound(ownership.secondaries, person);
    if (place != ownership.secondaries.end() && *place == person)
        return fleet::ChangeSet();
    if (ownership.secondaries.size() >= m_context.settings().ownership.secondaries)
        return invalidChange("The device is shared with too many already",
                             "Ask its primary user to take somebody off.");
    ownership.secondaries.insert(place, person);
    return fleet::ChangeSet{fleet::Put{std::move(ownership)}};
}

Expected<std::int64_t> OfferService::accept(const Caller &caller, const OfferKey &key)
{
    const auto offer = find(store::ownershipOf(m_context.store()), caller, key);
    if (!offer)
        return tl::unexpected(offer.error());
    if (!offer->group.isNull())
        return acceptGroup(caller, *offer);
    bool same = false;
    const auto revision =
        m_commits.commitSystem([&](const fleet::State &state) -> Expected<SystemCommit> {
            auto changes = changesOf(state, *offer, caller.person);
            if (!changes)
                return tl::unexpected(changes.error());
            same = changes->empty();
            const bool share = offer->kind == OfferKind::Share;
            SystemCommit commit;
            commit.changes = std::move(*changes);
            commit.action = share ? "device:share" : "device:transfer";
            commit.reason = share ? "The offer to share it was accepted"
                                  : "The offer to hand it over was accepted";
            commit.actor = &caller;
            commit.also = [&](store::WriteTransaction &transaction) -> Expected<void> {
                return store::ownershipOf(transaction)
                    .closeOffer(offer->id, OfferState::Accepted, m_context.now());
            };
            return commit;
        });
    if (!revision || !same)
        return revision;
    if (const auto done = close(caller, key, OfferState::Accepted, "device:share"); !done)
        return tl::unexpected(done.error());
    return revision;
}

Expected<std::int64_t> OfferService::acceptGroup(const Caller &caller, const Offer &offer)
{
    const auto revision = m_groups.addUser(
        caller, offer, [&](store::WriteTransaction &transaction) -> Expected<void> {
            return store::ownershipOf(transaction)
                .closeOffer(offer.id, OfferState::Accepted, m_context.now());
        });
    // The group's owner is not told apart from the group.
    if (!revision && revision.error().code == "not-found")
        return tl::unexpected(offerClosed());
    return revision;
}

Expected<void> OfferService::decline(const Caller &caller, const OfferKey &key)
{
    return close(caller, key, OfferState::Declined, "device:decline");
}

Expected<void> OfferService::close(const Caller &caller, const OfferKey &key, OfferState state,
                                   const char *action)
{
    auto transaction = m_context.store().begin();
    if (!transaction)
        return tl::unexpected(transaction.error());
    store::OwnershipWriter &rows = store::ownershipOf(**transaction);
    const auto offer = find(rows, caller, key);
    if (!offer)
        return tl::unexpected(offer.error());
    auto done = rows.closeOffer(offer->id, state, m_context.now());
    if (done && state == OfferState::Accepted)
        done = dropGroupShares(**transaction, offer->device, {&caller.person, 1});
    if (!done)
        return done;
    const audit::Event closing = event(caller, *offer, action);
    if (const auto logged = (*transaction)->appendEvents({&closing, 1}); !logged)
        return tl::unexpected(logged.error());
    return (*transaction)->commit();
}

Expected<void> OfferService::cancel(const Caller &caller, fleet::Id id)
{
    auto transaction = m_context.store().begin();
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto found = store::ownershipOf(**transaction).offer(id);
    if (!found)
        return tl::unexpected(found.error());
    const auto &offer = *found;
    if (!offer || offer->from != caller.person || !offer->isOpen(m_context.now()))
        return tl::unexpected(offerClosed());
    auto done =
        store::ownershipOf(**transaction).closeOffer(id, OfferState::Cancelled, m_context.now());
    if (!done)
        return done;
    const audit::Event closing = event(caller, *offer, "device:cancel-offer");
    if (const auto logged = (*transaction)->appendEvents({&closing, 1}); !logged)
        return tl::unexpected(logged.error());
    return (*transaction)->commit();
}

Expected<std::int64_t> OfferService::withdraw(const Caller &caller, fleet::Id device,
                                              fleet::Id person)
{
    return m_commits.commitSystem([&](const fleet::State &state) -> Expected<SystemCommit> {
        const fleet::Ownership *known = state.ownerships().find(device);
        const bool primary = known && known->primary == caller.person;
        if (!known || (!primary && person != caller.person))
            return tl::unexpected(notYours());
        if (primary && person == caller.person)
            return invalidChange("A device's primary user cannot leave it",
                                 "Hand it over to somebody else.");
        fleet::Ownership left = *known;
        if (std::erase(left.secondaries, person) == 0)
            return tl::unexpected(notYours());
        SystemCommit commit;
        commit.changes = {fleet::Put{std::move(left)}};
        commit.action = primary ? "device:unshare" : "device:leave";
        commit.actor = &caller;
        commit.also = [=](store::WriteTransaction &transaction) -> Expected<void> {
            const auto shares = store::ownershipOf(transaction).groupShares(device);
            if (!shares)
                return tl::unexpected(shares.error());
            if (std::ranges::binary_search(*shares, person))
                return invalidChange("The device is shared by a group",
                                     "Take the device out of the group, or end the group's share.");
            return {};
        };
        return commit;
    });
}

} // namespace bailiwick::authority
