// SPDX-License-Identifier: Apache-2.0
#include "app/server/api.h"
#include "app/server/body.h"
#include "app/server/offer_key.h"

#include <nlohmann/json.hpp>

namespace bailiwick::server {

namespace {

constexpr const char *neither = "An invitation is named by its id or its token";

wire::Json invitationJson(const fleet::State &state, const store::Invitation &invitation,
                          fleet::Time now)
{
    const bool over = invitation.state == store::OfferState::Pending && !invitation.isOpen(now);
    const fleet::Organization *organization = state.organizations().find(invitation.organization);
    return {{"id", invitation.id.toString()},
            {"organization",
             {{"id", invitation.organization.toString()},
              {"name", organization ? organization->name : std::string()}}},
            {"email", invitation.email},
            {"title", invitation.title},
            {"state", over ? std::string("expired") : std::string(name(invitation.state))},
            {"made", fleet::formatTime(invitation.made)},
            {"until", fleet::formatTime(invitation.until)}};
}

http::Response make(Api &api, const http::Request &request, const authority::Caller &caller)
{
    Body body(request.body);
    const authority::InvitationRequest wanted{body.text("email"), body.text("title", false)};
    if (const auto read = body.finish(); !read)
        return problem(read.error(), request);
    const auto made = api.authority.invitations().make(caller, wanted);
    if (!made)
        return problem(made.error().error, request, made.error().waitMs);
    const authority::Context &context = api.authority.context();
    wire::Json answer =
        invitationJson(context.snapshot()->state(), made->invitation, context.now());
    answer["mailed"] = made->mailed;
    return json(201, answer);
}

http::Response list(Api &api, const http::Request &request, const authority::Caller &caller)
{
    const auto listed = api.authority.invitations().list(caller);
    if (!listed)
        return problem(listed.error(), request);
    const authority::Context &context = api.authority.context();
    const access::SnapshotPtr snapshot = context.snapshot();
    const auto jsonOf = [&](const std::vector<store::Invitation> &invitations) {
        wire::Json array = wire::Json::array();
        for (const store::Invitation &invitation : invitations)
            array.push_back(invitationJson(snapshot->state(), invitation, context.now()));
        return array;
    };
    return json(200, {{"made", jsonOf(listed->made)}, {"received", jsonOf(listed->received)}});
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
    router.del("/v1/invitations/{id}", handler(cancel));
}

} // namespace bailiwick::server
