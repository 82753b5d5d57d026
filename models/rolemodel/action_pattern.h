// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/rolemodel/role_model.h"

namespace bailiwick::rolemodel {

// Internal to this folder.
enum class Wildcards : std::uint8_t {
    WithoutMeta, // what is given: a wildcard never gives the right to change access
    WithMeta     // what is taken away or must never be
};

// Adds to `names` the actions that "area:verb", "area:*", "*:verb" or "*:*" stands for. Why it
// stands for none, otherwise empty. O(catalogue).
std::string resolvePattern(std::string_view pattern, const std::vector<ModelAction> &catalogue,
                           Wildcards wildcards, std::vector<fleet::ActionName> &names);

} // namespace bailiwick::rolemodel
