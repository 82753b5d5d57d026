// SPDX-License-Identifier: Apache-2.0
#include "app/server/offer_json.h"

#include <nlohmann/json.hpp>

namespace bailiwick::server {

wire::Json personJson(const fleet::State &state, fleet::Id person)
{
    const fleet::Person *row = state.persons().find(person);
    return {{"id", person.toString()}, {"name", row ? row->name : std::string()}};
}

wire::Json offerJson(const fleet::State &state, const store::Offer &offer, fleet::Time now,
                     const std::string &group)
{
    const bool over = offer.state == store::OfferState::Pending && !offer.isOpen(now);
    wire::Json json = {{"id", offer.id.toString()}, {"kind", std::string(name(offer.kind))}};
    if (offer.group.isNull()) {
        // Who made it and lost the device since is not told what it is called now.
        const fleet::Ownership *ownership = state.ownerships().find(offer.device);
        const bool theirs = ownership && ownership->primary == offer.from;
        const fleet::Resource *device = theirs ? state.resources().find(offer.device) : nullptr;
        json["device"] = {{"id", offer.device.toString()},
                          {"name", device ? device->name : std::string()}};
    } else {
        json["group"] = {{"id", offer.group.toString()}, {"name", group}};
    }
    json["from"] = personJson(state, offer.from);
    json["email"] = offer.email;
    json["state"] = over ? std::string("expired") : std::string(name(offer.state));
    json["made"] = fleet::formatTime(offer.made);
    json["until"] = fleet::formatTime(offer.until);
    return json;
}

wire::Json madeOfferJson(Api &api, const authority::MadeOffer &made)
{
    const authority::Context &context = api.authority.context();
    wire::Json json = offerJson(context.snapshot()->state(), made.offer, context.now(), made.what);
    json["mailed"] = made.mailed;
    return json;
}

} // namespace bailiwick::server
