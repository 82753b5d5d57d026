// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/schema.h"

namespace bailiwick::tests {

// One of everything that conformance looks at:
//   entity Color enum ["red", "green"];
//   entity Site;
//   entity Device in [Site, Color] {
//     count: Long, name?: String, on?: Bool, price?: decimal, address?: ipaddr, since?: datetime,
//     period?: duration, site?: Site, sites?: Set<Site>, color?: Color, last?: Action,
//     owner?: {id: Long, site?: Site}, grid?: Set<Set<Long>>, parts?: Set<{weight?: Long}>,
//     prices?: Set<decimal>
//   } tags Site;
//   entity Rack in [Device];
//   entity N::Shelf tags {width: Long, price?: decimal};
//   action all, idle;
//   action view in [all] appliesTo {
//     principal: Device, resource: [Site, Color],
//     context: {price: decimal, site?: Site, color?: Color, deep?: {price: decimal}}
//   };
//   action zoom in [view];
cedar::Schema smallSchema();

} // namespace bailiwick::tests
