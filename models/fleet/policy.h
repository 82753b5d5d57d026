// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/grants.h"

namespace bailiwick::fleet {

// A permit or forbid in the Cedar language, for what roles cannot say. What it means is its text,
// conjoined with
//  - its validity;
//  - whom it binds: a policy of the manufacturer everybody, any other only its organization's own
//    people, so that it never binds an organization above;
//  - where, for one made under a delegation: the region, ceiling and validity of that delegation
//    and of all above it; for a permit without one: what its organization owns. What people of an
//    organization reach stays inside what the organization holds, and what a person without one
//    reaches inside what they own or share.
// A policy that errs is skipped, as the language has it.
struct Policy
{
    Id id;
    std::string externalId;
    Id organization; // who made it and may edit it
    std::string name;
    std::string text; // one static Cedar policy; conditions read principal, resource and context
    Validity validity;
    std::string reason;
    Id delegation; // the delegation it was made under; null: by the organization's own right

    bool operator==(const Policy &) const = default;
};

} // namespace bailiwick::fleet
