// SPDX-License-Identifier: Apache-2.0
#include "models/authority/invitations.h"

#include "models/access/questions.h"
#include "models/authority/invalid_change.h"
#include "models/authority/offer_standing.h"
#include "models/authority/person_name.h"
#include "models/authority/send_mail.h"
#include "models/identity/offer_token.h"
#include "models/store/ownership_store.h"

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

const fleet::Membership *memberOf(const fleet::State &state, fleet::Id person,
                                  fleet::Id organization)
{
    for (const fleet::Membership &membership : state.memberships()) {
        if (membership.person == person && membership.organization == organization)
            return &membership;
    }
    return nullptr;
}

const fleet::Person *personAt(const fleet::State &state, const std::string &email)
{
    for (const fleet::Person &person : state.persons()) {
        if (person.email == email)
            return &person;
    }
    return nullptr;
}

Mail mailOf(const fleet::State &state, const Invitation &invitation, const std::string &token)
{
    const fleet::Organization *organization = state.organizations().find(invitation.organization);
    const std::string name = organization ? organization->name : std::string();
    Mail mail;
    mail.to = invitation.email;
    mail.id = invitation.id.toString();
    mail.time = invitation.made;
    mail.subject = "You are invited";
    mail.text = "You are invited to become a member of " + name +
                ".\n\nNothing changes unless you accept. Sign in and answer the invitation; if you "
                "have no account yet, register with this token:\n\n" +
                token + "\n\nThe invitation ends at " + fleet::formatTime(invitation.until) +
                ". If you do not know the sender, do nothing.\n";
    return mail;
}

bool mayInvite(const access::Snapshot &snapshot, fleet::Id membership,
               const access::Context &context)
{
    const access::ActionSet held =
        access::actionsHeld(snapshot, {fleet::PrincipalKind::Membership, membership}, context);
    const auto number = std::ranges::find(snapshot.actions(), fleet::actions::userInvite);
    return number != snapshot.actions().end() &&
           held.test(static_cast<std::size_t>(number - snapshot.actions().begin()));
}

} // namespace

bool stands(const access::Snapshot &snapshot, const Invitation &invitation, fleet::Time now)
{
    const fleet::State &state = snapshot.state();
    const fleet::Membership *inviter = state.memberships().find(invitation.inviter);
    const fleet::Organization *organization = state.organizations().find(invitation.organization);
    return invitation.isOpen(now) && inviter && organization && !inviter->disabled &&
           !organization->blocked && inviter->organization == invitation.organization &&
           mayInvite(snapshot, inviter->id, {now, {}, false});
}

Invitations::Invitations(Context &context, AuditTrail &trail, CommitPath &commits)
    : m_context(context)
    , m_trail(trail)
    , m_commits(commits)
    , m_brake({context.settings().ownership.offerPersonRate,
               context.settings().ownership.offerAddressRate,
               context.settings().ownership.recipientRate},
              "invitations")
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

Expected<void> Invitations::requireInviter(const Caller &caller)
{
    if (const auto allowed = requireAccess(caller); !allowed)
        return allowed;
    if (!caller.membership.isNull() &&
        mayInvite(*m_context.snapshot(), caller.membership, caller.context(m_context.now())))
        return {};
    audit::Event denied =
        m_trail.event(caller, std::string(fleet::actions::userInvite), audit::Outcome::Denied);
    denied.resource.type = "invitation";
    if (const auto recorded = m_trail.record(std::move(denied)); !recorded)
        return recorded;
    return fleet::failure("forbidden", "You may not invite people: it needs user:invite", {},
                          "Ask for a role with user:invite.");
}

