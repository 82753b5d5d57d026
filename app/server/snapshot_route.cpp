// SPDX-License-Identifier: Apache-2.0
#include "app/http/etag.h"
#include "app/server/api.h"
#include "models/access/projection.h"
#include "models/access/questions.h"
#include "models/authority/history.h"
#include "models/authority/replication.h"
#include "models/wire/change_set_json.h"
#include "models/wire/snapshot_lines.h"

#include <nlohmann/json.hpp>

namespace bailiwick::server {

namespace {

// What a viewer sees changes with the revision, and when one of their own grants begins or ends.
std::string tagOf(const access::Snapshot &snapshot, const fleet::PrincipalRef &viewer,
                  fleet::Time now)
{
    const auto revision = static_cast<std::uint64_t>(snapshot.state().revision);
    const fleet::Time boundary = access::nextBoundary(snapshot, viewer, now);
    if (boundary == fleet::endOfTime)
        return http::revisionTag(revision);
    return "\"r" + std::to_string(revision) + "." + std::to_string(boundary) + "\"";
}

http::Response snapshotLines(const fleet::State &state, const authority::Caller &caller,
                             bool seesAll, const std::string &tag)
{
    http::Response response;
    wire::writeSnapshot(state, caller.principal(), seesAll, [&](std::string_view piece) {
        response.body += piece;
        return true;
    });
    response.headers.set("Content-Type", "application/jsonl");
    response.headers.set("ETag", tag);
    return response;
}

http::Response newestSnapshot(Api &api, const http::Request &request,
                              const authority::Caller &caller)
{
    authority::Context &context = api.authority.context();
    const access::SnapshotPtr snapshot = context.snapshot();
    const fleet::Time now = context.now();
    const std::string tag = tagOf(*snapshot, caller.principal(), now);
    if (http::ifNoneMatch(request.headers, tag) == http::Precondition::Fails)
        return http::Response::notModified(tag);
    const fleet::State state = access::project(*snapshot, caller.principal(), caller.context(now));
    audit::Event event = api.authority.trail().event(caller, "fleet:read", audit::Outcome::Allowed);
    event.resource = {"snapshot", "r" + std::to_string(state.revision), {}};
    event.count = static_cast<std::int64_t>(state.resources().size());
    if (const auto recorded = api.authority.trail().record(std::move(event)); !recorded)
        return problem(recorded.error(), request);
    return snapshotLines(state, caller,
                         access::seesAll(*snapshot, caller.principal(), caller.context(now)), tag);
}

// `?revision=12`, `?at=2026-03-03T08:00:00Z`; none: the newest.
fleet::Expected<std::optional<authority::AsOf>> asOfFrom(const http::Request &request)
{
    const auto at = request.query.find("at");
    const bool byNumber = request.query.find("revision").has_value();
    if (!at && !byNumber)
        return std::nullopt;
    if (at && byNumber)
        return fleet::failure("invalid-parameter", "A state is given by its revision or by a time",
                              "at", "Leave one of them out.");
    authority::AsOf asOf;
    if (byNumber) {
        const auto number = numberFrom(request, "revision", 0);
        if (!number)
            return tl::unexpected(number.error());
        asOf.revision = *number;
        return asOf;
    }
    const auto moment = fleet::parseTime(*at);
    if (!moment)
        return fleet::failure("invalid-parameter", "This is not a time", "at",
                              "Write it like 2026-03-03 or 2026-03-03T08:00:00Z.");
    asOf.moment = *moment;
    return asOf;
}

http::Response earlierSnapshot(Api &api, const http::Request &request,
                               const authority::Caller &caller, const authority::AsOf &asOf)
{
    const auto state =
        authority::stateAsOf(api.authority.context(), api.authority.trail(), caller, asOf);
    if (!state)
        return problem(state.error(), request);
    return snapshotLines(*state, caller, true,
                         http::revisionTag(static_cast<std::uint64_t>(state->revision)));
}

http::Response snapshotFor(Api &api, const http::Request &request, const authority::Caller &caller)
{
    const auto read = asOfFrom(request);
    if (!read)
        return problem(read.error(), request);
    const std::optional<authority::AsOf> &asOf = *read;
    return asOf ? earlierSnapshot(api, request, caller, *asOf)
                : newestSnapshot(api, request, caller);
}

http::Response changes(Api &api, const http::Request &request, const authority::Caller &caller)
{
    const auto after = numberFrom(request, "after", 0);
    if (!after)
        return problem(after.error(), request);
    const auto changed =
        authority::changesAfter(api.authority.context(), api.authority.trail(), caller, *after);
    if (!changed)
        return problem(changed.error(), request);
    return atRevision(
        json(200, {{"revision", changed->revision}, {"changes", wire::toJson(changed->changes)}}),
        changed->revision);
}

} // namespace

void addSnapshotRoute(http::Router &router, Api &api)
{
    router.get("/v1/changes",
               signedIn(api, [&api](const http::Request &request, const authority::Caller &caller) {
                   return changes(api, request, caller);
               }));
    router.get("/v1/snapshot",
               signedIn(api, [&api](const http::Request &request, const authority::Caller &caller) {
                   return snapshotFor(api, request, caller);
               }));
}

} // namespace bailiwick::server
