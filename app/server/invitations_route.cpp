// SPDX-License-Identifier: Apache-2.0
#include "app/server/api.h"
#include "app/server/body.h"
#include "app/server/offer_key.h"
#include "models/wire/entity_json.h"

#include <nlohmann/json.hpp>

namespace bailiwick::server {

namespace {

constexpr const char *neither = "An invitation is named by its id or its token";

// One that is over, or that nobody can accept now, is shown as that.
std::string stateOf(const store::Invitation &invitation, const fleet::Error *why, fleet::Time now)
{
    if (why)
        return "void";
    if (invitation.state == store::OfferState::Pending && !invitation.isOpen(now))
        return "expired";
    return std::string(name(invitation.state));
}

wire::Json invitationJson(const fleet::State &state, const store::Invitation &invitation,
                          fleet::Time now, const fleet::Error *why = nullptr)
{
    const fleet::Organization *organization = state.organizations().find(invitation.organization);
    const wire::Json brings = wire::toJson(invitation.brings);
    wire::Json body = {{"id", invitation.id.toString()},
                       {"organization",
                        {{"id", invitation.organization.toString()},
                         {"name", organization ? organization->name : std::string()}}},
                       {"email", invitation.email},
                       {"title", invitation.brings.title},
                       {"teams", brings.value("teams", wire::Json::array())},
                       {"assignments", brings.value("assignments", wire::Json::array())},
                       {"state", stateOf(invitation, why, now)},
                       {"made", fleet::formatTime(invitation.made)},
                       {"until", fleet::formatTime(invitation.until)}};
    if (why)
        body["why"] = why->details.empty() ? why->message : why->details.front().message;
    return body;
}

// As its organization sees it.
wire::Json madeJson(const fleet::State &state, const store::Invitation &invitation, fleet::Time now,
                    const fleet::Error *why = nullptr)
{
    wire::Json body = invitationJson(state, invitation, now, why);
    const fleet::Membership *inviter = state.memberships().find(invitation.inviter);
    const fleet::Person *person = inviter ? state.persons().find(inviter->person) : nullptr;
    body["by"] = {{"id", invitation.inviter.toString()},
                  {"name", person ? person->name : std::string()}};
    return body;
}

// Whoever is invited sees nothing of the organization yet: the names of what is promised are told.
wire::Json receivedJson(const fleet::State &state, const store::Invitation &invitation,
                        fleet::Time now)
{
    wire::Json body = invitationJson(state, invitation, now);
    for (wire::Json &team : body["teams"]) {
        const auto id = fleet::Id::fromString(team.get<std::string>());
        const fleet::Team *row = id ? state.teams().find(*id) : nullptr;
        team = {{"id", team}, {"name", row ? row->name : std::string()}};
    }
    for (std::size_t i = 0; i < invitation.brings.assignments.size(); ++i) {
        const fleet::InvitedAssignment &assignment = invitation.brings.assignments[i];
        const fleet::Role *role = state.roles().find(assignment.role);
        wire::Json &row = body["assignments"][i];
        row["role"] = {{"id", row["role"]}, {"name", role ? role->name : std::string()}};
        row["scope"]["name"] = state.labelOf(assignment.scope);
        row.erase("delegation"); // how the organization came by it is its own matter
    }
    return body;
}

http::Response
madeAnswer(Api &api, const http::Request &request,
           const tl::expected<authority::MadeInvitation, authority::SignInRefusal> &made)
{
    if (!made)
        return problem(made.error().error, request, made.error().waitMs);
    const authority::Context &context = api.authority.context();
    wire::Json answer = madeJson(context.snapshot()->state(), made->invitation, context.now());
    answer["mailed"] = made->mailed;
    return json(201, answer);
}

http::Response make(Api &api, const http::Request &request, const authority::Caller &caller)
{
    Body body(request.body);
    const authority::InvitationRequest wanted{body.text("email"), body.invited()};
    if (const auto read = body.finish(); !read)
        return problem(read.error(), request);
    return madeAnswer(api, request, api.authority.invitations().make(caller, wanted));
}

http::Response resend(Api &api, const http::Request &request, const authority::Caller &caller)
{
    const auto id = fleet::Id::fromString(request.pathParameters.value("id"));
    return madeAnswer(api, request,
                      api.authority.invitations().resend(caller, id.value_or(fleet::Id{})));
}

http::Response list(Api &api, const http::Request &request, const authority::Caller &caller)
{
    const auto listed = api.authority.invitations().list(caller);
    if (!listed)
        return problem(listed.error(), request);
    const authority::Context &context = api.authority.context();
    const access::SnapshotPtr snapshot = context.snapshot();
    const fleet::State &state = snapshot->state();
    wire::Json made = wire::Json::array();
    for (const store::Invitation &invitation : listed->made) {
        const auto why = listed->whyVoid.find(invitation.id);
        made.push_back(madeJson(state, invitation, context.now(),
                                why == listed->whyVoid.end() ? nullptr : &why->second));
    }
    wire::Json received = wire::Json::array();
    for (const store::Invitation &invitation : listed->received)
        received.push_back(receivedJson(state, invitation, context.now()));
    return json(200, {{"made", std::move(made)}, {"received", std::move(received)}});
}

http::Response accept(Api &api, const http::Request &request, const authority::Caller &caller)
{
    const auto key = offerKeyFrom(request, neither);
    if (!key)
        return problem(key.error(), request);
    const auto accepted = api.authority.invitations().accept(caller, *key);
    if (!accepted)
        return problem(accepted.error(), request);
    return atRevision(json(200, {{"membership", accepted->membership.toString()},
                                 {"revision", accepted->revision}}),
                      accepted->revision);
}

http::Response decline(Api &api, const http::Request &request, const authority::Caller &caller)
{
    const auto key = offerKeyFrom(request, neither);
    if (!key)
        return problem(key.error(), request);
    const auto done = api.authority.invitations().decline(caller, *key);
    return done ? http::Response::noContent() : problem(done.error(), request);
}

http::Response cancel(Api &api, const http::Request &request, const authority::Caller &caller)
{
    const auto id = fleet::Id::fromString(request.pathParameters.value("id"));
    const auto done = api.authority.invitations().cancel(caller, id.value_or(fleet::Id{}));
    return done ? http::Response::noContent() : problem(done.error(), request);
}

} // namespace

void addInvitationRoutes(http::Router &router, Api &api)
{
    const auto handler = [&api](auto function) {
        return signedInPerson(api, withApi(api, function));
    };
    router.get("/v1/invitations", handler(list));
    router.post("/v1/invitations", handler(make));
    router.post("/v1/invitations/accept", handler(accept));
    router.post("/v1/invitations/decline", handler(decline));
    router.post("/v1/invitations/{id}/resend", handler(resend));
    router.del("/v1/invitations/{id}", handler(cancel));
}

} // namespace bailiwick::server
