// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/state.h"

#include <string>

namespace bailiwick::tests {

// The sample fleet of that size as a state, ids from a counter; empty when it cannot be made.
fleet::State sampleState(std::uint64_t devices);

// The first membership of the person with that e-mail address; null id: nobody.
fleet::PrincipalRef memberWithEmail(const fleet::State &state, const std::string &email);

} // namespace bailiwick::tests
