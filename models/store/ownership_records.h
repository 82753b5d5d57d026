// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/entity.h"
#include "models/fleet/id.h"
#include "models/fleet/invited.h"
#include "models/fleet/time.h"
#include "models/identity/claim_proof.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// Plain values about claiming and offering devices. Times are ms UTC. No session's SQL can name any
// of it.
namespace bailiwick::store {

// How a device can be claimed, as the manufacturer loaded it: a keyed hash of code or credential,
// or a public key as DER. At most one of each kind a device.
struct ClaimSecret
{
    fleet::Id device;
    identity::ClaimProof proof = identity::ClaimProof::Code;
    std::string externalId; // the device's when it was loaded; by it the device is claimed
    std::string secret;     // bytes

    bool operator==(const ClaimSecret &) const = default;
};

// Used: a code that claimed its device, or whose device got another owner since. Burnt: a code with
// too many wrong tries. Loading it anew opens it.
enum class ClaimState { Open, Used, Burnt };
std::string_view name(ClaimState state); // "open", "used", "burnt"

struct StoredClaimSecret : ClaimSecret
{
    ClaimState state = ClaimState::Open;
    int tries = 0; // wrong ones since it was loaded or last proved
    fleet::Time since =
        0; // when it was loaded, or last claimed its device: older challenges are void

    bool operator==(const StoredClaimSecret &) const = default;
};

// A device said, by its own credential, that a challenge is before it.
struct ClaimConfirmation
{
    fleet::Id device;
    identity::TokenHash challenge{};
    fleet::Time until = 0;

    bool operator==(const ClaimConfirmation &) const = default;
};

// A device offered to whoever has an e-mail address: to use it as well, or to take it over.
enum class OfferKind { Share, Transfer };
std::string_view name(OfferKind kind); // "share", "transfer"
enum class OfferState { Pending, Accepted, Declined, Cancelled };
std::string_view name(OfferState state); // "pending", "accepted", "declined", "cancelled"

struct Offer
{
    fleet::Id id;
    OfferKind kind = OfferKind::Share;
    fleet::Id device;  // null: a group is shared
    fleet::Id from;    // Person: the primary user who made it, the group's owner
    std::string email; // in lower case
    identity::TokenHash token{};
    fleet::Time made = 0;
    fleet::Time until = 0; // exclusive
    OfferState state = OfferState::Pending;
    fleet::Time changed = 0; // when the state did
    fleet::Id group;         // OwnerGroup; null: a device is offered

    bool isOpen(fleet::Time now) const { return state == OfferState::Pending && now < until; }
    bool operator==(const Offer &) const = default;
};

// What an owner groups (a room, a home) and shares as one: whoever it is shared with is a secondary
// user of each device in it that the owner is the primary user of.
struct OwnerGroup
{
    fleet::Id id;
    fleet::Id owner; // Person
    std::string name;
    fleet::Time made = 0;
    std::vector<fleet::Id> devices; // sorted, unique
    std::vector<fleet::Id> users;   // Persons it is shared with; sorted, unique

    bool operator==(const OwnerGroup &) const = default;
};

// Somebody asked to become a member of an organization.
struct Invitation
{
    fleet::Id id;
    fleet::Id organization;
    fleet::Id inviter; // Membership
    std::string email; // in lower case
    fleet::Invited brings;
    identity::TokenHash token{};
    fleet::Time made = 0;
    fleet::Time until = 0; // exclusive
    OfferState state = OfferState::Pending;
    fleet::Time changed = 0;

    bool isOpen(fleet::Time now) const { return state == OfferState::Pending && now < until; }
    bool operator==(const Invitation &) const = default;
};

// One in state Pending, whether or not its time is over: what is asked when another is made.
struct PendingInvitation
{
    fleet::Id id;
    std::string email;
    fleet::Time until = 0; // exclusive

    bool operator==(const PendingInvitation &) const = default;
};

// Who had a device until a revision changed it.
struct FormerOwnership
{
    std::int64_t until = 0;                 // the revision
    fleet::Time time = 0;                   // the revision's
    std::string author;                     // as Revision::author
    std::optional<fleet::Ownership> before; // nothing: nobody had it

    bool operator==(const FormerOwnership &) const = default;
};

enum class ReleaseState { Waiting, Objected, Cancelled, Done };
std::string_view name(ReleaseState state); // "waiting", "objected", "cancelled", "done"

// A device taken from an owner who cannot be reached, by the manufacturer: after a wait in which
// the owner, who was told, may object.
struct Release
{
    fleet::Id id;
    fleet::Id device;
    fleet::Id owner;         // Person: the primary user when it was begun
    std::string requestedBy; // id of a membership or an application, or "system"
    std::string reason;
    identity::TokenHash token{}; // of the e-mail to the owner
    fleet::Time made = 0;
    fleet::Time due = 0; // not before
    ReleaseState state = ReleaseState::Waiting;
    fleet::Time changed = 0;

    bool operator==(const Release &) const = default;
};

} // namespace bailiwick::store
