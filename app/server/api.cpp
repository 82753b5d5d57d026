// SPDX-License-Identifier: Apache-2.0
#include "app/server/api.h"

namespace bailiwick::server {

namespace {

fleet::Error noToken()
{
    return {"session-ended",
            "The request carries no access token",
            {},
            "Sign in and send it as \"Authorization: Bearer …\".",
            false,
            {}};
}

fleet::Expected<authority::Caller> callerOf(Api &api, const http::Request &request)
{
    const auto token = request.bearerToken();
    if (!token)
        return tl::unexpected(noToken());
    return api.authority.signIn().authenticate(*token, originOf(request));
}

fleet::Expected<void> recordRefusal(Api &api, const http::Request &request,
                                    const authority::Caller &caller, const fleet::Error &error)
{
    audit::Event event = api.authority.trail().event(caller, "access:use", audit::Outcome::Denied);
    event.resource = {
        "route", std::string(http::methodName(request.method)) + " " + request.route, {}};
    event.reason = error.message;
    return api.authority.trail().record(std::move(event));
}

} // namespace

authority::Origin originOf(const http::Request &request)
{
    return {request.id, request.remoteAddress};
}

http::Handler signedIn(Api &api, CallerHandler handler, WhenCutOff whenCutOff)
{
    return [&api, handler = std::move(handler), whenCutOff](const http::Request &request) {
        const auto caller = callerOf(api, request);
        if (!caller)
            return problem(caller.error(), request);
        const auto allowed = authority::requireAccess(*caller);
        if (allowed || whenCutOff == WhenCutOff::Answered)
            return handler(request, *caller);
        const auto recorded = recordRefusal(api, request, *caller, allowed.error());
        return problem(recorded ? allowed.error() : recorded.error(), request);
    };
}

http::RouteOptions largeBody(Api &api, std::size_t bytes)
{
    http::RouteOptions options;
    options.bodyBytes = bytes;
    options.admit = [&api](const http::Request &request) -> std::optional<http::Response> {
        const auto caller = callerOf(api, request);
        if (caller)
            return std::nullopt;
        return problem(caller.error(), request);
    };
    return options;
}

http::Router makeRouter(Api &api)
{
    http::Router router;
    addHealthRoute(router);
    addSessionRoutes(router, api);
    addMeRoute(router, api);
    addSnapshotRoute(router, api);
    addDeviceRoutes(router, api);
    addDecisionRoute(router, api);
    addPreviewRoute(router, api);
    addCommitRoute(router, api);
    addRevisionRoute(router, api);
    addAuditRoutes(router, api);
    addEventRoute(router, api);
    addSampleAccountRoute(router, api);
    return router;
}

} // namespace bailiwick::server
