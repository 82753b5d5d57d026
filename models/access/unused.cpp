// SPDX-License-Identifier: Apache-2.0
#include "models/access/unused.h"

#include <algorithm>
#include <map>

namespace bailiwick::access {

namespace {

struct Counter
{
    ActionSet granted;
    ActionSet used;
    std::optional<fleet::Time> lastUse;
};

fleet::Id sourceOf(const Grant &grant)
{
    return grant.machine.isNull() ? grant.assignment : grant.machine;
}

class Counters
{
public:
    Counters(const Snapshot &snapshot, fleet::Time from, fleet::Time until)
        : m_snapshot(snapshot)
        , m_period{from, until}
    {
    }

    void addGrants()
    {
        for (const fleet::PrincipalRef &principal : m_snapshot.principals()) {
            for (const Grant &grant : m_snapshot.grants(principal)) {
                const fleet::Id source = sourceOf(grant);
                if (!source.isNull() && !grant.where.isEmpty() &&
                    !grant.validity.intersected(m_period).isEmpty())
                    m_counters[source].granted |= grant.actions;
            }
        }
    }

    void addUsage(std::span<const Usage> usage)
    {
        std::map<fleet::PrincipalRef, std::vector<const Usage *>> rows;
        for (const Usage &use : usage) {
            if (m_period.contains(use.time))
                rows[use.principal].push_back(&use);
        }
        for (const auto &row : rows) {
            const std::vector<Grant> grants = m_snapshot.grants(row.first);
            for (const Usage *use : row.second)
                count(grants, *use);
        }
    }

    std::vector<AssignmentUse> take() const
    {
        std::vector<AssignmentUse> result;
        for (const auto &counted : m_counters) {
            const Counter &counter = counted.second;
            AssignmentUse use;
            use.assignment = counted.first;
            use.lastUse = counter.lastUse;
            for (std::size_t i = 0; i < m_snapshot.actions().size(); ++i) {
                if (counter.granted.test(i))
                    (counter.used.test(i) ? use.used : use.unused)
                        .push_back(m_snapshot.actions()[i]);
            }
            result.push_back(std::move(use));
        }
        return result;
    }

private:
    void count(const std::vector<Grant> &grants, const Usage &use)
    {
        const auto action = m_snapshot.action(use.action);
        const auto position = m_snapshot.tree().position(use.resource);
        // A resource that is gone: no grant can be ruled out.
        const bool anywhere = use.resource.isNull() || !position;
        if (!action)
            return;
        for (const Grant &grant : grants) {
            const fleet::Id source = sourceOf(grant);
            if (source.isNull() || !grant.actions.test(*action) ||
                !grant.validity.contains(use.time) || grant.where.isEmpty() ||
                !(anywhere || grant.where.contains(*position)))
                continue;
            Counter &counter = m_counters[source];
            counter.used.set(*action);
            counter.lastUse = std::max(counter.lastUse.value_or(use.time), use.time);
        }
    }

    const Snapshot &m_snapshot;
    fleet::Validity m_period;
    std::map<fleet::Id, Counter> m_counters; // assignment →
};

} // namespace

std::vector<AssignmentUse> assignmentUses(const Snapshot &snapshot, std::span<const Usage> usage,
                                          fleet::Time from, fleet::Time until)
{
    Counters counters(snapshot, from, until);
    counters.addGrants();
    counters.addUsage(usage);
    return counters.take();
}

} // namespace bailiwick::access
