// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/authority/mail_world.h"

namespace bailiwick::tests {

// The world with what invitations need: cora, Customer Two's admin, may give under the delegation
// `contract` (configure, view) and has the team `crew`; the role `recruiter` invites and sees
// nothing; Nordquell has the team `others`; nils has an account and belongs to nobody.
class Company : public MailWorld
{
public:
    Company();

    authority::Invitations &invitations() { return authority().invitations(); }
    authority::Caller as(const std::string &name) { return *caller(signIn(name)); }
    fleet::Id role(const std::string &name) { return id(fleet::EntityKind::Role, name); }
    fleet::Id team(const std::string &name) { return id(fleet::EntityKind::Team, name); }
    fleet::InvitedAssignment promised(const std::string &roleName, const std::string &where,
                                      fleet::Id delegation);
    // By a customer's admin, under what the manufacturer lets her give.
    fleet::InvitedAssignment promised(const std::string &roleName, const std::string &where);

    // As `inviter`, to nils where nothing else is said.
    tl::expected<authority::MadeInvitation, authority::SignInRefusal>
    offer(const std::string &inviter, const fleet::Invited &brings,
          const std::string &email = "nils@home.example");
    // The same, which has to be taken.
    store::Invitation invite(const std::string &inviter, const fleet::Invited &brings,
                             const std::string &email = "nils@home.example");
    // One more of Customer Two's people, with a role on a node.
    authority::Caller colleague(const std::string &name, const std::string &roleName,
                                const std::string &where);
    // Why it cannot be accepted, as one of the organization's people reads it; empty: it can.
    std::string why(const authority::Caller &reader, fleet::Id invitation);
    // It is void for whoever is invited, too, and nothing changes.
    bool isClosed(fleet::Id invitation);
    // The role "installer" gets an action that is not cora's to give.
    fleet::Expected<std::int64_t> widenInstaller();
    // How often the log says that this was denied.
    std::size_t refusals(const std::string &action);
};

} // namespace bailiwick::tests
