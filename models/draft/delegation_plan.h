// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/snapshot.h"
#include "models/draft/edit.h"

#include <set>

namespace bailiwick::draft {

// What the wizard puts together: the delegation as it shall be, and who administers it at the
// company. A value; nothing happens until edit() is pushed on the draft.
struct DelegationPlan
{
    fleet::Delegation delegation;       // id null: a new one
    std::set<fleet::Id> administrators; // memberships of `delegation.to`
    fleet::Id role;                     // that they get on each place of the region

    bool isNew = true;
};

// The step that makes the plan true, over a state: the delegation, and the role for each
// administrator on each place where they do not have it yet. Empty: nothing is to do.
Edit edit(const fleet::State &state, const DelegationPlan &plan);

// The plan of a delegation that exists: its administrators are who holds the role under it.
DelegationPlan planOf(const fleet::State &state, const fleet::Delegation &delegation);

// Roles that make somebody an administrator: they let assign roles; the one that loses least under
// the ceiling first, then the one with more actions.
std::vector<fleet::Id> administratorRoles(const fleet::State &state,
                                          const std::vector<fleet::CeilingRule> &ceiling);
// Actions of the role that the ceiling lacks.
std::vector<fleet::ActionName> beyondCeiling(const fleet::Role &role,
                                             const std::vector<fleet::CeilingRule> &ceiling);

// What the author's organization may delegate from: null id (its own property), and delegations to
// it that may still be passed on.
std::vector<fleet::Id> titles(const access::Snapshot &snapshot, const fleet::PrincipalRef &author,
                              fleet::Time at);

} // namespace bailiwick::draft
