// SPDX-License-Identifier: Apache-2.0
#include "app/server/api.h"
#include "models/authority/decisions.h"

#include <nlohmann/json.hpp>

namespace bailiwick::server {

void addMeRoute(http::Router &router, Api &api)
{
    const auto me = [&api](const http::Request &request, const authority::Caller &caller) {
        const access::SnapshotPtr snapshot = api.authority.context().snapshot();
        const fleet::Person *person = snapshot->state().persons().find(caller.person);
        const fleet::Organization *organization =
            snapshot->state().organizations().find(caller.organization);
        if (!person || !organization)
            return problem({"not-found", "You are no longer known here", {}, {}, false, {}},
                           request);
        return json(
            200,
            {{"person",
              {{"id", person->id.toString()}, {"name", person->name}, {"email", person->email}}},
             {"membership", caller.membership.toString()},
             {"organization",
              {{"id", organization->id.toString()},
               {"name", organization->name},
               {"kind", std::string(fleet::name(organization->kind))}}},
             {"accessEnded", caller.accessEnded},
             {"actions", authority::actionsHeld(api.authority.context(), caller)}});
    };
    router.get("/v1/me", signedIn(api, me, WhenCutOff::Answered));
}

} // namespace bailiwick::server
