// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/unused.h"
#include "models/store/store.h"

#include <string>
#include <string_view>

namespace bailiwick::authority {

// What people used of their access, as the audit log has it: allowed events of memberships and
// persons within [from, until). A read or change of several things, and one of something that is
// no node, counts for every place (a null resource). What a back end asked and was allowed is not
// in the log, so actions that only back ends check show as unused. Errors: "store-…". O(log).
fleet::Expected<std::vector<access::Usage>> usageFromLog(store::Store &store, fleet::Time from,
                                                         fleet::Time until);

// The catalogue's action that was needed for what the log calls by its own name:
// "delegation:cut" → "delegation:create", "role:withdraw" → "role:assign"; others are themselves.
std::string actionBehind(std::string_view logged);

} // namespace bailiwick::authority
