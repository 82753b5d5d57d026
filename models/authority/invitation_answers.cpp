// SPDX-License-Identifier: Apache-2.0
// What becomes of invitations: accepted, declined.
#include "models/authority/invalid_change.h"
#include "models/authority/invitation_standing.h"
#include "models/authority/invitations.h"
#include "models/authority/offer_standing.h"
#include "models/identity/offer_token.h"
#include "models/store/ownership_store.h"

namespace bailiwick::authority {

using store::Invitation;
using store::OfferState;

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

// On the newest state, under the commit's lock, where the log cannot be written: `voided` says why
// nobody can accept. `ids`: the membership's, then the assignments'.
Expected<SystemCommit> Invitations::acceptance(const Caller &caller, const Caller &inviter,
                                               const Invitation &invitation,
                                               const std::vector<fleet::Id> &ids,
                                               std::string &voided)
{
    const access::SnapshotPtr current = m_context.snapshot();
    const fleet::State &state = current->state();
    if (!state.persons().find(caller.person))
        return tl::unexpected(offerClosed());
    if (isMember(state, caller.person, invitation.organization))
        return invalidChange("You are a member already", "Sign in there.");
    const auto why = whyVoid(m_context, current, {&invitation, 1});
    if (!why)
        return tl::unexpected(why.error());
    if (!why->empty()) {
        voided = why->begin()->second.error.message;
        return tl::unexpected(offerClosed());
    }
    const fleet::Membership member{
        ids.front(), {}, caller.person, invitation.organization, invitation.brings.title, false};
    SystemCommit commit;
    commit.changes =
        fleet::joiningChanges(state, member, invitation.brings, {ids.begin() + 1, ids.end()},
                              "An invitation was accepted");
    commit.action = "user:accept";
    commit.reason = "The invitation was accepted";
    commit.actor = &caller;
    commit.grantor = &inviter;
    commit.also = [&](store::WriteTransaction &transaction) {
        return store::ownershipOf(transaction)
            .closeInvitation(invitation.id, OfferState::Accepted, m_context.now());
    };
    return commit;
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
    std::vector<fleet::Id> ids;
    for (std::size_t i = 0; i < invitation->brings.assignments.size() + 1; ++i) {
        const auto id = m_context.newId();
        if (!id)
            return tl::unexpected(id.error());
        ids.push_back(*id);
    }
    const Caller inviter = inviterOf(m_context.snapshot()->state(), *invitation);
    std::string voided;
    const auto revision = m_commits.commitSystem([&](const fleet::State &) {
        return acceptance(caller, inviter, *invitation, ids, voided);
    });
    if (!voided.empty()) {
        audit::Event denied = event(caller, *invitation, "user:accept");
        denied.outcome = audit::Outcome::Denied;
        denied.reason = voided;
        if (const auto recorded = m_trail.record(std::move(denied)); !recorded)
            return tl::unexpected(recorded.error());
    }
    // What the organization's people have is not told to who is none of them.
    if (!revision &&
        (revision.error().code == "escalation" || revision.error().code == "guardrail"))
        return tl::unexpected(offerClosed());
    if (!revision)
        return tl::unexpected(revision.error());
    return Accepted{ids.front(), *revision};
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

} // namespace bailiwick::authority
