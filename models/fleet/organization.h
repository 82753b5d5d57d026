// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/id.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bailiwick::fleet {

enum class OrganizationKind : std::uint8_t { Manufacturer, Partner, Customer };

std::string_view name(OrganizationKind kind); // "manufacturer", "partner", "customer"
std::optional<OrganizationKind> organizationKindFromName(std::string_view name);
// In the Cedar language a kind is what every organization of it, and so all who belong to one, are
// in: `principal in OrganizationKind::"partner"`.
inline constexpr std::string_view organizationKindCedarType = "OrganizationKind";

// The tenant people belong to.
struct Organization
{
    Id id;
    std::string externalId;
    OrganizationKind kind = OrganizationKind::Partner;
    std::string name;
    // The node it owns with all below: the manufacturer's root, a customer's Customer node; null
    // for partners.
    Id resource;
    // The organization-wide forbid: its people reach nothing and cannot sign in.
    bool blocked = false;

    bool operator==(const Organization &) const = default;
};

struct Person
{
    Id id;
    std::string externalId;
    std::string name;
    std::string email; // lower case, unique; may be empty for a person who never signs in

    bool operator==(const Person &) const = default;
};

// A person in one organization: the principal that acts. The same person elsewhere is another one.
struct Membership
{
    Id id;
    std::string externalId;
    Id person;
    Id organization;
    std::string title;
    bool disabled = false;

    bool operator==(const Membership &) const = default;
};

struct Team
{
    Id id;
    std::string externalId;
    Id organization;
    std::string name;
    std::vector<Id> members; // Memberships of the same organization; sorted, unique

    bool operator==(const Team &) const = default;
};

// What may act. A person stands for an end user without an organization.
enum class PrincipalKind : std::uint8_t { Membership, Team, Person, Application, Gateway };
inline constexpr std::size_t principalKindCount = 5;

std::string_view name(PrincipalKind kind); // "membership" … "gateway"
std::optional<PrincipalKind> principalKindFromName(std::string_view name);
std::string_view cedarType(PrincipalKind kind); // "Membership" … "Gateway"

// What proves who it is with a key.
inline bool isMachine(PrincipalKind kind)
{
    return kind == PrincipalKind::Application || kind == PrincipalKind::Gateway;
}

struct PrincipalRef
{
    PrincipalKind kind = PrincipalKind::Membership;
    Id id;

    auto operator<=>(const PrincipalRef &) const = default;
};

} // namespace bailiwick::fleet
