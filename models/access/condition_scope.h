// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace bailiwick::access {

// What a condition may read besides the resource.
enum class ConditionScope : std::uint8_t {
    Resource, // nothing: a ceiling's
    Anything, // principal and context: a role's, a policy's
};

} // namespace bailiwick::access
