// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/difference.h"
#include "models/access/where_differs.h"

namespace bailiwick::access {

// A principal of either of two states for whom something may differ.
struct Candidate
{
    std::optional<PrincipalNumber> before;
    std::optional<PrincipalNumber> after;
    fleet::PrincipalRef principal;
    WhereDiffers::Zone zone; // where
};

// All of them, ordered. O(links).
std::vector<Candidate> candidatesOf(const Snapshot &before, const Snapshot &after);

} // namespace bailiwick::access
