// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/authority/context.h"
#include "models/authority/viewer_part.h"
#include "models/store/ownership_records.h"

#include <map>
#include <span>

namespace bailiwick::authority {

bool isMember(const fleet::State &state, fleet::Id person, fleet::Id organization);
// Does the membership hold user:invite anywhere?
bool mayInvite(const access::Snapshot &snapshot, fleet::Id membership,
               const access::Context &context);

// Can it be answered as far as who made it goes: open, and they may still invite. What it brings is
// not looked at. O(what the inviter holds).
bool stands(const access::Snapshot &snapshot, const store::Invitation &invitation, fleet::Time now);

// May `inviter` let somebody in with all of it, as if they committed that themselves now? Whoever
// will accept is stood for by a new person called `label`. Errors: those of a commit, whose places
// are pointers into the invitation ("/teams", "/assignments/2"). O(state).
Expected<void> checkInvited(Context &context, const access::SnapshotPtr &current,
                            const Caller &inviter, const fleet::Invited &invited,
                            const std::string &label);

// Whose rights an invitation rests on, at no network address.
Caller inviterOf(const fleet::State &state, const store::Invitation &invitation);

// Why an invitation cannot be accepted now: what whoever invited may not do or give (any more).
struct WhyVoid
{
    Error error;
    std::vector<fleet::Id> nodes; // that it names beside what the invitation does
    bool isGeneral = false;       // it names nothing at all
};

// Of those that are open and void. All that one inviter made are tried at once first, so that it
// costs one check an inviter while all is well.
Expected<std::map<fleet::Id, WhyVoid>> whyVoid(Context &context, const access::SnapshotPtr &current,
                                               std::span<const store::Invitation> invitations);

// The same for one of the organization's people who did not invite: in general words where it names
// what they do not see.
Error told(const WhyVoid &why, const store::Invitation &invitation, const ViewerPart &reader);

} // namespace bailiwick::authority
