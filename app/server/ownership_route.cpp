// SPDX-License-Identifier: Apache-2.0
#include "app/server/body.h"
#include "app/server/offer_json.h"
#include "models/authority/device_ownership.h"

#include <nlohmann/json.hpp>

namespace bailiwick::server {

namespace {

void putUsers(wire::Json &json, const fleet::State &state,
              const std::optional<fleet::Ownership> &ownership)
{
    json["primary"] = ownership ? personJson(state, ownership->primary) : wire::Json();
    json["secondaries"] = wire::Json::array();
    if (!ownership)
        return;
    for (const fleet::Id person : ownership->secondaries)
        json["secondaries"].push_back(personJson(state, person));
}

// Without whom it is offered to.
wire::Json openOfferJson(const store::Offer &offer)
{
    return {{"id", offer.id.toString()},
            {"kind", std::string(name(offer.kind))},
            {"made", fleet::formatTime(offer.made)},
            {"until", fleet::formatTime(offer.until)}};
}

wire::Json spanJson(const fleet::State &state, const authority::OwnershipSpan &span)
{
    wire::Json json = wire::Json::object();
    if (span.from != 0) {
        json["revision"] = span.from;
        json["time"] = fleet::formatTime(span.time);
        json["author"] = span.author;
    }
    putUsers(json, state, span.ownership);
    return json;
}

http::Response show(Api &api, const http::Request &request, const authority::Caller &caller)
{
    const auto device = idFrom(request.pathParameters.value("id"));
    if (!device)
        return problem(device.error(), request);
    const auto found =
        authority::deviceOwnership(api.authority.context(), api.authority.trail(), caller, *device);
    if (!found)
        return problem(found.error(), request);
    const access::SnapshotPtr snapshot = api.authority.context().snapshot();
    const fleet::State &state = snapshot->state();
    wire::Json body = wire::Json::object();
    putUsers(body, state, found->ownership);
    if (found->since != 0)
        body["since"] = fleet::formatTime(found->since);
    body["offers"] = wire::Json::array();
    for (const store::Offer &offer : found->offers)
        body["offers"].push_back(openOfferJson(offer));
    body["history"] = wire::Json::array();
    for (const authority::OwnershipSpan &span : found->history)
        body["history"].push_back(spanJson(state, span));
    body["releaseWaitMs"] = api.releaseWait;
    return atRevision(json(200, body), found->revision);
}

} // namespace

void addOwnershipRoute(http::Router &router, Api &api)
{
    router.get("/v1/devices/{id}/ownership",
               signedIn(api, [&api](const http::Request &request, const authority::Caller &caller) {
                   return show(api, request, caller);
               }));
}

} // namespace bailiwick::server
