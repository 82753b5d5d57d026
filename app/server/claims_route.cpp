// SPDX-License-Identifier: Apache-2.0
#include "app/server/api.h"
#include "app/server/body.h"

#include <nlohmann/json.hpp>

namespace bailiwick::server {

namespace {

constexpr std::size_t secretsBytes = 64U << 20;

http::Response load(Api &api, const http::Request &request, const authority::Caller &caller)
{
    const auto loaded = api.authority.claims().load(&caller, request.body);
    return loaded ? json(201, {{"loaded", *loaded}}) : problem(loaded.error(), request);
}

http::Response challenge(Api &api, const http::Request &request, const authority::Caller &caller)
{
    Body body(request.body);
    const std::string device = body.text("device");
    if (const auto read = body.finish(); !read)
        return problem(read.error(), request);
    const auto issued = api.authority.claims().challenge(caller, device);
    if (!issued)
        return problem(issued.error().error, request, issued.error().waitMs);
    return json(201,
                {{"challenge", issued->challenge}, {"until", fleet::formatTime(issued->until)}});
}

http::Response claim(Api &api, const http::Request &request, const authority::Caller &caller)
{
    Body body(request.body);
    const authority::ClaimRequest wanted{body.text("device"), body.text("code", false),
                                         body.text("challenge", false),
                                         body.text("signature", false)};
    if (const auto read = body.finish(); !read)
        return problem(read.error(), request);
    const auto claimed = api.authority.claims().claim(caller, wanted);
    if (!claimed)
        return problem(claimed.error().error, request, claimed.error().waitMs);
    return atRevision(
        json(201, {{"device", claimed->device.toString()}, {"revision", claimed->revision}}),
        claimed->revision);
}

// Asked by the device: nobody is signed in.
http::Response confirm(Api &api, const http::Request &request)
{
    Body body(request.body);
    const authority::ClaimConfirmationRequest wanted{body.text("device"), body.text("challenge"),
                                                     body.text("credential", false),
                                                     body.text("signature", false)};
    if (const auto read = body.finish(); !read)
        return problem(read.error(), request);
    const auto confirmed = api.authority.claims().confirm(wanted, originOf(request));
    if (!confirmed)
        return problem(confirmed.error().error, request, confirmed.error().waitMs);
    return http::Response::noContent();
}

} // namespace

void addClaimRoutes(http::Router &router, Api &api)
{
    const auto person = [&api](auto function) {
        return signedInPerson(
            api, [&api, function](const http::Request &request, const authority::Caller &caller) {
                return function(api, request, caller);
            });
    };
    // A program of the factory may.
    const auto loads = [&api](const http::Request &request, const authority::Caller &caller) {
        return load(api, request, caller);
    };
    router.post("/v1/claim-secrets", signedIn(api, loads), largeBody(api, secretsBytes));
    router.post("/v1/claims", person(claim));
    router.post("/v1/claims/challenges", person(challenge));
    router.post("/v1/claims/confirmations",
                [&api](const http::Request &request) { return confirm(api, request); });
}

} // namespace bailiwick::server
