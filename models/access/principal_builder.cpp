// SPDX-License-Identifier: Apache-2.0
#include "models/access/principal_builder.h"

#include <algorithm>

namespace bailiwick::access {

using fleet::Assignment;
using fleet::Id;
using fleet::Membership;
using fleet::Ownership;
using fleet::PrincipalKind;
using fleet::PrincipalRef;
using fleet::Team;

PrincipalBuilder::PrincipalBuilder(const Snapshot &before, const Snapshot &after,
                                   AccessTables &tables)
    : m_before(before)
    , m_after(after)
    , m_tables(tables)
{
}

void PrincipalBuilder::build()
{
    m_tables.principals.resize(m_tables.principalNumbers.size());
    m_tables.holders.resize(m_tables.scopeNumbers.size());
    takeMemberships();
    takeTeams();
    takeAssignments();
    takeMachines();
    takeOwnerships();
}

PrincipalEntry &PrincipalBuilder::entry(const PrincipalRef &principal)
{
    PrincipalEntry &result = m_tables.principals.edit(m_tables.principalNumbers.at(principal));
    result.principal = principal;
    return result;
}

std::optional<PrincipalNumber> PrincipalBuilder::membership(Id id) const
{
    return m_tables.principalNumbers.find({PrincipalKind::Membership, id});
}

void PrincipalBuilder::takeMemberships()
{
    forEachChange<Membership>([&](const Membership *before, const Membership *after) {
        const Membership *row = after ? after : before;
        if (!row)
            return;
        m_listChanged |= !before || !after;
        PrincipalEntry &own = entry({PrincipalKind::Membership, row->id});
        own.exists = after;
        own.disabled = after && after->disabled;
        own.organization = after ? m_tables.organizationNumbers.at(after->organization) : noNumber;
    });
}

void PrincipalBuilder::takeTeams()
{
    forEachChange<Team>([&](const Team *before, const Team *after) {
        const Team *row = after ? after : before;
        if (!row)
            return;
        m_listChanged |= !before || !after;
        const PrincipalRef principal{PrincipalKind::Team, row->id};
        PrincipalEntry &own = entry(principal);
        own.exists = after;
        own.organization = after ? m_tables.organizationNumbers.at(after->organization) : noNumber;
        const PrincipalNumber number = m_tables.principalNumbers.at(principal);
        if (before) {
            for (const Id member : before->members)
                removeFromTeam(membership(member).value(), number);
        }
        if (after) {
            for (const Id member : after->members)
                addToTeam(membership(member).value(), number);
        }
    });
}

void PrincipalBuilder::addToTeam(PrincipalNumber member, PrincipalNumber team)
{
    auto &teams = m_tables.principals.edit(member).teams;
    const auto place = std::lower_bound(
        teams.begin(), teams.end(), team, [&](PrincipalNumber a, PrincipalNumber b) {
            return m_tables.principals[a].principal < m_tables.principals[b].principal;
        });
    teams.insert(place, team);
}

void PrincipalBuilder::removeFromTeam(PrincipalNumber member, PrincipalNumber team)
{
    std::erase(m_tables.principals.edit(member).teams, team);
}

void PrincipalBuilder::takeAssignments()
{
    forEachChange<Assignment>([&](const Assignment *before, const Assignment *after) {
        if (before)
            removeLinks(m_tables.principalNumbers.at(before->principal), before->id);
        if (after)
            addLink(*after);
    });
}

void PrincipalBuilder::addLink(const Assignment &assignment)
{
    Link link;
    link.role = m_tables.roleNumbers.at({assignment.role});
    link.scope = m_tables.scopeNumbers.at(assignment.scope);
    if (!assignment.delegation.isNull())
        link.delegation = m_tables.delegationNumbers.at(assignment.delegation);
    link.onGroup = assignment.scope.kind == fleet::ScopeKind::Group;
    link.validity = assignment.validity;
    link.assignment = assignment.id;
    const PrincipalNumber number = m_tables.principalNumbers.at(assignment.principal);
    m_tables.principals.edit(number).principal = assignment.principal;
    addLink(number, link);
}

void PrincipalBuilder::addLink(PrincipalNumber number, const Link &link)
{
    auto &links = m_tables.principals.edit(number).links;
    links.insert(std::ranges::upper_bound(links, link.assignment, {}, &Link::assignment), link);
    m_tables.holders.edit(link.scope).push_back(number);
}

void PrincipalBuilder::removeLinks(PrincipalNumber number, Id assignment)
{
    auto &links = m_tables.principals.edit(number).links;
    const auto range = std::ranges::equal_range(links, assignment, {}, &Link::assignment);
    for (const Link &link : range) {
        auto &holders = m_tables.holders.edit(link.scope);
        holders.erase(std::ranges::find(holders, number));
    }
    links.erase(range.begin(), range.end());
}

void PrincipalBuilder::takeMachines()
{
    forEachChange<fleet::Application>(
        [&](const fleet::Application *before, const fleet::Application *after) {
            takeMachine(PrincipalKind::Application, before, after);
        });
    forEachChange<fleet::Gateway>([&](const fleet::Gateway *before, const fleet::Gateway *after) {
        takeMachine(PrincipalKind::Gateway, before, after);
    });
}

// A link for each of its roles, and one for what it has without.
template<typename T>
void PrincipalBuilder::takeMachine(PrincipalKind kind, const T *before, const T *after)
{
    m_listChanged |= !before || !after;
    const Id id = (after ? after : before)->id;
    const PrincipalRef principal{kind, id};
    const PrincipalNumber number = m_tables.principalNumbers.at(principal);
    PrincipalEntry &own = entry(principal);
    own.exists = after;
    own.disabled = after && after->disabled;
    own.organization = after ? m_tables.organizationNumbers.at(after->organization) : noNumber;
    removeLinks(number, id);
    if (!after)
        return;
    Link link;
    link.onGroup = true;
    link.validity = after->validity;
    link.assignment = id;
    const auto addFor = [&](const RoleKey &role) {
        link.role = m_tables.roleNumbers.at(role);
        addLink(number, link);
    };
    if constexpr (std::is_same_v<T, fleet::Application>) {
        link.scope = m_tables.scopeNumbers.at({ScopeKey::Kind::Application, id});
        if (!after->delegation.isNull())
            link.delegation = m_tables.delegationNumbers.at(after->delegation);
    } else {
        link.scope = m_tables.scopeNumbers.at({ScopeKey::Kind::Gateway, id});
    }
    for (const Id role : after->roles)
        addFor({role});
    if constexpr (std::is_same_v<T, fleet::Application>) {
        if (!after->actions.empty())
            addFor({id, true});
    }
}

void PrincipalBuilder::takeOwnerships()
{
    const PositionMap *moves = m_after.tree().movesFrom(m_before.tree());
    if (!moves && !m_before.samePositions(m_after))
        return takeAllOwnerships();
    if (moves)
        moveOwned(*moves);
    takeChangedOwnerships();
}

void PrincipalBuilder::moveOwned(const PositionMap &moves)
{
    for (const PrincipalRef &known : m_before.principals()) {
        if (known.kind != PrincipalKind::Person)
            continue;
        const PrincipalNumber number = m_tables.principalNumbers.at(known);
        setOwned(known.id, moves.mapped(m_tables.principals[number].owned));
    }
}

void PrincipalBuilder::takeChangedOwnerships()
{
    struct Change
    {
        std::vector<Position> lost;
        std::vector<Position> gained;
    };
    std::map<Id, Change> changes; // person →
    const auto forEachOwner = [&](const Ownership *row, auto &&f) {
        const auto position = row ? m_after.tree().position(row->id) : std::nullopt;
        if (!position)
            return;
        f(row->primary, *position);
        for (const Id secondary : row->secondaries)
            f(secondary, *position);
    };
    forEachChange<Ownership>([&](const Ownership *before, const Ownership *after) {
        forEachOwner(before, [&](Id person, Position p) { changes[person].lost.push_back(p); });
        forEachOwner(after, [&](Id person, Position p) { changes[person].gained.push_back(p); });
    });
    // A device that was not there before.
    forEachChange<fleet::Resource>(
        [&](const fleet::Resource *before, const fleet::Resource *after) {
            if (!before)
                forEachOwner(m_after.state().ownerships().find(after->id),
                             [&](Id person, Position p) { changes[person].gained.push_back(p); });
        });
    for (auto &changed : changes) {
        const auto number = m_tables.principalNumbers.at({PrincipalKind::Person, changed.first});
        const IntervalSet owned =
            m_tables.principals[number]
                .owned.subtracted(IntervalSet::fromPositions(std::move(changed.second.lost)))
                .united(IntervalSet::fromPositions(std::move(changed.second.gained)));
        setOwned(changed.first, owned);
    }
}

void PrincipalBuilder::takeAllOwnerships()
{
    std::map<Id, std::vector<Position>> devices; // person →
    for (const Ownership &row : m_after.state().ownerships()) {
        const auto position = m_after.tree().position(row.id);
        if (!position)
            continue;
        devices[row.primary].push_back(*position);
        for (const Id secondary : row.secondaries)
            devices[secondary].push_back(*position);
    }
    for (const PrincipalRef &known : m_before.principals()) {
        if (known.kind == PrincipalKind::Person && !devices.contains(known.id))
            setOwned(known.id, {});
    }
    for (auto &owned : devices)
        setOwned(owned.first, IntervalSet::fromPositions(std::move(owned.second)));
}

void PrincipalBuilder::setOwned(Id person, IntervalSet owned)
{
    const PrincipalRef principal{PrincipalKind::Person, person};
    const PrincipalNumber number = m_tables.principalNumbers.at(principal);
    const bool exists = !owned.isEmpty();
    m_listChanged |= exists != m_tables.principals[number].exists;
    if (m_tables.principals[number].owned == owned)
        return;
    PrincipalEntry &own = entry(principal);
    own.owned = std::move(owned);
    own.exists = exists;
}

std::shared_ptr<const std::vector<PrincipalRef>> PrincipalBuilder::newList() const
{
    if (!m_listChanged)
        return nullptr;
    auto list = std::make_shared<std::vector<PrincipalRef>>();
    m_tables.principalNumbers.forEach([&](const PrincipalRef &principal, PrincipalNumber number) {
        if (m_tables.principals[number].exists)
            list->push_back(principal);
    });
    return list;
}

} // namespace bailiwick::access
