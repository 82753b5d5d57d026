// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/router.h"
#include "app/server/respond.h"
#include "models/authority/authority.h"

namespace bailiwick::server {

class EventHub;

// What every route needs. Lives as long as the server.
struct Api
{
    authority::Authority &authority;
    EventHub &events;
    bool loopback = true; // the server listens on a loopback address
    fleet::Time releaseWait = fleet::Time{14} * 24 * 3600 * 1000; // authority/release.h
};

authority::Origin originOf(const http::Request &request);

// Whether a caller whose organization was cut off is still answered.
enum class WhenCutOff { Refused, Answered };

using CallerHandler =
    std::function<http::Response(const http::Request &, const authority::Caller &)>;
// A handler that first asks who calls: 401 without a valid access token, 403 "access-ended" (in the
// log) when the organization was cut off.
http::Handler signedIn(Api &api, CallerHandler handler,
                       WhenCutOff whenCutOff = WhenCutOff::Refused);
// The same of a route's own function, which gets the Api, too.
template<typename F>
CallerHandler withApi(Api &api, F function)
{
    return [&api, function](const http::Request &request, const authority::Caller &caller) {
        return function(api, request, caller);
    };
}
// The token is checked before a large body is read.
http::RouteOptions largeBody(Api &api, std::size_t bytes);

// One function a resource; each stands in the file of its resource.
void addHealthRoute(http::Router &router);
// The same for what only people do; keys are refused: error "forbidden".
http::Handler signedInPerson(Api &api, CallerHandler handler);

void addSessionRoutes(http::Router &router, Api &api);
void addMeRoute(http::Router &router, Api &api);
void addSnapshotRoute(http::Router &router, Api &api);
void addDeviceRoutes(http::Router &router, Api &api);
void addClaimRoutes(http::Router &router, Api &api);
void addDecisionRoute(http::Router &router, Api &api);
void addInvitationRoutes(http::Router &router, Api &api);
void addOfferRoutes(http::Router &router, Api &api);
void addOwnerGroupRoutes(http::Router &router, Api &api);
void addOwnershipRoute(http::Router &router, Api &api);
void addPreviewRoute(http::Router &router, Api &api);
void addCommitRoute(http::Router &router, Api &api);
void addReleaseRoutes(http::Router &router, Api &api);
void addRevisionRoute(http::Router &router, Api &api);
void addAuditRoutes(http::Router &router, Api &api);
void addApplicationRoutes(http::Router &router, Api &api);
void addKeyRoutes(http::Router &router, Api &api);
void addCredentialRoute(http::Router &router, Api &api);
void addEventRoute(http::Router &router, Api &api);
void addSampleAccountRoute(http::Router &router, Api &api);

http::Router makeRouter(Api &api);

} // namespace bailiwick::server
