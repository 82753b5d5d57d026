// SPDX-License-Identifier: Apache-2.0
#include "app/server/api.h"
#include "app/server/event_hub.h"

#include <charconv>

namespace bailiwick::server {

namespace {

std::int64_t lastHeard(const http::Request &request)
{
    std::int64_t revision = 0;
    if (const auto id = request.lastEventId())
        std::from_chars(id->data(), id->data() + id->size(), revision);
    return revision;
}

} // namespace

void addEventRoute(http::Router &router, Api &api)
{
    const auto events = [&api](const http::Request &request, const authority::Caller &caller) {
        return http::Response::stream(
            api.events.open(std::string(request.bearerToken().value_or(std::string_view())), caller,
                            lastHeard(request)));
    };
    router.get("/v1/events", signedIn(api, events, WhenCutOff::Answered));
}

} // namespace bailiwick::server
