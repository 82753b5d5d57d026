// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/snapshot.h"
#include "models/wire/json.h"

#include <string_view>

// What people type for a principal, an action, a resource, and how it is written back.
namespace bailiwick::ctl {

// An e-mail address, with "/organization" (name or externalId) for people who are in several;
// "team:" and a team's name or externalId; an id. People without organization are themselves.
fleet::Expected<fleet::PrincipalRef> findPrincipal(const fleet::State &state,
                                                   std::string_view text);
// An externalId or an id.
fleet::Expected<access::Position> findResource(const access::Snapshot &snapshot,
                                               std::string_view text);
fleet::Expected<access::ActionIndex> findAction(const access::Snapshot &snapshot,
                                                std::string_view text);

// {"kind","id","label"}
wire::Json principalJson(const fleet::State &state, const fleet::PrincipalRef &principal);
// {"id","externalId","kind","path"}
wire::Json resourceJson(const access::Snapshot &snapshot, access::Position position);

} // namespace bailiwick::ctl
