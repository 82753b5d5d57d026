// SPDX-License-Identifier: Apache-2.0
#include "models/access/difference.h"

#include "models/access/questions.h"
#include "models/access/tree_mapping.h"

#include <algorithm>

namespace bailiwick::access {

using fleet::PrincipalRef;

namespace {

template<typename T, typename Before, typename After>
std::vector<T> unionOf(const Before &before, const After &after)
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

class Comparison
{
public:
    explicit Comparison(Difference &difference)
        : m_difference(difference)
        , m_before(*difference.before)
        , m_after(*difference.after)
        , m_forward(m_before.tree(), m_after.tree())
        , m_backward(m_after.tree(), m_before.tree())
        , m_sameTree(m_before.sharesTreeWith(m_after))
        , m_sameActions(m_before.actions() == m_after.actions())
    {
        for (const fleet::ActionName &name : difference.actions)
            m_numbers.push_back({m_before.action(name), m_after.action(name)});
    }

    void compare(const PrincipalRef &principal)
    {
        const auto before = m_before.grants(principal);
        const auto after = m_after.grants(principal);
        if (m_sameTree && m_sameActions && std::ranges::equal(before, after))
            return;
        PrincipalDifference result{principal, {}};
        for (std::size_t i = 0; i < m_numbers.size(); ++i)
            compare(principal, static_cast<ActionIndex>(i), result);
        if (!result.actions.empty())
            m_difference.principals.push_back(std::move(result));
        schedule(principal, before, after);
    }

private:
    void compare(const PrincipalRef &principal, ActionIndex action, PrincipalDifference &result)
    {
        const fleet::Time at = m_difference.at;
        const ActionNumbers &numbers = m_numbers[action];
        const IntervalSet before =
            numbers.before ? visible(m_before, principal, *numbers.before, at) : IntervalSet();
        const IntervalSet after =
            numbers.after ? visible(m_after, principal, *numbers.after, at) : IntervalSet();
        if (m_sameTree && before == after)
            return;
        ActionDifference difference{action, after.subtracted(m_forward.mapped(before)),
                                    before.subtracted(m_backward.mapped(after))};
        if (!difference.gained.isEmpty() || !difference.lost.isEmpty())
            result.actions.push_back(std::move(difference));
    }

    // Begins and ends to come that were not there before.
    void schedule(const PrincipalRef &principal, std::span<const Grant> before,
                  std::span<const Grant> after)
    {
        std::vector<Scheduled> known;
        collect(principal, before, known);
        std::vector<Scheduled> now;
        collect(principal, after, now);
        for (Scheduled &item : now) {
            if (std::find(known.begin(), known.end(), item) == known.end())
                m_difference.scheduled.push_back(item);
        }
    }

    void collect(const PrincipalRef &principal, std::span<const Grant> grants,
                 std::vector<Scheduled> &items) const
    {
        const auto add = [&](fleet::Time time, bool begins, fleet::Id assignment) {
            const Scheduled item{principal, time, begins, assignment};
            if (std::find(items.begin(), items.end(), item) == items.end())
                items.push_back(item);
        };
        for (const Grant &grant : grants) {
            const fleet::Validity &validity = grant.validity;
            if (validity.until <= m_difference.at)
                continue;
            if (validity.from > m_difference.at)
                add(validity.from, true, grant.assignment);
            if (validity.until != fleet::endOfTime)
                add(validity.until, false, grant.assignment);
        }
    }

    Difference &m_difference;
    const Snapshot &m_before;
    const Snapshot &m_after;
    TreeMapping m_forward;
    TreeMapping m_backward;
    bool m_sameTree;
    bool m_sameActions;
    std::vector<ActionNumbers> m_numbers;
};

} // namespace

Difference difference(const SnapshotPtr &before, const SnapshotPtr &after, fleet::Time at,
                      const DifferenceOptions &options)
{
    Difference result;
    result.before = before;
    result.after = after;
    result.at = at;
    result.actions = unionOf<fleet::ActionName>(before->actions(), after->actions());
    const auto principals = unionOf<PrincipalRef>(before->principals(), after->principals());
    Comparison comparison(result);
    for (std::size_t i = 0; i < principals.size(); ++i) {
        if (options.cancel && options.cancel->load(std::memory_order_relaxed)) {
            result.complete = false;
            break;
        }
        comparison.compare(principals[i]);
        if (options.progress)
            options.progress(i + 1, principals.size());
    }
    std::sort(result.scheduled.begin(), result.scheduled.end(),
              [](const Scheduled &a, const Scheduled &b) {
                  return std::tie(a.at, a.principal, a.assignment, a.begins) <
                         std::tie(b.at, b.principal, b.assignment, b.begins);
              });
    return result;
}

} // namespace bailiwick::access
