// SPDX-License-Identifier: Apache-2.0
#include "models/access/difference.h"

#include "models/access/context_fold.h"
#include "models/access/link_parts.h"
#include "models/access/principal_store.h"
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

// An action's numbers in the two catalogues.
struct ActionNumbers
{
    std::optional<ActionIndex> before;
    std::optional<ActionIndex> after;
};

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
    {
        for (const Context &context : m_contexts)
            m_prepared.push_back(cedarContext(context));
        for (const fleet::ActionName &name : difference.actions)
            m_numbers.push_back({m_before.action(name), m_after.action(name)});
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
        schedule(candidate);
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
    // difference. Empty for persons, hardly two of whom own the same devices, and for those whom a
    // condition names.
    Key keyOf(const Candidate &candidate, const Context &context) const
    {
        Key key;
        if (candidate.principal.kind == fleet::PrincipalKind::Person)
            return key;
        const bool plain = addSide(key, m_before.tables(), candidate.before, context) &&
                           addSide(key, m_after.tables(), candidate.after, context);
        return plain ? key : Key();
    }

    const cedar::Value &preparedFor(const Context &context) const
    {
        return m_prepared[static_cast<std::size_t>(&context - m_contexts.data())];
    }

    // False: a condition names the principal. `context` is one of m_contexts.
    bool addSide(Key &key, const AccessTables &tables, std::optional<PrincipalNumber> number,
                 const Context &context) const
    {
        key.push_back(noNumber); // no link begins with it
        if (!number)
            return true;
        const PrincipalEntry &entry = tables.principals[*number];
        const bool counts = entry.exists && !entry.disabled;
        key.push_back(counts ? entry.organization : noNumber);
        std::vector<std::array<std::uint32_t, 4>> links;
        forEachEffectiveLink(tables, entry, [&](const PrincipalEntry &holder, const Link &link) {
            if (link.validity.contains(context.now))
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

    PartsAt partsIn(const Snapshot &snapshot, std::optional<PrincipalNumber> number,
                    const Context &context, const IntervalSet &zone) const
    {
        if (!number)
            return {};
        PartsAt parts = partsAt(snapshot.tables(), *number, context);
        for (auto *list : {&parts.gives, &parts.forbids}) {
            for (LinkPart &part : *list)
                part.part.region = part.part.region.intersected(zone);
            std::erase_if(*list, [](const LinkPart &part) { return part.part.region.isEmpty(); });
        }
        return parts;
    }

    static Reach reachFor(const PartsAt &parts, std::optional<ActionIndex> action,
                          std::string &signature)
    {
        for (const auto *list : {&parts.gives, &parts.forbids}) {
            for (const LinkPart &part : *list)
                signature += action && part.actions.test(*action) ? '1' : '0';
        }
        return action ? access::reachFor(parts, *action) : Reach();
    }

    // Actions that the same parts give differ in the same places.
    std::vector<ActionDifference> compute(const Candidate &candidate, const Context &context)
    {
        const auto before = partsIn(m_before, candidate.before, context, candidate.zone.before);
        const auto after = partsIn(m_after, candidate.after, context, candidate.zone.after);
        std::map<std::string, GainedLost> known;
        std::vector<ActionDifference> result;
        for (std::size_t i = 0; i < m_numbers.size(); ++i) {
            std::string signature;
            const Reach old = reachFor(before, m_numbers[i].before, signature);
            const Reach now = reachFor(after, m_numbers[i].after, signature);
            const auto [it, fresh] = known.try_emplace(std::move(signature));
            if (fresh)
                it->second = differenceBetween(old, now);
            const auto &[gained, lost] = it->second;
            if (!gained.isEmpty() || !lost.isEmpty())
                result.push_back({static_cast<ActionIndex>(i), gained, lost, {}, {}});
        }
        return result;
    }

    GainedLost differenceBetween(const Reach &before, const Reach &after) const
    {
        if (m_samePositions)
            return differenceOf(before, after);
        const IntervalSet old = positionsOf(before);
        const IntervalSet now = positionsOf(after);
        return {now.subtracted(m_forward.mapped(old)), old.subtracted(m_backward.mapped(now))};
    }

    // Begins and ends to come that were not there before.
    void schedule(const Candidate &candidate)
    {
        std::vector<Scheduled> known;
        if (candidate.before)
            collect(m_before.tables(), candidate.principal, *candidate.before, known);
        std::vector<Scheduled> now;
        if (candidate.after)
            collect(m_after.tables(), candidate.principal, *candidate.after, now);
        for (Scheduled &item : now) {
            if (std::find(known.begin(), known.end(), item) == known.end())
                m_difference.scheduled.push_back(item);
        }
    }

    void collect(const AccessTables &tables, const PrincipalRef &principal, PrincipalNumber number,
                 std::vector<Scheduled> &items) const
    {
        const fleet::Time at = m_difference.at;
        const auto add = [&](fleet::Time time, bool begins, fleet::Id source) {
            const Scheduled item{principal, time, begins, source};
            if (time > at && time != fleet::endOfTime &&
                std::find(items.begin(), items.end(), item) == items.end())
                items.push_back(item);
        };
        std::vector<LinkPart> gives;
        forEachPart(
            tables, number, nullptr, [](const PartSource &) { return true; },
            [&](const PartSource &source, const LinkPart &part) {
                if (!source.forbids)
                    gives.push_back(part);
                const fleet::Validity &validity = part.validity;
                const bool ahead = validity.from > at || validity.until != fleet::endOfTime;
                if (validity.until <= at || !ahead || source.id().isNull() ||
                    (source.forbids ? !takesAway(part, gives) : part.part.isEmpty()))
                    return;
                // What is forbidden ends when the forbid begins.
                add(validity.from, !source.forbids, source.id());
                add(validity.until, source.forbids, source.id());
            });
    }

    static bool takesAway(const LinkPart &forbid, const std::vector<LinkPart> &gives)
    {
        return std::ranges::any_of(gives, [&](const LinkPart &give) {
            if ((give.actions & forbid.actions).none() ||
                give.validity.intersected(forbid.validity).isEmpty())
                return false;
            Part both{give.part.region.intersected(forbid.part.region), give.part.masks};
            both.masks.insert(both.masks.end(), forbid.part.masks.begin(), forbid.part.masks.end());
            return !both.isEmpty();
        });
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
    std::vector<ActionNumbers> m_numbers;
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
