// SPDX-License-Identifier: Apache-2.0
#include "models/sample/catalogue.h"

#include <algorithm>
#include <array>

namespace bailiwick::sample {

namespace {

using namespace fleet::actions;

constexpr std::array actionEntries{
    ActionEntry{deviceView, "See a device or any other part of the fleet, with its attributes"},
    ActionEntry{deviceConfigure, "Change a device's settings"},
    ActionEntry{deviceDelete, "Remove a device from the fleet"},
    ActionEntry{"device:commission", "Put a new device into operation"},
    ActionEntry{"device:diagnose", "Read error memory and live values, run self-tests"},
    ActionEntry{"device:control", "Use a device: temperature, mode, holiday"},
    ActionEntry{"firmware:push", "Send new firmware to devices"},
    ActionEntry{"site:view-health", "See how the devices of a site are doing"},
    ActionEntry{"preferences:manage", "Set schedules, names and notifications of the own devices"},
    ActionEntry{"analytics:view", "See energy and efficiency figures across the fleet"},
    ActionEntry{"billing:view", "See contracts and invoices"},
    ActionEntry{fleetEdit, "Create, move and remove customers, sites, spaces and devices"},
    ActionEntry{installerManage, "Create, change and block organizations"},
    ActionEntry{userInvite, "Invite people into an organization and disable them"},
    ActionEntry{teamManage, "Create teams and change who belongs to them"},
    ActionEntry{auditView, "Read the audit log"},
    ActionEntry{auditExport, "Export the audit log with its proofs"},
    ActionEntry{roleAssign, "Give and take roles", true},
    ActionEntry{roleDefine, "Create and change roles", true},
    ActionEntry{delegationCreate, "Delegate parts of the fleet to other organizations", true},
    ActionEntry{policyEdit, "Write policies: what roles cannot say", true},
    ActionEntry{credentialReset, "Reset a person's password and second factor", true},
    ActionEntry{apikeyCreate, "Make applications and keys, for no more than one holds", true},
    ActionEntry{credentialReplicate, "Hold what proves keys at a broker", true},
};

constexpr std::array<std::string_view, 9> installerAdminActions{
    userInvite,        teamManage,      roleAssign,         deviceView,  "device:commission",
    "device:diagnose", deviceConfigure, "site:view-health", apikeyCreate};
constexpr std::array<std::string_view, 5> installerActions{
    deviceView, "device:commission", "device:diagnose", deviceConfigure, "site:view-health"};
constexpr std::array<std::string_view, 3> endUserActions{deviceView, "device:control",
                                                         "preferences:manage"};
constexpr std::array<std::string_view, 3> auditorActions{auditView, auditExport, deviceView};

const std::array<RoleEntry, 5> roleEntries{
    RoleEntry{"role-manufacturer-admin",
              "Manufacturer admin",
              "Runs the whole fleet and decides who else may",
              {},
              false},
    RoleEntry{"role-installer-admin", "Installer admin",
              "Runs an installer company: its people, teams and their roles, within what was "
              "delegated to it",
              installerAdminActions, false},
    RoleEntry{"role-installer", "Installer", "Installs and services devices, cannot remove them",
              installerActions, false},
    RoleEntry{"role-end-user", "End user",
              "Uses the devices that are their own or shared with them", endUserActions, true},
    RoleEntry{"role-auditor", "Auditor", "Reads the fleet and the audit log, changes nothing",
              auditorActions, false},
};

constexpr std::array<ModelEntry, 12> models{{
    {"Brise 6", {"4.2.1", "4.1.7", "3.9.4"}, false},
    {"Brise 8", {"4.2.1", "4.1.7", "3.9.4"}, false},
    {"Brise 12", {"4.2.1", "4.2.0", "4.1.7"}, false},
    {"Terra 10", {"2.8.3", "2.8.0", "2.6.5"}, false},
    {"Terra 17", {"2.8.3", "2.8.0", "2.6.5"}, false},
    {"Terra 25", {"2.8.3", "2.7.9", "2.6.5"}, false},
    {"Aqua 22", {"3.1.0", "3.0.6", "2.9.9"}, false},
    {"Duo 14", {"1.7.2", "1.7.1", "1.5.8"}, false},
    {"Kompakt 200", {"5.0.4", "5.0.3", "4.8.1"}, false},
    {"Kaskade 60", {"2.2.0", "2.1.4", "2.0.7"}, false},
    {"Hydro H1", {"1.3.5", "1.3.2", "1.2.0"}, false},
    {"Gateway G2", {"6.4.0", "6.3.8", "6.1.2"}, true},
}};

constexpr std::array<CompanyEntry, 3> companies{{
    {"alpine-heat", "Alpine Heat GmbH", "alpineheat.example", "Innsbruck"},
    {"fjordvarme", "Fjordvarme Service AS", "fjordvarme.example", "Bergen"},
    {"calor-figli", "Calor e Figli S.r.l.", "calorefigli.example", "Verona"},
}};

} // namespace

std::span<const ActionEntry> actionCatalogue()
{
    return actionEntries;
}

const ActionEntry &actionAt(std::uint64_t number)
{
    return actionEntries[number];
}

std::span<const RoleEntry> roleCatalogue()
{
    return roleEntries;
}

const RoleEntry &roleAt(std::uint64_t number)
{
    return roleEntries[number];
}

std::vector<fleet::ActionName> actionsOf(const RoleEntry &role)
{
    std::vector<fleet::ActionName> actions(role.actions.begin(), role.actions.end());
    if (actions.empty()) {
        for (const ActionEntry &entry : actionEntries)
            actions.emplace_back(entry.name);
    }
    std::sort(actions.begin(), actions.end());
    return actions;
}

std::span<const ModelEntry> deviceModels()
{
    return models;
}

const CompanyEntry &companyAt(std::uint64_t number)
{
    return companies[number];
}

} // namespace bailiwick::sample
