// SPDX-License-Identifier: Apache-2.0
#include "app/server/api.h"

#include <charconv>
#include <thread>

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

fleet::Expected<authority::Caller>
callerOf(Api &api, const http::Request &request,
         authority::KeyCheck::Purpose purpose = authority::KeyCheck::Purpose::Request)
{
    const auto token = request.bearerToken();
    if (!token)
        return tl::unexpected(noToken());
    return api.authority.signIn().authenticate(*token, originOf(request), purpose);
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

constexpr std::string_view revisionHeader = "Bailiwick-Revision";

// A client that knows a revision is never answered from an older one, whichever server it asks. A
// store that was put in the place of another may lack it for a moment, or for good.
fleet::Expected<void> reachRevision(Api &api, const http::Request &request)
{
    constexpr int tries = 20;
    const auto text = request.headers.find(revisionHeader);
    if (!text)
        return {};
    std::int64_t wanted = 0;
    const auto parsed = std::from_chars(text->data(), text->data() + text->size(), wanted);
    if (parsed.ec != std::errc{} || parsed.ptr != text->data() + text->size() || wanted < 0)
        return fleet::failure("invalid-parameter", "This is not a revision",
                              std::string(revisionHeader), "Write digits only.");
    authority::Context &context = api.authority.context();
    for (int i = 0; i < tries; ++i) {
        if (context.snapshot()->state().revision >= wanted)
            return {};
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        if (auto refreshed = context.refresh(); !refreshed)
            return refreshed;
    }
    return tl::unexpected(fleet::Error{"revision-behind",
                                       "The server does not know this revision",
                                       "revision " + std::to_string(wanted),
                                       "Try again in a moment.",
                                       true,
                                       {}});
}

http::Response withRevision(http::Response response, Api &api)
{
    response.headers.set(revisionHeader,
                         std::to_string(api.authority.context().snapshot()->state().revision));
    return response;
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
        if (const auto reached = reachRevision(api, request); !reached)
            return problem(reached.error(), request);
        const auto allowed = authority::requireAccess(*caller);
        if (allowed || whenCutOff == WhenCutOff::Answered)
            return withRevision(handler(request, *caller), api);
        const auto recorded = recordRefusal(api, request, *caller, allowed.error());
        return problem(recorded ? allowed.error() : recorded.error(), request);
    };
}

http::RouteOptions largeBody(Api &api, std::size_t bytes)
{
    http::RouteOptions options;
    options.bodyBytes = bytes;
    options.admit = [&api](const http::Request &request) -> std::optional<http::Response> {
        const auto caller = callerOf(api, request, authority::KeyCheck::Purpose::Look);
        if (caller)
            return std::nullopt;
        return problem(caller.error(), request);
    };
    return options;
}

http::Handler signedInPerson(Api &api, CallerHandler handler)
{
    return signedIn(api, [handler = std::move(handler)](const http::Request &request,
                                                        const authority::Caller &caller) {
        if (!caller.isMachine())
            return handler(request, caller);
        return problem({"forbidden",
                        "Only people own devices",
                        {},
                        "Sign in as the person who does.",
                        false,
                        {}},
                       request);
    });
}

http::Router makeRouter(Api &api)
{
    http::Router router;
    addHealthRoute(router);
    addSessionRoutes(router, api);
    addMeRoute(router, api);
    addSnapshotRoute(router, api);
    addDeviceRoutes(router, api);
    addClaimRoutes(router, api);
    addDecisionRoute(router, api);
    addInvitationRoutes(router, api);
    addOfferRoutes(router, api);
    addOwnerGroupRoutes(router, api);
    addOwnershipRoute(router, api);
    addPreviewRoute(router, api);
    addCommitRoute(router, api);
    addReleaseRoutes(router, api);
    addRevisionRoute(router, api);
    addAuditRoutes(router, api);
    addApplicationRoutes(router, api);
    addKeyRoutes(router, api);
    addCredentialRoute(router, api);
    addEventRoute(router, api);
    addSampleAccountRoute(router, api);
    return router;
}

} // namespace bailiwick::server
