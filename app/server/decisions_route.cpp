// SPDX-License-Identifier: Apache-2.0
#include "app/server/api.h"
#include "app/server/body.h"
#include "models/authority/decisions.h"

#include <nlohmann/json.hpp>

namespace bailiwick::server {

void addDecisionRoute(http::Router &router, Api &api)
{
    router.post("/v1/decisions", signedIn(api, [&api](const http::Request &request,
                                                      const authority::Caller &caller) {
                    Body body(request.body);
                    const std::string action = body.text("action");
                    const fleet::Id resource = body.id("resource");
                    if (const auto read = body.finish(); !read)
                        return problem(read.error(), request);
                    const auto decision = authority::decideFor(
                        api.authority.context(), api.authority.trail(), caller, action, resource);
                    if (!decision)
                        return problem(decision.error(), request);
                    wire::Json answer = {{"allowed", decision->allowed},
                                         {"sentences", decision->sentences},
                                         {"revision", decision->revision}};
                    if (decision->dataFrom != 0)
                        answer["dataFrom"] = fleet::formatTime(decision->dataFrom);
                    return atRevision(json(200, answer), decision->revision);
                }));
}

} // namespace bailiwick::server
