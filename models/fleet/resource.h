// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/id.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace bailiwick::fleet {

// Kinds of nodes, outermost first. A Space nests in a Site or a Space; a Device may stand below a
// Site, a Space or a Device (a gateway).
enum class ResourceKind : std::uint8_t { Manufacturer, Customer, Site, Space, Device };

std::string_view name(ResourceKind kind); // "manufacturer" … "device": JSON and SQL
std::optional<ResourceKind> resourceKindFromName(std::string_view name);
std::string_view cedarType(ResourceKind kind); // "Manufacturer" … "Device"
bool mayContain(ResourceKind parent, ResourceKind child);

// Attribute of a resource, readable by conditions as resource.<name>. Dates are text (RFC 3339).
using AttributeValue = std::variant<bool, std::int64_t, std::string>;
using Attributes = std::map<std::string, AttributeValue, std::less<>>;

// ^[a-z][A-Za-z0-9_]{0,62}$
bool isAttributeName(std::string_view name);
// `config_*`: what configuring a device changes (device:configure); all others are facts about the
// node and need fleet:edit.
bool isConfigurationAttribute(std::string_view name);

// A node of the one containment tree.
struct Resource
{
    Id id;
    std::string externalId;
    ResourceKind kind = ResourceKind::Device;
    Id parent; // null only for the manufacturer
    std::string name;
    std::string spaceKind; // building, floor, room, zone; only for spaces
    Attributes attributes;

    bool operator==(const Resource &) const = default;
};

// Keywords, tags, node groups: a named set of nodes, owned by one organization and effective only
// inside what that organization holds. A member node stands for its whole subtree.
struct Group
{
    Id id;
    std::string externalId;
    Id organization;
    std::string name;
    std::vector<Id> members; // sorted, unique

    bool operator==(const Group &) const = default;
};

// A device's one primary user and its secondary users (claim, share, transfer). Id = the device's.
struct Ownership
{
    Id id;
    Id primary;                  // Person
    std::vector<Id> secondaries; // Persons; sorted, unique

    bool operator==(const Ownership &) const = default;
};

} // namespace bailiwick::fleet
