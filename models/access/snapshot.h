// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/access_tables.h"
#include "models/access/condition_index.h"

#include <map>

namespace bailiwick::access {

class Snapshot;
using SnapshotPtr = std::shared_ptr<const Snapshot>;

// One way by which a principal reaches resources: a link or permit with everything above it already
// applied (delegations' regions, ceilings and validity, conditions, the organization fence).
// Effective at time t on position p for action a iff actions[a], validity.contains(t) and
// where.contains(p), unless a policy forbids it; where a condition reads the context, `where` is
// where it may hold. (questions.h has the answers.)
struct Grant
{
    ActionSet actions;
    fleet::Validity validity;
    IntervalSet where;
    // Where it comes from.
    fleet::Id assignment; // null for ownership, policies, applications and gateways
    fleet::Id machine;    // the application or gateway whose own it is; null for anybody else
    fleet::Id policy;     // null for links
    fleet::Id role;       // null for what an application has without a role
    fleet::Id delegation; // the nearest one; null when none
    fleet::Id viaTeam;    // the team whose member the principal is; null when direct

    bool operator==(const Grant &) const = default;
};

// A role link that is not effective, and why: for explanations of denials.
enum class VoidReason : std::uint8_t {
    DelegationCut,       // a delegation above is cut
    OrganizationBlocked, // the principal's organization is blocked
    MembershipDisabled,  // the person was disabled in the organization, or the application
    ForeignDelegation,   // made under a delegation to another organization
    OutsideOrganization, // not the organization's own and not delegated to it
    OutsideRegion,       // the delegation's region does not cover the scope
    BeyondCeiling,       // the delegation's ceiling has none of the role's actions
    ConditionNotMet,     // the role's condition can hold nowhere in the scope
    MissingReference,    // role, scope or delegation does not exist (scoped projections)
};

struct VoidLink
{
    fleet::Id assignment; // or the application or gateway
    fleet::Id role;       // or the application, for what it has without a role
    VoidReason reason = VoidReason::DelegationCut;
    fleet::Id delegation; // the one that voids it; null when none
};

// An immutable, compiled access state: everything the questions need, nothing that changes. Safe
// from any thread; share it by SnapshotPtr.
class Snapshot
{
public:
    // Errors: a condition that does not parse ("condition-syntax"), too many actions
    // ("too-many-actions"). Everything that does not differ is shared with `previous`: the cost is
    // that of what changed, except that a change of the tree's shape numbers the whole fleet anew.
    static fleet::Expected<SnapshotPtr> build(fleet::State state,
                                              const SnapshotPtr &previous = nullptr);

    const fleet::State &state() const { return m_state; }
    const Tree &tree() const { return *m_tree; }
    // Nothing about any node differs.
    bool sharesTreeWith(const Snapshot &other) const { return m_tree == other.m_tree; }
    // Every node has the same position in both.
    bool samePositions(const Snapshot &other) const { return m_tree->samePositions(*other.m_tree); }

    // Actions ordered by name; index in this list = ActionIndex.
    const std::vector<fleet::ActionName> &actions() const { return m_actions; }
    ActionIndex actionCount() const { return static_cast<ActionIndex>(m_actions.size()); }
    std::optional<ActionIndex> action(std::string_view name) const;

    // Every principal that exists, ordered: memberships, teams, persons that own or share a
    // device, applications, gateways.
    const std::vector<fleet::PrincipalRef> &principals() const { return *m_principals; }
    // The principal's handle, for questions asked often; null for an unknown one. O(log n).
    std::optional<PrincipalNumber> number(const fleet::PrincipalRef &principal) const
    {
        return m_tables.principalNumbers.find(principal);
    }
    // Empty for an unknown principal. Made when asked for, in the size of what is reached:
    // questions.h answers without.
    std::vector<Grant> grants(const fleet::PrincipalRef &principal) const;
    std::vector<VoidLink> voidLinks(const fleet::PrincipalRef &principal) const;

    // The set a scope stands for (a group: union of its members' subtrees).
    IntervalSet positions(const fleet::Scope &scope) const;

    // Everything an organization holds: its own node, and each live delegation to it.
    std::span<const Holding> holdings(fleet::Id organization) const;
    // The delegation with its chain applied; null when unknown or cut.
    const Holding *holding(fleet::Id delegation) const;
    const ConditionIndex &conditions() const { return m_conditions; }
    ActionSet actionSet(std::span<const fleet::ActionName> names) const;

    const AccessTables &tables() const { return m_tables; }
    const AttributeColumns &columns() const { return m_columns; }

private:
    friend class SnapshotBuilder;
    using Holdings = std::map<fleet::Id, std::vector<Holding>>; // organization →

    fleet::State m_state;
    std::shared_ptr<const Tree> m_tree;
    std::vector<fleet::ActionName> m_actions;
    std::shared_ptr<const std::vector<fleet::PrincipalRef>> m_principals;
    AttributeColumns m_columns;
    ConditionIndex m_conditions;
    AccessTables m_tables;
    std::shared_ptr<const Holdings> m_holdings;
};

} // namespace bailiwick::access
