// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/action.h"
#include "models/fleet/organization.h"
#include "models/fleet/time.h"

namespace bailiwick::fleet {

// What a role was made from. For people only: nothing is decided by it, and nothing keeps the role
// it names from being changed or removed.
struct RoleOrigin
{
    Id role;                   // ids are never reused; null: removed before the fleet was imported
    std::string name;          // as the role was called then
    std::int64_t revision = 0; // of the fleet then; 0: not known

    bool isNone() const { return role.isNull() && name.empty(); }
    bool operator==(const RoleOrigin &) const = default;
};

// A named set of actions with an optional condition.
struct Role
{
    Id id;
    std::string externalId;
    Id organization; // who defined it and may edit it
    std::string name;
    std::string description;
    std::vector<ActionName> actions; // sorted, unique; explicit: an empty list is no action
    std::string condition;           // a Cedar expression over `resource`; empty: none
    // Given by owning or sharing a device instead of by assignments (end users).
    bool ownership = false;
    RoleOrigin origin{}; // of a custom role that was derived from another one

    bool operator==(const Role &) const = default;
};

enum class ScopeKind : std::uint8_t { Resource, Group };

std::string_view name(ScopeKind kind); // "resource", "group"
std::optional<ScopeKind> scopeKindFromName(std::string_view name);

// Where something holds: a node with all below it, or a group.
struct Scope
{
    ScopeKind kind = ScopeKind::Resource;
    Id id;

    auto operator<=>(const Scope &) const = default;
};

// Principal × role × scope, while valid. Effective = this ∩ every delegation above it.
struct Assignment
{
    Id id;
    std::string externalId;
    PrincipalRef principal;
    Id role;
    Scope scope;
    Validity validity;
    std::string reason;
    Id delegation; // the delegation it was made under; null: by the resource's own organization

    bool operator==(const Assignment &) const = default;
};

// The most that may be granted under a delegation: one action, on the resources where the condition
// (Cedar over `resource`; empty: all) holds. Never role names: roles can be edited later.
struct CeilingRule
{
    ActionName action;
    std::string condition;

    auto operator<=>(const CeilingRule &) const = default;
};

// One organization gives another authority over a region.
struct Delegation
{
    Id id;
    std::string externalId;
    Id from;   // Organization
    Id to;     // Organization
    Id parent; // the delegation it was passed on under; null when `from` owns the region
    std::vector<Scope> region;        // sorted, unique; empty: nothing
    std::vector<CeilingRule> ceiling; // sorted by action, unique
    Validity validity;
    int passes = 0; // how often it may still be passed on
    std::string reason;
    // Cut off: nothing under it is effective, nothing is deleted, clearing it restores all.
    bool cut = false;

    bool operator==(const Delegation &) const = default;
};

} // namespace bailiwick::fleet
