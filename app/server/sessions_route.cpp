// SPDX-License-Identifier: Apache-2.0
#include "app/server/api.h"
#include "app/server/body.h"

#include <nlohmann/json.hpp>

namespace bailiwick::server {

namespace {

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
    body["organization"] = {{"id", signedIn.organization.id.toString()},
                            {"name", signedIn.organization.name},
                            {"kind", std::string(fleet::name(signedIn.organization.kind))}};
    return body;
}

http::Response open(Api &api, const http::Request &request)
{
    Body body(request.body);
    authority::SignInRequest signIn{body.text("email"), body.text("password"),
                                    body.text("organization", false), body.text("client", false)};
    if (const auto read = body.finish(); !read)
        return problem(read.error(), request);
    const auto opened = api.authority.signIn().signIn(signIn, originOf(request));
    if (opened)
        return json(201, sessionJson(*opened));
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
