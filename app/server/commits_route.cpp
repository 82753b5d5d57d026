// SPDX-License-Identifier: Apache-2.0
#include "app/server/api.h"
#include "app/server/body.h"

#include <nlohmann/json.hpp>

namespace bailiwick::server {

namespace {

constexpr std::size_t draftBytes = 16U << 20;

http::Response commit(Api &api, const http::Request &request, const authority::Caller &caller)
{
    Body body(request.body);
    authority::CommitRequest commit;
    commit.baseRevision = body.revision("baseRevision");
    commit.changes = body.changes("changes");
    commit.reason = body.text("reason", false);
    commit.instant = body.time("instant");
    commit.digest = body.text("digest");
    if (const auto read = body.finish(); !read)
        return problem(read.error(), request);
    const auto revision = api.authority.commits().commit(caller, commit);
    if (!revision)
        return problem(revision.error(), request);
    return atRevision(json(201, {{"revision", *revision}}), *revision);
}

} // namespace

void addCommitRoute(http::Router &router, Api &api)
{
    router.post("/v1/commits",
                signedIn(api,
                         [&api](const http::Request &request, const authority::Caller &caller) {
                             return commit(api, request, caller);
                         }),
                largeBody(api, draftBytes));
}

} // namespace bailiwick::server
