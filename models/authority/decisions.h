// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/authority/audit_trail.h"

namespace bailiwick::authority {

struct Decision
{
    bool allowed = false;
    std::vector<std::string> sentences; // why, as far as the caller may see
    std::int64_t revision = 0;
    fleet::Time dataFrom = 0; // when allowed on a device: what it did before is not to be shown
};

// May the caller do this here, now, and why. A resource out of sight is answered like an unknown
// one. Denied decisions are in the log. Error: "access-ended".
Expected<Decision> decideFor(Context &context, AuditTrail &trail, const Caller &caller,
                             std::string_view action, fleet::Id resource);

// The names of the actions that the caller holds anywhere now, ordered.
std::vector<fleet::ActionName> actionsHeld(Context &context, const Caller &caller);

} // namespace bailiwick::authority
