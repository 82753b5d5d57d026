// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/opaque_conditions.h"
#include "models/access/projection.h"

#include <map>
#include <memory>
#include <set>

namespace bailiwick::access {

// Makes the scoped state of project(), table by table. Used once, by project().
class Projector
{
public:
    Projector(const Snapshot &snapshot, const fleet::PrincipalRef &viewer, const Context &context);

    fleet::State project();
    SeenPeople people();

private:
    void chooseNodes();
    void chooseDelegations();
    void choosePeople();
    void choosePersons();
    void chooseMachines();

    void putResources();
    void putDelegations();
    void putAssignments();
    void putGroups();
    void putOwnerships();
    void putRoles();
    void putOrganizations();
    void putPeople();
    void putPolicies();
    void putMachines();

    bool mayAnywhere(std::string_view action) const;
    std::vector<fleet::PrincipalRef> principals() const; // whom the viewer sees
    bool isAtEitherEndOrAbove(const fleet::Delegation &delegation) const;
    bool sees(Position position) const { return m_nodes.contains(position); }
    bool sees(const fleet::PrincipalRef &principal) const;
    void hideUnseen(fleet::Attributes &attributes);
    bool seesNode(fleet::Id id) const;
    std::optional<Position> visibleParent(Position position) const;
    // The outermost visible nodes that together make up the visible part of `where`, which must be
    // closed downwards.
    std::vector<fleet::Id> cover(const IntervalSet &where) const;
    std::vector<fleet::Scope> coverScopes(const IntervalSet &where) const;
    fleet::Delegation projected(const fleet::Delegation &delegation) const;
    std::vector<fleet::Assignment> projected(const fleet::Assignment &assignment);
    fleet::Application projected(const fleet::Application &application) const;
    // May a policy's text stay as it is?
    bool isPlain(const fleet::Policy &policy, const cedar::Policy &text) const;
    void putOpaque(std::vector<fleet::Policy> &rows, const fleet::Policy &row,
                   const CompiledPolicy &policy) const;
    std::map<fleet::ActionName, std::string> seenCeiling(const fleet::Delegation &delegation) const;
    std::vector<fleet::CeilingRule> foldedCeiling(const fleet::Delegation &delegation,
                                                  bool withParents) const;
    std::map<fleet::Validity, IntervalSet> reach(const fleet::Scope &scope) const;

    const Snapshot &m_snapshot;
    const fleet::State &m_full;
    fleet::PrincipalRef m_viewer;
    fleet::Id m_organization;
    Context m_context;
    bool m_isAdmin = false;  // manages people or access of the organization
    bool m_seesKeys = false; // and its applications and gateways
    IntervalSet m_nodes;
    std::set<fleet::Id> m_delegations;
    std::set<fleet::Id> m_memberships;
    std::set<fleet::Id> m_teams;
    std::set<fleet::Id> m_persons;
    std::set<fleet::Id> m_applications;
    std::set<fleet::Id> m_gateways;
    std::set<fleet::Id> m_roles;
    std::set<fleet::Id> m_organizations;
    std::vector<fleet::Group> m_groups;
    OpaqueConditions::Hidden m_hidden;
    std::unique_ptr<const OpaqueConditions> m_conditions; // once nodes and people are chosen
    fleet::State m_result;
};

} // namespace bailiwick::access
