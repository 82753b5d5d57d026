// SPDX-License-Identifier: Apache-2.0
#include "models/access/coverage.h"

#include "models/access/principal_store.h"

namespace bailiwick::access {

namespace {

// Calls f(interval) for what two lists of intervals share.
template<typename F>
void forEachShared(std::span<const Interval> ours, std::span<const Interval> theirs, F &&f)
{
    if (ours.empty() || theirs.empty())
        return;
    const auto from = [](std::span<const Interval> list, Position position) {
        return std::ranges::upper_bound(list, position, {}, &Interval::high);
    };
    auto a = from(ours, theirs.front().low);
    auto b = from(theirs, ours.front().low);
    while (a != ours.end() && b != theirs.end()) {
        const Interval shared{std::max(a->low, b->low), std::min(a->high, b->high)};
        if (shared.low < shared.high)
            f(shared);
        if (a->high < b->high)
            ++a;
        else
            ++b;
    }
}

} // namespace

Coverage::Coverage(const AccessTables &tables, MaskNumbers &numbers, fleet::Time at,
                   std::function<ActionSet(const ActionSet &)> actions)
    : m_tables(tables)
    , m_numbers(numbers)
    , m_at(at)
    , m_actions(std::move(actions))
{
}

Coverage::Layers Coverage::made(std::vector<LinkPart> parts)
{
    Layers layers;
    layers.reserve(parts.size());
    for (LinkPart &part : parts) {
        if (!part.validity.contains(m_at))
            continue;
        const std::uint32_t number = m_numbers.of(part.part.masks);
        layers.push_back({m_actions(part.actions), std::move(part.part.region),
                          std::move(part.part.masks), number});
    }
    return layers;
}

const Coverage::Layers &Coverage::own(Layers layers)
{
    return m_own.emplace_back(std::move(layers));
}

const Coverage::Layers &Coverage::ofRole(RoleKey key, const Asker &asker)
{
    const auto parts = [&] { return partsOf(m_tables, key[0], key[1], key[2], asker); };
    if ((*m_tables.roles)[key[0]].condition.open)
        return own(made(parts()));
    const auto [it, fresh] = m_roles.try_emplace(key);
    if (fresh)
        it->second = made(parts());
    return it->second;
}

const Coverage::Layers &Coverage::ofPolicy(const CompiledPolicy &policy, const Asker &asker)
{
    if (policy.condition.open)
        return own(made(partsOf(m_tables, policy, asker)));
    const auto [it, fresh] = m_policies.try_emplace(&policy);
    if (fresh)
        it->second = made(partsOf(m_tables, policy, asker));
    return it->second;
}

void Coverage::add(std::span<const Interval> where, const IntervalSet &zone, const Layers &layers,
                   bool forbids)
{
    forEachShared(where, zone.intervals(), [&](const Interval &part) {
        for (const Layer &layer : layers) {
            forEachShared(std::span(&part, 1), layer.region.intervals(),
                          [&](const Interval &interval) {
                              m_covered.push_back({interval, &layer, forbids});
                          });
        }
    });
}

void Coverage::addLink(const Link &link, std::uint32_t organization, const IntervalSet &zone,
                       const Asker &asker)
{
    const CompiledScope &scope = (*m_tables.scopes)[link.scope];
    if (!link.validity.contains(m_at) || !scope.overlaps(zone))
        return;
    const bool isOwn = link.delegation == noNumber;
    const Layers &layers =
        ofRole({link.role, link.delegation, isOwn ? noNumber : organization}, asker);
    const Interval fence = isOwn ? (*m_tables.organizations)[organization].own : m_tables.all;
    const auto addFenced = [&](std::span<const Interval> where) {
        forEachShared(where, std::span(&fence, 1),
                      [&](const Interval &part) { add(std::span(&part, 1), zone, layers, false); });
    };
    if (!scope.group)
        return addFenced(std::span(&scope.interval, 1));
    for (const CompiledGroup::Piece &piece : scope.group->pieces) {
        if (piece.validity.contains(m_at))
            addFenced(piece.where.intervals());
    }
}

std::span<const Covered> Coverage::of(PrincipalNumber principal, const IntervalSet &zone,
                                      const Context &context, const cedar::Value &prepared)
{
    m_covered.clear();
    m_own.clear();
    const PrincipalEntry &entry = m_tables.principals[principal];
    if (!entry.exists || entry.disabled)
        return m_covered;
    const PrincipalStore store(m_tables, principal, &prepared);
    const Asker asker{store, &context};
    if (!entry.owned.isEmpty()) {
        for (const std::uint32_t role : *m_tables.ownershipRoles)
            add(entry.owned.intervals(), zone, own(made(ownedParts(m_tables, entry, role, asker))),
                false);
    }
    forEachEffectiveLink(m_tables, entry, [&](const PrincipalEntry &holder, const Link &link) {
        addLink(link, holder.organization, zone, asker);
    });
    const auto addPolicies = [&](const std::vector<CompiledPolicy> &policies, bool forbids) {
        for (const CompiledPolicy &policy : policies) {
            if (policy.binds(entry.organization))
                add(std::span(&m_tables.all, 1), zone, ofPolicy(policy, asker), forbids);
        }
    };
    if (entry.organization != noNumber && (*m_tables.organizations)[entry.organization].isActive())
        addPolicies(*m_tables.permits, false);
    if (!m_covered.empty())
        addPolicies(*m_tables.forbids, true);
    return m_covered;
}

} // namespace bailiwick::access
