// SPDX-License-Identifier: Apache-2.0
#include "models/authority/invitations.h"

#include "models/authority/invalid_change.h"
#include "models/authority/invitation_mail.h"
#include "models/authority/invitation_standing.h"
#include "models/authority/offer_standing.h"
#include "models/authority/person_name.h"
#include "models/authority/send_mail.h"
#include "models/identity/offer_token.h"
#include "models/store/ownership_store.h"
#include "models/wire/entity_json.h"
#include "models/wire/parse_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace bailiwick::authority {

namespace {

using store::Invitation;
using store::OfferState;

constexpr std::size_t listed = 200;
constexpr std::size_t mostOpen = 200; // of one organization

tl::unexpected<SignInRefusal> refusal(Error error)
{
    return tl::unexpected(SignInRefusal{std::move(error), 0});
}

const fleet::Person *personAt(const fleet::State &state, const std::string &email)
{
    for (const fleet::Person &person : state.persons()) {
        if (person.email == email)
            return &person;
    }
    return nullptr;
}

// The caller may give it where they are now, but it is looked at later without their address.
Error voidAtOnce(const Error &why)
{
    return {"escalation",
            "Nobody could accept it: what you may give depends on where you are",
            why.where,
            "Add the person yourself, or ask somebody to invite whose rights hold everywhere.",
            false,
            why.details};
}

} // namespace

Invitations::Invitations(Context &context, AuditTrail &trail, CommitPath &commits)
    : m_context(context)
    , m_trail(trail)
    , m_commits(commits)
    , m_brake({context.settings().ownership.offerPersonRate,
               context.settings().ownership.offerAddressRate,
               context.settings().ownership.recipientRate},
              "invitations")
    , m_refusals({context.settings().ownership.offerPersonRate,
                  context.settings().ownership.offerAddressRate},
                 "refused tries to invite")
    , m_standing(context)
{
}

audit::Event Invitations::event(const Caller &caller, const Invitation &invitation,
                                std::string action) const
{
    audit::Event event = m_trail.event(caller, std::move(action), audit::Outcome::Allowed);
    event.resource = {"invitation", invitation.id.toString(), invitation.email};
    const std::string organization = invitation.organization.toString();
    if (std::ranges::find(event.organizations, organization) == event.organizations.end())
        event.organizations.push_back(organization);
    return event;
}

tl::expected<void, Refusal> Invitations::requireInviter(const Caller &caller)
{
    if (const auto allowed = requireAccess(caller); !allowed)
        return refusal(allowed.error());
    const fleet::Time now = m_context.now();
    if (!caller.membership.isNull() &&
        mayInvite(*m_context.snapshot(), caller.membership, caller.context(now)))
        return {};
    // Each one stands in the log: nobody fills it.
    if (auto allowed = m_refusals.begin({caller.person.toString(), caller.origin.address}, now);
        !allowed)
        return allowed;
    audit::Event denied =
        m_trail.event(caller, std::string(fleet::actions::userInvite), audit::Outcome::Denied);
    denied.resource.type = "invitation";
    if (const auto recorded = m_trail.record(std::move(denied)); !recorded)
        return refusal(recorded.error());
    return refusal({"forbidden",
                    "You may not invite people: it needs user:invite",
                    {},
                    "Ask for a role with user:invite.",
                    false,
                    {}});
}

tl::expected<MadeInvitation, SignInRefusal> Invitations::make(const Caller &caller,
                                                              const InvitationRequest &request)
{
    if (const auto may = requireInviter(caller); !may)
        return tl::unexpected(may.error());
    const std::string email = folded(request.email);
    const std::string person = caller.person.toString();
    if (auto allowed =
            m_brake.begin({person, caller.origin.address, person + ' ' + email}, m_context.now());
        !allowed)
        return tl::unexpected(allowed.error());
    const std::string &title = request.brings.title;
    const bool titled = title.empty() || isPersonName(title);
    if (!isEmailAddress(email) || !titled)
        return refusal({"invalid-entity",
                        titled ? "This is not an e-mail address" : "This cannot be a title",
                        titled ? "/email" : "/title",
                        titled ? "Write it like name@example.org."
                               : "Use at most 200 bytes, no line breaks, no spaces at the ends.",
                        false,
                        {}});
    const access::SnapshotPtr snapshot = m_context.snapshot();
    const fleet::Person *known = personAt(snapshot->state(), email);
    if (known && isMember(snapshot->state(), known->id, caller.organization))
        return refusal(invalidChange("Somebody with this address is a member already",
                                     "Look at the people of your organization.")
                           .value());
    if (const auto checked = checkInvited(m_context, snapshot, caller, request.brings, email);
        !checked)
        return refusal(denied(caller, email, checked.error()));
    const auto id = m_context.newId();
    const auto token = identity::newOfferToken(m_context.settings().random);
    if (!id || !token)
        return refusal(id ? toError(token.error()) : id.error());
    const fleet::Time now = m_context.now();
    const Invitation invitation{*id,
                                caller.organization,
                                caller.membership,
                                email,
                                request.brings,
                                *identity::readOfferToken(*token),
                                now,
                                now + m_context.settings().ownership.offerTime,
                                OfferState::Pending,
                                now};
    const auto why = whyVoid(m_context, snapshot, {&invitation, 1});
    if (!why || !why->empty())
        return refusal(why ? denied(caller, email, voidAtOnce(why->begin()->second.error))
                           : why.error());
    if (const auto kept = keep(caller, invitation); !kept)
        return refusal(kept.error());
    return MadeInvitation{
        invitation, sendMail(m_context, m_trail,
                             invitationMail(snapshot->state(), invitation, *token), "invitation")};
}

