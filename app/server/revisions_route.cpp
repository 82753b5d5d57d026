// SPDX-License-Identifier: Apache-2.0
#include "app/server/api.h"
#include "models/authority/preview.h"

#include <nlohmann/json.hpp>

namespace bailiwick::server {

namespace {

wire::Json revisionJson(const store::Revision &revision)
{
    wire::Json json = {{"revision", revision.number}, {"time", fleet::formatTime(revision.time)}};
    if (!revision.author.empty())
        json["actor"] = revision.author;
    if (!revision.reason.empty())
        json["reason"] = revision.reason;
    if (!revision.summary.empty())
        json["summary"] = revision.summary;
    return json;
}

http::Response list(Api &api, const http::Request &request, const authority::Caller &caller)
{
    const auto after = numberFrom(request, "after", 0);
    if (!after)
        return problem(after.error(), request);
    const auto revisions = authority::revisionsFor(api.authority.context(), caller, *after);
    if (!revisions)
        return problem(revisions.error(), request);
    wire::Json body = {{"revisions", wire::Json::array()}};
    for (const store::Revision &revision : *revisions)
        body["revisions"].push_back(revisionJson(revision));
    return json(200, body);
}

} // namespace

void addRevisionRoute(http::Router &router, Api &api)
{
    router.get("/v1/revisions",
               signedIn(api, [&api](const http::Request &request, const authority::Caller &caller) {
                   return list(api, request, caller);
               }));
}

} // namespace bailiwick::server
