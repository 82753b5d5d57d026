// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/state.h"

#include <functional>

namespace bailiwick::tests {

// A smaller, still well-formed state on which something still fails: entities are taken away one by
// one as long as it does. For the report of a property test, next to the seed.
fleet::State shrunk(fleet::State state, const std::function<bool(const fleet::State &)> &fails);

// The same for a draft: changes are left out one by one.
fleet::ChangeSet shrunk(fleet::ChangeSet changes,
                        const std::function<bool(const fleet::ChangeSet &)> &fails);

// The state's entities that matter for access, one a line.
std::string listing(const fleet::State &state);

} // namespace bailiwick::tests
