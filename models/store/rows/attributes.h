// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/resource.h"

namespace bailiwick::store {

// The column resource.attributes: one JSON object of booleans, integers, strings, principals
// (`{"kind":"membership","id":…}`) and lists of strings or of principals, as the API writes them.
// Throws Failure for text that is not UTF-8, or for other JSON.
std::string attributesToText(const fleet::Attributes &attributes);
fleet::Attributes attributesFromText(std::string_view text);

} // namespace bailiwick::store
