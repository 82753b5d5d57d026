// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/context.h"
#include "models/access/snapshot.h"
#include "models/identity/session.h"

#include <optional>

namespace bailiwick::authority {

// Who acts in a session: a person in one organization (a membership), or a person on their own (an
// end user: what they own or is shared with them). Points into the snapshot, which it keeps alive.
struct SessionAccount
{
    const fleet::Person *person = nullptr;
    const fleet::Organization *organization = nullptr; // null: an end user, or unknown
    const fleet::Membership *membership = nullptr;
    bool endUser = false; // asked for without an organization
    access::SnapshotPtr snapshot;

    // Members unless they are disabled or their organization is blocked; end users as long as they
    // are known.
    bool mayEnter() const;
    fleet::PrincipalRef principal() const;
};

// The name of an organization, in either case, or its id: to be asked of many.
class OrganizationName
{
public:
    explicit OrganizationName(std::string_view nameOrId);
    bool means(const fleet::Organization &organization) const;

private:
    const std::string m_folded;
    const std::optional<fleet::Id> m_id;
};

// By e-mail address and the organization's name or id; no name: the end user. Of several
// organizations of one name, one that lets the person in. O(people).
SessionAccount accountNamed(const access::SnapshotPtr &snapshot, std::string_view email,
                            std::string_view organization);
// As whom a person may sign in: in each organization that lets them, by name; and as an end user
// when they have a device, or no organization at all. O(memberships).
std::vector<SessionAccount> accountsOf(const access::SnapshotPtr &snapshot,
                                       const fleet::Person &person, const access::Context &context);
// By what the session keeps of its principal (identity::Session::membershipId). O(1).
SessionAccount accountOf(const access::SnapshotPtr &snapshot, const identity::Session &session);

// ASCII letters in lower case: how addresses and names are compared at sign-in.
std::string folded(std::string_view text);

} // namespace bailiwick::authority
