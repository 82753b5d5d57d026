// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/snapshot.h"

#include <unordered_map>

namespace bailiwick::access {

// Where the access of each principal may differ between two snapshots: a superset in few intervals,
// found by comparing what its links name and not what they reach; empty where nothing can differ.
// Making one costs what the shared tables differ in; a principal costs its links. When the trees
// have nothing in common that is known, or actions have other numbers, it is everywhere.
class WhereDiffers
{
public:
    // Positions in each of the two trees. A node that both have is in both or in none.
    struct Zone
    {
        IntervalSet before;
        IntervalSet after;

        bool isEmpty() const { return before.isEmpty() && after.isEmpty(); }
    };

    WhereDiffers(const Snapshot &before, const Snapshot &after);

    Zone of(const fleet::PrincipalRef &principal);
    // By numbers in the two snapshots; null where the principal is unknown.
    Zone of(std::optional<PrincipalNumber> before, std::optional<PrincipalNumber> after);

private:
    enum class Cause : std::uint8_t { None, Conditions, Anything };
    struct Change
    {
        Cause cause = Cause::None;
        IntervalSet blocks; // Conditions: where they differ
    };
    // Positions of the tree after; and does it reach nodes that came, went or stand elsewhere?
    struct Found
    {
        IntervalSet where;
        bool touches = false;

        void add(const IntervalSet &more) { where = where.united(more); }
    };

    void findTouched();
    void compareRoles();
    void compareDelegations();
    void compareScopes();
    void compareOrganizations();
    void comparePolicies();
    void addPolicy(const CompiledPolicy &policy, const Snapshot &snapshot);
    Change changeOf(const Truth &before, const Truth &after) const;
    Change changeOf(const CompiledRole &before, const CompiledRole &after) const;
    Change changeOf(const CompiledDelegation &before, const CompiledDelegation &after) const;
    bool isSame(const CompiledScope &before, const CompiledScope &after) const;
    // The same nodes, of those that stand where they stood.
    bool isSame(const IntervalSet &before, const IntervalSet &after) const;
    IntervalSet differingBlocks(const Bitmap &before, const Bitmap &after) const;
    IntervalSet toAfter(const IntervalSet &before) const
    {
        return m_moves ? m_moves->mapped(before) : before;
    }

    Zone everywhere() const;
    Zone zoneOf(const Found &found) const;
    bool addEntries(Found &found, const PrincipalEntry &before, const PrincipalEntry &after);
    bool addLinks(Found &found, const PrincipalEntry &before, const PrincipalEntry &after) const;
    bool addTeam(Found &found, PrincipalNumber team);
    void addPolicies(Found &found, const PrincipalEntry &before, const PrincipalEntry &after);
    void addOwned(Found &found, const PrincipalEntry &before, const PrincipalEntry &after) const;
    void addLink(Found &found, const Link &link) const; // the same one in both
    bool mayReach(const Link &link, const IntervalSet &where) const;
    void addHull(Found &found, const Link &link) const;
    void touch(Found &found, const Link &link) const;

    const Snapshot &m_before;
    const Snapshot &m_after;
    const PositionMap *m_moves = nullptr; // null: positions are the same
    bool m_everywhere = false;
    bool m_anyChange = false; // in roles, delegations, scopes, organizations
    IntervalSet m_touchedBefore;
    IntervalSet m_touchedAfter;
    // By number; beyond the end nothing changed.
    std::vector<Change> m_roles;
    std::vector<Change> m_delegations;
    std::vector<bool> m_scopes;
    std::vector<bool> m_organizations;
    bool m_ownershipRoles = false;
    // Where policies differ, for those whom they bind.
    struct PolicyChange
    {
        bool everybody = false;
        std::uint32_t organization = noNumber;
        IntervalSet where;
    };
    std::vector<PolicyChange> m_policies;
    bool m_permits = false; // there are permits: what they give may have moved
    struct Team
    {
        Found found;
        bool known = true; // false: everywhere
    };
    std::unordered_map<PrincipalNumber, Team> m_teams;
};

} // namespace bailiwick::access
