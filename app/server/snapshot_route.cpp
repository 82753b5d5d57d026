// SPDX-License-Identifier: Apache-2.0
#include "app/http/etag.h"
#include "app/server/api.h"
#include "models/access/projection.h"
#include "models/access/questions.h"
#include "models/wire/snapshot_lines.h"

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

http::Response snapshotFor(Api &api, const http::Request &request, const authority::Caller &caller)
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
    http::Response response;
    wire::writeSnapshot(state, caller.principal(),
                        access::seesAll(*snapshot, caller.principal(), caller.context(now)),
                        [&](std::string_view piece) {
                            response.body += piece;
                            return true;
                        });
    response.headers.set("Content-Type", "application/jsonl");
    response.headers.set("ETag", tag);
    return response;
}

} // namespace

void addSnapshotRoute(http::Router &router, Api &api)
{
    router.get("/v1/snapshot",
               signedIn(api, [&api](const http::Request &request, const authority::Caller &caller) {
                   return snapshotFor(api, request, caller);
               }));
}

} // namespace bailiwick::server
