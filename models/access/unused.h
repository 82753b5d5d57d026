// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/snapshot.h"

#include <optional>
#include <span>
#include <vector>

namespace bailiwick::access {

// Somebody did something somewhere: a row of the audit log, or of any other record of use.
struct Usage
{
    fleet::PrincipalRef principal;
    fleet::ActionName action;
    fleet::Id resource; // null: not known where; it counts for every place
    fleet::Time time = 0;
};

// What one assignment granted within a period, and what was used of it; for an application or
// gateway all that it has.
struct AssignmentUse
{
    fleet::Id assignment;                  // or the application or gateway
    std::vector<fleet::ActionName> unused; // granted at some moment and place, never used
    std::vector<fleet::ActionName> used;   // both ordered
    std::optional<fleet::Time> lastUse;    // within the period

    bool operator==(const AssignmentUse &) const = default;
};

// For each assignment, application and gateway that granted something within [from, until): what
// was never used, ordered by assignment. A use counts for every assignment that allowed it at its
// time: with two of them, one alone would have been enough, and neither is called unused. What a
// snapshot says of the past is what it would have said then: assignments that are gone by now are
// not in it. O(what all principals reach + usage × grants of its principal).
std::vector<AssignmentUse> assignmentUses(const Snapshot &snapshot, std::span<const Usage> usage,
                                          fleet::Time from, fleet::Time until);

} // namespace bailiwick::access
