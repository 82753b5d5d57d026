// SPDX-License-Identifier: Apache-2.0
#include "app/server/api.h"
#include "app/server/body.h"
#include "models/wire/entity_json.h"
#include "models/wire/parse_json.h"

#include <nlohmann/json.hpp>

#include <array>

namespace bailiwick::server {

namespace {

// What the server says itself.
constexpr std::array ownMembers{"type", "id", "creator", "disabled"};

fleet::Expected<fleet::Application> applicationFrom(std::string_view text)
{
    auto json = wire::parseJson(text);
    if (!json)
        return tl::unexpected(json.error());
    if (!json->is_object())
        return fleet::failure("invalid-entity", "The body is no object", {},
                              "Send the members of an application.");
    for (const char *member : ownMembers) {
        if (json->contains(member))
            return fleet::failure("invalid-entity", "This member is the server's to say",
                                  wire::pointerTo({}, member), "Leave it out.");
    }
    (*json)["type"] = std::string(fleet::name(fleet::EntityKind::Application));
    (*json)["id"] = fleet::Id{1, 1}.toString(); // it gets its own when it is made
    auto entity = wire::entityFromJson(*json);
    if (!entity)
        return tl::unexpected(entity.error());
    return std::get<fleet::Application>(std::move(*entity));
}

template<typename T>
http::Response listed(const char *name, const fleet::Expected<std::vector<T>> &rows, Api &api,
                      const http::Request &request)
{
    if (!rows)
        return problem(rows.error(), request);
    wire::Json body = {{name, wire::Json::array()}};
    for (const T &row : *rows)
        body[name].push_back(wire::toJson(fleet::Entity(row)));
    return atRevision(json(200, body), api.authority.context().snapshot()->state().revision);
}

http::Response create(Api &api, const http::Request &request, const authority::Caller &caller)
{
    auto read = applicationFrom(request.body);
    if (!read)
        return problem(read.error(), request);
    const auto made = api.authority.applications().create(caller, std::move(*read));
    if (!made)
        return problem(made.error(), request);
    return json(201, {{"application", wire::toJson(fleet::Entity(*made))}});
}

http::Response change(Api &api, const http::Request &request, const authority::Caller &caller,
                      fleet::PrincipalKind kind)
{
    const auto id = idFrom(request.pathParameters.value("id"));
    if (!id)
        return problem(id.error(), request);
    Body body(request.body);
    const bool disabled = body.flag("disabled");
    if (const auto valid = body.finish(); !valid)
        return problem(valid.error(), request);
    const auto revision = api.authority.applications().setDisabled(caller, {kind, *id}, disabled);
    if (!revision)
        return problem(revision.error(), request);
    return atRevision(json(200, {{"revision", *revision}}), *revision);
}

} // namespace

void addApplicationRoutes(http::Router &router, Api &api)
{
    using fleet::PrincipalKind;
    router.get("/v1/applications",
               signedIn(api, [&api](const http::Request &request, const authority::Caller &caller) {
                   return listed("applications", api.authority.applications().applications(caller),
                                 api, request);
               }));
    router.get("/v1/gateways",
               signedIn(api, [&api](const http::Request &request, const authority::Caller &caller) {
                   return listed("gateways", api.authority.applications().gateways(caller), api,
                                 request);
               }));
    router.post("/v1/applications", signedIn(api, [&api](const http::Request &request,
                                                         const authority::Caller &caller) {
                    return create(api, request, caller);
                }));
    const auto changes = [&](const char *pattern, PrincipalKind kind) {
        router.patch(pattern, signedIn(api, [&api, kind](const http::Request &request,
                                                         const authority::Caller &caller) {
                         return change(api, request, caller, kind);
                     }));
    };
    changes("/v1/applications/{id}", PrincipalKind::Application);
    changes("/v1/gateways/{id}", PrincipalKind::Gateway);
}

} // namespace bailiwick::server
