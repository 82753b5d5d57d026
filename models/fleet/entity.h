// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/machine.h"
#include "models/fleet/organization.h"
#include "models/fleet/policy.h"
#include "models/fleet/resource.h"

#include <variant>

namespace bailiwick::fleet {

// Bytes, of every entity that has a name.
inline constexpr std::size_t maximumNameLength = 200;

// Everything that the access state consists of, in the order in which records may refer to each
// other. The alternatives of Entity are in the order of EntityKind.
enum class EntityKind : std::uint8_t {
    Action,
    Resource,
    Organization,
    Person,
    Membership,
    Team,
    Group,
    Ownership,
    Role,
    Delegation,
    Assignment,
    Policy,
    Application,
    Gateway
};
inline constexpr std::size_t entityKindCount = 14;

using Entity = std::variant<Action, Resource, Organization, Person, Membership, Team, Group,
                            Ownership, Role, Delegation, Assignment, Policy, Application, Gateway>;
static_assert(std::variant_size_v<Entity> == entityKindCount);

std::string_view name(EntityKind kind); // "action" … "gateway": JSON type and SQL table
std::optional<EntityKind> entityKindFromName(std::string_view name);

inline EntityKind kindOf(const Entity &entity)
{
    return static_cast<EntityKind>(entity.index());
}
Id idOf(const Entity &entity);
// What people call it: its name, an action's name, "role @ scope" ids for assignments.
std::string labelOf(const Entity &entity);

} // namespace bailiwick::fleet
