// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/authority/commit_path.h"
#include "models/authority/offer_key.h"
#include "models/authority/request_brake.h"
#include "models/authority/standing_cache.h"
#include "models/store/ownership_records.h"

#include <map>

namespace bailiwick::authority {

struct InvitationRequest
{
    std::string email;
    fleet::Invited brings;
};

struct MadeInvitation
{
    store::Invitation invitation;
    bool mailed = false;
};

// Somebody is asked by e-mail to become a member of an organization: by its own people with
// user:invite. With it come teams and roles, as far as whoever invites may give them: checked when
// the invitation is made and again, on the newest state, when it is accepted, which is one commit.
// In between it is void as long as whoever invited may not give all of it (their rights, a
// delegation, the role or a team have changed). Who is unknown registers first by the e-mail's
// token (OfferService). Thread-safe; every step is in the log.
class Invitations
{
public:
    Invitations(Context &context, AuditTrail &trail, CommitPath &commits);

    // An open one to the same address is replaced. Errors: "forbidden", "invalid-entity" (address,
    // title), "invalid-change" (a member already, too many; a team, role or scope that is none),
    // "escalation", "guardrail", "effect-unseen" (with pointers: checkInvited),
    // "too-many-requests", "store-…".
    tl::expected<MadeInvitation, SignInRefusal> make(const Caller &caller,
                                                     const InvitationRequest &request);
    // The same once more, from the caller, in place of one that nobody answered. Error besides:
    // "offer-closed".
    tl::expected<MadeInvitation, SignInRefusal> resend(const Caller &caller, fleet::Id id);
    struct Listed
    {
        std::vector<store::Invitation> made;     // of the caller's organization, newest first
        std::vector<store::Invitation> received; // to the caller's address, to be answered
        std::map<fleet::Id, Error> whyVoid;      // of those made that are open: see told()
    };
    // `made` is empty for who may not invite.
    Expected<Listed> list(const Caller &caller);
    struct Accepted
    {
        fleet::Id membership;
        std::int64_t revision = 0;
    };
    // Errors: "offer-closed" (answered, cancelled, over, void, unknown: the same for all),
    // "invalid-change" (a member already), "store-…".
    Expected<Accepted> accept(const Caller &caller, const OfferKey &key);
    Expected<void> decline(const Caller &caller, const OfferKey &key);
    // By people of its organization who may invite. Errors: "offer-closed", "forbidden",
    // "too-many-requests".
    Expected<void> cancel(const Caller &caller, fleet::Id id);

private:
    tl::expected<void, Refusal> requireInviter(const Caller &caller);
    Expected<Listed> read(const access::Snapshot &snapshot, const Caller &caller);
    Error denied(const Caller &caller, const std::string &email, Error error);
    Expected<void> keep(const Caller &caller, const store::Invitation &invitation);
    Expected<store::Invitation> find(store::WriteTransaction &transaction, const Caller &caller,
                                     const OfferKey &key) const;
    Expected<void> close(store::WriteTransaction &transaction, const Caller &caller,
                         const store::Invitation &invitation, store::OfferState state,
                         const char *action);
    Expected<SystemCommit> acceptance(const Caller &caller, const Caller &inviter,
                                      const store::Invitation &invitation,
                                      const std::vector<fleet::Id> &ids, std::string &voided);
    audit::Event event(const Caller &caller, const store::Invitation &invitation,
                       std::string action) const;

    Context &m_context;
    AuditTrail &m_trail;
    CommitPath &m_commits;
    RequestBrake m_brake;
    RequestBrake m_refusals; // of those who may not invite
    StandingCache m_standing;
};

} // namespace bailiwick::authority
