// SPDX-License-Identifier: Apache-2.0
#include "models/authority/offer_service.h"

#include "models/authority/change_subject.h"
#include "models/authority/invalid_change.h"
#include "models/authority/offer_mail.h"
#include "models/authority/offer_standing.h"
#include "models/authority/ownership_change.h"
#include "models/authority/send_mail.h"
#include "models/identity/offer_token.h"
#include "models/store/ownership_store.h"

#include <algorithm>

namespace bailiwick::authority {

namespace {

using store::Offer;
using store::OfferKind;
using store::OfferState;

constexpr std::size_t listedOffers = 200;

tl::unexpected<Refusal> refusal(Error error)
{
    return tl::unexpected(Refusal{std::move(error), 0});
}

std::string addressOf(const fleet::State &state, fleet::Id person)
{
    const fleet::Person *row = state.persons().find(person);
    return row ? row->email : std::string();
}

} // namespace

OfferService::OfferService(Context &context, AuditTrail &trail, CommitPath &commits,
                           OwnerGroups &groups)
    : m_context(context)
    , m_trail(trail)
    , m_commits(commits)
    , m_groups(groups)
    , m_brake({context.settings().ownership.offerPersonRate,
               context.settings().ownership.offerAddressRate,
               context.settings().ownership.recipientRate},
              "offers or registrations")
{
}

audit::Event OfferService::event(const Caller &caller, const Offer &offer, std::string action) const
{
    audit::Event event = m_trail.event(caller, std::move(action), audit::Outcome::Allowed);
    const fleet::State &state = m_context.snapshot()->state();
    const bool group = !offer.group.isNull();
    event.resource = {
        group ? "group" : "device", (group ? offer.group : offer.device).toString(), {}};
    if (const fleet::Resource *device = state.resources().find(offer.device))
        event.resource = subjectOf(*device);
    const fleet::Id customer = customerOrganization(state, offer.device);
    if (!customer.isNull())
        event.organizations.push_back(customer.toString());
    event.reason = std::string(name(offer.kind)) + " with " + offer.email + " until " +
                   fleet::formatTime(offer.until);
    return event;
}

// A group's name comes from the store, a device's from the access state.
Expected<std::string> OfferService::offered(const Caller &caller, const OfferRequest &request)
{
    const access::SnapshotPtr snapshot = m_context.snapshot();
    const fleet::Resource *device = snapshot->state().resources().find(request.device);
    if (request.group.isNull() && device &&
        isPrimary(snapshot->state(), request.device, caller.person))
        return device->name;
    if (!request.group.isNull()) {
        const auto group = store::ownershipOf(m_context.store()).ownerGroup(request.group);
        if (!group)
            return tl::unexpected(group.error());
        if (group->has_value() && (*group)->owner == caller.person)
            return (*group)->name;
    }
    const bool group = !request.group.isNull();
    audit::Event denied = m_trail.event(caller, "device:offer", audit::Outcome::Denied);
    denied.resource = {
        group ? "group" : "device", (group ? request.group : request.device).toString(), {}};
    denied.reason = "Not the primary user";
    const auto recorded = m_trail.record(std::move(denied));
    return tl::unexpected(recorded ? notYours() : recorded.error());
}

tl::expected<MadeOffer, Refusal> OfferService::make(const Caller &caller,
                                                    const OfferRequest &request)
{
    const std::string email = folded(request.email);
    const std::string person = caller.person.toString();
    if (auto allowed =
            m_brake.begin({person, caller.origin.address, person + ' ' + email}, m_context.now());
        !allowed)
        return tl::unexpected(allowed.error());
    if (!isEmailAddress(email))
        return refusal({"invalid-entity",
                        "This is not an e-mail address",
                        "/email",
                        "Write it like name@example.org.",
                        false,
                        {}});
    if (!request.group.isNull() && request.kind == OfferKind::Transfer)
        return refusal(
            invalidChange("A group is shared, not handed over", "Hand over its devices.").value());
    const auto what = offered(caller, request);
    if (!what)
        return refusal(what.error());
    if (email == addressOf(m_context.snapshot()->state(), caller.person))
        return refusal(
            invalidChange("The device is yours already", "Give somebody else's address.").value());
    const auto id = m_context.newId();
    const auto token = identity::newOfferToken(m_context.settings().random);
    if (!id || !token)
        return refusal(id ? toError(token.error()) : id.error());
    const fleet::Time now = m_context.now();
    const Offer offer{*id,
                      request.kind,
                      request.device,
                      caller.person,
                      email,
                      *identity::readOfferToken(*token),
                      now,
                      now + m_context.settings().ownership.offerTime,
                      OfferState::Pending,
                      now,
                      request.group};
    if (const auto kept = keep(caller, offer); !kept)
        return refusal(kept.error());
    return MadeOffer{offer, *what,
                     sendMail(m_context, m_trail,
                              offerMail(m_context.snapshot()->state(), offer, *what, *token),
                              "offer")};
}

Expected<void> OfferService::keep(const Caller &caller, const Offer &offer)
{
    auto transaction = m_context.store().begin();
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (auto replaced = replaceOpen(**transaction, offer); !replaced)
        return replaced;
    if (auto added = store::ownershipOf(**transaction).addOffer(offer); !added)
        return added;
    const audit::Event made = event(caller, offer, "device:offer");
    if (const auto logged = (*transaction)->appendEvents({&made, 1}); !logged)
        return tl::unexpected(logged.error());
    return (*transaction)->commit();
}

// One open offer a device and address; so many a device.
Expected<void> OfferService::replaceOpen(store::WriteTransaction &transaction, const Offer &offer)
{
    const auto pending = store::ownershipOf(transaction).pendingOffers(offer.device, offer.group);
    if (!pending)
        return tl::unexpected(pending.error());
    std::size_t open = 0;
    for (const Offer &other : *pending) {
        if (other.email != offer.email && other.isOpen(offer.made)) {
            ++open;
            continue;
        }
        auto done =
            store::ownershipOf(transaction).closeOffer(other.id, OfferState::Cancelled, offer.made);
        if (!done)
            return done;
    }
    if (open >= m_context.settings().ownership.openOffers)
        return invalidChange("The device is offered to too many at once",
                             "Cancel an offer, or wait until one is answered.");
    return {};
}

Expected<Offer> OfferService::find(store::OwnershipReader &rows, const Caller &caller,
                                   const OfferKey &key) const
{
    const access::SnapshotPtr snapshot = m_context.snapshot();
    Expected<std::optional<Offer>> found = std::optional<Offer>();
    if (const auto token = identity::readOfferToken(key.token))
        found = rows.offer(*token);
    else if (!key.id.isNull())
        found = rows.offer(key.id);
    if (!found)
        return tl::unexpected(found.error());
    const auto &offer = *found;
    const bool byAddress = offer && !offer->email.empty() &&
                           offer->email == addressOf(snapshot->state(), caller.person);
    if (!offer || (key.token.empty() && !byAddress))
        return tl::unexpected(offerClosed());
    const auto standing = stands(rows, snapshot->state(), *offer, m_context.now());
    if (!standing || !*standing)
        return tl::unexpected(standing ? offerClosed() : standing.error());
    return *offer;
}

Expected<OfferService::Listed> OfferService::list(const Caller &caller)
{
    const access::SnapshotPtr snapshot = m_context.snapshot();
    store::OwnershipReader &rows = store::ownershipOf(m_context.store());
    auto made = rows.offersFrom(caller.person, listedOffers);
    if (!made)
        return tl::unexpected(made.error());
    const std::string email = addressOf(snapshot->state(), caller.person);
    auto received =
        email.empty() ? Expected<std::vector<Offer>>() : rows.offersTo(email, listedOffers);
    if (!received)
        return tl::unexpected(received.error());
    Listed listed{std::move(*made), {}, {}};
    for (Offer &offer : *received) {
        const auto standing = stands(rows, snapshot->state(), offer, m_context.now());
        if (!standing)
            return tl::unexpected(standing.error());
        if (*standing)
            listed.received.push_back(std::move(offer));
    }
    for (const auto *offers : {&listed.made, &listed.received}) {
        for (const Offer &offer : *offers) {
            if (offer.group.isNull() || listed.groups.contains(offer.group))
                continue;
            const auto group = rows.ownerGroup(offer.group);
            if (!group)
                return tl::unexpected(group.error());
            if (group->has_value())
                listed.groups[offer.group] = (*group)->name;
        }
    }
    return listed;
}

} // namespace bailiwick::authority
