// SPDX-License-Identifier: Apache-2.0
#include "app/server/api.h"
#include "app/server/body.h"
#include "app/server/offer_json.h"
#include "app/server/offer_key.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace bailiwick::server {

namespace {

constexpr const char *neither = "An offer is named by its id or its token";

http::Response make(Api &api, const http::Request &request, const authority::Caller &caller)
{
    const auto device = idFrom(request.pathParameters.value("id"));
    if (!device)
        return problem(device.error(), request);
    Body body(request.body);
    const std::string kind = body.text("kind");
    const std::string email = body.text("email");
    if (const auto read = body.finish(); !read)
        return problem(read.error(), request);
    if (kind != "share" && kind != "transfer")
        return problem({"invalid-entity",
                        "An offer is to share or to transfer",
                        "/kind",
                        "Write \"share\" or \"transfer\".",
                        false,
                        {}},
                       request);
    const auto made = api.authority.offers().make(
        caller, {kind == "share" ? store::OfferKind::Share : store::OfferKind::Transfer,
                 *device,
                 email,
                 {}});
    if (!made)
        return problem(made.error().error, request, made.error().waitMs);
    return json(201, madeOfferJson(api, *made));
}

http::Response list(Api &api, const http::Request &request, const authority::Caller &caller)
{
    const auto listed = api.authority.offers().list(caller);
    if (!listed)
        return problem(listed.error(), request);
    const authority::Context &context = api.authority.context();
    const access::SnapshotPtr snapshot = context.snapshot();
    const auto nameOf = [&](fleet::Id group) {
        const auto found = listed->groups.find(group);
        return found == listed->groups.end() ? std::string() : found->second;
    };
    const auto jsonOf = [&](const std::vector<store::Offer> &offers) {
        wire::Json array = wire::Json::array();
        for (const store::Offer &offer : offers)
            array.push_back(
                offerJson(snapshot->state(), offer, context.now(), nameOf(offer.group)));
        return array;
    };
    return json(200, {{"made", jsonOf(listed->made)}, {"received", jsonOf(listed->received)}});
}

http::Response accept(Api &api, const http::Request &request, const authority::Caller &caller)
{
    const auto key = offerKeyFrom(request, neither);
    if (!key)
        return problem(key.error(), request);
    const auto revision = api.authority.offers().accept(caller, *key);
    if (!revision)
        return problem(revision.error(), request);
    return atRevision(json(200, {{"revision", *revision}}), *revision);
}

http::Response decline(Api &api, const http::Request &request, const authority::Caller &caller)
{
    const auto key = offerKeyFrom(request, neither);
    if (!key)
        return problem(key.error(), request);
    const auto done = api.authority.offers().decline(caller, *key);
    return done ? http::Response::noContent() : problem(done.error(), request);
}

http::Response cancel(Api &api, const http::Request &request, const authority::Caller &caller)
{
    const auto id = fleet::Id::fromString(request.pathParameters.value("id"));
    const auto done = api.authority.offers().cancel(caller, id.value_or(fleet::Id{}));
    return done ? http::Response::noContent() : problem(done.error(), request);
}

// Who has a device: the primary user sees all of them, a secondary one the primary and themselves.
http::Response users(Api &api, const http::Request &request, const authority::Caller &caller)
{
    const auto id = idFrom(request.pathParameters.value("id"));
    const access::SnapshotPtr snapshot = api.authority.context().snapshot();
    const fleet::State &state = snapshot->state();
    const fleet::Ownership *ownership = id ? state.ownerships().find(*id) : nullptr;
    const bool primary = ownership && ownership->primary == caller.person;
    const bool secondary =
        ownership && std::ranges::binary_search(ownership->secondaries, caller.person);
    if (!primary && !secondary)
        return problem(
            {"not-found", "There is nothing here, or it is out of your sight", {}, {}, false, {}},
            request);
    wire::Json body = {{"primary", personJson(state, ownership->primary)},
                       {"secondaries", wire::Json::array()}};
    for (const fleet::Id person : ownership->secondaries) {
        if (primary || person == caller.person)
            body["secondaries"].push_back(personJson(state, person));
    }
    return atRevision(json(200, body), state.revision);
}

http::Response withdraw(Api &api, const http::Request &request, const authority::Caller &caller)
{
    const auto device = idFrom(request.pathParameters.value("id"));
    const auto person = idFrom(request.pathParameters.value("person"));
    if (!device || !person)
        return problem(device ? person.error() : device.error(), request);
    const auto revision = api.authority.offers().withdraw(caller, *device, *person);
    if (!revision)
        return problem(revision.error(), request);
    return atRevision(json(200, {{"revision", *revision}}), *revision);
}

// Nobody is signed in: the token of an offer's e-mail says who may.
http::Response registerPerson(Api &api, const http::Request &request)
{
    Body body(request.body);
    const authority::RegistrationRequest wanted{body.text("token"), body.text("name"),
                                                body.text("password")};
    if (const auto read = body.finish(); !read)
        return problem(read.error(), request);
    const auto person = api.authority.offers().registerPerson(wanted, originOf(request));
    if (!person)
        return problem(person.error().error, request, person.error().waitMs);
    return json(201, {{"person", person->toString()}});
}

} // namespace

void addOfferRoutes(http::Router &router, Api &api)
{
    const auto handler = [&api](auto function) {
        return signedInPerson(api, withApi(api, function));
    };
    router.post("/v1/devices/{id}/offers", handler(make));
    router.get("/v1/devices/{id}/users", handler(users));
    router.del("/v1/devices/{id}/users/{person}", handler(withdraw));
    router.get("/v1/offers", handler(list));
    router.post("/v1/offers/accept", handler(accept));
    router.post("/v1/offers/decline", handler(decline));
    router.del("/v1/offers/{id}", handler(cancel));
    router.post("/v1/registrations",
                [&api](const http::Request &request) { return registerPerson(api, request); });
}

} // namespace bailiwick::server
