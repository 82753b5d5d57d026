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

} // namespace bailiwick::authority
