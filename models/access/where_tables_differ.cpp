// SPDX-License-Identifier: Apache-2.0
// What of the tables that links name differs: roles, delegations, scopes, organizations.
#include "models/access/where_differs.h"

#include <algorithm>

namespace bailiwick::access {

namespace {

// Goes through two tables by number: f(number, before, after), default-made where there is none.
template<typename T, typename F>
void compareTables(const AccessTables::Shared<T> &before, const AccessTables::Shared<T> &after,
                   F &&f)
{
    static const T none{};
    for (std::size_t i = 0; i < std::max(before->size(), after->size()); ++i)
        f(i, i < before->size() ? (*before)[i] : none, i < after->size() ? (*after)[i] : none);
}

} // namespace

IntervalSet WhereDiffers::differingBlocks(const Bitmap &before, const Bitmap &after) const
{
    if (m_moves)
        return access::differingBlocks(before.moved(*m_moves, after.size()), after);
    return access::differingBlocks(before, after);
}

bool WhereDiffers::isSame(const IntervalSet &before, const IntervalSet &after) const
{
    if (!m_moves)
        return before == after;
    return toAfter(before).subtracted(m_touchedAfter) == after.subtracted(m_touchedAfter);
}

WhereDiffers::Change WhereDiffers::changeOf(const CompiledRole &before,
                                            const CompiledRole &after) const
{
    if (before.actions != after.actions || before.ownership != after.ownership ||
        !before.condition != !after.condition)
        return {Cause::Anything, {}};
    if (!before.condition)
        return {};
    Change change{Cause::Conditions, differingBlocks(*before.condition, *after.condition)};
    return change.blocks.isEmpty() ? Change() : change;
}

WhereDiffers::Change WhereDiffers::changeOf(const CompiledDelegation &before,
                                            const CompiledDelegation &after) const
{
    const Holding &old = before.holding;
    const Holding &now = after.holding;
    if (!before.live && !after.live)
        return {};
    const bool sameMeaning =
        before.live == after.live && before.to == after.to && old.validity == now.validity &&
        old.ceiling == now.ceiling && isSame(old.region, now.region) &&
        std::ranges::equal(old.narrowed, now.narrowed, [](const auto &a, const auto &b) {
            return a.first == b.first && a.second.size() == b.second.size();
        });
    if (!sameMeaning)
        return {Cause::Anything, {}};
    Change change{Cause::Conditions, {}};
    for (const auto &[action, masks] : old.narrowed) {
        const Masks &others = now.narrowed.at(action);
        for (std::size_t i = 0; i < masks.size(); ++i)
            change.blocks = change.blocks.united(differingBlocks(*masks[i], *others[i]));
    }
    return change.blocks.isEmpty() ? Change() : change;
}

// Of a node, which nodes that did not move are below it does not change.
bool WhereDiffers::isSame(const CompiledScope &before, const CompiledScope &after) const
{
    if (!m_moves)
        return before == after;
    if (before.scope != after.scope || !before.group != !after.group)
        return false;
    return !before.group ||
           std::ranges::equal(before.group->pieces, after.group->pieces,
                              [&](const CompiledGroup::Piece &a, const CompiledGroup::Piece &b) {
                                  return a.validity == b.validity && isSame(a.where, b.where);
                              });
}

void WhereDiffers::compareRoles()
{
    const auto &before = m_before.tables().roles;
    const auto &after = m_after.tables().roles;
    if (before == after)
        return;
    m_roles.resize(std::max(before->size(), after->size()));
    compareTables(before, after, [&](auto i, const CompiledRole &old, const CompiledRole &now) {
        m_roles[i] = changeOf(old, now);
        m_anyChange |= m_roles[i].cause != Cause::None;
    });
}

void WhereDiffers::compareDelegations()
{
    const auto &before = m_before.tables().delegations;
    const auto &after = m_after.tables().delegations;
    if (before == after)
        return;
    m_delegations.resize(std::max(before->size(), after->size()));
    compareTables(before, after,
                  [&](auto i, const CompiledDelegation &old, const CompiledDelegation &now) {
                      m_delegations[i] = changeOf(old, now);
                      m_anyChange |= m_delegations[i].cause != Cause::None;
                  });
}

void WhereDiffers::compareScopes()
{
    const auto &before = m_before.tables().scopes;
    const auto &after = m_after.tables().scopes;
    if (before == after)
        return;
    m_scopes.resize(std::max(before->size(), after->size()));
    compareTables(before, after, [&](auto i, const CompiledScope &old, const CompiledScope &now) {
        m_scopes[i] = !isSame(old, now);
        m_anyChange |= m_scopes[i];
    });
}

void WhereDiffers::compareOrganizations()
{
    const auto &before = m_before.tables().organizations;
    const auto &after = m_after.tables().organizations;
    if (before == after)
        return;
    m_organizations.resize(std::max(before->size(), after->size()));
    compareTables(before, after,
                  [&](auto i, const CompiledOrganization &old, const CompiledOrganization &now) {
                      m_organizations[i] = old.isActive() != now.isActive() ||
                                           !isSame(IntervalSet(old.own), IntervalSet(now.own));
                      m_anyChange |= m_organizations[i];
                  });
}

} // namespace bailiwick::access
