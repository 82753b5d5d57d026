// SPDX-License-Identifier: Apache-2.0
// Principals; the shared tables are compared in where_tables_differ.cpp.
#include "models/access/where_differs.h"

#include <algorithm>
#include <array>

namespace bailiwick::access {

WhereDiffers::WhereDiffers(const Snapshot &before, const Snapshot &after)
    : m_before(before)
    , m_after(after)
{
    if (!before.samePositions(after))
        m_moves = after.tree().movesFrom(before.tree());
    m_everywhere =
        (!m_moves && !before.samePositions(after)) || before.actions() != after.actions();
    if (m_everywhere)
        return;
    findTouched();
    compareRoles();
    compareDelegations();
    compareScopes();
    compareOrganizations();
    comparePolicies();
    m_ownershipRoles = *before.tables().ownershipRoles != *after.tables().ownershipRoles;
    m_anyChange |= m_ownershipRoles;
}

// Nodes that came, went or moved, with all below them. Of the others, ancestors are the same.
void WhereDiffers::findTouched()
{
    if (!m_moves)
        return;
    std::vector<Interval> before;
    std::vector<Interval> after;
    fleet::Table<fleet::Resource>::forEachChange(
        m_before.state().resources(), m_after.state().resources(),
        [&](const fleet::Resource *old, const fleet::Resource *now) {
            if (old && now && old->parent == now->parent && old->kind == now->kind)
                return;
            if (old)
                before.push_back(m_before.tree().subtree(*m_before.tree().position(old->id)));
            if (now)
                after.push_back(m_after.tree().subtree(*m_after.tree().position(now->id)));
        });
    m_touchedBefore = IntervalSet::fromIntervals(std::move(before));
    m_touchedAfter = IntervalSet::fromIntervals(std::move(after));
}

WhereDiffers::Zone WhereDiffers::everywhere() const
{
    return {IntervalSet(m_before.tree().all()), IntervalSet(m_after.tree().all())};
}

WhereDiffers::Zone WhereDiffers::zoneOf(const Found &found) const
{
    if (!m_moves)
        return {found.where, found.where};
    Zone zone{m_moves->inverse().mapped(found.where), found.where};
    if (found.touches) {
        zone.before = zone.before.united(m_touchedBefore);
        zone.after = zone.after.united(m_touchedAfter);
    }
    return zone;
}

WhereDiffers::Zone WhereDiffers::of(const fleet::PrincipalRef &principal)
{
    return of(m_before.number(principal), m_after.number(principal));
}

WhereDiffers::Zone WhereDiffers::of(std::optional<PrincipalNumber> before,
                                    std::optional<PrincipalNumber> after)
{
    if (m_everywhere)
        return everywhere();
    const auto &old = m_before.tables().principals;
    const auto &now = m_after.tables().principals;
    static const PrincipalEntry none;
    if (before && after && before == after && !m_anyChange && !m_moves &&
        now.sharesChunk(*after, old) && now[*after].teams.empty())
        return {};
    Found found;
    if (!addEntries(found, before ? old[*before] : none, after ? now[*after] : none))
        return everywhere();
    return found.where.isEmpty() && !found.touches ? Zone() : zoneOf(found);
}

// These give false when it may be everywhere.
bool WhereDiffers::addEntries(Found &found, const PrincipalEntry &before,
                              const PrincipalEntry &after)
{
    const bool had = before.exists && !before.disabled;
    const bool has = after.exists && !after.disabled;
    if (!had && !has)
        return true;
    if (had != has || before.organization != after.organization || before.teams != after.teams ||
        !addLinks(found, before, after))
        return false;
    addOwned(found, before, after);
    addPolicies(found, before, after);
    found.touches |= m_permits && m_moves;
    return std::ranges::all_of(after.teams,
                               [&](PrincipalNumber team) { return addTeam(found, team); });
}

bool WhereDiffers::addTeam(Found &found, PrincipalNumber number)
{
    const auto [it, fresh] = m_teams.try_emplace(number);
    Team &team = it->second;
    if (fresh)
        team.known = addLinks(team.found, m_before.tables().principals[number],
                              m_after.tables().principals[number]);
    found.add(team.found.where);
    found.touches |= team.found.touches;
    return team.known;
}

bool WhereDiffers::addLinks(Found &found, const PrincipalEntry &before,
                            const PrincipalEntry &after) const
{
    const std::uint32_t organization = after.organization;
    if (before.organization != organization ||
        (organization < m_organizations.size() && m_organizations[organization]))
        return false;
    auto old = before.links.begin();
    auto now = after.links.begin();
    while (old != before.links.end() || now != after.links.end()) {
        if (old != before.links.end() && now != after.links.end() && *old == *now) {
            if (m_anyChange)
                addLink(found, *now);
            touch(found, *now);
            ++old;
            ++now;
            continue;
        }
        const bool takeOld = now == after.links.end() ||
                             (old != before.links.end() && old->assignment <= now->assignment);
        const Link &link = takeOld ? *old++ : *now++;
        addHull(found, link);
        touch(found, link);
    }
    return true;
}

// What a permit gives is all of it; a forbid matters only where there is something to forbid.
void WhereDiffers::addPolicies(Found &found, const PrincipalEntry &before,
                               const PrincipalEntry &after)
{
    IntervalSet forbidden;
    for (const PolicyChange &change : m_policies) {
        if (!change.everybody && change.organization != after.organization)
            continue;
        if (m_permits)
            found.add(change.where);
        else
            forbidden = forbidden.united(change.where);
    }
    if (forbidden.isEmpty())
        return;
    Found hull;
    const auto addLinks = [&](const PrincipalEntry &entry) {
        for (const Link &link : entry.links) {
            if (mayReach(link, forbidden))
                addHull(hull, link);
        }
    };
    addLinks(before);
    addLinks(after);
    for (const PrincipalNumber team : after.teams) {
        addLinks(m_before.tables().principals[team]);
        addLinks(m_after.tables().principals[team]);
    }
    hull.add(toAfter(before.owned));
    hull.add(after.owned);
    found.add(hull.where.intersected(forbidden));
}

void WhereDiffers::addOwned(Found &found, const PrincipalEntry &before,
                            const PrincipalEntry &after) const
{
    const IntervalSet old = toAfter(before.owned);
    found.add(old.subtracted(after.owned));
    found.add(after.owned.subtracted(old));
    found.touches |= !before.owned.intersected(m_touchedBefore).isEmpty() ||
                     !after.owned.intersected(m_touchedAfter).isEmpty();
    if (after.owned.isEmpty() || !m_anyChange)
        return;
    if (m_ownershipRoles)
        return found.add(after.owned);
    for (const std::uint32_t role : *m_after.tables().ownershipRoles) {
        if (role >= m_roles.size() || m_roles[role].cause == Cause::None)
            continue;
        found.add(m_roles[role].cause == Cause::Anything
                      ? after.owned
                      : after.owned.intersected(m_roles[role].blocks));
    }
}

void WhereDiffers::addLink(Found &found, const Link &link) const
{
    static const Change none;
    const Change &role = link.role < m_roles.size() ? m_roles[link.role] : none;
    const Change &delegation =
        link.delegation < m_delegations.size() ? m_delegations[link.delegation] : none;
    const bool scope = link.scope < m_scopes.size() && m_scopes[link.scope];
    if (scope || role.cause == Cause::Anything || delegation.cause == Cause::Anything)
        return addHull(found, link);
    if (role.cause == Cause::None && delegation.cause == Cause::None)
        return;
    for (const Change *change : {&role, &delegation}) {
        if (change->cause != Cause::Conditions || !mayReach(link, change->blocks))
            continue;
        Found hull;
        addHull(hull, link);
        found.add(hull.where.intersected(change->blocks));
    }
}

// Most links do not reach to where something changed: told without making sets.
bool WhereDiffers::mayReach(const Link &link, const IntervalSet &where) const
{
    if (m_moves)
        return true;
    return std::ranges::any_of(std::array{&m_before, &m_after}, [&](const Snapshot *snapshot) {
        const auto &scopes = *snapshot->tables().scopes;
        return link.scope < scopes.size() && scopes[link.scope].overlaps(where);
    });
}

// All of the scope, before and after.
void WhereDiffers::addHull(Found &found, const Link &link) const
{
    for (const Snapshot *snapshot : {&m_before, &m_after}) {
        const auto &scopes = *snapshot->tables().scopes;
        if (link.scope >= scopes.size())
            continue;
        const bool isBefore = snapshot == &m_before;
        const auto add = [&](const IntervalSet &where) {
            found.add(isBefore ? toAfter(where) : where);
        };
        const CompiledScope &scope = scopes[link.scope];
        if (!scope.group) {
            add(IntervalSet(scope.interval));
            continue;
        }
        for (const CompiledGroup::Piece &piece : scope.group->pieces)
            add(piece.where);
    }
}

void WhereDiffers::touch(Found &found, const Link &link) const
{
    if (found.touches || !m_moves)
        return;
    const auto overlaps = [&](const Snapshot &snapshot, const IntervalSet &touched) {
        const auto &scopes = *snapshot.tables().scopes;
        return link.scope < scopes.size() && scopes[link.scope].overlaps(touched);
    };
    found.touches = overlaps(m_before, m_touchedBefore) || overlaps(m_after, m_touchedAfter);
}

} // namespace bailiwick::access
