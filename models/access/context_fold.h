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
            result.push_back({action, sets.gained.inSome(), sets.lost.inSome(),
                              sets.gained.notInAll(m_contexts), sets.lost.notInAll(m_contexts)});
        return result;
    }

private:
    struct Set
    {
        // What differs in the first context; the same in all so far?
        PieceSet first;
        bool isSame = true;
        std::size_t contexts = 0; // in which it is not empty
        // When it is not the same.
        IntervalSet some;
        IntervalSet all;

        void add(const PieceSet &where)
        {
            if (where.isEmpty())
                return;
            ++contexts;
            if (contexts == 1)
                first = where;
            if (isSame && first == where)
                return;
            if (isSame)
                some = all = first.intervals();
            isSame = false;
            const IntervalSet more = where.intervals();
            some = some.united(more);
            all = all.intersected(more);
        }
        PieceSet inSome() const { return isSame ? first : PieceSet(some); }
        PieceSet notInAll(std::size_t total) const
        {
            if (contexts != total)
                return inSome();
            return isSame ? PieceSet() : PieceSet(some.subtracted(all));
        }
    };
    struct Sets
    {
        Set gained;
        Set lost;
    };

    std::map<ActionIndex, Sets> m_sets;
    std::size_t m_contexts = 0;
};

} // namespace bailiwick::access
