// SPDX-License-Identifier: Apache-2.0
#include "app/http/etag.h"
#include "app/server/api.h"
#include "models/audit/hash.h"
#include "models/wire/entity_json.h"

#include <nlohmann/json.hpp>

namespace bailiwick::server {

namespace {

// All that a broker needs to check a key by itself. Times are left out where there is none.
wire::Json credentialJson(const store::ApiKey &key)
{
    wire::Json json = {{"keyId", key.id},
                       {"principal", wire::toJson(key.principal)},
                       {"secretHash", audit::hex(audit::bytes(key.secretHash))},
                       {"from", fleet::formatTime(key.from)}};
    if (key.until != fleet::endOfTime)
        json["until"] = fleet::formatTime(key.until);
    if (key.revokedAt != 0)
        json["revoked"] = fleet::formatTime(key.revokedAt);
    return json;
}

http::Response credentials(Api &api, const http::Request &request, const authority::Caller &caller)
{
    const auto found = api.authority.keys().credentials(caller);
    if (!found)
        return problem(found.error(), request);
    const std::string tag = "\"" + found->tag + "\"";
    const bool known = http::ifNoneMatch(request.headers, tag) == http::Precondition::Fails;
    if (known)
        return http::Response::notModified(tag);
    wire::Json body = {{"credentials", wire::Json::array()}};
    for (const store::ApiKey &key : found->keys)
        body["credentials"].push_back(credentialJson(key));
    http::Response response = json(200, body);
    response.headers.set("ETag", tag);
    response.headers.set("Cache-Control", "no-store");
    return response;
}

} // namespace

void addCredentialRoute(http::Router &router, Api &api)
{
    router.get("/v1/credentials",
               signedIn(api, [&api](const http::Request &request, const authority::Caller &caller) {
                   return credentials(api, request, caller);
               }));
}

} // namespace bailiwick::server
