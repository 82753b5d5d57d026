// SPDX-License-Identifier: Apache-2.0
#include "models/authority/offer_service.h"

#include "models/authority/change_subject.h"
#include "models/authority/mail_drop.h"
#include "models/authority/ownership_change.h"
#include "models/identity/offer_token.h"
#include "models/store/ownership_store.h"

#include <algorithm>

namespace bailiwick::authority {

namespace {

using store::Offer;
using store::OfferKind;
using store::OfferState;

constexpr std::size_t listedOffers = 200;

Error closed()
{
    return {"offer-closed",
            "There is no such offer, or it is not open any more",
            {},
            "Ask whoever made it for a new one.",
            false,
            {}};
}

Error notYours()
{
    return {"not-found", "There is no such device, or it is not yours",
            {},          "Only a device's primary user offers it.",
            false,       {}};
}

Error invalidChange(std::string message, std::string action)
{
    return {"invalid-change", std::move(message), {}, std::move(action), false, {}};
}

tl::unexpected<Refusal> refusal(Error error)
{
    return tl::unexpected(Refusal{std::move(error), 0});
}

bool stands(const fleet::State &state, const Offer &offer, fleet::Time now)
{
    const fleet::Ownership *ownership = state.ownerships().find(offer.device);
    return offer.isOpen(now) && ownership && ownership->primary == offer.from;
}

bool isPrimary(const fleet::State &state, fleet::Id device, fleet::Id person)
{
    const fleet::Ownership *ownership = state.ownerships().find(device);
    return ownership && ownership->primary == person && state.persons().find(person);
}

std::string addressOf(const fleet::State &state, fleet::Id person)
{
    const fleet::Person *row = state.persons().find(person);
    return row ? row->email : std::string();
}

} // namespace

OfferService::OfferService(Context &context, AuditTrail &trail, CommitPath &commits)
    : m_context(context)
    , m_trail(trail)
    , m_commits(commits)
    , m_throttle(context.settings().ownership.offerPersonRate,
                 context.settings().ownership.offerAddressRate)
{
}

tl::expected<void, Refusal> OfferService::throttle(std::string_view who, std::string_view address)
{
    const std::lock_guard lock(m_throttleMutex);
    const std::int64_t wait = m_throttle.begin(who, address, m_context.now());
    if (wait == 0)
        return {};
    return tl::unexpected(
        Refusal{{"too-many-requests",
                 "There were too many offers or registrations",
                 {},
                 "Wait " + std::to_string((wait + 999) / 1000) + " seconds, then try again.",
                 true,
                 {}},
                wait});
}

audit::Event OfferService::event(const Caller &caller, const Offer &offer, std::string action) const
{
    audit::Event event = m_trail.event(caller, std::move(action), audit::Outcome::Allowed);
    const fleet::State &state = m_context.snapshot()->state();
    event.resource = {"device", offer.device.toString(), {}};
    if (const fleet::Resource *device = state.resources().find(offer.device))
        event.resource = subjectOf(*device);
    const fleet::Id customer = customerOrganization(state, offer.device);
    if (!customer.isNull())
        event.organizations.push_back(customer.toString());
    event.reason = std::string(name(offer.kind)) + " with " + offer.email + " until " +
                   fleet::formatTime(offer.until);
    return event;
}

tl::expected<MadeOffer, Refusal> OfferService::make(const Caller &caller,
                                                    const OfferRequest &request)
{
    if (auto allowed = throttle(caller.person.toString(), caller.origin.address); !allowed)
        return tl::unexpected(allowed.error());
    const OwnershipSettings &settings = m_context.settings().ownership;
    const access::SnapshotPtr snapshot = m_context.snapshot();
    const fleet::State &state = snapshot->state();
    const std::string email = folded(request.email);
    if (!isEmailAddress(email))
        return refusal({"invalid-entity",
                        "This is not an e-mail address",
                        "/email",
                        "Write it like name@example.org.",
                        false,
                        {}});
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
                      now + settings.offerTime,
                      OfferState::Pending,
                      now};
    if (!isPrimary(state, request.device, caller.person)) {
        audit::Event denied = m_trail.event(caller, "device:offer", audit::Outcome::Denied);
        denied.resource = {"device", request.device.toString(), {}};
        denied.reason = "Not the device's primary user";
        const auto recorded = m_trail.record(std::move(denied));
        return refusal(recorded ? notYours() : recorded.error());
    }
    if (email == addressOf(state, caller.person))
        return refusal(
            invalidChange("The device is yours already", "Give somebody else's address."));

