// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/access_tables.h"

#include <functional>

namespace bailiwick::access {

class PrincipalStore;

// What one link or policy reaches, as parts: actions × validity × region × masks, with everything
// above it applied. A link under a delegation whose ceiling has conditions has a part for each of
// them, and one whose condition reads principal or context a part for each way in which it holds.
struct LinkPart
{
    ActionSet actions;
    fleet::Validity validity;
    Part part;
};

// Who asks, and in which context; without one, whatever may hold in some context counts. (Time is
// not applied: parts tell their validity.)
struct Asker
{
    const PrincipalStore &principal;
    const Context *context = nullptr;
};

// Parts that can be effective at some time; masks may still leave a part without a position.
// REQUIRES: an active organization.
std::vector<LinkPart> partsOf(const AccessTables &tables, const Link &link,
                              std::uint32_t organization, const Asker &asker);
std::vector<LinkPart> partsOf(const AccessTables &tables, const CompiledPolicy &policy,
                              const Asker &asker);
// Of a role as such, without a link's scope and validity: wherever the delegation to the
// organization leaves it something, or everywhere without one.
std::vector<LinkPart> partsOf(const AccessTables &tables, std::uint32_t role,
                              std::uint32_t delegation, std::uint32_t organization,
                              const Asker &asker);
// What a person has by owning or sharing devices, by one of the roles of owners.
std::vector<LinkPart> ownedParts(const AccessTables &tables, const PrincipalEntry &entry,
                                 std::uint32_t role, const Asker &asker);

// Where parts come from: one of them is set.
struct PartSource
{
    const PrincipalEntry *holder = nullptr; // of the link: the principal or a team
    const Link *link = nullptr;
    const CompiledPolicy *policy = nullptr;
    std::uint32_t ownershipRole = noNumber;
    bool forbids = false;

    fleet::Id id() const // of the assignment or policy; null: owning
    {
        return link ? link->assignment : policy ? policy->id : fleet::Id();
    }
};

// All that counts for a principal, with what it comes from: its links and those of its teams,
// owning, permits, and the forbids that bind it. `sources` leaves out whole sources.
void forEachPart(const AccessTables &tables, PrincipalNumber principal, const Context *context,
                 const std::function<bool(const PartSource &)> &sources,
                 const std::function<void(const PartSource &, LinkPart)> &f);

// All that a principal has, itself and by its teams, in one context.
struct PartsAt
{
    std::vector<LinkPart> gives;
    std::vector<LinkPart> forbids;
};
PartsAt partsAt(const AccessTables &tables, PrincipalNumber principal, const Context &context);
Reach reachFor(const PartsAt &parts, ActionIndex action);
// The same for one action.
Reach reachAt(const AccessTables &tables, PrincipalNumber principal, ActionIndex action,
              const Context &context);

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