tl::expected<MadeInvitation, SignInRefusal> Invitations::make(const Caller &caller,
                                                              const InvitationRequest &request)
{
    const std::string email = folded(request.email);
    const std::string person = caller.person.toString();
    if (auto allowed =
            m_brake.begin({person, caller.origin.address, person + ' ' + email}, m_context.now());
        !allowed)
        return tl::unexpected(allowed.error());
    if (const auto may = requireInviter(caller); !may)
        return refusal(may.error());
    const bool titled = request.title.empty() || isPersonName(request.title);
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
    if (known && memberOf(snapshot->state(), known->id, caller.organization))
        return refusal(invalidChange("Somebody with this address is a member already",
                                     "Look at the people of your organization.")
                           .value());
    const auto id = m_context.newId();
    const auto token = identity::newOfferToken(m_context.settings().random);
    if (!id || !token)
        return refusal(id ? toError(token.error()) : id.error());
    const fleet::Time now = m_context.now();
    const Invitation invitation{*id,
                                caller.organization,
                                caller.membership,
                                email,
                                request.title,
                                *identity::readOfferToken(*token),
                                now,
                                now + m_context.settings().ownership.offerTime,
                                OfferState::Pending,
                                now};
    if (const auto kept = keep(caller, invitation); !kept)
        return refusal(kept.error());
    return MadeInvitation{
        invitation,
        sendMail(m_context, m_trail, mailOf(snapshot->state(), invitation, *token), "invitation")};
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
    for (const Invitation &other : *pending) {
        if (other.email != invitation.email && other.isOpen(invitation.made)) {
            ++open;
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
    const audit::Event made = event(caller, invitation, std::string(fleet::actions::userInvite));
    if (const auto logged = (*transaction)->appendEvents({&made, 1}); !logged)
        return tl::unexpected(logged.error());
    return (*transaction)->commit();
}

Expected<Invitation> Invitations::find(store::WriteTransaction &transaction, const Caller &caller,
                                       const OfferKey &key) const
{
    store::OwnershipWriter &rows = store::ownershipOf(transaction);
    Expected<std::optional<Invitation>> found = std::optional<Invitation>();
    if (const auto token = identity::readOfferToken(key.token))
        found = rows.invitation(*token);
    else if (!key.id.isNull())
        found = rows.invitation(key.id);
    if (!found)
        return tl::unexpected(found.error());
    const access::SnapshotPtr snapshot = m_context.snapshot();
    const fleet::Person *person = snapshot->state().persons().find(caller.person);
    const auto &invitation = *found;
    if (!invitation || !person || !stands(*snapshot, *invitation, m_context.now()) ||
        (key.token.empty() && invitation->email != person->email))
        return tl::unexpected(offerClosed());
    return *invitation;
}

Expected<Invitations::Listed> Invitations::list(const Caller &caller)
{
    const access::SnapshotPtr snapshot = m_context.snapshot();
    auto transaction = m_context.store().begin();
    if (!transaction)
        return tl::unexpected(transaction.error());
    store::OwnershipWriter &rows = store::ownershipOf(**transaction);
    Listed result;
    const fleet::Time now = m_context.now();
    if (!caller.membership.isNull() && !caller.accessEnded &&
        mayInvite(*snapshot, caller.membership, caller.context(now))) {
        auto made = rows.invitationsOf(caller.organization, listed);
        if (!made)
            return tl::unexpected(made.error());
        result.made = std::move(*made);
    }
    const fleet::Person *person = snapshot->state().persons().find(caller.person);
    if (!person || person->email.empty())
        return result;
    auto received = rows.invitationsTo(person->email, listed);
    if (!received)
        return tl::unexpected(received.error());
    result.received = std::move(*received);
    std::erase_if(result.received, [&](const Invitation &invitation) {
        return !stands(*snapshot, invitation, now);
    });
    return result;
}

Expected<Invitations::Accepted> Invitations::accept(const Caller &caller, const OfferKey &key)
{
    std::optional<Invitation> invitation;
    {
        auto transaction = m_context.store().begin();
        if (!transaction)
            return tl::unexpected(transaction.error());
        auto found = find(**transaction, caller, key);
        if (!found)
            return tl::unexpected(found.error());
        invitation = std::move(*found);
    }
    const auto id = m_context.newId();
    if (!id)
        return tl::unexpected(id.error());
    Caller inviter;
    inviter.membership = invitation->inviter;
    inviter.organization = invitation->organization;
    const auto revision =
        m_commits.commitSystem([&](const fleet::State &state) -> Expected<SystemCommit> {
            if (!stands(*m_context.snapshot(), *invitation, m_context.now()) ||
                !state.persons().find(caller.person))
                return tl::unexpected(offerClosed());
            if (memberOf(state, caller.person, invitation->organization))
                return invalidChange("You are a member already", "Sign in there.");
            SystemCommit commit;
            commit.changes = {fleet::Put{fleet::Membership{
                *id, {}, caller.person, invitation->organization, invitation->title, false}}};
            commit.action = "user:accept";
            commit.reason = "The invitation was accepted";
            commit.actor = &caller;
            commit.grantor = &inviter;
            commit.also = [&](store::WriteTransaction &transaction) {
                return store::ownershipOf(transaction)
                    .closeInvitation(invitation->id, OfferState::Accepted, m_context.now());
            };
            return commit;
        });
    // What the organization's people have is not told to who is none of them.
    if (!revision &&
        (revision.error().code == "escalation" || revision.error().code == "guardrail"))
        return tl::unexpected(offerClosed());
    if (!revision)
        return tl::unexpected(revision.error());
    return Accepted{*id, *revision};
}

Expected<void> Invitations::close(store::WriteTransaction &transaction, const Caller &caller,
                                  const Invitation &invitation, OfferState state,
                                  const char *action)
{
    auto done =
        store::ownershipOf(transaction).closeInvitation(invitation.id, state, m_context.now());
    if (!done)
        return done;
    const audit::Event closing = event(caller, invitation, action);
    if (const auto logged = transaction.appendEvents({&closing, 1}); !logged)
        return tl::unexpected(logged.error());
    return transaction.commit();
}

Expected<void> Invitations::decline(const Caller &caller, const OfferKey &key)
{
    auto transaction = m_context.store().begin();
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto invitation = find(**transaction, caller, key);
    if (!invitation)
        return tl::unexpected(invitation.error());
    return close(**transaction, caller, *invitation, OfferState::Declined, "user:decline");
}

Expected<void> Invitations::cancel(const Caller &caller, fleet::Id id)
{
    if (const auto may = requireInviter(caller); !may)
        return may;
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
