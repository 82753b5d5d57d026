// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/entity.h"

#include <functional>

namespace bailiwick::fleet {

// A set of entity kinds.
class KindSet
{
public:
    constexpr KindSet() = default;
    constexpr KindSet(std::initializer_list<EntityKind> kinds)
    {
        for (const EntityKind kind : kinds)
            add(kind);
    }

    constexpr void add(EntityKind kind) { m_bits |= bit(kind); }
    constexpr void remove(EntityKind kind) { m_bits &= ~bit(kind); }
    constexpr void remove(KindSet kinds) { m_bits &= ~kinds.m_bits; }
    constexpr bool contains(EntityKind kind) const { return (m_bits & bit(kind)) != 0; }
    constexpr bool intersects(KindSet other) const { return (m_bits & other.m_bits) != 0; }

private:
    static constexpr std::uint32_t bit(EntityKind kind)
    {
        return std::uint32_t{1} << static_cast<unsigned>(kind);
    }

    std::uint32_t m_bits = 0;
};

// What entities of one type refer to by id: `each` calls f(EntityKind, Id) for every reference that
// is not null, and `kinds` are the kinds it can call f with. The own id is no reference, except an
// ownership's, which is its device's (`byOwnId`). Every entity type has one; action names are no
// references. Constant time for each reference.
// `byMarked`, where there is one: the kinds that only rows refer to that their table marks
// (Table::forEachMarked), and of which the rules ask no more than that they exist; `eachUnmarked`
// leaves those references out.
template<typename T>
struct References;

namespace detail {

template<typename F>
void refer(EntityKind kind, Id id, F &&f)
{
    if (!id.isNull())
        f(kind, id);
}
template<typename F>
void refer(EntityKind kind, const std::vector<Id> &ids, F &&f)
{
    for (const Id id : ids)
        refer(kind, id, f);
}
template<typename F>
void refer(const Scope &scope, F &&f)
{
    refer(scope.kind == ScopeKind::Resource ? EntityKind::Resource : EntityKind::Group, scope.id,
          f);
}
template<typename F>
void refer(const PrincipalRef &principal, F &&f)
{
    switch (principal.kind) {
    case PrincipalKind::Membership:
        return refer(EntityKind::Membership, principal.id, f);
    case PrincipalKind::Team:
        return refer(EntityKind::Team, principal.id, f);
    case PrincipalKind::Person:
        return refer(EntityKind::Person, principal.id, f);
    case PrincipalKind::Application:
        return refer(EntityKind::Application, principal.id, f);
    case PrincipalKind::Gateway:
        return refer(EntityKind::Gateway, principal.id, f);
    }
}

} // namespace detail

template<>
struct References<Action>
{
    static constexpr KindSet kinds{};
    template<typename F>
    static void each(const Action &, F &&)
    {
    }
};

template<>
struct References<Person>
{
    static constexpr KindSet kinds{};
    template<typename F>
    static void each(const Person &, F &&)
    {
    }
};

template<>
struct References<Resource>
{
    static constexpr KindSet kinds{EntityKind::Resource,    EntityKind::Membership,
                                   EntityKind::Team,        EntityKind::Person,
                                   EntityKind::Application, EntityKind::Gateway};
    static constexpr KindSet byMarked{EntityKind::Membership, EntityKind::Team, EntityKind::Person,
                                      EntityKind::Application, EntityKind::Gateway};
    template<typename F>
    static void each(const Resource &row, F &&f)
    {
        eachUnmarked(row, f);
        for (const auto &[name, value] : row.attributes)
            forEachPrincipal(value, [&](const PrincipalRef &named) { detail::refer(named, f); });
    }
    template<typename F>
    static void eachUnmarked(const Resource &row, F &&f)
    {
        detail::refer(EntityKind::Resource, row.parent, f);
    }
};

template<>
struct References<Organization>
{
    static constexpr KindSet kinds{EntityKind::Resource};
    template<typename F>
    static void each(const Organization &row, F &&f)
    {
        detail::refer(EntityKind::Resource, row.resource, f);
    }
};

template<>
struct References<Membership>
{
    static constexpr KindSet kinds{EntityKind::Person, EntityKind::Organization};
    template<typename F>
    static void each(const Membership &row, F &&f)
    {
        detail::refer(EntityKind::Person, row.person, f);
        detail::refer(EntityKind::Organization, row.organization, f);
    }
};

template<>
struct References<Team>
{
    static constexpr KindSet kinds{EntityKind::Organization, EntityKind::Membership};
    template<typename F>
    static void each(const Team &row, F &&f)
    {
        detail::refer(EntityKind::Organization, row.organization, f);
        detail::refer(EntityKind::Membership, row.members, f);
    }
};

template<>
struct References<Group>
{
    static constexpr KindSet kinds{EntityKind::Organization, EntityKind::Resource};
    template<typename F>
    static void each(const Group &row, F &&f)
    {
        detail::refer(EntityKind::Organization, row.organization, f);
        detail::refer(EntityKind::Resource, row.members, f);
    }
};

template<>
struct References<Ownership>
{
    static constexpr KindSet kinds{EntityKind::Resource, EntityKind::Person};
    static constexpr EntityKind byOwnId = EntityKind::Resource;
    template<typename F>
    static void each(const Ownership &row, F &&f)
    {
        detail::refer(EntityKind::Resource, row.id, f);
        detail::refer(EntityKind::Person, row.primary, f);
        detail::refer(EntityKind::Person, row.secondaries, f);
    }
};

template<>
struct References<Role>
{
    static constexpr KindSet kinds{EntityKind::Organization};
    template<typename F>
    static void each(const Role &row, F &&f)
    {
        detail::refer(EntityKind::Organization, row.organization, f);
    }
};

template<>
struct References<Delegation>
{
    static constexpr KindSet kinds{EntityKind::Organization, EntityKind::Delegation,
                                   EntityKind::Resource, EntityKind::Group};
    template<typename F>
    static void each(const Delegation &row, F &&f)
    {
        detail::refer(EntityKind::Organization, row.from, f);
        detail::refer(EntityKind::Organization, row.to, f);
        detail::refer(EntityKind::Delegation, row.parent, f);
        for (const Scope &scope : row.region)
            detail::refer(scope, f);
    }
};

template<>
struct References<Assignment>
{
    static constexpr KindSet kinds{
        EntityKind::Application, EntityKind::Gateway, EntityKind::Membership,
        EntityKind::Team,        EntityKind::Person,  EntityKind::Role,
        EntityKind::Resource,    EntityKind::Group,   EntityKind::Delegation};
    template<typename F>
    static void each(const Assignment &row, F &&f)
    {
        detail::refer(row.principal, f);
        detail::refer(EntityKind::Role, row.role, f);
        detail::refer(row.scope, f);
        detail::refer(EntityKind::Delegation, row.delegation, f);
    }
};

namespace detail {

// Calls f(kind, id) for each entity that the policy's text names; for none when it cannot be read.
void eachNamed(const std::string &text, const std::function<void(EntityKind, Id)> &f);

} // namespace detail

template<>
struct References<Policy>
{
    static constexpr KindSet kinds{
        EntityKind::Organization, EntityKind::Delegation,  EntityKind::Resource,
        EntityKind::Group,        EntityKind::Person,      EntityKind::Membership,
        EntityKind::Team,         EntityKind::Application, EntityKind::Gateway};
    template<typename F>
    static void each(const Policy &row, F &&f)
    {
        detail::refer(EntityKind::Organization, row.organization, f);
        detail::refer(EntityKind::Delegation, row.delegation, f);
        detail::eachNamed(row.text, f);
    }
};

template<>
struct References<Application>
{
    static constexpr KindSet kinds{EntityKind::Organization, EntityKind::Membership,
                                   EntityKind::Delegation,   EntityKind::Role,
                                   EntityKind::Resource,     EntityKind::Group};
    template<typename F>
    static void each(const Application &row, F &&f)
    {
        detail::refer(EntityKind::Organization, row.organization, f);
        detail::refer(EntityKind::Membership, row.creator, f);
        detail::refer(EntityKind::Delegation, row.delegation, f);
        detail::refer(EntityKind::Role, row.roles, f);
        for (const Scope &scope : row.spaces)
            detail::refer(scope, f);
        detail::refer(EntityKind::Group, row.keywords, f);
    }
};

template<>
struct References<Gateway>
{
    static constexpr KindSet kinds{EntityKind::Organization, EntityKind::Resource,
                                   EntityKind::Group, EntityKind::Role};
    template<typename F>
    static void each(const Gateway &row, F &&f)
    {
        detail::refer(EntityKind::Organization, row.organization, f);
        detail::refer(EntityKind::Resource, row.device, f);
        detail::refer(EntityKind::Group, row.group, f);
        detail::refer(EntityKind::Role, row.roles, f);
    }
};

} // namespace bailiwick::fleet