tl::expected<MadeInvitation, SignInRefusal> Invitations::resend(const Caller &caller, fleet::Id id)
{
    if (const auto may = requireInviter(caller); !may)
        return tl::unexpected(may.error());
    const auto found = store::ownershipOf(m_context.store()).invitation(id);
    if (!found)
        return refusal(found.error());
    const std::optional<Invitation> &invitation = *found;
    if (!invitation || invitation->organization != caller.organization ||
        invitation->state != OfferState::Pending)
        return refusal(offerClosed());
    return make(caller, {invitation->email, invitation->brings});
}

// What an inviter may not give, stands in the log as any change that is refused; a slip does not.
Error Invitations::denied(const Caller &caller, const std::string &email, Error error)
{
    if (error.code != "escalation" && error.code != "guardrail" && error.code != "effect-unseen")
        return error;
    audit::Event event =
        m_trail.event(caller, std::string(fleet::actions::userInvite), audit::Outcome::Denied);
    event.resource = {"invitation", {}, email};
    event.reason = error.message;
    if (const auto recorded = m_trail.record(std::move(event)); !recorded)
        return recorded.error();
    return error;
}

Expected<void> Invitations::keep(const Caller &caller, const Invitation &invitation)
{
    auto transaction = m_context.store().begin();
    if (!transaction)
        return tl::unexpected(transaction.error());
    store::OwnershipWriter &rows = store::ownershipOf(**transaction);
    const auto pending = rows.pendingInvitations(invitation.organization);
    if (!pending)
        return tl::unexpected(pending.error());
    std::size_t open = 0;
    for (const store::PendingInvitation &other : *pending) {
        if (other.email != invitation.email) {
            open += invitation.made < other.until ? 1 : 0;
            continue;
        }
        auto done = rows.closeInvitation(other.id, OfferState::Cancelled, invitation.made);
        if (!done)
            return done;
    }
    if (open >= mostOpen)
        return invalidChange("Too many invitations are open at once",
                             "Cancel one, or wait until one is answered.");
    if (auto added = rows.addInvitation(invitation); !added)
        return added;
    audit::Event made = event(caller, invitation, std::string(fleet::actions::userInvite));
    made.detail = wire::toText({{"brings", wire::toJson(invitation.brings)}});
    if (const auto logged = (*transaction)->appendEvents({&made, 1}); !logged)
        return tl::unexpected(logged.error());
    return (*transaction)->commit();
}

Expected<Invitations::Listed> Invitations::read(const access::Snapshot &snapshot,
                                                const Caller &caller)
{
    store::OwnershipReader &rows = store::ownershipOf(m_context.store());
    Listed result;
    if (!caller.membership.isNull() && !caller.accessEnded &&
        mayInvite(snapshot, caller.membership, caller.context(m_context.now()))) {
        auto made = rows.invitationsOf(caller.organization, listed);
        if (!made)
            return tl::unexpected(made.error());
        result.made = std::move(*made);
    }
    const fleet::Person *person = snapshot.state().persons().find(caller.person);
    if (!person || person->email.empty())
        return result;
    auto received = rows.invitationsTo(person->email, listed);
    if (!received)
        return tl::unexpected(received.error());
    result.received = std::move(*received);
    return result;
}

Expected<Invitations::Listed> Invitations::list(const Caller &caller)
{
    const access::SnapshotPtr snapshot = m_context.snapshot();
    auto result = read(*snapshot, caller);
    if (!result)
        return result;
    auto why = m_standing.whyVoid(snapshot, result->made);
    if (!why)
        return tl::unexpected(why.error());
    std::optional<ViewerPart> part; // of the caller; seldom asked for
    for (const Invitation &invitation : result->made) {
        const auto found = why->find(invitation.id);
        if (found == why->end())
            continue;
        const bool own = invitation.inviter == caller.membership;
        if (!own && !part) {
            auto seen =
                ViewerPart::of(snapshot, caller.principal(), caller.context(m_context.now()));
            if (!seen)
                return tl::unexpected(seen.error());
            part = std::move(*seen);
        }
        result->whyVoid.emplace(invitation.id,
                                own ? found->second.error : told(found->second, invitation, *part));
    }
    const auto unanswerable = m_standing.whyVoid(snapshot, result->received);
    if (!unanswerable)
        return tl::unexpected(unanswerable.error());
    std::erase_if(result->received, [&](const Invitation &invitation) {
        return !invitation.isOpen(m_context.now()) || unanswerable->contains(invitation.id);
    });
    return result;
}

Expected<void> Invitations::cancel(const Caller &caller, fleet::Id id)
{
    if (const auto may = requireInviter(caller); !may)
        return tl::unexpected(may.error().error);
    auto transaction = m_context.store().begin();
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto found = store::ownershipOf(**transaction).invitation(id);
    if (!found)
        return tl::unexpected(found.error());
    const auto &invitation = *found;
    if (!invitation || invitation->organization != caller.organization ||
        !invitation->isOpen(m_context.now()))
        return tl::unexpected(offerClosed());
    return close(**transaction, caller, *invitation, OfferState::Cancelled, "user:cancel");
}

} // namespace bailiwick::authority
