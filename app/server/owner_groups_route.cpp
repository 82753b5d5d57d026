// SPDX-License-Identifier: Apache-2.0
#include "app/server/body.h"
#include "app/server/offer_json.h"

#include <nlohmann/json.hpp>

namespace bailiwick::server {

namespace {

wire::Json groupJson(const fleet::State &state, const store::OwnerGroup &group)
{
    wire::Json json = {{"id", group.id.toString()},
                       {"name", group.name},
                       {"owner", personJson(state, group.owner)},
                       {"devices", wire::Json::array()},
                       {"users", wire::Json::array()}};
    for (const fleet::Id id : group.devices) {
        const fleet::Resource *device = state.resources().find(id);
        json["devices"].push_back(
            {{"id", id.toString()}, {"name", device ? device->name : std::string()}});
    }
    for (const fleet::Id user : group.users)
        json["users"].push_back(personJson(state, user));
    return json;
}

http::Response make(Api &api, const http::Request &request, const authority::Caller &caller)
{
    Body body(request.body);
    const std::string name = body.text("name");
    if (const auto read = body.finish(); !read)
        return problem(read.error(), request);
    const auto made = api.authority.ownerGroups().make(caller, name);
    if (!made)
        return problem(made.error(), request);
    const access::SnapshotPtr snapshot = api.authority.context().snapshot();
    return json(201, groupJson(snapshot->state(), *made));
}

http::Response list(Api &api, const http::Request &request, const authority::Caller &caller)
{
    const auto listed = api.authority.ownerGroups().list(caller);
    if (!listed)
        return problem(listed.error(), request);
    const access::SnapshotPtr snapshot = api.authority.context().snapshot();
    const auto jsonOf = [&](const std::vector<store::OwnerGroup> &groups) {
        wire::Json array = wire::Json::array();
        for (const store::OwnerGroup &group : groups)
            array.push_back(groupJson(snapshot->state(), group));
        return array;
    };
    return json(200, {{"own", jsonOf(listed->own)}, {"shared", jsonOf(listed->shared)}});
}

http::Response answer(const fleet::Expected<std::int64_t> &revision, const http::Request &request)
{
    if (!revision)
        return problem(revision.error(), request);
    return atRevision(json(200, {{"revision", *revision}}), *revision);
}

fleet::Id idAt(const http::Request &request, std::string_view parameter)
{
    // An unreadable id is that of nothing.
    return fleet::Id::fromString(request.pathParameters.value(parameter)).value_or(fleet::Id{});
}

http::Response rename(Api &api, const http::Request &request, const authority::Caller &caller)
{
    Body body(request.body);
    const std::string name = body.text("name");
    if (const auto read = body.finish(); !read)
        return problem(read.error(), request);
    return answer(api.authority.ownerGroups().rename(caller, idAt(request, "id"), name), request);
}

http::Response remove(Api &api, const http::Request &request, const authority::Caller &caller)
{
    return answer(api.authority.ownerGroups().remove(caller, idAt(request, "id")), request);
}

http::Response addDevice(Api &api, const http::Request &request, const authority::Caller &caller)
{
    Body body(request.body);
    const fleet::Id device = body.id("device");
    if (const auto read = body.finish(); !read)
        return problem(read.error(), request);
    return answer(api.authority.ownerGroups().addDevice(caller, idAt(request, "id"), device),
                  request);
}

http::Response removeDevice(Api &api, const http::Request &request, const authority::Caller &caller)
{
    return answer(api.authority.ownerGroups().removeDevice(caller, idAt(request, "id"),
                                                           idAt(request, "device")),
                  request);
}

http::Response removeUser(Api &api, const http::Request &request, const authority::Caller &caller)
{
    return answer(api.authority.ownerGroups().removeUser(caller, idAt(request, "id"),
                                                         idAt(request, "person")),
                  request);
}

http::Response offer(Api &api, const http::Request &request, const authority::Caller &caller)
{
    Body body(request.body);
    const std::string email = body.text("email");
    if (const auto read = body.finish(); !read)
        return problem(read.error(), request);
    const auto made = api.authority.offers().make(
        caller, {store::OfferKind::Share, {}, email, idAt(request, "id")});
    if (!made)
        return problem(made.error().error, request, made.error().waitMs);
    return json(201, madeOfferJson(api, *made));
}

} // namespace

void addOwnerGroupRoutes(http::Router &router, Api &api)
{
    const auto handler = [&api](auto function) {
        return signedInPerson(api, withApi(api, function));
    };
    router.get("/v1/owner-groups", handler(list));
    router.post("/v1/owner-groups", handler(make));
    router.patch("/v1/owner-groups/{id}", handler(rename));
    router.del("/v1/owner-groups/{id}", handler(remove));
    router.post("/v1/owner-groups/{id}/devices", handler(addDevice));
    router.del("/v1/owner-groups/{id}/devices/{device}", handler(removeDevice));
    router.del("/v1/owner-groups/{id}/users/{person}", handler(removeUser));
    router.post("/v1/owner-groups/{id}/offers", handler(offer));
}

} // namespace bailiwick::server
