// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/snapshot.h"

#include <functional>

// The questions one asks a snapshot. The context (at least the moment) that the answer holds for is
// the server's, never the caller's.
namespace bailiwick::access {

// May the principal do this here, now? false for anything unknown. O(links of the principal and its
// teams), whatever the size of the fleet; by handle without a search.
inline bool decide(const Snapshot &snapshot, PrincipalNumber principal, ActionIndex action,
                   Position resource, const Context &context)
{
    return snapshot.tables().allows(principal, action, resource, context);
}
bool decide(const Snapshot &snapshot, const fleet::PrincipalRef &principal, ActionIndex action,
            Position resource, const Context &context);
bool decide(const Snapshot &snapshot, const fleet::PrincipalRef &principal, std::string_view action,
            fleet::Id resource, const Context &context);

// Everywhere the principal may do it: exact.
IntervalSet visible(const Snapshot &snapshot, const fleet::PrincipalRef &principal,
                    ActionIndex action, const Context &context);
IntervalSet visible(const Snapshot &snapshot, const fleet::PrincipalRef &principal,
                    std::string_view action, const Context &context);
// How many devices that are; without listing them.
std::uint64_t visibleDevices(const Snapshot &snapshot, PrincipalNumber principal,
                             ActionIndex action, const Context &context);
// Is there anything at all?
bool holdsAnywhere(const Snapshot &snapshot, const fleet::PrincipalRef &principal,
                   ActionIndex action, const Context &context);
// Everywhere the principal may do anything at all.
IntervalSet reachable(const Snapshot &snapshot, const fleet::PrincipalRef &principal,
                      const Context &context);
// What the principal may do on one resource.
ActionSet actionsOn(const Snapshot &snapshot, const fleet::PrincipalRef &principal,
                    Position resource, const Context &context);

// The actions the principal may do somewhere.
ActionSet actionsHeld(const Snapshot &snapshot, const fleet::PrincipalRef &principal,
                      const Context &context);

// What holds whatever address and second factor are ("will"), and what holds for some of them
// ("may"), at one moment.
struct WillMay
{
    IntervalSet will;
    IntervalSet may;
};
WillMay visibleWillMay(const Snapshot &snapshot, const fleet::PrincipalRef &principal,
                       ActionIndex action, fleet::Time now);

// The moments after `at` at which what the principal may do can change by time alone, in order.
std::vector<fleet::Time> boundaries(const Snapshot &snapshot, const fleet::PrincipalRef &principal,
                                    fleet::Time at);
// The first of them; endOfTime if none.
fleet::Time nextBoundary(const Snapshot &snapshot, const fleet::PrincipalRef &principal,
                         fleet::Time at);

// Every principal that may, in order of Snapshot::principals(); return false from `f` to stop. Asks
// only those that have a link on the resource, above it or on a group; O(those + groups).
void whoCan(const Snapshot &snapshot, ActionIndex action, Position resource, const Context &context,
            const std::function<bool(const fleet::PrincipalRef &)> &f);

} // namespace bailiwick::access
