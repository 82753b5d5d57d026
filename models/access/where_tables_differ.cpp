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
    if (before.actions != after.actions || before.ownership != after.ownership)
        return {Cause::Anything, {}};
    return changeOf(before.condition, after.condition);
}

WhereDiffers::Change WhereDiffers::changeOf(const Truth &before, const Truth &after) const
{
    if (before.isEverywhere() != after.isEverywhere())
        return {Cause::Anything, {}};
    if (before.isEverywhere())
        return {};
    Change change{Cause::Conditions, differingBlocks(*before.sure, *after.sure)};
    const OpenConditionPtr moved =
        m_moves && before.open ? before.open->moved(*m_moves, after.sure->size()) : before.open;
    change.blocks = change.blocks.united(OpenCondition::differing(moved.get(), after.open.get()));
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
                                           old.kind != now.kind ||
                                           !isSame(IntervalSet(old.own), IntervalSet(now.own));
                      m_anyChange |= m_organizations[i];
                  });
}

// All that the policy can concern, in positions after.
void WhereDiffers::addPolicy(const CompiledPolicy &policy, const Snapshot &snapshot)
{
    IntervalSet where(snapshot.tables().all);
    if (policy.scope != noNumber) {
        const CompiledScope &scope = (*snapshot.tables().scopes)[policy.scope];
        where = IntervalSet(scope.interval);
        if (scope.group) {
            where = {};
            for (const CompiledGroup::Piece &piece : scope.group->pieces)
                where = where.united(piece.where);
        }
    }
    m_policies.push_back(
        {policy.everybody, policy.organization, &snapshot == &m_before ? toAfter(where) : where});
}

void WhereDiffers::comparePolicies()
{
    const AccessTables &before = m_before.tables();
    const AccessTables &after = m_after.tables();
    m_permits = !before.permits->empty() || !after.permits->empty();
    const auto rest = [](CompiledPolicy policy) {
        policy.condition = {};
        return policy;
    };
    const auto compareOne = [&](const CompiledPolicy &old, const CompiledPolicy &now) {
        const bool moved = now.scope < m_scopes.size() && m_scopes[now.scope];
        const bool other = now.delegation < m_delegations.size() &&
                           m_delegations[now.delegation].cause != Cause::None;
        const bool home = now.permit && now.organization < m_organizations.size() &&
                          m_organizations[now.organization];
        const Change change = changeOf(old.condition, now.condition);
        if (moved || other || home || change.cause == Cause::Anything || rest(old) != rest(now)) {
            addPolicy(old, m_before);
            addPolicy(now, m_after);
        } else if (change.cause == Cause::Conditions) {
            m_policies.push_back({now.everybody, now.organization, change.blocks});
        }
    };
    const auto compareAll = [&](const std::vector<CompiledPolicy> &old,
                                const std::vector<CompiledPolicy> &now) {
        auto a = old.begin();
        auto b = now.begin();
        while (a != old.end() || b != now.end()) {
            if (b == now.end() || (a != old.end() && a->id < b->id))
                addPolicy(*a++, m_before);
            else if (a == old.end() || b->id < a->id)
                addPolicy(*b++, m_after);
            else
                compareOne(*a++, *b++);
        }
    };
    compareAll(*before.permits, *after.permits);
    compareAll(*before.forbids, *after.forbids);
    std::erase_if(m_policies, [](const PolicyChange &change) { return change.where.isEmpty(); });
    m_anyChange |= !m_policies.empty();
}

} // namespace bailiwick::access
