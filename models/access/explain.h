// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/snapshot.h"

namespace bailiwick::access {

// One path by which access holds, or would but for one obstacle.
struct Path
{
    fleet::Id assignment; // null: by a policy, by owning or sharing the device, or a machine's own
    fleet::Id policy;     // the permit; null: none
    fleet::Id role;
    fleet::Scope scope;
    fleet::Id viaTeam;                  // null when direct
    std::vector<fleet::Id> delegations; // nearest first
    fleet::Validity validity;           // with the delegations' applied
    fleet::PrincipalRef machine; // the application or gateway whose own it is; null id: none. What
                                 // an application has without a role has none
};

enum class Obstacle : std::uint8_t {
    None,
    NoRoleHere,      // no assignment of the principal covers the resource
    ActionNotInRole, // an assignment covers it, the role lacks the action
    NotYetValid,     // begins later (see path.validity)
    Expired,         // ended (see path.validity)
    ConditionNotMet, // the role's condition is false for this resource, or in this context
    Forbidden,       // a policy forbids it (obstacleId)
    DelegationCut,
    BeyondCeiling, // the delegation's ceiling lacks the action here
    OutsideRegion, // the delegation's region no longer covers the resource
    OrganizationBlocked,
    MembershipDisabled,
    MachineDisabled,     // the application or gateway
    KeywordMissing,      // in the application's spaces, but with none of its keywords
    OutsideOrganization, // made under another organization's delegation, or none where one is
                         // needed
    Unknown              // the principal, action or resource does not exist
};

struct Explanation
{
    bool allowed = false;
    std::vector<Path> paths; // allowed: every determining path. Denied: the nearest miss, or none
    Obstacle obstacle = Obstacle::None;
    fleet::Id obstacleId; // the delegation, organization or policy that stands in the way
};

Explanation explain(const Snapshot &snapshot, const fleet::PrincipalRef &principal,
                    std::string_view action, fleet::Id resource, const Context &context);

// English sentences for a person, generated from the explanation: "Allowed by role Installer at
// Site 12, under the delegation from Thermion to Alpine Heat until 2027-03-03." One per path.
std::vector<std::string> sentences(const Snapshot &snapshot, const Explanation &explanation);

} // namespace bailiwick::access
