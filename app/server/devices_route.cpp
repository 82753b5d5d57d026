// SPDX-License-Identifier: Apache-2.0
#include "app/server/api.h"
#include "app/server/body.h"
#include "models/wire/entity_json.h"

#include <nlohmann/json.hpp>

namespace bailiwick::server {

namespace {

wire::Json deviceJson(const authority::Device &device)
{
    wire::Json json = wire::toJson(fleet::Entity(device.resource));
    json["path"] = device.path;
    if (device.dataFrom != 0)
        json["dataFrom"] = fleet::formatTime(device.dataFrom);
    return json;
}

http::Response page(Api &api, const http::Request &request, const authority::Caller &caller)
{
    const auto limit = numberFrom(request, "limit", 100);
    if (!limit)
        return problem(limit.error(), request);
    authority::DevicePageRequest wanted;
    wanted.after = request.query.value("after");
    wanted.search = request.query.value("search");
    wanted.limit = static_cast<std::size_t>(*limit);
    if (const auto under = request.query.find("under")) {
        const auto id = idFrom(*under);
        if (!id)
            return problem(id.error(), request);
        wanted.under = *id;
    }
    const auto page = api.authority.devices().page(caller, wanted);
    if (!page)
        return problem(page.error(), request);
    wire::Json body = {{"devices", wire::Json::array()}, {"revision", page->revision}};
    for (const authority::Device &device : page->devices)
        body["devices"].push_back(deviceJson(device));
    if (!page->next.empty())
        body["next"] = page->next;
    return atRevision(json(200, body), page->revision);
}

http::Response one(Api &api, const http::Request &request, const authority::Caller &caller)
{
    const auto id = idFrom(request.pathParameters.value("id"));
    const auto device =
        id ? api.authority.devices().device(caller, *id) : tl::unexpected(id.error());
    return device ? json(200, deviceJson(*device)) : problem(device.error(), request);
}

http::Response create(Api &api, const http::Request &request, const authority::Caller &caller)
{
    Body body(request.body);
    authority::NewDevice device;
    device.name = body.text("name");
    device.externalId = body.text("externalId", false);
    const std::string parent = body.text("parent", false);
    device.attributes = body.attributes("attributes", false);
    if (const auto read = body.finish(); !read)
        return problem(read.error(), request);
    if (!parent.empty()) {
        const auto id = idFrom(parent);
        if (!id)
            return problem(id.error(), request);
        device.parent = *id;
    }
    const auto made = api.authority.devices().registerDevice(caller, device);
    if (!made)
        return problem(made.error(), request);
    return atRevision(json(201, {{"id", made->id.toString()}, {"revision", made->revision}}),
                      made->revision);
}

http::Response configure(Api &api, const http::Request &request, const authority::Caller &caller)
{
    const auto id = idFrom(request.pathParameters.value("id"));
    if (!id)
        return problem(id.error(), request);
    Body body(request.body);
    const fleet::Attributes attributes = body.attributes("attributes");
    if (const auto read = body.finish(); !read)
        return problem(read.error(), request);
    const auto revision = api.authority.devices().configure(caller, *id, attributes);
    if (!revision)
        return problem(revision.error(), request);
    return atRevision(json(200, {{"revision", *revision}}), *revision);
}

http::Response remove(Api &api, const http::Request &request, const authority::Caller &caller)
{
    const auto id = idFrom(request.pathParameters.value("id"));
    const auto revision =
        id ? api.authority.devices().remove(caller, *id) : tl::unexpected(id.error());
    if (!revision)
        return problem(revision.error(), request);
    return atRevision(json(200, {{"revision", *revision}}), *revision);
}

} // namespace

void addDeviceRoutes(http::Router &router, Api &api)
{
    const auto handler = [&api](auto function) { return signedIn(api, withApi(api, function)); };
    router.get("/v1/devices", handler(page));
    router.post("/v1/devices", handler(create));
    router.get("/v1/devices/{id}", handler(one));
    router.patch("/v1/devices/{id}", handler(configure));
    router.del("/v1/devices/{id}", handler(remove));
}

} // namespace bailiwick::server
