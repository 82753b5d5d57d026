// SPDX-License-Identifier: Apache-2.0
#include "models/access/tree_mapping.h"

namespace bailiwick::access {

namespace {
constexpr Position none = ~Position{0};
}

TreeMapping::TreeMapping(const Tree &from, const Tree &to)
    : m_identity(&from == &to)
{
    if (m_identity)
        return;
    m_to.resize(from.size());
    for (Position p = 0; p < from.size(); ++p)
        m_to[p] = to.position(from.id(p)).value_or(none);
}

IntervalSet TreeMapping::mapped(const IntervalSet &set) const
{
    if (m_identity)
        return set;
    std::vector<Interval> intervals;
    set.forEach([&](Position p) {
        const Position target = m_to[p];
        if (target == none)
            return;
        if (!intervals.empty() && intervals.back().high == target)
            ++intervals.back().high;
        else
            intervals.push_back({target, target + 1});
    });
    return IntervalSet::fromIntervals(std::move(intervals));
}

} // namespace bailiwick::access
