// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>

namespace bailiwick::wire {

// The JSON of this project: members keep their order. Include <nlohmann/json.hpp> to look inside.
using Json = nlohmann::ordered_json;

} // namespace bailiwick::wire
