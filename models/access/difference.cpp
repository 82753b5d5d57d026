// SPDX-License-Identifier: Apache-2.0
#include "models/access/difference.h"

#include "models/access/context_fold.h"
#include "models/access/link_parts.h"
#include "models/access/principal_store.h"
#include "models/access/reach_difference.h"
#include "models/access/scheduled.h"
#include "models/access/tree_mapping.h"
#include "models/access/where_differs.h"

#include <algorithm>
#include <array>

namespace bailiwick::access {

using fleet::PrincipalRef;

namespace {

template<typename T, typename Before, typename After>
std::vector<T> merged(const Before &before, const After &after)
{
    std::vector<T> result;
    std::set_union(before.begin(), before.end(), after.begin(), after.end(),
                   std::back_inserter(result));
    return result;
}

// A principal's numbers in the two snapshots.
struct Candidate
{
    std::optional<PrincipalNumber> before;
    std::optional<PrincipalNumber> after;
    PrincipalRef principal;
    WhereDiffers::Zone zone; // where something may differ
};

class Comparison
{
public:
    explicit Comparison(Difference &difference)
        : m_difference(difference)
        , m_before(*difference.before)
        , m_after(*difference.after)
        , m_samePositions(m_before.samePositions(m_after))
        , m_where(m_before, m_after)
        , m_forward(m_before.tree(), m_after.tree())
        , m_backward(m_after.tree(), m_before.tree())
        , m_contexts(circumstances({&m_before, &m_after}, difference.at))
        , m_reaches(m_after.tree().size())
        , m_sameActions(m_before.actions() == m_after.actions())
    {
        for (const Context &context : m_contexts)
            m_prepared.push_back(cedarContext(context));
        for (std::size_t i = 0; i < difference.actions.size(); ++i)
            m_allActions.set(i);
    }

    // Those for whom something may differ, ordered. Numbers are mostly the same in both.
    std::vector<Candidate> candidates()
    {
        std::vector<Candidate> result;
        const auto consider = [&](Candidate candidate) {
            candidate.zone = m_where.of(candidate.before, candidate.after);
            if (!candidate.zone.isEmpty())
                result.push_back(std::move(candidate));
        };
        const auto &before = m_before.tables().principals;
        const auto &after = m_after.tables().principals;
        for (PrincipalNumber n = 0; n < after.size(); ++n) {
            const PrincipalRef &principal = after[n].principal;
            if (n < before.size() && before[n].principal == principal)
                consider({n, n, principal, {}});
            else
                consider({m_before.number(principal), n, principal, {}});
        }
        for (PrincipalNumber n = 0; n < before.size(); ++n) {
            const PrincipalRef &principal = before[n].principal;
            const bool known = n < after.size() && after[n].principal == principal;
            if (!known && !m_after.number(principal))
                consider({n, std::nullopt, principal, {}});
        }
        std::ranges::sort(result, {}, &Candidate::principal);
        return result;
    }

    void compare(const Candidate &candidate)
    {
        std::vector<ActionDifference> actions = actionsOf(candidate);
        if (!actions.empty())
            m_difference.principals.push_back({candidate.principal, std::move(actions)});
        addScheduled(m_difference, candidate.before, candidate.after, candidate.zone.after);
    }

private:
    using Key = std::vector<std::uint32_t>;
    struct KeyHash
    {
        std::size_t operator()(const Key &key) const
        {
            std::size_t hash = key.size();
            for (const std::uint32_t value : key)
                hash = (hash ^ value) * 0x100000001b3ULL;
            return hash;
        }
    };

    // What the principal's access follows from, on both sides: whoever has the same has the same
    // difference. Links that do not reach into the zone do not count: what differs about a link is
    // all in the zone. Empty for persons, hardly two of whom own the same devices, and for those
    // whom a condition names.
    Key keyOf(const Candidate &candidate, const Context &context) const
    {
        Key key;
        if (candidate.principal.kind == fleet::PrincipalKind::Person)
            return key;
        const bool plain =
            addSide(key, m_before.tables(), candidate.before, candidate.zone.before, context) &&
            addSide(key, m_after.tables(), candidate.after, candidate.zone.after, context);
        return plain ? key : Key();
    }

