// SPDX-License-Identifier: Apache-2.0
#include "app/server/api.h"
#include "app/server/body.h"
#include "models/authority/decisions.h"
#include "models/authority/leaving.h"
#include "models/wire/entity_json.h"

#include <nlohmann/json.hpp>

namespace bailiwick::server {

namespace {

http::Response machine(Api &api, const access::Snapshot &snapshot, const authority::Caller &caller)
{
    const fleet::State &state = snapshot.state();
    const fleet::Organization *organization = state.organizations().find(caller.organization);
    return json(200, {{"principal", wire::toJson(caller.principal())},
                      {"label", state.labelOf(caller.principal())},
                      {"key", caller.key},
                      {"organization",
                       {{"id", caller.organization.toString()},
                        {"name", organization ? organization->name : std::string()},
                        {"kind", std::string(organization ? fleet::name(organization->kind)
                                                          : std::string_view())}}},
                      {"accessEnded", caller.accessEnded},
                      {"actions", authority::actionsHeld(api.authority.context(), caller)}});
}

http::Response leave(Api &api, const http::Request &request, const authority::Caller &caller)
{
    Body body(request.body.empty() ? std::string_view("{}") : std::string_view(request.body));
    const std::string reason = body.text("reason", false);
    if (const auto read = body.finish(); !read)
        return problem(read.error(), request);
    const auto left = authority::leaveOrganization(api.authority.context(), api.authority.commits(),
                                                   caller, reason);
    return left ? atRevision(json(200, {{"revision", *left}}), *left)
                : problem(left.error(), request);
}

} // namespace

void addMeRoute(http::Router &router, Api &api)
{
    const auto me = [&api](const http::Request &request, const authority::Caller &caller) {
        const access::SnapshotPtr snapshot = api.authority.context().snapshot();
        if (caller.isMachine())
            return machine(api, *snapshot, caller);
        const fleet::Person *person = snapshot->state().persons().find(caller.person);
        const fleet::Organization *organization =
            snapshot->state().organizations().find(caller.organization);
        if (!person || (!organization && !caller.membership.isNull()))
            return problem({"not-found", "You are no longer known here", {}, {}, false, {}},
                           request);
        wire::Json body = {
            {"person",
             {{"id", person->id.toString()}, {"name", person->name}, {"email", person->email}}}};
        if (organization) { // not of an end user
            body["membership"] = caller.membership.toString();
            body["organization"] = {{"id", organization->id.toString()},
                                    {"name", organization->name},
                                    {"kind", std::string(fleet::name(organization->kind))}};
        }
        body["accessEnded"] = caller.accessEnded;
        body["actions"] = authority::actionsHeld(api.authority.context(), caller);
        return json(200, body);
    };
    router.get("/v1/me", signedIn(api, me, WhenCutOff::Answered));
    router.del("/v1/me/membership", signedInPerson(api, withApi(api, leave)));
}

} // namespace bailiwick::server
