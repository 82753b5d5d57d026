// SPDX-License-Identifier: Apache-2.0
#include "models/draft/delegation_plan.h"

#include <algorithm>

namespace bailiwick::draft {

namespace {

bool has(const fleet::State &state, const fleet::Assignment &wanted)
{
    const fleet::Table<fleet::Assignment> &all = state.assignments();
    return std::any_of(all.begin(), all.end(), [&](const fleet::Assignment &one) {
        return one.principal == wanted.principal && one.role == wanted.role &&
               one.scope == wanted.scope && one.delegation == wanted.delegation;
    });
}

} // namespace

Edit edit(const fleet::State &state, const DelegationPlan &plan)
{
    fleet::Delegation delegation = plan.delegation;
    if (delegation.id.isNull())
        delegation.id = newId();
    const Edit main =
        plan.isNew ? createDelegation(state, delegation) : editDelegation(state, delegation);
    std::vector<Edit> edits;
    if (!main.isEmpty())
        edits.push_back(main);
    for (const fleet::Id administrator : plan.administrators) {
        for (const fleet::Scope &scope : delegation.region) {
            fleet::Assignment assignment;
            assignment.principal = {fleet::PrincipalKind::Membership, administrator};
            assignment.role = plan.role;
            assignment.scope = scope;
            assignment.reason = delegation.reason;
            assignment.delegation = delegation.id;
            if (!plan.role.isNull() && !has(state, assignment))
                edits.push_back(assignRole(state, std::move(assignment)));
        }
    }
    return edits.empty() ? Edit{} : combined(edits.front().text, edits);
}

DelegationPlan planOf(const fleet::State &state, const fleet::Delegation &delegation)
{
    DelegationPlan plan;
    plan.delegation = delegation;
    plan.isNew = false;
    for (const fleet::Id role : administratorRoles(state, delegation.ceiling)) {
        for (const fleet::Assignment &assignment : state.assignments()) {
            if (assignment.delegation == delegation.id && assignment.role == role &&
                assignment.principal.kind == fleet::PrincipalKind::Membership)
                plan.administrators.insert(assignment.principal.id);
        }
        if (!plan.administrators.empty()) {
            plan.role = role;
            break;
        }
    }
    return plan;
}

std::vector<fleet::ActionName> beyondCeiling(const fleet::Role &role,
                                             const std::vector<fleet::CeilingRule> &ceiling)
{
    std::vector<fleet::ActionName> missing;
    for (const fleet::ActionName &action : role.actions) {
        const bool covered = std::any_of(ceiling.begin(), ceiling.end(),
                                         [&](const auto &rule) { return rule.action == action; });
        if (!covered)
            missing.push_back(action);
    }
    return missing;
}

std::vector<fleet::Id> administratorRoles(const fleet::State &state,
                                          const std::vector<fleet::CeilingRule> &ceiling)
{
    struct Candidate
    {
        std::size_t missing = 0;
        std::size_t actions = 0;
        fleet::Id id;
    };
    std::vector<Candidate> candidates;
    for (const fleet::Role &role : state.roles()) {
        const bool assigns = std::find(role.actions.begin(), role.actions.end(),
                                       fleet::actions::roleAssign) != role.actions.end();
        if (assigns && !role.ownership)
            candidates.push_back(
                {beyondCeiling(role, ceiling).size(), role.actions.size(), role.id});
    }
    std::sort(candidates.begin(), candidates.end(), [](const Candidate &a, const Candidate &b) {
        if (a.missing != b.missing)
            return a.missing < b.missing;
        return a.actions != b.actions ? a.actions > b.actions : a.id < b.id;
    });
    std::vector<fleet::Id> roles;
    roles.reserve(candidates.size());
    for (const Candidate &candidate : candidates)
        roles.push_back(candidate.id);
    return roles;
}

std::vector<fleet::Id> titles(const access::Snapshot &snapshot, const fleet::PrincipalRef &author,
                              fleet::Time at)
{
    std::vector<fleet::Id> found;
    const fleet::Id organization = snapshot.state().organizationOf(author);
    for (const access::Holding &holding : snapshot.holdings(organization)) {
        const bool own = holding.delegation.isNull() && holding.ceiling.any();
        if (holding.validity.contains(at) && (own || holding.passes > 0))
            found.push_back(holding.delegation);
    }
    return found;
}

} // namespace bailiwick::draft
