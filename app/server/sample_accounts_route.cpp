// SPDX-License-Identifier: Apache-2.0
#include "app/server/api.h"
#include "models/authority/accounts.h"

#include <nlohmann/json.hpp>

namespace bailiwick::server {

namespace {

bool isLoopback(const std::string &address)
{
    return address == "::1" || address.starts_with("127.");
}

http::Response list(Api &api, const http::Request &request)
{
    const auto nothing = [&] { return problem(idFrom({}).error(), request); };
    if (!api.loopback || !isLoopback(request.remoteAddress))
        return nothing();
    const auto read = authority::readSampleAccounts(api.authority.folder());
    if (!read)
        return problem(read.error(), request);
    const auto &accounts = *read;
    if (!accounts)
        return nothing();
    wire::Json body = {{"accounts", wire::Json::array()}};
    for (const authority::OfferedAccount &account : *accounts)
        body["accounts"].push_back({{"role", account.role},
                                    {"label", account.label},
                                    {"name", account.name},
                                    {"email", account.email},
                                    {"organization", account.organization},
                                    {"password", account.password}});
    return json(200, body);
}

} // namespace

void addSampleAccountRoute(http::Router &router, Api &api)
{
    router.get("/v1/sample-accounts",
               [&api](const http::Request &request) { return list(api, request); });
}

} // namespace bailiwick::server
