// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/action_set.h"
#include "models/access/reach.h"
#include "models/fleet/grants.h"

#include <algorithm>
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
    // For ceiling actions with a condition here or above: the conditions.
    std::map<ActionIndex, Masks> narrowed;
    int passes = 0; // how often it may be handed to another organization

    IntervalSet regionFor(ActionIndex action) const
    {
        if (!ceiling.test(action))
            return {};
        const auto it = narrowed.find(action);
        if (it == narrowed.end())
            return region;
        const Part part{region, it->second};
        return unionOf(std::span(&part, 1));
    }
    // May the holder act by this title, or hand it out?
    bool allows(ActionIndex action, Position position, fleet::Time at) const
    {
        if (!ceiling.test(action) || !validity.contains(at) || !region.contains(position))
            return false;
        const auto it = narrowed.find(action);
        return it == narrowed.end() || std::ranges::all_of(it->second, [&](const BitmapPtr &mask) {
                   return mask->contains(position);
               });
    }

    bool operator==(const Holding &other) const
    {
        return delegation == other.delegation && validity == other.validity &&
               passes == other.passes && ceiling == other.ceiling && region == other.region &&
               std::ranges::equal(narrowed, other.narrowed, [](const auto &a, const auto &b) {
                   return a.first == b.first && sameMasks(a.second, b.second);
               });
    }
};

} // namespace bailiwick::access
