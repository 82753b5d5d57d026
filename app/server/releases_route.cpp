// SPDX-License-Identifier: Apache-2.0
#include "app/server/api.h"
#include "app/server/body.h"
#include "models/authority/release.h"

#include <nlohmann/json.hpp>

namespace bailiwick::server {

namespace {

wire::Json releaseJson(const store::Release &release)
{
    return {{"id", release.id.toString()},
            {"device", release.device.toString()},
            {"reason", release.reason},
            {"state", std::string(name(release.state))},
            {"made", fleet::formatTime(release.made)},
            {"due", fleet::formatTime(release.due)},
            {"changed", fleet::formatTime(release.changed)}};
}

http::Response listed(const http::Request &request,
                      const fleet::Expected<std::vector<store::Release>> &releases)
{
    if (!releases)
        return problem(releases.error(), request);
    wire::Json array = wire::Json::array();
    for (const store::Release &release : *releases)
        array.push_back(releaseJson(release));
    return json(200, {{"releases", std::move(array)}});
}

http::Response begin(Api &api, const http::Request &request, const authority::Caller &caller)
{
    const auto device = idFrom(request.pathParameters.value("id"));
    if (!device)
        return problem(device.error(), request);
    Body body(request.body);
    const std::string reason = body.text("reason");
    if (const auto read = body.finish(); !read)
        return problem(read.error(), request);
    const auto begun = api.authority.releases().begin(&caller, {*device, reason, api.releaseWait});
    if (!begun)
        return problem(begun.error(), request);
    wire::Json answer = releaseJson(begun->release);
    answer["mailed"] = begun->mailed;
    return json(201, answer);
}

http::Response ofDevice(Api &api, const http::Request &request, const authority::Caller &caller)
{
    const auto device = idFrom(request.pathParameters.value("id"));
    if (!device)
        return problem(device.error(), request);
    return listed(request, api.authority.releases().of(&caller, *device));
}

http::Response against(Api &api, const http::Request &request, const authority::Caller &caller)
{
    return listed(request, api.authority.releases().against(caller));
}

fleet::Id releaseId(const http::Request &request)
{
    return fleet::Id::fromString(request.pathParameters.value("id")).value_or(fleet::Id{});
}

http::Response cancel(Api &api, const http::Request &request, const authority::Caller &caller)
{
    const auto done = api.authority.releases().cancel(&caller, releaseId(request));
    return done ? http::Response::noContent() : problem(done.error(), request);
}

http::Response complete(Api &api, const http::Request &request, const authority::Caller &caller)
{
    const auto revision = api.authority.releases().complete(&caller, releaseId(request));
    if (!revision)
        return problem(revision.error(), request);
    return atRevision(json(200, {{"revision", *revision}}), *revision);
}

http::Response object(Api &api, const http::Request &request, const authority::Caller &caller)
{
    const auto done = api.authority.releases().object(caller, releaseId(request));
    return done ? http::Response::noContent() : problem(done.error(), request);
}

// Nobody is signed in: the token of the notice says who may.
http::Response objectByToken(Api &api, const http::Request &request)
{
    Body body(request.body);
    const std::string token = body.text("token");
    if (const auto read = body.finish(); !read)
        return problem(read.error(), request);
    const auto done = api.authority.releases().object(token, originOf(request));
    return done ? http::Response::noContent()
                : problem(done.error().error, request, done.error().waitMs);
}

} // namespace

void addReleaseRoutes(http::Router &router, Api &api)
{
    const auto handler = [&api](auto function) { return signedIn(api, withApi(api, function)); };
    router.post("/v1/devices/{id}/releases", handler(begin));
    router.get("/v1/devices/{id}/releases", handler(ofDevice));
    router.get("/v1/releases", handler(against));
    router.del("/v1/releases/{id}", handler(cancel));
    router.post("/v1/releases/{id}/completion", handler(complete));
    router.post("/v1/releases/{id}/objection", handler(object));
    router.post("/v1/releases/objections",
                [&api](const http::Request &request) { return objectByToken(api, request); });
}

} // namespace bailiwick::server
