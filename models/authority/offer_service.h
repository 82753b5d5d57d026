// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/authority/offer_key.h"
#include "models/authority/owner_groups.h"
#include "models/authority/request_brake.h"
#include "models/store/ownership_store.h"

namespace bailiwick::authority {

struct OfferRequest
{
    store::OfferKind kind = store::OfferKind::Share;
    fleet::Id device;
    std::string email;
    fleet::Id group = {}; // OwnerGroup, to be shared as one; then no device
};

struct MadeOffer
{
    store::Offer offer;
    std::string what;    // name of the device or group
    bool mailed = false; // an e-mail is on its way; said of every address alike
};

struct RegistrationRequest
{
    std::string token; // of an offer's e-mail
    std::string name;
    std::string password;
};

// A device's primary user offers it to an e-mail address, to be used as well (share) or taken over
// (transfer); an owner offers a group of devices to be shared. Nothing changes until who gets it
// accepts, within the offer's time, whether they are known, unknown or have access already; and the
// offer is answered in the same way for all of them. Accepting is a commit: after a share they are
// a secondary user; after a transfer the primary one, and the former one and all they shared it
// with are out, and what they had set on it is gone. Only the primary user offers; only the primary
// user sees to whom. An offer is void when its maker is no longer the primary user. Thread-safe.
// Every step is in the log.
class OfferService
{
public:
    OfferService(Context &context, AuditTrail &trail, CommitPath &commits, OwnerGroups &groups);

    // An open offer of the device to the same address is replaced. Errors: "not-found" (no device,
    // or not the caller's), "invalid-entity" (address), "invalid-change" (oneself, too many),
    // "too-many-requests", "store-…".
    tl::expected<MadeOffer, Refusal> make(const Caller &caller, const OfferRequest &request);
    // Made by the caller, and open ones made to the caller's address. Newest first.
    struct Listed
    {
        std::vector<store::Offer> made;
        std::vector<store::Offer> received;
        std::map<fleet::Id, std::string> groups; // names of those that are offered
    };
    Expected<Listed> list(const Caller &caller);
    // Answers the revision. Errors: "offer-closed" (answered, cancelled, over, void, unknown: the
    // same for all), "store-…".
    Expected<std::int64_t> accept(const Caller &caller, const OfferKey &key);
    Expected<void> decline(const Caller &caller, const OfferKey &key);
    // By who made it.
    Expected<void> cancel(const Caller &caller, fleet::Id id);
    // The primary user takes a secondary one off; a secondary user leaves. The primary user cannot
    // leave: they transfer. Who has it by a group leaves the group. Errors: "not-found",
    // "invalid-change".
    Expected<std::int64_t> withdraw(const Caller &caller, fleet::Id device, fleet::Id person);

    // Somebody unknown becomes a person by the token of an open offer or invitation: their address
    // is that of it, which they then accept or decline. Errors: "offer-closed", "password-refused",
    // "invalid-entity", "too-many-requests".
    tl::expected<fleet::Id, Refusal> registerPerson(const RegistrationRequest &request,
                                                    const Origin &origin);

private:
    Expected<store::Offer> find(store::OwnershipReader &rows, const Caller &caller,
                                const OfferKey &key) const;
    Expected<fleet::ChangeSet> changesOf(const fleet::State &state, const store::Offer &offer,
                                         fleet::Id person) const;
    Expected<void> close(const Caller &caller, const OfferKey &key, store::OfferState state,
                         const char *action);
    // The name of what is offered. Error "not-found": it is not the caller's.
    Expected<std::string> offered(const Caller &caller, const OfferRequest &request);
    Expected<void> keep(const Caller &caller, const store::Offer &offer);
    Expected<std::int64_t> acceptGroup(const Caller &caller, const store::Offer &offer);
    Expected<void> replaceOpen(store::WriteTransaction &transaction, const store::Offer &offer);
    audit::Event event(const Caller &caller, const store::Offer &offer, std::string action) const;

    Context &m_context;
    AuditTrail &m_trail;
    CommitPath &m_commits;
    OwnerGroups &m_groups;
    RequestBrake m_brake;
};

} // namespace bailiwick::authority
