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
    if (const auto &older = page->older)
        body["older"] = std::to_string(*older);
    if (const auto &newer = page->newer)
        body["newer"] = std::to_string(*newer);
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

// `since=SIZE`, as often as there are earlier checkpoints.
fleet::Expected<std::vector<std::uint64_t>> sinceFrom(const http::Request &request)
{
    std::vector<std::uint64_t> sizes;
    for (const std::string_view text : request.query.values("since")) {
        http::Request one;
        one.query.add("since", std::string(text));
        const auto size = numberFrom(one, "since", 0);
        if (!size)
            return fleet::failure("invalid-parameter", "This is not the size of a checkpoint",
                                  "since", "Write the number in the checkpoint's second line.");
        sizes.push_back(static_cast<std::uint64_t>(*size));
    }
    return sizes;
}

fleet::Expected<authority::AuditExportRequest> exportRequest(const http::Request &request)
{
    using Format = authority::AuditExportRequest::Format;
    auto filter = auditFilter(request);
    if (!filter)
        return tl::unexpected(filter.error());
    auto since = sinceFrom(request);
    if (!since)
        return tl::unexpected(since.error());
    const std::string_view format = request.query.value("format");
    if (!format.empty() && format != "jsonl" && format != "csv")
        return fleet::failure("invalid-parameter", "There is no such format", "format",
                              "Write jsonl (which can be verified) or csv.");
    return authority::AuditExportRequest{std::move(*filter), std::move(*since),
                                         format == "csv" ? Format::Csv : Format::JsonLines};
}

http::Response exported(Api &api, const http::Request &request, const authority::Caller &caller)
{
    const auto wanted = exportRequest(request);
    if (!wanted)
        return problem(wanted.error(), request);
    auto begun = api.authority.audit().beginExport(caller, *wanted);
    if (!begun)
        return problem(begun.error(), request);
    const bool csv = wanted->format == authority::AuditExportRequest::Format::Csv;
    auto response = http::Response::pieces(
        csv ? "text/csv; charset=utf-8; header=present" : "application/jsonl",
        [running = std::shared_ptr(std::move(*begun))] {
            return running->next().map_error(
                [](const fleet::Error &error) { return error.toString(); });
        });
    response.headers.set("Content-Disposition",
                         std::string("attachment; filename=\"bailiwick-audit.") +
                             (csv ? "csv\"" : "jsonl\""));
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
    const auto handler = [&api](auto function) { return signedIn(api, withApi(api, function)); };
    router.get("/v1/audit", handler(page));
    router.get("/v1/audit/export", handler(exported));
    router.get("/v1/audit/checkpoint", handler(checkpoint));
    router.get("/v1/audit/key", handler(key));
    router.get("/v1/audit/{sequence}", handler(one));
}

} // namespace bailiwick::server
