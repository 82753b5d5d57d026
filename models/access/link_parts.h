// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/access_tables.h"

namespace bailiwick::access {

// What one link reaches, as parts: actions × validity × region × masks, with everything above it
// applied. A link under a delegation whose ceiling has conditions has a part for each of them.
struct LinkPart
{
    ActionSet actions;
    fleet::Validity validity;
    Part part;
};

// Parts that can be effective at some time; masks may still leave a part without a position.
// REQUIRES: an active organization.
std::vector<LinkPart> partsOf(const AccessTables &tables, const Link &link,
                              std::uint32_t organization);
// What a person has by owning or sharing devices.
std::vector<LinkPart> ownedParts(const AccessTables &tables, const PrincipalEntry &entry);
// … by one of the roles of owners.
std::vector<LinkPart> ownedParts(const AccessTables &tables, const PrincipalEntry &entry,
                                 std::uint32_t role);

// All that a principal has, itself and by its teams, at one moment.
std::vector<LinkPart> partsAt(const AccessTables &tables, PrincipalNumber principal,
                              fleet::Time at);
// The same for one action.
std::vector<Part> partsAt(const AccessTables &tables, PrincipalNumber principal, ActionIndex action,
                          fleet::Time at);

// Calls f(entry whose link it is, link) for each link that counts for the principal: its own and
// those of its teams, while neither it is disabled nor the organization blocked.
template<typename F>
void forEachEffectiveLink(const AccessTables &tables, const PrincipalEntry &entry, F &&f)
{
    const auto all = [&](const PrincipalEntry &holder) {
        if (holder.organization == noNumber ||
            !(*tables.organizations)[holder.organization].isActive())
            return;
        for (const Link &link : holder.links)
            f(holder, link);
    };
    if (!entry.exists || entry.disabled)
        return;
    all(entry);
    for (const PrincipalNumber team : entry.teams)
        all(tables.principals[team]);
}

} // namespace bailiwick::access
