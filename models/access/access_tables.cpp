// SPDX-License-Identifier: Apache-2.0
#include "models/access/access_tables.h"

namespace bailiwick::access {

bool AccessTables::allows(const Link &link, const CompiledOrganization &organization,
                          std::uint32_t organizationNumber, ActionIndex action, Position position,
                          fleet::Time at) const
{
    const CompiledRole &role = (*roles)[link.role];
    if (!role.actions.test(action) || !link.validity.contains(at))
        return false;
    if (link.onGroup ? !(*scopes)[link.scope].contains(position, at)
                     : !(*scopeIntervals)[link.scope].contains(position))
        return false;
    if (role.condition && !role.condition->contains(position))
        return false;
    if (link.delegation == noNumber)
        return organization.own.contains(position);
    const CompiledDelegation &delegation = (*delegations)[link.delegation];
    return delegation.live && delegation.to == organizationNumber &&
           delegation.holding.allows(action, position, at);
}

bool AccessTables::linksAllow(const PrincipalEntry &entry, ActionIndex action, Position position,
                              fleet::Time at) const
{
    if (entry.organization == noNumber)
        return false;
    const CompiledOrganization &organization = (*organizations)[entry.organization];
    return organization.isActive() && std::ranges::any_of(entry.links, [&](const Link &link) {
               return allows(link, organization, entry.organization, action, position, at);
           });
}

// A member has what its teams have, unless it was disabled. (A blocked organization's teams have
// nothing to give.)
bool AccessTables::allows(PrincipalNumber principal, ActionIndex action, Position position,
                          fleet::Time at) const
{
    const PrincipalEntry &entry = principals[principal];
    if (!entry.exists || entry.disabled)
        return false;
    if (entry.owned.contains(position)) {
        for (const std::uint32_t number : *ownershipRoles) {
            const CompiledRole &role = (*roles)[number];
            if (role.actions.test(action) &&
                (!role.condition || role.condition->contains(position)))
                return true;
        }
    }
    return linksAllow(entry, action, position, at) ||
           std::ranges::any_of(entry.teams, [&](PrincipalNumber team) {
               return linksAllow(principals[team], action, position, at);
           });
}

} // namespace bailiwick::access
