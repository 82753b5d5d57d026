// SPDX-License-Identifier: Apache-2.0
#include "models/access/access_tables.h"

#include "models/access/principal_store.h"

#include <algorithm>
#include <bit>

namespace bailiwick::access {

struct AccessTables::Question
{
    ActionIndex action;
    Position position;
    const PrincipalStore &principal;
    const Context &context;
};

// REQUIRES: the link reaches the position, or is on a group.
bool AccessTables::allows(const Link &link, const PrincipalEntry &holder,
                          const Question &question) const
{
    const CompiledRole &role = (*roles)[link.role];
    const Position position = question.position;
    const fleet::Time now = question.context.now;
    if (!role.actions.test(question.action) || !link.validity.contains(now))
        return false;
    if (link.onGroup && !(*scopes)[link.scope].contains(position, now))
        return false;
    if (!role.condition.holds(position, question.principal, question.context))
        return false;
    if (link.delegation == noNumber)
        return (*organizations)[holder.organization].own.contains(position);
    const CompiledDelegation &delegation = (*delegations)[link.delegation];
    return delegation.live && delegation.to == holder.organization &&
           delegation.holding.allows(question.action, position, now);
}

// Which of up to 64 links may reach the position. Without a branch on what is read, so that the
// reads of far-off intervals, which hardly ever are in a cache, wait for each other's sake only
// once.
std::uint64_t AccessTables::reaching(std::span<const Link> links, Position position) const
{
    const Interval *intervals = scopeIntervals->data();
    std::uint64_t result = 0;
    for (std::size_t i = 0; i < links.size(); ++i) {
        const Interval interval = intervals[links[i].scope];
        const bool inside = (interval.low <= position) & (position < interval.high);
        result |= static_cast<std::uint64_t>(inside | links[i].onGroup) << i;
    }
    return result;
}

bool AccessTables::linksAllow(const PrincipalEntry &entry, const Question &question) const
{
    if (entry.organization == noNumber || !(*organizations)[entry.organization].isActive())
        return false;
    for (std::span<const Link> rest = entry.links; !rest.empty();) {
        const auto links = rest.first(std::min<std::size_t>(rest.size(), 64));
        rest = rest.subspan(links.size());
        for (auto near = reaching(links, question.position); near != 0; near &= near - 1) {
            const auto i = static_cast<std::size_t>(std::countr_zero(near));
            if (allows(links[i], entry, question))
                return true;
        }
    }
    return false;
}

bool AccessTables::applies(const CompiledPolicy &policy, ActionIndex action, Position position,
                           const PrincipalStore &principal, const Context &context) const
{
    if (!policy.actions.test(action) || !policy.validity.contains(context.now))
        return false;
    if (policy.scope != noNumber) {
        const CompiledScope &scope = (*scopes)[policy.scope];
        if (policy.atScopeOnly
                ? scope.interval.low != position || !scope.interval.contains(position)
                : !scope.contains(position, context.now))
            return false;
    }
    if (policy.delegation != noNumber) {
        const CompiledDelegation &delegation = (*delegations)[policy.delegation];
        if (!delegation.live || delegation.to != policy.organization ||
            !delegation.holding.allows(action, position, context.now))
            return false;
    } else if (policy.permit && !policy.everybody) {
        if (!(*organizations)[policy.organization].own.contains(position))
            return false;
    }
    return policy.condition.holds(position, principal, context);
}

// By a link of its own or of a team, by owning, or by a permit.
bool AccessTables::grants(const PrincipalEntry &entry, const Question &question) const
{
    if (entry.owned.contains(question.position)) {
        for (const std::uint32_t number : *ownershipRoles) {
            const CompiledRole &role = (*roles)[number];
            if (role.actions.test(question.action) &&
                role.condition.holds(question.position, question.principal, question.context))
                return true;
        }
    }
    if (linksAllow(entry, question) || std::ranges::any_of(entry.teams, [&](PrincipalNumber team) {
            return linksAllow(principals[team], question);
        }))
        return true;
    return !permits->empty() && entry.organization != noNumber &&
           (*organizations)[entry.organization].isActive() &&
           std::ranges::any_of(*permits, [&](const CompiledPolicy &policy) {
               return policy.binds(entry.organization) &&
                      applies(policy, question.action, question.position, question.principal,
                              question.context);
           });
}

// A member has what its teams have, unless it was disabled. (A blocked organization's teams have
// nothing to give.)
bool AccessTables::allows(PrincipalNumber principal, ActionIndex action, Position position,
                          const Context &context) const
{
    const PrincipalEntry &entry = principals[principal];
    if (!entry.exists || entry.disabled)
        return false;
    const PrincipalStore store(*this, principal);
    return grants(entry, {action, position, store, context}) &&
           std::ranges::none_of(*forbids, [&](const CompiledPolicy &policy) {
               return policy.binds(entry.organization) &&
                      applies(policy, action, position, store, context);
           });
}

} // namespace bailiwick::access
