// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/change_set.h"
#include "models/fleet/error.h"
#include "models/wire/json.h"

#include <string_view>

namespace bailiwick::wire {

// [{"put": {entity}}, {"remove": {"type":…, "id":…}}] in order.
Json toJson(const fleet::ChangeSet &changes);
Json toJson(const fleet::Change &change);

inline constexpr std::size_t maximumChanges = 200'000;

// All errors of all changes (the first 100) in Error::details, each with its JSON pointer below
// `pointer`. Code "invalid-change".
fleet::Expected<fleet::ChangeSet> changeSetFromJson(const Json &json, std::string_view pointer = {},
                                                    std::size_t limit = maximumChanges);

} // namespace bailiwick::wire
