// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/authority/commit_path.h"
#include "models/authority/offer_key.h"
#include "models/authority/request_brake.h"
#include "models/store/ownership_records.h"

namespace bailiwick::authority {

struct InvitationRequest
{
    std::string email;
    std::string title; // of the membership; may be empty
};

struct MadeInvitation
{
    store::Invitation invitation;
    bool mailed = false;
};

// Somebody is asked by e-mail to become a member of an organization: by its own people with
// user:invite. Whoever accepts, within the time, is a member without roles, which are then given to
// them as to anybody; who is unknown registers first by the e-mail's token (OfferService). Void
// when whoever invited may not invite any more, or when a policy gives every member more than they
// may give. Thread-safe; every step is in the log.
class Invitations
{
public:
    Invitations(Context &context, AuditTrail &trail, CommitPath &commits);

    // An open one to the same address is replaced. Errors: "forbidden", "invalid-entity" (address,
    // title), "invalid-change" (a member already, too many), "too-many-requests", "store-…".
    tl::expected<MadeInvitation, SignInRefusal> make(const Caller &caller,
                                                     const InvitationRequest &request);
    struct Listed
    {
        std::vector<store::Invitation> made;     // of the caller's organization, newest first
        std::vector<store::Invitation> received; // open ones to the caller's address
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
    // By people of its organization who may invite. Errors: "offer-closed", "forbidden".
    Expected<void> cancel(const Caller &caller, fleet::Id id);

private:
    Expected<void> requireInviter(const Caller &caller);
    Expected<void> keep(const Caller &caller, const store::Invitation &invitation);
    Expected<store::Invitation> find(store::WriteTransaction &transaction, const Caller &caller,
                                     const OfferKey &key) const;
    Expected<void> close(store::WriteTransaction &transaction, const Caller &caller,
                         const store::Invitation &invitation, store::OfferState state,
                         const char *action);
    audit::Event event(const Caller &caller, const store::Invitation &invitation,
                       std::string action) const;

    Context &m_context;
    AuditTrail &m_trail;
    CommitPath &m_commits;
    RequestBrake m_brake;
};

// Can it still be answered: open, and who made it may still invite.
bool stands(const access::Snapshot &snapshot, const store::Invitation &invitation, fleet::Time now);

} // namespace bailiwick::authority
