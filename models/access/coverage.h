// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/link_parts.h"
#include "models/access/reach_difference.h"

#include <array>
#include <deque>

namespace bailiwick::cedar {
class Value;
}

namespace bailiwick::access {

// What a role gives its holders, or what a policy gives or forbids, wherever they have it.
struct Layer
{
    ActionSet actions;
    IntervalSet region;
    Masks masks;
    std::uint32_t masksNumber = 0;
};

// Somewhere a layer counts for a principal.
struct Covered
{
    Interval where;
    const Layer *layer = nullptr;
    bool forbids = false;
};

// What the access of one principal after the other comes from in a part of one state's tree, at one
// moment. Layers that do not depend on who asks are made once. One thread.
class Coverage
{
public:
    // Actions are told by what `actions` makes of them.
    Coverage(const AccessTables &tables, MaskNumbers &numbers, fleet::Time at,
             std::function<ActionSet(const ActionSet &)> actions);

    // Answers what it covers in the zone, until it is asked again. `prepared`: the context as the
    // policy language sees it.
    std::span<const Covered> of(PrincipalNumber principal, const IntervalSet &zone,
                                const Context &context, const cedar::Value &prepared);

private:
    using Layers = std::vector<Layer>;
    // Role, delegation, and to whom it is made; without a delegation for all organizations alike.
    using RoleKey = std::array<std::uint32_t, 3>;
    struct RoleKeyHash
    {
        std::size_t operator()(const RoleKey &key) const
        {
            return (key[0] * 0x9e3779b97f4a7c15ULL ^ key[1]) * 0x9e3779b97f4a7c15ULL ^ key[2];
        }
    };

    Layers made(std::vector<LinkPart> parts);
    const Layers &ofRole(RoleKey key, const Asker &asker);
    const Layers &ofPolicy(const CompiledPolicy &policy, const Asker &asker);
    const Layers &own(Layers layers);
    void addLink(const Link &link, std::uint32_t organization, const IntervalSet &zone,
                 const Asker &asker);
    // Where a layer is, in the zone, and in what is covered.
    void add(std::span<const Interval> where, const IntervalSet &zone, const Layers &layers,
             bool forbids);

    const AccessTables &m_tables;
    MaskNumbers &m_numbers;
    fleet::Time m_at;
    std::function<ActionSet(const ActionSet &)> m_actions;
    std::unordered_map<RoleKey, Layers, RoleKeyHash> m_roles;
    std::unordered_map<const CompiledPolicy *, Layers> m_policies;
    std::deque<Layers> m_own; // of the principal at hand only
    std::vector<Covered> m_covered;
};

} // namespace bailiwick::access
