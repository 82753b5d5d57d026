// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/id.h"

#include <string>
#include <string_view>
#include <vector>

namespace bailiwick::fleet {

// The name of an operation: `area:verb`, ^[a-z][a-z0-9-]*:[a-z][a-z0-9-]*$
// (Cedar: Action::"area:verb").
using ActionName = std::string;

bool isActionName(std::string_view name);
std::string_view areaOf(std::string_view actionName);

// One entry of the action catalogue.
struct Action
{
    Id id;
    std::string externalId;
    ActionName name;
    std::string description;
    // A meta action changes access itself; no wildcard ever includes it.
    bool meta = false;

    bool operator==(const Action &) const = default;
};

// The actions that the product itself checks. A catalogue may hold any number of others.
namespace actions {
inline constexpr std::string_view deviceView = "device:view"; // see a node of the fleet
inline constexpr std::string_view deviceConfigure = "device:configure";
inline constexpr std::string_view deviceDelete = "device:delete";
inline constexpr std::string_view fleetEdit = "fleet:edit"; // create, move, remove nodes
inline constexpr std::string_view installerManage = "installer:manage"; // organizations
inline constexpr std::string_view userInvite = "user:invite";
inline constexpr std::string_view teamManage = "team:manage";
inline constexpr std::string_view auditView = "audit:view";
inline constexpr std::string_view auditExport = "audit:export";
inline constexpr std::string_view roleAssign = "role:assign";                   // meta
inline constexpr std::string_view roleDefine = "role:define";                   // meta
inline constexpr std::string_view delegationCreate = "delegation:create";       // meta
inline constexpr std::string_view policyEdit = "policy:edit";                   // meta
inline constexpr std::string_view apikeyCreate = "apikey:create";               // meta
inline constexpr std::string_view credentialReplicate = "credential:replicate"; // meta
inline constexpr std::string_view credentialReset = "credential:reset";         // meta
} // namespace actions

} // namespace bailiwick::fleet
