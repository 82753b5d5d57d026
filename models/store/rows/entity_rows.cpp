// SPDX-License-Identifier: Apache-2.0
#include "models/store/rows/entity_rows.h"

#include "models/store/rows/attributes.h"
#include "models/store/rows/columns.h"

namespace bailiwick::store {

using namespace fleet;

void EntityRows<Action>::read(const Statement &row, int first, Action &action)
{
    action.externalId = row.string(first);
    action.name = row.string(first + 1);
    action.description = row.string(first + 2);
    action.meta = row.integer(first + 3) != 0;
}

void EntityRows<Resource>::read(const Statement &row, int first, Resource &resource)
{
    resource.externalId = row.string(first);
    resource.kind = known(resourceKindFromName(row.text(first + 1)), row.text(first + 1));
    resource.parent = row.id(first + 2);
    resource.name = row.string(first + 3);
    resource.spaceKind = row.string(first + 4);
    if (row.text(first + 5) != "{}")
        resource.attributes = attributesFromText(row.text(first + 5));
}

void EntityRows<Organization>::read(const Statement &row, int first, Organization &organization)
{
    organization.externalId = row.string(first);
    organization.kind = known(organizationKindFromName(row.text(first + 1)), row.text(first + 1));
    organization.name = row.string(first + 2);
    organization.resource = row.id(first + 3);
    organization.blocked = row.integer(first + 4) != 0;
}

void EntityRows<Person>::read(const Statement &row, int first, Person &person)
{
    person.externalId = row.string(first);
    person.name = row.string(first + 1);
    person.email = row.string(first + 2);
}

void EntityRows<Membership>::read(const Statement &row, int first, Membership &membership)
{
    membership.externalId = row.string(first);
    membership.person = row.id(first + 1);
    membership.organization = row.id(first + 2);
    membership.title = row.string(first + 3);
    membership.disabled = row.integer(first + 4) != 0;
}

void EntityRows<Team>::read(const Statement &row, int first, Team &team)
{
    team.externalId = row.string(first);
    team.organization = row.id(first + 1);
    team.name = row.string(first + 2);
}

void EntityRows<Team>::addItem(std::size_t, const Statement &row, int first, Team &team)
{
    team.members.push_back(row.id(first));
}

void EntityRows<Group>::read(const Statement &row, int first, Group &group)
{
    group.externalId = row.string(first);
    group.organization = row.id(first + 1);
    group.name = row.string(first + 2);
}

void EntityRows<Group>::addItem(std::size_t, const Statement &row, int first, Group &group)
{
    group.members.push_back(row.id(first));
}

void EntityRows<Ownership>::read(const Statement &row, int first, Ownership &ownership)
{
    ownership.primary = row.id(first);
}

void EntityRows<Ownership>::addItem(std::size_t, const Statement &row, int first,
                                    Ownership &ownership)
{
    ownership.secondaries.push_back(row.id(first));
}

void EntityRows<Role>::read(const Statement &row, int first, Role &role)
{
    role.externalId = row.string(first);
    role.organization = row.id(first + 1);
    role.name = row.string(first + 2);
    role.description = row.string(first + 3);
    role.condition = row.string(first + 4);
    role.ownership = row.integer(first + 5) != 0;
}

void EntityRows<Role>::addItem(std::size_t list, const Statement &row, int first, Role &role)
{
    if (list == 0)
        role.actions.push_back(row.string(first));
    else
        role.origin = {row.id(first + 1), row.string(first), row.integer(first + 2)};
}

void EntityRows<Delegation>::read(const Statement &row, int first, Delegation &delegation)
{
    delegation.externalId = row.string(first);
    delegation.from = row.id(first + 1);
    delegation.to = row.id(first + 2);
    delegation.parent = row.id(first + 3);
    delegation.passes = static_cast<int>(row.integer(first + 4));
    delegation.reason = row.string(first + 5);
    delegation.cut = row.integer(first + 6) != 0;
    delegation.validity = validityOf(row, first + 7);
}

void EntityRows<Delegation>::addItem(std::size_t list, const Statement &row, int first,
                                     Delegation &delegation)
{
    if (list == 0)
        delegation.region.push_back(scopeOf(row, first));
    else
        delegation.ceiling.push_back({row.string(first), row.string(first + 1)});
}

void EntityRows<Assignment>::read(const Statement &row, int first, Assignment &assignment)
{
    assignment.externalId = row.string(first);
    assignment.principal.kind =
        known(principalKindFromName(row.text(first + 1)), row.text(first + 1));
    assignment.principal.id = row.id(first + 2);
    assignment.role = row.id(first + 3);
    assignment.scope = scopeOf(row, first + 4);
    assignment.reason = row.string(first + 6);
    assignment.delegation = row.id(first + 7);
    assignment.validity = validityOf(row, first + 8);
}

void EntityRows<Policy>::read(const Statement &row, int first, Policy &policy)
{
    policy.externalId = row.string(first);
    policy.organization = row.id(first + 1);
    policy.name = row.string(first + 2);
    policy.text = row.string(first + 3);
    policy.reason = row.string(first + 4);
    policy.delegation = row.id(first + 5);
    policy.validity = validityOf(row, first + 6);
}

void EntityRows<Application>::read(const Statement &row, int first, Application &application)
{
    application.externalId = row.string(first);
    application.organization = row.id(first + 1);
    application.name = row.string(first + 2);
    application.creator = row.id(first + 3);
    application.delegation = row.id(first + 4);
    application.anyKeyword = row.integer(first + 5) != 0;
    application.disabled = row.integer(first + 6) != 0;
    application.validity = validityOf(row, first + 7);
}

void EntityRows<Application>::addItem(std::size_t list, const Statement &row, int first,
                                      Application &application)
{
    switch (list) {
    case 0:
        return application.roles.push_back(row.id(first));
    case 1:
        return application.actions.push_back(row.string(first));
    case 2:
        return application.spaces.push_back(scopeOf(row, first));
    default:
        return application.keywords.push_back(row.id(first));
    }
}

void EntityRows<Gateway>::read(const Statement &row, int first, Gateway &gateway)
{
    gateway.externalId = row.string(first);
    gateway.organization = row.id(first + 1);
    gateway.device = row.id(first + 2);
    gateway.group = row.id(first + 3);
    gateway.disabled = row.integer(first + 4) != 0;
    gateway.validity = validityOf(row, first + 5);
}

void EntityRows<Gateway>::addItem(std::size_t, const Statement &row, int first, Gateway &gateway)
{
    gateway.roles.push_back(row.id(first));
}

} // namespace bailiwick::store
