// SPDX-License-Identifier: Apache-2.0
#include "app/server/api.h"

#include <nlohmann/json.hpp>

namespace bailiwick::server {

void addHealthRoute(http::Router &router)
{
    router.get("/v1/health", [](const http::Request &) {
        return json(200, {{"status", "ok"}, {"version", BAILIWICK_VERSION}});
    });
}

} // namespace bailiwick::server
