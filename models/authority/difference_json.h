// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/difference.h"
#include "models/wire/json.h"

namespace bailiwick::authority {

// A difference for people and the log, by principal:
//   [{"principal":{…},"label","organization",
//     "actions":[{"action","gainedDevices","lostDevices","gained":[{"id","kind","name"}],"lost":[…]}],
//     "scheduled":[{"at","begins","assignment"}]}]
// `gained`/`lost` are the outermost nodes of the set, at most `nodes` of them (then "more": count).
wire::Json toJson(const access::Difference &difference, std::size_t nodes = 20);

// The same of the first `principals` of them (at least one), and of the others in `more` (null:
// there are none)
//   {"principals":count,"people":count,"actions":[{"action","gaining","losing"}]}
// where gaining and losing count people.
wire::Json shortened(const access::Difference &difference, std::size_t principals,
                     std::size_t nodes, wire::Json &more);

} // namespace bailiwick::authority
