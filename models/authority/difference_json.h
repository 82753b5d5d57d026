// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/difference.h"
#include "models/access/forbidden_grants.h"
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

// What assignments say in vain, by the names of the state after the change:
//   [{"principal","action","scope","policy"}]
wire::Json toJson(const std::vector<access::ForbiddenGrant> &withoutEffect,
                  const fleet::State &after);
// What a policy is called; to who does not see it, too.
std::string policyName(const fleet::State &state, fleet::Id policy);

} // namespace bailiwick::authority
