// SPDX-License-Identifier: Apache-2.0
#include "app/server/api.h"
#include "app/server/body.h"
#include "models/authority/difference_json.h"
#include "models/authority/preview.h"

#include <nlohmann/json.hpp>

namespace bailiwick::server {

namespace {

constexpr std::size_t draftBytes = 16U << 20;

wire::Json violationJson(const access::Violation &violation)
{
    wire::Json json = {{"code", violation.code}, {"message", violation.message}};
    if (!violation.path.empty())
        json["where"] = violation.path;
    if (!violation.action.empty())
        json["action"] = violation.action;
    if (!violation.remedy.empty())
        json["remedy"] = violation.remedy;
    return json;
}

http::Response preview(Api &api, const http::Request &request, const authority::Caller &caller)
{
    Body body(request.body);
    const std::int64_t base = body.revision("baseRevision");
    const fleet::ChangeSet changes = body.changes("changes");
    if (const auto read = body.finish(); !read)
        return problem(read.error(), request);
    authority::Context &context = api.authority.context();
    const auto preview =
        authority::previewFor(context, api.authority.trail(), caller, base, changes, context.now());
    if (!preview)
        return problem(preview.error(), request);
    wire::Json answer = {{"instant", fleet::formatTime(preview->instant)},
                         {"digest", preview->digest},
                         {"violations", wire::Json::array()},
                         {"withoutEffect", authority::toJson(preview->withoutEffect,
                                                             preview->difference.after->state())},
                         {"principals", authority::toJson(preview->difference)}};
    for (const access::Violation &violation : preview->violations)
        answer["violations"].push_back(violationJson(violation));
    return json(200, answer);
}

} // namespace

void addPreviewRoute(http::Router &router, Api &api)
{
    router.post("/v1/previews",
                signedIn(api,
                         [&api](const http::Request &request, const authority::Caller &caller) {
                             return preview(api, request, caller);
                         }),
                largeBody(api, draftBytes));
}

} // namespace bailiwick::server
