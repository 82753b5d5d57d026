// SPDX-License-Identifier: Apache-2.0
// The builder's part that finds where links reach: nodes, groups, and where applications and
// gateways act.
#include "models/access/snapshot_builder.h"

#include <algorithm>
#include <set>

namespace bailiwick::access {

namespace {

using Group = std::shared_ptr<const CompiledGroup>;

// Pieces with the same validity are one.
class PieceSum
{
public:
    void add(const fleet::Validity &validity, const IntervalSet &where)
    {
        if (validity.isEmpty() || where.isEmpty())
            return;
        IntervalSet &sum = m_sums[validity];
        sum = sum.united(where);
    }
    void add(const CompiledScope &scope)
    {
        if (!scope.group)
            return add({}, IntervalSet(scope.interval));
        for (const CompiledGroup::Piece &piece : scope.group->pieces)
            add(piece.validity, piece.where);
    }
    void addShared(const PieceSum &a, const PieceSum &b)
    {
        for (const auto &[validity, where] : a.m_sums) {
            for (const auto &[otherValidity, otherWhere] : b.m_sums)
                add(validity.intersected(otherValidity), where.intersected(otherWhere));
        }
    }
    Group take()
    {
        auto group = std::make_shared<CompiledGroup>();
        for (auto &[validity, where] : m_sums)
            group->pieces.push_back({std::move(where), validity});
        return group;
    }

private:
    std::map<fleet::Validity, IntervalSet> m_sums;
};

bool isMachine(const ScopeKey &key)
{
    return key.kind == ScopeKey::Kind::Application || key.kind == ScopeKey::Kind::Gateway;
}

} // namespace

void SnapshotBuilder::compileScopes()
{
    AccessTables &tables = m_snapshot->m_tables;
    std::vector<std::uint32_t> groups = *tables.groupScopes;
    for (const auto &[scope, number] : m_newScopes) {
        if (scope.kind != ScopeKey::Kind::Resource)
            groups.push_back(number);
    }
    const bool sameMachines = shares<fleet::Application>() && shares<fleet::Gateway>();
    if (m_samePositions && m_newScopes.empty() &&
        (groups.empty() || (m_sameRegions && sameMachines)))
        return;
    std::vector<CompiledScope> scopes = *tables.scopes;
    scopes.resize(tables.scopeNumbers.size());
    for (const auto &[scope, number] : m_newScopes)
        scopes[number].scope = scope;
    const auto place = [&](CompiledScope &scope) {
        const bool stood = scope.interval.low < scope.interval.high;
        if (const auto moved =
                m_moves && stood ? m_moves->mapped(scope.interval.low) : std::nullopt) {
            scope.interval = m_snapshot->m_tree->subtree(*moved);
            return;
        }
        const auto position = m_snapshot->m_tree->position(scope.scope.id);
        scope.interval = position ? m_snapshot->m_tree->subtree(*position) : Interval();
    };
    if (!m_samePositions) // the new ones among them
        std::ranges::for_each(scopes, place);
    else
        for (const auto &[scope, number] : m_newScopes)
            place(scopes[number]);
    bool changed = !m_samePositions || !m_newScopes.empty();
    const auto take = [&](CompiledScope &scope, std::shared_ptr<const CompiledGroup> group) {
        if (scope.group && *scope.group == *group)
            return;
        scope.group = std::move(group);
        changed = true;
    };
    for (const std::uint32_t number : groups) {
        CompiledScope &scope = scopes[number];
        if (!isMachine(scope.scope) && !(m_sameRegions && scope.group))
            take(scope, compileGroup(scope.scope.id));
    }
    // Made of the groups.
    const std::set<ScopeKey> other = changedMachines();
    for (const std::uint32_t number : groups) {
        CompiledScope &scope = scopes[number];
        if (isMachine(scope.scope) &&
            !(m_sameRegions && scope.group && !other.contains(scope.scope)))
            take(scope, compileMachine(scope.scope, scopes));
    }
    if (!changed)
        return;
    std::vector<Interval> intervals;
    intervals.reserve(scopes.size());
    for (const CompiledScope &scope : scopes)
        intervals.push_back(scope.interval);
    share(tables.scopeIntervals, m_before.m_tables.scopeIntervals, std::move(intervals));
    tables.scopes = std::make_shared<const std::vector<CompiledScope>>(std::move(scopes));
    share(tables.groupScopes, m_before.m_tables.groupScopes, std::move(groups));
}

// A group reaches only as far as its organization holds.
std::shared_ptr<const CompiledGroup> SnapshotBuilder::compileGroup(fleet::Id id) const
{
    auto result = std::make_shared<CompiledGroup>();
    const fleet::Group *group = m_snapshot->m_state.groups().find(id);
    if (!group)
        return result;
    const IntervalSet where = m_snapshot->positions({fleet::ScopeKind::Group, id});
    for (const Holding &holding : m_snapshot->holdings(group->organization)) {
        IntervalSet part = where.intersected(holding.region);
        if (!part.isEmpty())
            result->pieces.push_back({std::move(part), holding.validity});
    }
    return result;
}

std::set<ScopeKey> SnapshotBuilder::changedMachines() const
{
    std::set<ScopeKey> result;
    const auto add = [&]<typename T>(const T *, ScopeKey::Kind kind) {
        fleet::Table<T>::forEachChange(m_before.m_state.table<T>(), m_snapshot->m_state.table<T>(),
                                       [&](const T *before, const T *after) {
                                           result.emplace(kind, (after ? after : before)->id);
                                       });
    };
    add(static_cast<fleet::Application *>(nullptr), ScopeKey::Kind::Application);
    add(static_cast<fleet::Gateway *>(nullptr), ScopeKey::Kind::Gateway);
    return result;
}

// REQUIRES: the scopes of nodes and groups are compiled.
std::shared_ptr<const CompiledGroup>
SnapshotBuilder::compileMachine(const ScopeKey &key, const std::vector<CompiledScope> &scopes) const
{
    const fleet::State &state = m_snapshot->m_state;
    const auto scopeOf = [&](const ScopeKey &scope) -> const CompiledScope & {
        return scopes[m_snapshot->m_tables.scopeNumbers.at(scope)];
    };
    PieceSum sum;
    if (const fleet::Application *application =
            key.kind == ScopeKey::Kind::Application ? state.applications().find(key.id) : nullptr) {
        PieceSum spaces;
        for (const fleet::Scope &space : application->spaces)
            spaces.add(scopeOf(space));
        if (application->anyKeyword)
            return spaces.take();
        PieceSum keywords;
        for (const fleet::Id keyword : application->keywords)
            keywords.add(scopeOf({ScopeKey::Kind::Group, keyword}));
        sum.addShared(spaces, keywords);
    } else if (const fleet::Gateway *gateway =
                   key.kind == ScopeKey::Kind::Gateway ? state.gateways().find(key.id) : nullptr) {
        if (const auto device = m_snapshot->m_tree->position(gateway->device))
            sum.add({}, IntervalSet({*device, *device + 1}));
        if (!gateway->group.isNull())
            sum.add(scopeOf({ScopeKey::Kind::Group, gateway->group}));
    }
    return sum.take();
}

} // namespace bailiwick::access
