// SPDX-License-Identifier: Apache-2.0
#include "models/access/difference.h"

#include "models/access/link_parts.h"
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
    {
        if (!m_samePositions) {
            m_forward.emplace(m_before.tree(), m_after.tree());
            m_backward.emplace(m_after.tree(), m_before.tree());
        }
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
        const std::vector<ActionDifference> &actions = actionsOf(candidate);
        if (!actions.empty())
            m_difference.principals.push_back({candidate.principal, actions});
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

    // What the principal's links name, on both sides: whoever has the same has the same difference.
    // Empty for persons: hardly two own the same devices.
    Key keyOf(const Candidate &candidate) const
    {
        Key key;
        const auto add = [&](const AccessTables &tables, PrincipalNumber number) {
            const PrincipalEntry &entry = tables.principals[number];
            std::vector<std::array<std::uint32_t, 4>> links;
            forEachEffectiveLink(tables, entry,
                                 [&](const PrincipalEntry &holder, const Link &link) {
                                     if (link.validity.contains(m_difference.at))
                                         links.push_back({link.role, link.scope, link.delegation,
                                                          holder.organization});
                                 });
            std::ranges::sort(links);
            const auto last = std::unique(links.begin(), links.end());
            for (auto it = links.begin(); it != last; ++it)
                key.insert(key.end(), it->begin(), it->end());
        };
        if (candidate.principal.kind == fleet::PrincipalKind::Person)
            return key;
        if (candidate.before)
            add(m_before.tables(), *candidate.before);
        key.push_back(noNumber); // no link begins with it
        if (candidate.after)
            add(m_after.tables(), *candidate.after);
        return key;
    }

    const std::vector<ActionDifference> &actionsOf(const Candidate &candidate)
    {
        Key key = keyOf(candidate);
        if (key.empty()) {
            m_single = compute(candidate);
            return m_single;
        }
        const auto [it, fresh] = m_known.try_emplace(std::move(key));
        if (fresh)
            it->second = compute(candidate);
        return it->second;
    }

    std::vector<LinkPart> partsIn(const Snapshot &snapshot, std::optional<PrincipalNumber> number,
                                  const IntervalSet &zone) const
    {
        if (!number)
            return {};
        std::vector<LinkPart> parts = partsAt(snapshot.tables(), *number, m_difference.at);
        for (LinkPart &part : parts)
            part.part.region = part.part.region.intersected(zone);
        std::erase_if(parts, [](const LinkPart &part) { return part.part.region.isEmpty(); });
        return parts;
    }

    static std::vector<Part> partsFor(const std::vector<LinkPart> &parts,
                                      std::optional<ActionIndex> action, std::string &signature)
    {
        std::vector<Part> result;
        for (const LinkPart &part : parts) {
            const bool has = action && part.actions.test(*action);
            signature += has ? '1' : '0';
            if (has)
                result.push_back(part.part);
        }
        return result;
    }

    // Actions that the same parts give differ in the same places.
    std::vector<ActionDifference> compute(const Candidate &candidate)
    {
        const auto before = partsIn(m_before, candidate.before, candidate.zone.before);
        const auto after = partsIn(m_after, candidate.after, candidate.zone.after);
        std::map<std::string, GainedLost> known;
        std::vector<ActionDifference> result;
        for (std::size_t i = 0; i < m_numbers.size(); ++i) {
            std::string signature;
            const auto old = partsFor(before, m_numbers[i].before, signature);
            const auto now = partsFor(after, m_numbers[i].after, signature);
            const auto [it, fresh] = known.try_emplace(std::move(signature));
            if (fresh)
                it->second = differenceBetween(old, now);
            const auto &[gained, lost] = it->second;
            if (!gained.isEmpty() || !lost.isEmpty())
                result.push_back({static_cast<ActionIndex>(i), gained, lost});
        }
        return result;
    }

    GainedLost differenceBetween(std::span<const Part> before, std::span<const Part> after) const
    {
        if (m_samePositions)
            return differenceOf(before, after);
        const IntervalSet old = unionOf(before);
        const IntervalSet now = unionOf(after);
        return {now.subtracted(m_forward->mapped(old)), old.subtracted(m_backward->mapped(now))};
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
        const auto add = [&](fleet::Time time, bool begins, fleet::Id assignment) {
            const Scheduled item{principal, time, begins, assignment};
            if (std::find(items.begin(), items.end(), item) == items.end())
                items.push_back(item);
        };
        forEachEffectiveLink(
            tables, tables.principals[number], [&](const PrincipalEntry &holder, const Link &link) {
                for (const LinkPart &part : partsOf(tables, link, holder.organization)) {
                    const fleet::Validity &validity = part.validity;
                    if (validity.until <= m_difference.at ||
                        (validity.from <= m_difference.at && validity.until == fleet::endOfTime) ||
                        part.part.isEmpty())
                        continue;
                    if (validity.from > m_difference.at)
                        add(validity.from, true, link.assignment);
                    if (validity.until != fleet::endOfTime)
                        add(validity.until, false, link.assignment);
                }
            });
    }

    Difference &m_difference;
    const Snapshot &m_before;
    const Snapshot &m_after;
    bool m_samePositions;
    WhereDiffers m_where;
    std::optional<TreeMapping> m_forward;
    std::optional<TreeMapping> m_backward;
    std::vector<ActionNumbers> m_numbers;
    std::unordered_map<Key, std::vector<ActionDifference>, KeyHash> m_known;
    std::vector<ActionDifference> m_single;
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
