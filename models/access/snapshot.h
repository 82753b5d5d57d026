// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/action_set.h"
#include "models/access/tree.h"

#include <map>

namespace bailiwick::access {

class Snapshot;
using SnapshotPtr = std::shared_ptr<const Snapshot>;

// One way by which a principal reaches resources: a link with everything above it already applied
// (delegations' regions, ceilings and validity, role and ceiling conditions, the organization
// fence). Effective at time t on position p for action a iff actions[a], validity.contains(t) and
// where.contains(p).
struct Grant
{
    ActionSet actions;
    fleet::Validity validity;
    IntervalSet where;
    // Where it comes from.
    fleet::Id assignment; // null for ownership
    fleet::Id role;
    fleet::Id delegation; // the nearest one; null when none
    fleet::Id viaTeam;    // the team whose member the principal is; null when direct

    bool operator==(const Grant &) const = default;
};

// A role link that is not effective, and why: for explanations of denials.
enum class VoidReason : std::uint8_t {
    DelegationCut,       // a delegation above is cut
    OrganizationBlocked, // the principal's organization is blocked
    MembershipDisabled,  // the person was disabled in the organization
    ForeignDelegation,   // made under a delegation to another organization
    OutsideOrganization, // not the organization's own and not delegated to it
    OutsideRegion,       // the delegation's region does not cover the scope
    BeyondCeiling,       // the delegation's ceiling has none of the role's actions
    MissingReference     // role, scope or delegation does not exist (scoped projections)
};

struct VoidLink
{
    fleet::Id assignment;
    VoidReason reason = VoidReason::DelegationCut;
    fleet::Id delegation; // the one that voids it; null when none
};

// An immutable, compiled access state: everything the questions need, nothing that changes. Safe
// from any thread; share it by SnapshotPtr.
class Snapshot
{
public:
    // Errors: a condition that does not parse ("condition-syntax"), too many actions
    // ("too-many-actions"). `previous` lets unchanged parts (tree, condition results) be shared.
    static fleet::Expected<SnapshotPtr> build(fleet::State state,
                                              const SnapshotPtr &previous = nullptr);

    const fleet::State &state() const { return m_state; }
    const Tree &tree() const { return *m_tree; }
    bool sharesTreeWith(const Snapshot &other) const { return m_tree == other.m_tree; }

    // Actions ordered by name; index in this list = ActionIndex.
    const std::vector<fleet::ActionName> &actions() const { return m_actions; }
    std::optional<ActionIndex> action(std::string_view name) const;

    // Every principal that exists, ordered: memberships, teams, persons that own or share a device.
    const std::vector<fleet::PrincipalRef> &principals() const { return m_principals; }
    // Empty for an unknown principal.
    std::span<const Grant> grants(const fleet::PrincipalRef &principal) const;
    std::span<const VoidLink> voidLinks(const fleet::PrincipalRef &principal) const;

    // The set a scope stands for (a group: union of its members' subtrees).
    IntervalSet positions(const fleet::Scope &scope) const;

    // What an organization holds at a time: its own node, and what live delegations give it
    // (chain applied), each with the actions of the chain's ceiling. The root of "grantable".
    struct Holding
    {
        fleet::Id delegation; // null: its own
        fleet::Validity validity;
        ActionSet ceiling;
        IntervalSet region;
        // Ceiling actions whose conditions narrow the region.
        std::map<ActionIndex, IntervalSet> narrowed;

        IntervalSet regionFor(ActionIndex action) const;
    };
    std::span<const Holding> holdings(fleet::Id organization) const;
    // The delegation with its chain applied; null when unknown or cut.
    const Holding *holding(fleet::Id delegation) const;

private:
    friend class SnapshotBuilder;
    struct PrincipalAccess
    {
        std::vector<Grant> grants;
        std::vector<VoidLink> voidLinks;
    };

    fleet::State m_state;
    std::shared_ptr<const Tree> m_tree;
    std::vector<fleet::ActionName> m_actions;
    std::vector<fleet::PrincipalRef> m_principals;
    std::map<fleet::PrincipalRef, PrincipalAccess> m_access;
    std::map<fleet::Id, std::vector<Holding>> m_holdings;         // organization →
    std::map<fleet::Id, Holding> m_delegations;                   // delegation →, live ones
    std::map<std::string, IntervalSet, std::less<>> m_conditions; // condition text → where it holds
};

} // namespace bailiwick::access
