// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/action_set.h"
#include "models/access/interval_set.h"
#include "models/fleet/grants.h"

#include <map>

namespace bailiwick::access {

// What an organization holds by one title: its own node, or a live delegation with the chain above
// it applied. The root of "grantable": at time t it may hand out action a on position p under this
// title iff validity.contains(t) and regionFor(a).contains(p).
struct Holding
{
    fleet::Id delegation; // null: its own
    fleet::Validity validity;
    IntervalSet region;
    // What may be granted here. A customer's own node carries none: it is the manufacturer who
    // hands down what may be granted.
    ActionSet ceiling;
    // For ceiling actions with a condition: where it holds, within region.
    std::map<ActionIndex, IntervalSet> narrowed;
    int passes = 0; // how often it may be handed to another organization

    IntervalSet regionFor(ActionIndex action) const
    {
        if (!ceiling.test(action))
            return {};
        const auto it = narrowed.find(action);
        return it == narrowed.end() ? region : it->second;
    }

    bool operator==(const Holding &) const = default;
};

} // namespace bailiwick::access
