// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/grants.h"

namespace bailiwick::fleet {

// Principals that are no people: what runs by itself and proves who it is with a key. Their keys
// are no part of the access state (models/identity/api_key.h). Nothing stands for "all" by being
// empty.

// A program of an organization. It may do
//   (its actions, and its roles' actions where their conditions hold)
//   in (its spaces ∩ its keywords), while it is valid, under its delegation with all above it.
// It has no assignments. Without a delegation it acts in what its organization owns.
struct Application
{
    Id id;
    std::string externalId;
    Id organization;
    std::string name;
    Id creator;                      // Membership; null: not known (an import, out of sight)
    Id delegation;                   // it stands and falls with it; null: the organization's own
    std::vector<Id> roles;           // sorted, unique
    std::vector<ActionName> actions; // given directly, without a condition; sorted, unique
    std::vector<Scope> spaces;       // where; groups are the organization's own; sorted, unique
    bool anyKeyword = false;         // a node needs no keyword
    std::vector<Id> keywords;        // the organization's groups, one of which a node must be in
    Validity validity;
    bool disabled = false;

    bool operator==(const Application &) const = default;
};

// A device that acts for itself and for the members of its group, as far as its organization owns
// them: on the device as such, not on what stands below it. Without a group on nothing but itself.
// What it may do are its roles' actions (a standard or a privileged gateway).
struct Gateway
{
    Id id;
    std::string externalId;
    Id organization;
    Id device;             // Resource
    Id group;              // the organization's; null: none
    std::vector<Id> roles; // sorted, unique
    Validity validity;
    bool disabled = false;

    bool operator==(const Gateway &) const = default;
};

} // namespace bailiwick::fleet
