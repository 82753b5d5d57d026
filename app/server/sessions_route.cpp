// SPDX-License-Identifier: Apache-2.0
#include "app/server/api.h"
#include "app/server/body.h"

#include <nlohmann/json.hpp>

namespace bailiwick::server {

namespace {

wire::Json organizationJson(const fleet::Organization &organization)
{
    return {{"id", organization.id.toString()},
            {"name", organization.name},
            {"kind", std::string(fleet::name(organization.kind))}};
}

wire::Json sessionJson(const authority::SignedIn &signedIn)
{
    wire::Json body = {{"accessToken", signedIn.tokens.access},
                       {"accessUntil", fleet::formatTime(signedIn.session.accessExpires)},
                       {"refreshToken", signedIn.tokens.refresh},
                       {"refreshUntil", fleet::formatTime(signedIn.session.refreshExpires)},
                       {"session", signedIn.session.id},
                       {"person",
                        {{"id", signedIn.person.id.toString()},
                         {"name", signedIn.person.name},
                         {"email", signedIn.person.email}}}};
    if (signedIn.membership.isNull())
        return body; // an end user
    body["membership"] = signedIn.membership.toString();
    body["organization"] = organizationJson(signedIn.organization);
    return body;
}

wire::Json choicesJson(const std::vector<authority::SignInChoice> &choices)
{
    wire::Json array = wire::Json::array();
    for (const authority::SignInChoice &choice : choices) {
        if (choice.organization.id.isNull())
            array.push_back({{"endUser", true}});
        else
            array.push_back({{"organization", organizationJson(choice.organization)}});
    }
    return {{"choices", std::move(array)}};
}

http::Response open(Api &api, const http::Request &request)
{
    Body body(request.body);
    authority::SignInRequest signIn{body.text("email"), body.text("password"),
                                    body.text("organization", false), body.text("client", false),
                                    body.flag("endUser", false)};
    if (signIn.endUser && !signIn.organization.empty())
        body.wrong("endUser", "An end user signs in for no organization; leave one of both out");
    if (const auto read = body.finish(); !read)
        return problem(read.error(), request);
    const auto opened = api.authority.signIn().signIn(signIn, originOf(request));
    if (opened)
        return json(201, sessionJson(*opened));
    if (!opened.error().choices.empty())
        return json(300, choicesJson(opened.error().choices));
    return problem(opened.error().error, request, opened.error().waitMs);
}

http::Response refresh(Api &api, const http::Request &request)
{
    Body body(request.body);
    const std::string token = body.text("refreshToken");
    if (const auto read = body.finish(); !read)
        return problem(read.error(), request);
    const auto refreshed = api.authority.signIn().refresh(token, originOf(request));
    return refreshed ? json(201, sessionJson(*refreshed)) : problem(refreshed.error(), request);
}

} // namespace

void addSessionRoutes(http::Router &router, Api &api)
{
    router.post("/v1/sessions",
                [&api](const http::Request &request) { return open(api, request); });
    router.post("/v1/sessions/refresh",
                [&api](const http::Request &request) { return refresh(api, request); });
    router.del("/v1/sessions/current",
               signedIn(
                   api,
                   [&api](const http::Request &request, const authority::Caller &caller) {
                       const auto ended = api.authority.signIn().signOut(
                           caller, request.bearerToken().value_or(std::string_view()));
                       return ended ? http::Response::noContent() : problem(ended.error(), request);
                   },
                   WhenCutOff::Answered));
}

} // namespace bailiwick::server
