// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/resource.h"

namespace bailiwick::store {

// The column resource.attributes: one JSON object of booleans, integers and strings. Throws Failure
// for text that is not UTF-8, or for other JSON.
std::string attributesToText(const fleet::Attributes &attributes);
fleet::Attributes attributesFromText(std::string_view text);

} // namespace bailiwick::store