    auto transaction = m_context.store().begin();
    if (!transaction)
        return refusal(transaction.error());
    const auto write = [&]() -> Expected<void> {
        if (auto replaced = replaceOpen(**transaction, offer); !replaced)
            return replaced;
        if (auto added = store::ownershipOf(**transaction).addOffer(offer); !added)
            return added;
        const audit::Event made = event(caller, offer, "device:offer");
        if (const auto logged = (*transaction)->appendEvents({&made, 1}); !logged)
            return tl::unexpected(logged.error());
        return (*transaction)->commit();
    };
    if (const auto written = write(); !written)
        return refusal(written.error());
    transaction->reset();
    return MadeOffer{offer, mail(offer, *token)};
}

// One open offer a device and address; so many a device.
Expected<void> OfferService::replaceOpen(store::WriteTransaction &transaction, const Offer &offer)
{
    const auto pending = store::ownershipOf(transaction).pendingOffers(offer.device);
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
        return tl::unexpected(invalidChange("The device is offered to too many at once",
                                            "Cancel an offer, or wait until one is answered."));
    return {};
}

bool OfferService::mail(const Offer &offer, const std::string &token)
{
    const OwnershipSettings &settings = m_context.settings().ownership;
    if (settings.mailDrop.empty())
        return false;
    const access::SnapshotPtr snapshot = m_context.snapshot();
    const fleet::Person *from = snapshot->state().persons().find(offer.from);
    const fleet::Resource *device = snapshot->state().resources().find(offer.device);
    std::string name = from ? from->name : std::string();
    std::ranges::replace_if(
        name, [](char c) { return (c >= 0 && c < ' ') || c == 127; }, ' ');
    const bool share = offer.kind == OfferKind::Share;
    Mail mail;
    mail.from = settings.mailFrom;
    mail.to = offer.email;
    mail.id = offer.id.toString();
    mail.time = offer.made;
    mail.subject = share ? "A device is shared with you" : "A device is handed over to you";
    mail.text =
        name +
        (share ? " offers to share a device with you: "
               : " offers to hand over a device to you: ") +
        (device ? device->name : std::string()) +
        "\n\nNothing changes unless you accept. Sign in and answer the offer; if you have no "
        "account yet, register with this token:\n\n" +
        token + "\n\nThe offer ends at " + fleet::formatTime(offer.until) +
        ". If you do not know the sender, do nothing.\n";
    const auto dropped = dropMail(settings.mailDrop, mail);
    if (dropped)
        return true;
    audit::Event failed = m_trail.systemEvent("mail:send");
    failed.outcome = audit::Outcome::Failed;
    failed.resource = {"offer", offer.id.toString(), {}};
    failed.reason = dropped.error().message;
    static_cast<void>(m_trail.record(std::move(failed)));
    return false;
}

Expected<Offer> OfferService::find(store::WriteTransaction &transaction, const Caller &caller,
                                   const OfferKey &key) const
{
    const access::SnapshotPtr snapshot = m_context.snapshot();
    Expected<std::optional<Offer>> found = std::optional<Offer>();
    if (const auto token = identity::readOfferToken(key.token))
        found = store::ownershipOf(transaction).offer(*token);
    else if (!key.id.isNull())
        found = store::ownershipOf(transaction).offer(key.id);
    if (!found)
        return tl::unexpected(found.error());
    const auto &offer = *found;
    const bool byAddress = offer && !offer->email.empty() &&
                           offer->email == addressOf(snapshot->state(), caller.person);
    if (!offer || !stands(snapshot->state(), *offer, m_context.now()) ||
        (key.token.empty() && !byAddress))
        return tl::unexpected(closed());
    return *offer;
}

