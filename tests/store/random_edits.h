// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "random_fleet.h"

#include <array>

namespace bailiwick::tests {

// How often each kind was made, changed, removed and made again under the id of a removed one.
struct EditCounts
{
    struct OfKind
    {
        int made = 0;
        int changed = 0;
        int removed = 0;
        int again = 0;
    };
    std::array<OfKind, fleet::entityKindCount> kinds;
};

// A change set over every kind of entity that keeps all references closed. `removed`: what earlier
// ones took away, to be made again; it grows.
fleet::ChangeSet randomEdits(Random &random, const fleet::State &state,
                             std::vector<fleet::Entity> &removed, EditCounts &counts);

} // namespace bailiwick::tests
