// SPDX-License-Identifier: Apache-2.0
// Random applications and gateways.
#include "tests/access/random_fleet.h"

#include <algorithm>

namespace bailiwick::tests {

using namespace fleet;

namespace {

template<typename T>
void sortUnique(std::vector<T> &list)
{
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

} // namespace

std::vector<Id> RandomFleet::groupsOf(Id organization)
{
    std::vector<Id> ids;
    for (const Group &group : m_state.groups()) {
        if (group.organization == organization)
            ids.push_back(group.id);
    }
    return ids;
}

std::vector<Id> RandomFleet::someRoles()
{
    std::vector<Id> ids;
    for (const Role &role : m_state.roles()) {
        if (!role.ownership && chance(35))
            ids.push_back(role.id);
    }
    sortUnique(ids);
    return ids;
}

Application RandomFleet::application(Id organization)
{
    Application row;
    row.id = newId();
    row.organization = organization;
    row.name = "Application" + std::to_string(pick(50));
    for (const Membership &membership : m_state.memberships()) {
        if (membership.organization == organization && chance(50))
            row.creator = membership.id;
    }
    row.delegation = delegationTo(organization, 85);
    row.roles = someRoles();
    for (const ActionName &action : m_actions) {
        if (chance(30))
            row.actions.push_back(action);
    }
    std::sort(row.actions.begin(), row.actions.end());
    const std::vector<Id> groups = groupsOf(organization);
    for (std::size_t i = pick(4); i > 0; --i) {
        if (chance(50))
            row.spaces.push_back({ScopeKind::Resource, chance(30) ? m_root : any(m_customerNodes)});
        else if (!groups.empty() && chance(40))
            row.spaces.push_back({ScopeKind::Group, any(groups)});
        else
            row.spaces.push_back({ScopeKind::Resource, any(m_state.resources().rows()).id});
    }
    sortUnique(row.spaces);
    row.anyKeyword = chance(50);
    for (const Id group : groups) {
        if (!row.anyKeyword && chance(70))
            row.keywords.push_back(group);
    }
    sortUnique(row.keywords);
    row.validity = validity();
    row.disabled = chance(8);
    return row;
}

// Of the organization that owns the device, mostly.
Gateway RandomFleet::gateway(Id device)
{
    Gateway row;
    row.id = newId();
    row.device = device;
    row.organization = m_manufacturer;
    for (const Resource *up = m_state.resources().find(device); up;
         up = m_state.resources().find(up->parent)) {
        for (std::size_t i = 0; i < m_customers.size() && chance(80); ++i) {
            if (m_customerNodes[i] == up->id)
                row.organization = m_customers[i];
        }
    }
    const std::vector<Id> groups = groupsOf(row.organization);
    if (!groups.empty() && chance(70))
        row.group = any(groups);
    row.roles = someRoles();
    row.validity = validity();
    row.disabled = chance(8);
    return row;
}

void RandomFleet::makeMachines()
{
    std::vector<Group> groups(m_state.groups().begin(), m_state.groups().end());
    for (const Organization &organization : m_state.organizations()) {
        if (!chance(60))
            continue;
        Group keyword;
        keyword.id = newId();
        keyword.organization = organization.id;
        keyword.name = "Keyword";
        for (std::size_t i = 0; i < pick(6); ++i)
            keyword.members.push_back(any(m_state.resources().rows()).id);
        sortUnique(keyword.members);
        groups.push_back(std::move(keyword));
    }
    set(std::move(groups));
    std::vector<Application> applications;
    for (const Organization &organization : m_state.organizations()) {
        for (std::size_t i = pick(3); i > 0; --i)
            applications.push_back(application(organization.id));
    }
    std::vector<Gateway> gateways;
    for (const Resource &resource : m_state.resources()) {
        if (resource.kind == ResourceKind::Device && chance(25))
            gateways.push_back(gateway(resource.id));
    }
    set(std::move(applications));
    set(std::move(gateways));
}

void RandomFleet::changeMachine(ChangeSet &changes)
{
    if (m_state.gateways().empty() || m_state.applications().empty() || chance(20)) {
        changes.push_back(Put{application(any(m_state.organizations()).id)});
        return;
    }
    if (chance(40)) {
        Gateway row = any(m_state.gateways());
        Gateway other = gateway(row.device);
        other.id = row.id;
        changes.push_back(Put{other});
        return;
    }
    Application row = any(m_state.applications());
    const Application other = application(row.organization);
    switch (pick(6)) {
    case 0:
        row.spaces = other.spaces;
        break;
    case 1:
        row.anyKeyword = other.anyKeyword;
        row.keywords = other.keywords;
        break;
    case 2:
        row.actions = other.actions;
        row.roles = other.roles;
        break;
    case 3:
        row.delegation = other.delegation;
        break;
    case 4:
        row.validity = other.validity;
        break;
    default:
        row.disabled = !row.disabled;
    }
    changes.push_back(Put{row});
}

} // namespace bailiwick::tests
