// SPDX-License-Identifier: Apache-2.0
#include "models/fleet/entity.h"

#include <array>

namespace bailiwick::fleet {

namespace {

template<typename Enum, std::size_t N>
std::optional<Enum> fromName(const std::array<std::string_view, N> &names, std::string_view text)
{
    for (std::size_t i = 0; i < N; ++i) {
        if (names[i] == text)
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

constexpr std::array<std::string_view, entityKindCount> entityNames{
    "action",    "resource", "organization", "person",     "membership", "team",        "group",
    "ownership", "role",     "delegation",   "assignment", "policy",     "application", "gateway"};
constexpr std::array<std::string_view, 3> organizationNames{"manufacturer", "partner", "customer"};
constexpr std::array<std::string_view, principalKindCount> principalNames{
    "membership", "team", "person", "application", "gateway"};
constexpr std::array<std::string_view, principalKindCount> principalTypes{
    "Membership", "Team", "Person", "Application", "Gateway"};
constexpr std::array<std::string_view, 2> scopeNames{"resource", "group"};

struct Label
{
    template<typename T>
    std::string operator()(const T &entity) const
    {
        if constexpr (requires { entity.name; })
            return entity.name;
        else if constexpr (requires { entity.title; })
            return entity.title;
        else if constexpr (requires { entity.reason; })
            return entity.reason;
        else
            return entity.id.toString();
    }
};

} // namespace

std::string_view name(EntityKind kind)
{
    return entityNames[static_cast<std::size_t>(kind)];
}

std::optional<EntityKind> entityKindFromName(std::string_view text)
{
    return fromName<EntityKind>(entityNames, text);
}

std::string_view name(OrganizationKind kind)
{
    return organizationNames[static_cast<std::size_t>(kind)];
}

std::optional<OrganizationKind> organizationKindFromName(std::string_view text)
{
    return fromName<OrganizationKind>(organizationNames, text);
}

std::string_view name(PrincipalKind kind)
{
    return principalNames[static_cast<std::size_t>(kind)];
}

std::optional<PrincipalKind> principalKindFromName(std::string_view text)
{
    return fromName<PrincipalKind>(principalNames, text);
}

std::string_view cedarType(PrincipalKind kind)
{
    return principalTypes[static_cast<std::size_t>(kind)];
}

std::string_view name(ScopeKind kind)
{
    return scopeNames[static_cast<std::size_t>(kind)];
}

std::optional<ScopeKind> scopeKindFromName(std::string_view text)
{
    return fromName<ScopeKind>(scopeNames, text);
}

Id idOf(const Entity &entity)
{
    return std::visit([](const auto &e) { return e.id; }, entity);
}

std::string labelOf(const Entity &entity)
{
    return std::visit(Label{}, entity);
}

} // namespace bailiwick::fleet
