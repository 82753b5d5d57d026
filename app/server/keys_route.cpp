// SPDX-License-Identifier: Apache-2.0
#include "app/server/api.h"
#include "app/server/body.h"
#include "models/wire/entity_json.h"

#include <nlohmann/json.hpp>

#include <charconv>

namespace bailiwick::server {

namespace {

// "90d", "12h".
fleet::Expected<fleet::Time> durationFrom(std::string_view text, const char *where)
{
    constexpr fleet::Time hour = 3'600'000;
    std::uint32_t number = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
    const std::string_view unit(parsed.ptr,
                                static_cast<std::size_t>(text.data() + text.size() - parsed.ptr));
    if (parsed.ec == std::errc{} && number <= 100'000 && (unit == "d" || unit == "h"))
        return number * (unit == "d" ? 24 * hour : hour);
    return fleet::failure("invalid-parameter", "This is not a duration", where,
                          "Write it like 90d or 12h.");
}

const char *stateOf(const store::ApiKey &key, fleet::Time now)
{
    if (key.revokedAt != 0)
        return "revoked";
    if (now < key.from)
        return "pending";
    return now < key.until ? "valid" : "expired";
}

// Times that are not there are left out. Never the secret's hash.
wire::Json keyJson(Api &api, const store::ApiKey &key)
{
    const fleet::State &state = api.authority.context().snapshot()->state();
    wire::Json json = {{"id", key.id},
                       {"principal", wire::toJson(key.principal)},
                       {"label", state.labelOf(key.principal)},
                       {"state", stateOf(key, api.authority.context().now())},
                       {"created", fleet::formatTime(key.createdAt)},
                       {"uses", key.uses}};
    if (!key.creator.isNull())
        json["creator"] = key.creator.toString();
    json["from"] = fleet::formatTime(key.from);
    if (key.until != fleet::endOfTime)
        json["until"] = fleet::formatTime(key.until);
    if (key.revokedAt != 0)
        json["revoked"] = fleet::formatTime(key.revokedAt);
    if (key.lastUsedAt != 0)
        json["lastUsed"] = fleet::formatTime(key.lastUsedAt);
    return json;
}

http::Response listed(Api &api, const http::Request &request, const authority::Caller &caller,
                      authority::KeyFilter filter)
{
    if (const auto unused = request.query.find("unused")) {
        const auto since = durationFrom(*unused, "unused");
        if (!since)
            return problem(since.error(), request);
        filter.unusedSince = api.authority.context().now() - *since;
    }
    const auto keys = api.authority.keys().list(caller, filter);
    if (!keys)
        return problem(keys.error(), request);
    wire::Json body = {{"keys", wire::Json::array()}};
    for (const store::ApiKey &key : *keys)
        body["keys"].push_back(keyJson(api, key));
    return json(200, body);
}

http::Response made(Api &api, const http::Request &request,
                    const fleet::Expected<authority::MadeKey> &key)
{
    if (!key)
        return problem(key.error(), request);
    http::Response response = json(201, {{"key", keyJson(api, key->key)}, {"text", key->text}});
    response.headers.set("Cache-Control", "no-store");
    return response;
}

http::Response create(Api &api, const http::Request &request, const authority::Caller &caller,
                      const fleet::PrincipalRef &principal)
{
    Body body(request.body.empty() ? std::string_view("{}") : std::string_view(request.body));
    fleet::Validity validity;
    validity.from = body.time("from", fleet::beginningOfTime);
    validity.until = body.time("until", fleet::endOfTime);
    if (const auto read = body.finish(); !read)
        return problem(read.error(), request);
    return made(api, request, api.authority.keys().create(caller, principal, validity));
}

http::Response rotate(Api &api, const http::Request &request, const authority::Caller &caller)
{
    Body body(request.body.empty() ? std::string_view("{}") : std::string_view(request.body));
    const std::string text = body.text("overlap", false);
    if (const auto read = body.finish(); !read)
        return problem(read.error(), request);
    auto overlap = text.empty() ? fleet::Expected<fleet::Time>(authority::KeyService::usualOverlap)
                                : durationFrom(text, "/overlap");
    if (!overlap)
        return problem(overlap.error(), request);
    return made(api, request,
                api.authority.keys().rotate(caller, request.pathParameters.value("id"), *overlap));
}

http::Response revoke(Api &api, const http::Request &request, const authority::Caller &caller)
{
    const auto revoked = api.authority.keys().revoke(caller, request.pathParameters.value("id"));
    return revoked ? http::Response::noContent() : problem(revoked.error(), request);
}

} // namespace

void addKeyRoutes(http::Router &router, Api &api)
{
    using fleet::PrincipalKind;
    const auto handler = [&api](auto function) { return signedIn(api, withApi(api, function)); };
    const auto addOf = [&](const char *pattern, PrincipalKind kind) {
        router.get(
            pattern,
            handler([kind](Api &of, const http::Request &request, const authority::Caller &caller) {
                const auto id = idFrom(request.pathParameters.value("id"));
                if (!id)
                    return problem(id.error(), request);
                return listed(of, request, caller, {fleet::PrincipalRef{kind, *id}, std::nullopt});
            }));
        router.post(
            pattern,
            handler([kind](Api &of, const http::Request &request, const authority::Caller &caller) {
                const auto id = idFrom(request.pathParameters.value("id"));
                return id ? create(of, request, caller, {kind, *id}) : problem(id.error(), request);
            }));
    };
    addOf("/v1/applications/{id}/keys", PrincipalKind::Application);
    addOf("/v1/gateways/{id}/keys", PrincipalKind::Gateway);
    router.get("/v1/keys",
               handler([](Api &of, const http::Request &request, const authority::Caller &caller) {
                   return listed(of, request, caller, {});
               }));
    router.post("/v1/keys/{id}/rotate", handler(rotate));
    router.del("/v1/keys/{id}", handler(revoke));
}

} // namespace bailiwick::server
