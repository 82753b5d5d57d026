// SPDX-License-Identifier: Apache-2.0
// Random drafts.
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

ChangeSet RandomFleet::change()
{
    ChangeSet changes;
    for (std::size_t i = 0; i < 1 + pick(5); ++i) {
        switch (pick(m_conditions == Conditions::Everything ? 16 : 14)) {
        case 0:
        case 1:
            changeAccess(changes);
            break;
        case 2:
        case 3:
            changeRole(changes);
            break;
        case 4:
        case 5:
            changeDelegation(changes);
            break;
        case 6:
        case 7:
            changePeople(changes);
            break;
        case 8:
            changeGroup(changes);
            break;
        case 9:
            changeOwnership(changes);
            break;
        case 10:
        case 11:
            changeMachine(changes);
            break;
        case 14:
        case 15:
            changePolicy(changes);
            break;
        default:
            changeNode(changes);
        }
    }
    return changes;
}

void RandomFleet::changeAccess(ChangeSet &changes)
{
    const auto &assignments = m_state.assignments();
    if (assignments.empty() || chance(40)) {
        changes.push_back(Put{assignment()});
        return;
    }
    Assignment row = any(assignments);
    if (chance(40)) {
        changes.push_back(Remove{EntityKind::Assignment, row.id});
        return;
    }
    const Assignment other = assignment();
    switch (pick(3)) {
    case 0:
        row.scope = other.scope;
        break;
    case 1:
        row.validity = other.validity;
        break;
    default:
        row.principal = other.principal;
        row.delegation = other.delegation;
    }
    changes.push_back(Put{row});
}

void RandomFleet::changeRole(ChangeSet &changes)
{
    Role row = any(m_state.roles());
    if (chance(70)) {
        row.condition =
            m_conditions == Conditions::Everything && chance(40) ? openCondition() : condition();
    } else {
        row.actions.clear();
        for (const ActionName &action : m_actions) {
            if (chance(50))
                row.actions.push_back(action);
        }
        std::sort(row.actions.begin(), row.actions.end());
    }
    changes.push_back(Put{row});
}

void RandomFleet::changeDelegation(ChangeSet &changes)
{
    if (m_state.delegations().empty())
        return;
    Delegation row = any(m_state.delegations());
    const Delegation other = delegation(row.from, row.to, row.parent, row.passes);
    switch (pick(4)) {
    case 0:
        row.region = other.region;
        break;
    case 1:
        row.ceiling = other.ceiling;
        break;
    case 2:
        row.validity = other.validity;
        break;
    default:
        row.cut = !row.cut;
    }
    changes.push_back(Put{row});
}

void RandomFleet::changePeople(ChangeSet &changes)
{
    switch (pick(4)) {
    case 0: {
        Membership row = any(m_state.memberships());
        row.disabled = !row.disabled;
        changes.push_back(Put{row});
        break;
    }
    case 1: {
        Organization row = any(m_state.organizations());
        row.blocked = row.kind != OrganizationKind::Manufacturer && !row.blocked;
        changes.push_back(Put{row});
        break;
    }
    case 2: {
        Membership row = any(m_state.memberships());
        row.id = newId();
        row.organization = any(m_state.organizations()).id;
        const bool known = std::ranges::any_of(m_state.memberships(), [&](const Membership &m) {
            return m.person == row.person && m.organization == row.organization;
        });
        if (!known)
            changes.push_back(Put{row});
        break;
    }
    default: {
        Team row = any(m_state.teams());
        row.members.clear();
        for (const Membership &membership : m_state.memberships()) {
            if (membership.organization == row.organization && chance(50))
                row.members.push_back(membership.id);
        }
        changes.push_back(Put{row});
    }
    }
}

void RandomFleet::changeGroup(ChangeSet &changes)
{
    if (m_state.groups().empty())
        return;
    Group row = any(m_state.groups());
    row.members.clear();
    for (std::size_t i = 0; i < pick(5); ++i)
        row.members.push_back(any(m_state.resources()).id);
    sortUnique(row.members);
    changes.push_back(Put{row});
}

