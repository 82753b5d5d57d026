// SPDX-License-Identifier: Apache-2.0
#include "models/authority/invitation_mail.h"

namespace bailiwick::authority {

namespace {

// "- Installer at Site 12, until 2026-12-24T00:00:00Z"
std::string lineOf(const fleet::State &state, const fleet::InvitedAssignment &assignment)
{
    const fleet::Role *role = state.roles().find(assignment.role);
    std::string line = "- " + (role ? role->name : assignment.role.toString()) + " at " +
                       state.labelOf(assignment.scope);
    if (assignment.validity.from != fleet::beginningOfTime)
        line += ", from " + fleet::formatTime(assignment.validity.from);
    if (assignment.validity.until != fleet::endOfTime)
        line += ", until " + fleet::formatTime(assignment.validity.until);
    return line + "\n";
}

std::string broughtBy(const fleet::State &state, const fleet::Invited &brings)
{
    std::string lines;
    for (const fleet::Id id : brings.teams) {
        const fleet::Team *team = state.teams().find(id);
        lines += "- the team " + (team ? team->name : id.toString()) + "\n";
    }
    for (const fleet::InvitedAssignment &assignment : brings.assignments)
        lines += lineOf(state, assignment);
    return lines.empty() ? lines : "\n\nWith it come:\n\n" + lines;
}

} // namespace

Mail invitationMail(const fleet::State &state, const store::Invitation &invitation,
                    const std::string &token)
{
    const fleet::Organization *organization = state.organizations().find(invitation.organization);
    const std::string name = organization ? organization->name : std::string();
    const std::string brought = broughtBy(state, invitation.brings);
    Mail mail;
    mail.to = invitation.email;
    mail.id = invitation.id.toString();
    mail.time = invitation.made;
    mail.subject = "You are invited";
    mail.text = "You are invited to become a member of " + name + "." + brought +
                (brought.empty() ? "\n\n" : "\n") +
                "Nothing changes unless you accept. Sign in and answer the invitation; if you "
                "have no account yet, register with this token:\n\n" +
                token + "\n\nThe invitation ends at " + fleet::formatTime(invitation.until) +
                ". If you do not know the sender, do nothing.\n";
    return mail;
}

} // namespace bailiwick::authority
