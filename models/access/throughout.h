// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/snapshot.h"

namespace bailiwick::access {

// May the principal do it on every device that stands at or below the node or will ever be put
// there, whatever its attributes? Parts below that are left out (whole subtrees, none of them the
// node's) are not asked about.
//
// Decided on scopes, not on today's devices. An assignment, permit or keyword has to hold at the
// node itself or above it. What conditions ask is decided for a device of which nothing is known
// but that it is one (partial evaluation), while the principal with its teams and the context are
// as they are: a condition on these counts exactly, one on the resource has to hold for every
// device there can be. A forbid counts where its scope, its delegation and what is asked about
// meet, unless its condition cannot hold.
//
// True is safe. False is said, too, where every such device would be allowed, but only
//  - by several assignments, permits or pieces of keywords of which none holds for all of them;
//  - by a condition that holds whatever the attributes, without partial evaluation seeing it (`A &&
//    B || !A || !B`), or against a forbid whose condition cannot hold in the same way;
//  - under a ceiling that has a condition for the action, whatever it asks;
//  - against a forbid that another condition keeps from mattering wherever it holds;
//  - to a gateway: its group is a list of devices, not a part of a fleet.
// O(links of the principal and its teams + policies); a condition that decides is parsed.
bool allowsThroughout(const Snapshot &snapshot, PrincipalNumber principal, ActionIndex action,
                      Position node, const IntervalSet &leftOut, const Context &context);

} // namespace bailiwick::access
