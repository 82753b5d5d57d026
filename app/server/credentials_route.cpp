// SPDX-License-Identifier: Apache-2.0
#include "app/http/etag.h"
#include "app/server/api.h"
#include "models/audit/hash.h"
#include "models/authority/replication.h"
#include "models/wire/entity_json.h"
#include "models/wire/parse_json.h"

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

constexpr std::size_t mostUses = 10'000; // in one report
constexpr std::uint64_t largestCount = std::uint64_t{1} << 40;

// {"uses":[{"keyId":…,"count":3,"last":…}]}; a count of 0: a connection that it opened is still
// open.
fleet::Expected<std::vector<store::KeyUse>> usesFrom(std::string_view text)
{
    const auto json = wire::parseJson(text);
    if (!json)
        return tl::unexpected(json.error());
    const auto wrong = [](std::string where, std::string message) {
        return fleet::failure("invalid-entity", std::move(message), std::move(where),
                              "Send {\"uses\":[{\"keyId\":…,\"count\":…,\"last\":…}]}.");
    };
    const auto rows = json->is_object() ? json->find("uses") : json->end();
    if (rows == json->end() || !rows->is_array() || rows->size() > mostUses)
        return wrong("/uses", "The uses of at most 10,000 keys were expected");
    std::vector<store::KeyUse> uses;
    for (const wire::Json &row : *rows) {
        const std::string where = wire::pointerTo("/uses", uses.size());
        if (!row.is_object() || !row.contains("keyId") || !row["keyId"].is_string() ||
            !row.contains("count") || !row["count"].is_number_unsigned() || !row.contains("last") ||
            !row["last"].is_string())
            return wrong(where, "A use has keyId, count and last");
        const auto last = fleet::parseTime(row["last"].get_ref<const std::string &>());
        const auto count = row["count"].get<std::uint64_t>();
        if (!last || count > largestCount)
            return wrong(where, "The count or the time cannot be");
        uses.push_back({row["keyId"].get<std::string>(), *last, static_cast<std::int64_t>(count)});
    }
    return uses;
}

http::Response addUses(Api &api, const http::Request &request, const authority::Caller &caller)
{
    auto uses = usesFrom(request.body);
    if (!uses)
        return problem(uses.error(), request);
    const auto added = authority::addKeyUses(api.authority.context(), api.authority.keys(), caller,
                                             std::move(*uses));
    return added ? http::Response::noContent() : problem(added.error(), request);
}

} // namespace

void addCredentialRoute(http::Router &router, Api &api)
{
    router.get("/v1/credentials",
               signedIn(api, [&api](const http::Request &request, const authority::Caller &caller) {
                   return credentials(api, request, caller);
               }));
    router.post("/v1/credentials/uses", signedIn(api, [&api](const http::Request &request,
                                                             const authority::Caller &caller) {
                    return addUses(api, request, caller);
                }));
}

} // namespace bailiwick::server
