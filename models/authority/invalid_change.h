// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/error.h"

#include <string>
#include <utility>

namespace bailiwick::authority {

// The error "invalid-change": what was asked for does not fit what there is.
inline tl::unexpected<fleet::Error> invalidChange(std::string message, std::string action)
{
    return fleet::failure("invalid-change", std::move(message), {}, std::move(action));
}

} // namespace bailiwick::authority
