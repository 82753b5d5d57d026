// SPDX-License-Identifier: Apache-2.0
#include "app/server/api.h"
#include "app/server/audit_filter.h"
#include "models/wire/event_json.h"

#include <nlohmann/json.hpp>

namespace bailiwick::server {

namespace {

fleet::Expected<std::optional<std::uint64_t>> cursor(const http::Request &request,
                                                     std::string_view name)
{
    if (!request.query.contains(name) || request.query.value(name).empty())
        return std::nullopt;
    const auto number = numberFrom(request, name, 0);
    if (!number)
        return tl::unexpected(number.error());
    return static_cast<std::uint64_t>(*number);
}

http::Response page(Api &api, const http::Request &request, const authority::Caller &caller)
{
    const auto filter = auditFilter(request);
    const auto before = cursor(request, "before");
    const auto after = cursor(request, "after");
    const auto limit = numberFrom(request, "limit", 100);
    if (!filter)
        return problem(filter.error(), request);
    if (!before || !after || !limit)
        return problem(!before ? before.error() : !after ? after.error() : limit.error(), request);
    const auto page = api.authority.audit().page(
        caller, {*filter, *before, *after, static_cast<std::size_t>(*limit)});
    if (!page)
        return problem(page.error(), request);
    wire::Json body = {{"events", wire::Json::array()}};
    for (const audit::StoredRow &row : page->rows)
        body["events"].push_back(wire::toJson(row.event, wire::EventDetail::LeftOut));
    if (page->older)
        body["older"] = std::to_string(*page->older);
    if (page->newer)
        body["newer"] = std::to_string(*page->newer);
    return json(200, body);
}

http::Response one(Api &api, const http::Request &request, const authority::Caller &caller)
{
    const auto sequence = fleet::Expected<std::int64_t>([&]() -> fleet::Expected<std::int64_t> {
        http::Request parameter;
        parameter.query.add("sequence", std::string(request.pathParameters.value("sequence")));
        return numberFrom(parameter, "sequence", 0);
    }());
    if (!sequence)
        return problem(idFrom({}).error(), request);
    const auto row = api.authority.audit().event(caller, static_cast<std::uint64_t>(*sequence));
    return row ? json(200, wire::toJson(row->event)) : problem(row.error(), request);
}

http::Response exported(Api &api, const http::Request &request, const authority::Caller &caller)
{
    const auto filter = auditFilter(request);
    if (!filter)
        return problem(filter.error(), request);
    http::Response response;
    const auto done = api.authority.audit().exportTo(caller, *filter, [&](std::string_view line) {
        response.body += line;
        return true;
    });
    if (!done)
        return problem(done.error(), request);
    response.headers.set("Content-Type", "application/jsonl");
    response.headers.set("Content-Disposition", "attachment; filename=\"bailiwick-audit.jsonl\"");
    return response;
}

http::Response checkpoint(Api &api, const http::Request &request, const authority::Caller &caller)
{
    const auto note = api.authority.audit().checkpoint(caller);
    return note ? http::Response::text(200, *note) : problem(note.error(), request);
}

http::Response key(Api &api, const http::Request &, const authority::Caller &)
{
    return http::Response::text(200, api.authority.audit().verifierKey() + "\n");
}

} // namespace

void addAuditRoutes(http::Router &router, Api &api)
{
    const auto handler = [&api](auto function) {
        return signedIn(
            api, [&api, function](const http::Request &request, const authority::Caller &caller) {
                return function(api, request, caller);
            });
    };
    router.get("/v1/audit", handler(page));
    router.get("/v1/audit/export", handler(exported));
    router.get("/v1/audit/checkpoint", handler(checkpoint));
    router.get("/v1/audit/key", handler(key));
    router.get("/v1/audit/{sequence}", handler(one));
}

} // namespace bailiwick::server