    const cedar::Value &preparedFor(const Context &context) const
    {
        return m_prepared[static_cast<std::size_t>(&context - m_contexts.data())];
    }

    static bool counts(const AccessTables &tables, const Link &link, const Context &context,
                       const IntervalSet &zone)
    {
        return link.validity.contains(context.now) && (*tables.scopes)[link.scope].overlaps(zone);
    }

    // False: a condition names the principal. `context` is one of m_contexts.
    bool addSide(Key &key, const AccessTables &tables, std::optional<PrincipalNumber> number,
                 const IntervalSet &zone, const Context &context) const
    {
        key.push_back(noNumber); // no link begins with it
        if (!number)
            return true;
        const PrincipalEntry &entry = tables.principals[*number];
        const bool isThere = entry.exists && !entry.disabled;
        key.push_back(isThere ? entry.organization : noNumber);
        std::vector<std::array<std::uint32_t, 4>> links;
        forEachEffectiveLink(tables, entry, [&](const PrincipalEntry &holder, const Link &link) {
            if (counts(tables, link, context, zone))
                links.push_back({link.role, link.scope, link.delegation, holder.organization});
        });
        std::ranges::sort(links);
        const auto last = std::unique(links.begin(), links.end());
        const PrincipalStore principal(tables, *number, &preparedFor(context));
        bool plain = true;
        const auto addTruths = [&](const Truth &condition) {
            if (!condition.open || !plain)
                return;
            const auto truths = condition.open->truths(principal, context);
            plain = truths.has_value();
            for (const char truth : truths.value_or(std::string()))
                key.push_back(static_cast<std::uint32_t>(truth));
        };
        for (auto it = links.begin(); it != last; ++it) {
            key.insert(key.end(), it->begin(), it->end());
            addTruths((*tables.roles)[it->front()].condition);
        }
        for (const auto *policies : {tables.permits.get(), tables.forbids.get()}) {
            for (const CompiledPolicy &policy : *policies) {
                if (policy.binds(entry.organization))
                    addTruths(policy.condition);
            }
        }
        return plain;
    }

    // `single` holds the answer that nobody else has.
    const std::vector<ActionDifference> &actionsAt(const Candidate &candidate,
                                                   const Context &context,
                                                   std::vector<ActionDifference> &single)
    {
        Key key = keyOf(candidate, context);
        if (key.empty()) {
            single = compute(candidate, context);
            return single;
        }
        const auto [it, fresh] = m_known.try_emplace(std::move(key));
        if (fresh)
            it->second = compute(candidate, context);
        return it->second;
    }

    // In all contexts together.
    std::vector<ActionDifference> actionsOf(const Candidate &candidate)
    {
        std::vector<ActionDifference> single;
        const std::vector<ActionDifference> *first =
            &actionsAt(candidate, m_contexts.front(), single);
        std::optional<ContextFold> fold; // while the answer is the same in all
        for (std::size_t i = 1; i < m_contexts.size(); ++i) {
            std::vector<ActionDifference> own;
            const std::vector<ActionDifference> *next = &actionsAt(candidate, m_contexts[i], own);
            if (next == first || *next == *first)
                continue;
            if (!fold)
                fold.emplace(*first);
            fold->add(*next);
        }
        return fold ? fold->take() : *first;
    }

    // What of a principal's access may differ in the zone; actions as in Difference::actions.
    PartsAt partsIn(const Snapshot &snapshot, std::optional<PrincipalNumber> number,
                    const Context &context, const IntervalSet &zone) const
    {
        PartsAt parts;
        if (!number)
            return parts;
        const AccessTables &tables = snapshot.tables();
        forEachPart(
            tables, *number, &context,
            [&](const PartSource &source) {
                return !source.link || counts(tables, *source.link, context, zone);
            },
            [&](const PartSource &source, LinkPart part) {
                if (!part.validity.contains(context.now))
                    return;
                part.part.region = part.part.region.intersected(zone);
                if (part.part.region.isEmpty())
                    return;
                part.actions = inDifference(part.actions, snapshot);
                (source.forbids ? parts.forbids : parts.gives).push_back(std::move(part));
            });
        return parts;
    }

