// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/snapshot.h"

#include <functional>

// The questions one asks a snapshot. Time is the moment the answer holds for; it is the server's,
// never the caller's.
namespace bailiwick::access {

// May the principal do this here, now? false for anything unknown. O(links of the principal and its
// teams), whatever the size of the fleet; by handle without a search.
inline bool decide(const Snapshot &snapshot, PrincipalNumber principal, ActionIndex action,
                   Position resource, fleet::Time at)
{
    return snapshot.tables().allows(principal, action, resource, at);
}
bool decide(const Snapshot &snapshot, const fleet::PrincipalRef &principal, ActionIndex action,
            Position resource, fleet::Time at);
bool decide(const Snapshot &snapshot, const fleet::PrincipalRef &principal, std::string_view action,
            fleet::Id resource, fleet::Time at);

// Everywhere the principal may do it: exact.
IntervalSet visible(const Snapshot &snapshot, const fleet::PrincipalRef &principal,
                    ActionIndex action, fleet::Time at);
IntervalSet visible(const Snapshot &snapshot, const fleet::PrincipalRef &principal,
                    std::string_view action, fleet::Time at);
// How many devices that are; without listing them.
std::uint64_t visibleDevices(const Snapshot &snapshot, PrincipalNumber principal,
                             ActionIndex action, fleet::Time at);
// Is there anything at all?
bool holdsAnywhere(const Snapshot &snapshot, const fleet::PrincipalRef &principal,
                   ActionIndex action, fleet::Time at);
// Everywhere the principal may do anything at all.
IntervalSet reachable(const Snapshot &snapshot, const fleet::PrincipalRef &principal,
                      fleet::Time at);
// What the principal may do on one resource.
ActionSet actionsOn(const Snapshot &snapshot, const fleet::PrincipalRef &principal,
                    Position resource, fleet::Time at);

// The first moment after `at` at which a grant of the principal begins or ends; endOfTime if none.
fleet::Time nextBoundary(const Snapshot &snapshot, const fleet::PrincipalRef &principal,
                         fleet::Time at);

// Every principal that may, in order of Snapshot::principals(); return false from `f` to stop. Asks
// only those that have a link on the resource, above it or on a group; O(those + groups).
void whoCan(const Snapshot &snapshot, ActionIndex action, Position resource, fleet::Time at,
            const std::function<bool(const fleet::PrincipalRef &)> &f);

} // namespace bailiwick::access
