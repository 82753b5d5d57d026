// SPDX-License-Identifier: Apache-2.0
#include "tests/authority/company.h"

#include <algorithm>

namespace bailiwick::tests {

namespace {

using fleet::EntityKind;

constexpr const char *companyText = R"x(
{"type":"person","externalId":"nils","name":"Nils","email":"nils@home.example"}
{"type":"assignment","externalId":"a-cora","principal":{"kind":"membership","id":"cora"},"role":"installer-admin","scope":{"kind":"resource","id":"customer-2"}}
{"type":"delegation","externalId":"contract","from":"nordquell","to":"two","region":[{"kind":"resource","id":"customer-2"}],"ceiling":[{"action":"device:configure"},{"action":"device:view"}],"reason":"contract"}
{"type":"role","externalId":"recruiter","organization":"nordquell","name":"Recruiter","actions":["user:invite"]}
{"type":"team","externalId":"crew","organization":"two","name":"Crew","members":["cora"]}
{"type":"team","externalId":"others","organization":"nordquell","name":"Others"}
)x";

} // namespace

Company::Company()
    : MailWorld(World::importText() + companyText)
{
}

fleet::InvitedAssignment Company::promised(const std::string &roleName, const std::string &where,
                                           fleet::Id delegation)
{
    return {role(roleName), {fleet::ScopeKind::Resource, node(where)}, {}, delegation};
}

fleet::InvitedAssignment Company::promised(const std::string &roleName, const std::string &where)
{
    return promised(roleName, where, id(EntityKind::Delegation, "contract"));
}

tl::expected<authority::MadeInvitation, authority::SignInRefusal>
Company::offer(const std::string &inviter, const fleet::Invited &brings, const std::string &email)
{
    return invitations().make(as(inviter), {email, brings});
}

store::Invitation Company::invite(const std::string &inviter, const fleet::Invited &brings,
                                  const std::string &email)
{
    const auto made = offer(inviter, brings, email);
    if (!made)
        qFatal("%s", made.error().error.toString().c_str());
    return made->invitation;
}

authority::Caller Company::colleague(const std::string &name, const std::string &roleName,
                                     const std::string &where)
{
    const fleet::Person person{newId(), {}, name, {}};
    const fleet::Id two = id(EntityKind::Organization, "two");
    const fleet::Membership membership{newId(), {}, person.id, two, {}, false};
    fleet::Assignment held = assignment("cora", roleName, where);
    held.principal.id = membership.id;
    const auto done =
        commit(as("ada"), {fleet::Put{person}, fleet::Put{membership}, fleet::Put{held}});
    if (!done)
        qFatal("%s", done.error().toString().c_str());
    authority::Caller caller;
    caller.person = person.id;
    caller.membership = membership.id;
    caller.organization = two;
    return caller;
}

std::string Company::why(const authority::Caller &reader, fleet::Id invitation)
{
    const auto listed = invitations().list(reader);
    const auto found = listed->whyVoid.find(invitation);
    if (found == listed->whyVoid.end())
        return {};
    const fleet::Error &error = found->second;
    return error.details.empty() ? error.message : error.details.front().message;
}

bool Company::isClosed(fleet::Id invitation)
{
    const std::int64_t before = state().revision;
    const authority::Caller nils = person("nils");
    const auto accepted = invitations().accept(nils, {invitation, {}});
    return !accepted && accepted.error().code == "offer-closed" &&
           invitations().list(nils)->received.empty() && state().revision == before;
}

fleet::Expected<std::int64_t> Company::widenInstaller()
{
    fleet::Role installer = *state().roles().find(role("installer"));
    installer.actions.push_back("device:delete");
    std::ranges::sort(installer.actions);
    return commit(as("ada"), {fleet::Put{installer}});
}

std::size_t Company::refusals(const std::string &action)
{
    store::AuditFilter filter;
    filter.action = action;
    filter.outcome = audit::Outcome::Denied;
    return log(filter).size();
}

} // namespace bailiwick::tests
