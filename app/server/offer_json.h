// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/server/api.h"

namespace bailiwick::server {

wire::Json personJson(const fleet::State &state, fleet::Id person);
// An open one whose time is over is shown as what it is: "expired". `group`: the name of the one
// that is offered.
wire::Json offerJson(const fleet::State &state, const store::Offer &offer, fleet::Time now,
                     const std::string &group);
wire::Json madeOfferJson(Api &api, const authority::MadeOffer &made);

} // namespace bailiwick::server
