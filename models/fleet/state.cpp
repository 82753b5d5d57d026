// SPDX-License-Identifier: Apache-2.0
#include "models/fleet/state.h"

namespace bailiwick::fleet {

namespace {

template<typename T>
Table<T> applyTo(const Table<T> &table, const ChangeSet &normalizedChanges, EntityKind kind)
{
    std::vector<T> puts;
    std::vector<Id> removes;
    for (const Change &change : normalizedChanges) {
        if (kindOf(change) != kind)
            continue;
        if (const auto *put = std::get_if<Put>(&change))
            puts.push_back(std::get<T>(put->entity));
        else
            removes.push_back(idOf(change));
    }
    if (puts.empty() && removes.empty())
        return table;
    return table.merged(std::move(puts), removes);
}

} // namespace

std::optional<Entity> State::find(EntityKind kind, Id id) const
{
    std::optional<Entity> found;
    std::size_t index = 0;
    forEachEntityType([&](auto sample) {
        using T = decltype(sample);
        if (index++ != static_cast<std::size_t>(kind))
            return;
        if (const T *row = table<T>().find(id))
            found = *row;
    });
    return found;
}

State State::applied(const ChangeSet &changes) const
{
    const ChangeSet net = normalized(changes);
    State result = *this;
    std::size_t index = 0;
    forEachEntityType([&](auto sample) {
        using T = decltype(sample);
        result.setTable(applyTo(table<T>(), net, static_cast<EntityKind>(index++)));
    });
    return result;
}

std::optional<PrincipalRef> State::principal(Id id) const
{
    if (memberships().find(id))
        return PrincipalRef{PrincipalKind::Membership, id};
    if (teams().find(id))
        return PrincipalRef{PrincipalKind::Team, id};
    if (persons().find(id))
        return PrincipalRef{PrincipalKind::Person, id};
    if (applications().find(id))
        return PrincipalRef{PrincipalKind::Application, id};
    if (gateways().find(id))
        return PrincipalRef{PrincipalKind::Gateway, id};
    return std::nullopt;
}

Id State::organizationOf(const PrincipalRef &principal) const
{
    switch (principal.kind) {
    case PrincipalKind::Membership:
        if (const Membership *membership = memberships().find(principal.id))
            return membership->organization;
        break;
    case PrincipalKind::Team:
        if (const Team *team = teams().find(principal.id))
            return team->organization;
        break;
    case PrincipalKind::Application:
        if (const Application *application = applications().find(principal.id))
            return application->organization;
        break;
    case PrincipalKind::Gateway:
        if (const Gateway *gateway = gateways().find(principal.id))
            return gateway->organization;
        break;
    case PrincipalKind::Person:
        break;
    }
    return {};
}

const Organization *State::manufacturer() const
{
    for (const Organization &organization : organizations()) {
        if (organization.kind == OrganizationKind::Manufacturer)
            return &organization;
    }
    return nullptr;
}

std::string State::labelOf(const PrincipalRef &principal) const
{
    const Organization *organization = organizations().find(organizationOf(principal));
    const std::string suffix = organization ? " (" + organization->name + ")" : std::string();
    switch (principal.kind) {
    case PrincipalKind::Team:
        if (const Team *team = teams().find(principal.id))
            return team->name + suffix;
        return principal.id.toString();
    case PrincipalKind::Application:
        if (const Application *application = applications().find(principal.id))
            return application->name + suffix;
        return principal.id.toString();
    case PrincipalKind::Gateway:
        if (const Gateway *gateway = gateways().find(principal.id))
            return labelOf(Scope{ScopeKind::Resource, gateway->device}) + suffix;
        return principal.id.toString();
    case PrincipalKind::Membership:
    case PrincipalKind::Person:
        break;
    }
    Id personId = principal.id;
    if (principal.kind == PrincipalKind::Membership) {
        const Membership *membership = memberships().find(principal.id);
        personId = membership ? membership->person : Id{};
    }
    const Person *person = persons().find(personId);
    return person ? person->name + suffix : principal.id.toString();
}

std::string State::labelOf(const Scope &scope) const
{
    if (scope.kind == ScopeKind::Resource) {
        if (const Resource *resource = resources().find(scope.id))
            return resource->name;
    } else if (const Group *group = groups().find(scope.id)) {
        return group->name;
    }
    return scope.id.toString();
}

} // namespace bailiwick::fleet