    ActionSet inDifference(const ActionSet &actions, const Snapshot &snapshot) const
    {
        if (m_sameActions)
            return actions;
        ActionSet result;
        for (std::size_t i = 0; i < m_difference.actions.size(); ++i) {
            const auto number = snapshot.action(m_difference.actions[i]);
            result.set(i, number && actions.test(*number));
        }
        return result;
    }

    // Actions that the same parts give differ in the same places.
    std::vector<ActionSet> alike(std::initializer_list<const PartsAt *> sides) const
    {
        std::vector<ActionSet> classes{m_allActions};
        const auto split = [&](const ActionSet &actions) {
            const std::size_t count = classes.size();
            for (std::size_t i = 0; i < count; ++i) {
                const ActionSet inside = classes[i] & actions;
                if (inside.none() || inside == classes[i])
                    continue;
                classes[i] &= ~actions;
                classes.push_back(inside);
            }
        };
        for (const PartsAt *side : sides) {
            for (const auto *list : {&side->gives, &side->forbids}) {
                for (const LinkPart &part : *list)
                    split(part.actions);
            }
        }
        return classes;
    }

    std::vector<ActionDifference> compute(const Candidate &candidate, const Context &context)
    {
        const auto before = partsIn(m_before, candidate.before, context, candidate.zone.before);
        const auto after = partsIn(m_after, candidate.after, context, candidate.zone.after);
        std::vector<ActionDifference> result;
        for (const ActionSet &actions : alike({&before, &after})) {
            const auto first = static_cast<ActionIndex>(actions._Find_first());
            const auto [gained, lost] =
                differenceBetween(reachFor(before, first), reachFor(after, first));
            if (gained.isEmpty() && lost.isEmpty())
                continue;
            for (std::size_t i = first; i < actions.size(); i = actions._Find_next(i))
                result.push_back({static_cast<ActionIndex>(i), gained, lost, {}, {}});
        }
        std::ranges::sort(result, {}, &ActionDifference::action);
        return result;
    }

    GainedLost differenceBetween(const Reach &before, const Reach &after)
    {
        if (m_samePositions)
            return m_reaches.of(before, after);
        const IntervalSet old = positionsOf(before);
        const IntervalSet now = positionsOf(after);
        return {now.subtracted(m_forward.mapped(old)), old.subtracted(m_backward.mapped(now))};
    }

    Difference &m_difference;
    const Snapshot &m_before;
    const Snapshot &m_after;
    bool m_samePositions;
    WhereDiffers m_where;
    TreeMapping m_forward;
    TreeMapping m_backward;
    std::vector<Context> m_contexts;
    std::vector<cedar::Value> m_prepared; // of each
    ReachDifference m_reaches;
    bool m_sameActions;
    ActionSet m_allActions;
    std::unordered_map<Key, std::vector<ActionDifference>, KeyHash> m_known;
};

} // namespace

Difference difference(const SnapshotPtr &before, const SnapshotPtr &after, fleet::Time at,
                      const DifferenceOptions &options)
{
    Difference result;
    result.before = before;
    result.after = after;
    result.at = at;
    result.actions = merged<fleet::ActionName>(before->actions(), after->actions());
    Comparison comparison(result);
    const std::vector<Candidate> candidates = comparison.candidates();
    const auto cancelled = [&] {
        return options.cancel && options.cancel->load(std::memory_order_relaxed);
    };
    for (std::size_t i = 0; i < candidates.size() && !cancelled(); ++i) {
        comparison.compare(candidates[i]);
        if (options.progress)
            options.progress(i + 1, candidates.size());
    }
    result.complete = !cancelled();
    std::sort(result.scheduled.begin(), result.scheduled.end(),
              [](const Scheduled &a, const Scheduled &b) {
                  return std::tie(a.at, a.principal, a.assignment, a.begins) <
                         std::tie(b.at, b.principal, b.assignment, b.begins);
              });
    return result;
}

} // namespace bailiwick::access
