// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/json_reader.h"
#include "models/cedar/policy.h"

// One policy in JSON. Internal to this folder; see json_policies.h.
namespace bailiwick::cedar {

tl::expected<Policy, JsonError> readPolicy(const nlohmann::json &input, const JsonPath &path);

} // namespace bailiwick::cedar