Expected<OfferService::Listed> OfferService::list(const Caller &caller)
{
    const access::SnapshotPtr snapshot = m_context.snapshot();
    auto transaction = m_context.store().begin();
    if (!transaction)
        return tl::unexpected(transaction.error());
    auto made = store::ownershipOf(**transaction).offersFrom(caller.person, listedOffers);
    if (!made)
        return tl::unexpected(made.error());
    const std::string email = addressOf(snapshot->state(), caller.person);
    auto received = email.empty() ? Expected<std::vector<Offer>>()
                                  : store::ownershipOf(**transaction).offersTo(email, listedOffers);
    if (!received)
        return tl::unexpected(received.error());
    std::erase_if(*received, [&](const Offer &offer) {
        return !stands(snapshot->state(), offer, m_context.now());
    });
    return Listed{std::move(*made), std::move(*received)};
}

// Empty: they have it already.
Expected<fleet::ChangeSet> OfferService::changesOf(const fleet::State &state, const Offer &offer,
                                                   fleet::Id person) const
{
    const fleet::Resource *device = state.resources().find(offer.device);
    if (!device || !stands(state, offer, m_context.now()) || !state.persons().find(person) ||
        person == offer.from)
        return tl::unexpected(closed());
    if (offer.kind == OfferKind::Transfer)
        return newPrimary(state, *device, person);
    fleet::Ownership ownership = *state.ownerships().find(offer.device);
    const auto place = std::ranges::lower_bound(ownership.secondaries, person);
    if (place != ownership.secondaries.end() && *place == person)
        return fleet::ChangeSet();
    if (ownership.secondaries.size() >= m_context.settings().ownership.secondaries)
        return tl::unexpected(invalidChange("The device is shared with too many already",
                                            "Ask its primary user to take somebody off."));
    ownership.secondaries.insert(place, person);
    return fleet::ChangeSet{fleet::Put{std::move(ownership)}};
}

Expected<std::int64_t> OfferService::accept(const Caller &caller, const OfferKey &key)
{
    std::optional<Offer> offer;
    {
        auto transaction = m_context.store().begin();
        if (!transaction)
            return tl::unexpected(transaction.error());
        auto found = find(**transaction, caller, key);
        if (!found)
            return tl::unexpected(found.error());
        offer = std::move(*found);
    }
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
                auto done = store::ownershipOf(transaction)
                                .closeOffer(offer->id, OfferState::Accepted, m_context.now());
                if (!done || offer->kind == OfferKind::Share)
                    return done;
                return cancelOffers(transaction, offer->device, m_context.now());
            };
            return commit;
        });
    if (!revision || !same)
        return revision;
    if (const auto done = close(caller, key, OfferState::Accepted, "device:share"); !done)
        return tl::unexpected(done.error());
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
    const auto offer = find(**transaction, caller, key);
    if (!offer)
        return tl::unexpected(offer.error());
    auto done = store::ownershipOf(**transaction).closeOffer(offer->id, state, m_context.now());
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
        return tl::unexpected(closed());
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
            return tl::unexpected(invalidChange("A device's primary user cannot leave it",
                                                "Hand it over to somebody else."));
        fleet::Ownership left = *known;
        if (std::erase(left.secondaries, person) == 0)
            return tl::unexpected(notYours());
        SystemCommit commit;
        commit.changes = {fleet::Put{std::move(left)}};
        commit.action = primary ? "device:unshare" : "device:leave";
        commit.actor = &caller;
        return commit;
    });
}

} // namespace bailiwick::authority
