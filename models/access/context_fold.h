// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/difference.h"

#include <map>

namespace bailiwick::access {

// Joins the differences of several contexts: what differs in some of them, and what of it does not
// in all.
class ContextFold
{
public:
    explicit ContextFold(const std::vector<ActionDifference> &first) { add(first); }

    void add(const std::vector<ActionDifference> &actions)
    {
        for (const ActionDifference &action : actions) {
            Sets &sets = m_sets[action.action];
            sets.gained.add(action.gained);
            sets.lost.add(action.lost);
        }
        ++m_contexts;
    }
    std::vector<ActionDifference> take() const
    {
        std::vector<ActionDifference> result;
        result.reserve(m_sets.size());
        for (const auto &[action, sets] : m_sets)
            result.push_back({action, sets.gained.some, sets.lost.some,
                              sets.gained.maybe(m_contexts), sets.lost.maybe(m_contexts)});
        return result;
    }

private:
    struct Sets
    {
        struct Set
        {
            IntervalSet some;
            IntervalSet all;
            std::size_t contexts = 0; // in which it is not empty

            void add(const IntervalSet &where)
            {
                if (where.isEmpty())
                    return;
                some = some.united(where);
                all = contexts == 0 ? where : all.intersected(where);
                ++contexts;
            }
            IntervalSet maybe(std::size_t total) const
            {
                return contexts == total ? some.subtracted(all) : some;
            }
        };
        Set gained;
        Set lost;
    };

    std::map<ActionIndex, Sets> m_sets;
    std::size_t m_contexts = 0;
};

} // namespace bailiwick::access
