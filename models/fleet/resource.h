// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/organization.h"

#include <map>
#include <variant>

namespace bailiwick::fleet {

// Kinds of nodes, outermost first. A Space nests in a Site or a Space; a Device may stand below a
// Site, a Space or a Device (a gateway).
enum class ResourceKind : std::uint8_t { Manufacturer, Customer, Site, Space, Device };

std::string_view name(ResourceKind kind); // "manufacturer" … "device": JSON and SQL
std::optional<ResourceKind> resourceKindFromName(std::string_view name);
std::string_view cedarType(ResourceKind kind); // "Manufacturer" … "Device"
bool mayContain(ResourceKind parent, ResourceKind child);

using TextSet = std::vector<std::string>; // sorted, unique

// A set of principals, all of one kind, as the policy language types sets. Never empty: a set
// without members is an empty TextSet, whatever it would hold (principalSet()).
struct PrincipalSet
{
    PrincipalKind kind = PrincipalKind::Membership;
    std::vector<Id> ids; // sorted, unique

    bool operator==(const PrincipalSet &) const = default;
};

// Attribute of a resource, readable by conditions as resource.<name>. Dates are text (RFC 3339).
using AttributeValue =
    std::variant<bool, std::int64_t, std::string, TextSet, PrincipalRef, PrincipalSet>;
using Attributes = std::map<std::string, AttributeValue, std::less<>>;
inline constexpr std::size_t maximumSetMembers = 1000;

// In any order, with doubles.
AttributeValue textSet(TextSet texts);
AttributeValue principalSet(PrincipalKind kind, std::vector<Id> ids);
// Is or has references to principals?
bool namesPrincipals(const AttributeValue &value);

// Calls f(PrincipalRef) for each reference in the value.
template<typename F>
void forEachPrincipal(const AttributeValue &value, F &&f)
{
    if (const auto *one = std::get_if<PrincipalRef>(&value)) {
        f(*one);
    } else if (const auto *set = std::get_if<PrincipalSet>(&value)) {
        for (const Id id : set->ids)
            f(PrincipalRef{set->kind, id});
    }
}

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

// Does some attribute name a principal? Tables find such nodes (Table::forEachMarked).
bool isMarked(const Resource &resource);

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
