// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/invited.h"
#include "models/remote/ownership_answers.h"

#include <map>

namespace bailiwick::remote {

// One of `GET /v1/invitations`.
struct InvitationSummary
{
    QString id;
    Named organization;
    QString email;
    fleet::Invited brings;
    // Of those received, which come to who sees nothing of the organization yet: the names of the
    // teams, roles and scopes that `brings` names by id.
    std::map<fleet::Id, QString> names;
    QString state; // "pending", "void", "expired", "accepted", "declined", "cancelled"
    QString why;   // of one that is void
    Named by;      // the inviter's membership; only of those made
    fleet::Time made = 0;
    fleet::Time until = 0;
    bool mailed = false; // only of one that was just made

    bool operator==(const InvitationSummary &) const = default;
};

struct InvitationLists
{
    std::vector<InvitationSummary> made;     // by the caller's organization, newest first
    std::vector<InvitationSummary> received; // to the caller, to be answered

    bool operator==(const InvitationLists &) const = default;
};

struct AcceptedInvitation
{
    fleet::Id membership;
    std::int64_t revision = 0;

    bool operator==(const AcceptedInvitation &) const = default;
};

} // namespace bailiwick::remote
