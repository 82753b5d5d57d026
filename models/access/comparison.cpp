// SPDX-License-Identifier: Apache-2.0
#include "models/access/comparison.h"

#include "models/access/context_fold.h"
#include "models/access/principal_store.h"

#include <algorithm>

namespace bailiwick::access {

ComparisonFrame::ComparisonFrame(const Difference &of)
    : difference(of)
    , before(*of.before)
    , after(*of.after)
    , samePositions(before.samePositions(after))
    , sameActions(before.actions() == after.actions())
    , forward(before.tree(), after.tree())
    , backward(after.tree(), before.tree())
    , contexts(circumstances({&before, &after}, of.at))
{
    for (const Context &context : contexts)
        prepared.push_back(cedarContext(context));
    for (std::size_t i = 0; i < of.actions.size(); ++i)
        allActions.set(i);
}

ActionSet ComparisonFrame::inDifference(const ActionSet &actions, const Snapshot &snapshot) const
{
    if (sameActions)
        return actions;
    ActionSet result;
    for (std::size_t i = 0; i < difference.actions.size(); ++i) {
        const auto number = snapshot.action(difference.actions[i]);
        result.set(i, number && actions.test(*number));
    }
    return result;
}

Comparison::Comparison(const ComparisonFrame &frame)
    : m_frame(frame)
    , m_before(frame.before.tables(), m_masks, frame.difference.at,
               [&frame](const ActionSet &set) { return frame.inDifference(set, frame.before); })
    , m_after(frame.after.tables(), m_masks, frame.difference.at,
              [&frame](const ActionSet &set) { return frame.inDifference(set, frame.after); })
    , m_reaches(frame.after.tree().size())
{
}

std::size_t Comparison::KeyHash::operator()(const Key &key) const
{
    std::size_t hash = key.size();
    for (const std::uint32_t value : key)
        hash = (hash ^ value) * 0x100000001b3ULL;
    return hash;
}

// Hardly two persons own the same devices, and no two applications or gateways share where they
// act. Links that do not reach into the zone do not count: what differs about a link is all in the
// zone of whoever has it.
void Comparison::begin(const Candidate &candidate)
{
    m_key.clear();
    m_open.clear();
    m_isAlone = candidate.principal.kind != fleet::PrincipalKind::Membership &&
                candidate.principal.kind != fleet::PrincipalKind::Team;
    addSide(m_frame.before.tables(), candidate.before, candidate.zone.before);
    addSide(m_frame.after.tables(), candidate.after, candidate.zone.after);
    m_ofLinks = m_key.size();
}

void Comparison::addSide(const AccessTables &tables, std::optional<PrincipalNumber> number,
                         const IntervalSet &zone)
{
    m_key.push_back(noNumber); // no link begins with it
    if (!number)
        return;
    const PrincipalEntry &entry = tables.principals[*number];
    const bool isThere = entry.exists && !entry.disabled;
    m_key.push_back(isThere ? entry.organization : noNumber);
    m_links.clear();
    forEachEffectiveLink(tables, entry, [&](const PrincipalEntry &holder, const Link &link) {
        if (link.validity.contains(m_frame.difference.at) &&
            (*tables.scopes)[link.scope].overlaps(zone))
            m_links.push_back({link.role, link.scope, link.delegation, holder.organization});
    });
    std::ranges::sort(m_links);
    const auto last = std::unique(m_links.begin(), m_links.end());
    const auto ask = [&](const Truth &condition) {
        if (condition.open)
            m_open.push_back({&tables, *number, condition.open.get()});
    };
    for (auto it = m_links.begin(); it != last; ++it) {
        m_key.insert(m_key.end(), it->begin(), it->end());
        ask((*tables.roles)[it->front()].condition);
    }
    if (entry.owned.overlaps(zone)) {
        for (const std::uint32_t role : *tables.ownershipRoles)
            ask((*tables.roles)[role].condition);
    }
    for (const auto *policies : {tables.permits.get(), tables.forbids.get()}) {
        for (const CompiledPolicy &policy : *policies) {
            if (policy.binds(entry.organization))
                ask(policy.condition);
        }
    }
}

// False: a condition names the principal.
bool Comparison::addTruths(std::size_t context)
{
    m_key.resize(m_ofLinks);
    for (const OpenQuestion &question : m_open) {
        const PrincipalStore principal(*question.tables, question.principal,
                                       &m_frame.prepared[context]);
        const auto truths = question.condition->truths(principal, m_frame.contexts[context]);
        if (!truths)
            return false;
        for (const char truth : *truths)
            m_key.push_back(static_cast<std::uint32_t>(truth));
    }
    return true;
}

Comparison::Actions Comparison::actionsAt(const Candidate &candidate, std::size_t context)
{
    if (m_isAlone || !addTruths(context))
        return compute(candidate, context);
    const auto [it, fresh] = m_known.try_emplace(m_key);
    if (fresh)
        it->second = compute(candidate, context);
    return it->second;
}

Comparison::Actions Comparison::actionsOf(const Candidate &candidate)
{
    begin(candidate);
    const Actions first = actionsAt(candidate, 0);
    std::optional<ContextFold> fold; // while the answer is the same in all
    for (std::size_t i = 1; i < m_frame.contexts.size() && !m_open.empty(); ++i) {
        const Actions next = actionsAt(candidate, i);
        if (next == first || *next == *first)
            continue;
        if (!fold)
            fold.emplace(*first);
        fold->add(*next);
    }
    return fold ? std::make_shared<const std::vector<ActionDifference>>(fold->take()) : first;
}

namespace {

void split(std::vector<ActionSet> &classes, const ActionSet &actions)
{
    const std::size_t count = classes.size();
    for (std::size_t i = 0; i < count; ++i) {
        const ActionSet inside = classes[i] & actions;
        if (inside.none() || inside == classes[i])
            continue;
        classes[i] &= ~actions;
        classes.push_back(inside);
    }
}

} // namespace

// Actions that the same layers give differ in the same places.
std::vector<ActionSet>
Comparison::alike(std::initializer_list<std::span<const Covered>> sides) const
{
    std::vector<ActionSet> classes{m_frame.allActions};
    const Layer *last = nullptr;
    for (const std::span<const Covered> side : sides) {
        for (const Covered &covered : side) {
            if (covered.layer != std::exchange(last, covered.layer))
                split(classes, covered.layer->actions);
        }
    }
    return classes;
}

Comparison::Actions Comparison::compute(const Candidate &candidate, std::size_t context)
{
    const auto covered = [&](Coverage &side, std::optional<PrincipalNumber> number,
                             const IntervalSet &zone) {
        return number ? side.of(*number, zone, m_frame.contexts[context], m_frame.prepared[context])
                      : std::span<const Covered>();
    };
    const auto before = covered(m_before, candidate.before, candidate.zone.before);
    const auto after = covered(m_after, candidate.after, candidate.zone.after);
    auto result = std::make_shared<std::vector<ActionDifference>>();
    for (const ActionSet &actions : alike({before, after})) {
        if (actions.none())
            continue;
        const std::size_t first = actions._Find_first();
        const auto [gained, lost] = differenceFor(first, before, after);
        if (gained.isEmpty() && lost.isEmpty())
            continue;
        result->reserve(result->size() + actions.count());
        for (std::size_t i = first; i < actions.size(); i = actions._Find_next(i))
            result->push_back({static_cast<ActionIndex>(i), gained, lost, {}, {}});
    }
    std::ranges::sort(*result, {}, &ActionDifference::action);
    return result;
}

void Comparison::take(std::span<const Covered> covered, std::size_t action, std::size_t side)
{
    for (const Covered &part : covered) {
        const Layer &layer = *part.layer;
        if (layer.actions.test(action))
            m_sweep.add(part.where, side, part.forbids, {&layer.masks, layer.masksNumber});
    }
}

namespace {

// The same layers give and forbid the action in the same places.
bool isSame(std::size_t action, std::span<const Covered> before, std::span<const Covered> after)
{
    const auto next = [action](std::span<const Covered> list, std::size_t from) {
        while (from < list.size() && !list[from].layer->actions.test(action))
            ++from;
        return from;
    };
    for (std::size_t b = 0, a = 0;; ++b, ++a) {
        b = next(before, b);
        a = next(after, a);
        if (b == before.size() || a == after.size())
            return b == before.size() && a == after.size();
        if (before[b].where != after[a].where || before[b].forbids != after[a].forbids ||
            before[b].layer->masksNumber != after[a].layer->masksNumber)
            return false;
    }
}

} // namespace

GainedLost Comparison::differenceFor(std::size_t action, std::span<const Covered> before,
                                     std::span<const Covered> after)
{
    if (m_frame.samePositions && isSame(action, before, after))
        return {};
    m_sweep.clear();
    take(before, action, ReachSweep::before);
    if (m_frame.samePositions) {
        take(after, action, ReachSweep::after);
        return m_reaches.of(m_sweep);
    }
    const IntervalSet old = positionsOf(m_sweep);
    m_sweep.clear();
    take(after, action, ReachSweep::before);
    const IntervalSet now = positionsOf(m_sweep);
    return {now.subtracted(m_frame.forward.mapped(old)),
            old.subtracted(m_frame.backward.mapped(now))};
}

} // namespace bailiwick::access