void RandomFleet::changeOwnership(ChangeSet &changes)
{
    const auto &ownerships = m_state.ownerships();
    if (ownerships.empty())
        return;
    Ownership row = any(ownerships);
    if (chance(30)) {
        changes.push_back(Remove{EntityKind::Ownership, row.id});
        return;
    }
    row.primary = any(m_state.persons()).id;
    row.secondaries = {any(m_state.persons()).id, any(m_state.persons()).id};
    std::erase(row.secondaries, row.primary);
    sortUnique(row.secondaries);
    changes.push_back(Put{row});
}

void RandomFleet::changeNode(ChangeSet &changes)
{
    switch (pick(5)) {
    case 0:
        return addDevice(changes);
    case 1:
        return removeDevice(changes);
    case 2:
        return moveNode(changes);
    default: {
        Resource row = any(m_state.resources());
        if (chance(40))
            row.attributes = attributes();
        else if (chance(60))
            addReferences(row.attributes);
        else
            row.name = std::string(name(row.kind)) + std::to_string(pick(50));
        changes.push_back(Put{row});
    }
    }
}

void RandomFleet::addDevice(ChangeSet &changes)
{
    Resource row;
    row.id = newId();
    row.name = "new" + std::to_string(pick(5));
    row.attributes = attributes();
    const Resource &parent = any(m_state.resources());
    row.parent = parent.id;
    if (!mayContain(parent.kind, row.kind))
        return;
    changes.push_back(Put{row});
    if (!chance(30))
        return;
    Resource below = row;
    below.id = newId();
    below.parent = row.id;
    changes.push_back(Put{below});
}

// A leaf that nothing refers to.
void RandomFleet::removeDevice(ChangeSet &changes)
{
    const Resource &row = any(m_state.resources());
    const bool isParent = std::ranges::any_of(
        m_state.resources(), [&](const Resource &other) { return other.parent == row.id; });
    const bool isScope =
        std::ranges::any_of(m_state.assignments(),
                            [&](const Assignment &a) { return a.scope.id == row.id; }) ||
        std::ranges::any_of(m_state.delegations(), [&](const Delegation &d) {
            return std::ranges::find(d.region, row.id, &Scope::id) != d.region.end();
        });
    const bool isMember = std::ranges::any_of(m_state.groups(), [&](const Group &group) {
        return std::ranges::binary_search(group.members, row.id);
    });
    const bool isOfMachine =
        std::ranges::any_of(m_state.applications(),
                            [&](const Application &a) {
                                return std::ranges::find(a.spaces, row.id, &Scope::id) !=
                                       a.spaces.end();
                            }) ||
        std::ranges::any_of(m_state.gateways(),
                            [&](const Gateway &gateway) { return gateway.device == row.id; });
    const std::string text = row.id.toString();
    const bool isNamed = std::ranges::any_of(m_state.policies(), [&](const Policy &policy) {
        return policy.text.find(text) != std::string::npos;
    });
    if (row.kind != ResourceKind::Device || isParent || isScope || isMember || isNamed ||
        isOfMachine)
        return;
    if (m_state.ownerships().find(row.id))
        changes.push_back(Remove{EntityKind::Ownership, row.id});
    changes.push_back(Remove{EntityKind::Resource, row.id});
}

void RandomFleet::moveNode(ChangeSet &changes)
{
    Resource row = any(m_state.resources());
    const Resource &target = any(m_state.resources());
    if (!mayContain(target.kind, row.kind))
        return;
    for (const Resource *up = &target; up; up = m_state.resources().find(up->parent)) {
        if (up->id == row.id)
            return; // below itself
    }
    row.parent = target.id;
    changes.push_back(Put{row});
}

} // namespace bailiwick::tests
