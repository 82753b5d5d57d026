// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/grants.h"

#include <cstdint>
#include <span>
#include <string_view>

// What does not depend on size or seed: actions, roles, models of devices, the companies. Internal
// to this folder.
namespace bailiwick::sample {

inline constexpr std::string_view makerName = "Nordquell";
inline constexpr std::string_view makerDomain = "nordquell.example";

struct ActionEntry
{
    std::string_view name;
    std::string_view description;
    bool meta = false;
};
std::span<const ActionEntry> actionCatalogue();
const ActionEntry &actionAt(std::uint64_t number);

enum RoleNumber : std::uint64_t { ManufacturerAdmin, InstallerAdmin, Installer, EndUser, Auditor };
struct RoleEntry
{
    std::string_view externalId;
    std::string_view name;
    std::string_view description;
    std::span<const std::string_view> actions; // empty: all there are
    bool ownership = false;
};
std::span<const RoleEntry> roleCatalogue();
const RoleEntry &roleAt(std::uint64_t number);
std::vector<fleet::ActionName> actionsOf(const RoleEntry &role); // sorted

struct ModelEntry
{
    std::string_view name;
    std::string_view firmwares[3]; // newest first
    bool gateway = false;          // other devices stand below it; neither setpoint nor mode
};
std::span<const ModelEntry> deviceModels();

struct CompanyEntry
{
    std::string_view key;
    std::string_view name;
    std::string_view domain;
    std::string_view city;
};
const CompanyEntry &companyAt(std::uint64_t number);

} // namespace bailiwick::sample
