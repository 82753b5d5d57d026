// SPDX-License-Identifier: Apache-2.0
#include "models/access/interval_set.h"

#include <algorithm>

namespace bailiwick::access {

namespace {

// Appends, joining with the last interval where they touch. `next.low` ascends.
void append(std::vector<Interval> &intervals, Interval next)
{
    if (next.low >= next.high)
        return;
    if (!intervals.empty() && next.low <= intervals.back().high)
        intervals.back().high = std::max(intervals.back().high, next.high);
    else
        intervals.push_back(next);
}

} // namespace

IntervalSet::IntervalSet(Interval interval)
{
    append(m_intervals, interval);
}

IntervalSet IntervalSet::fromIntervals(std::vector<Interval> intervals)
{
    std::sort(intervals.begin(), intervals.end());
    IntervalSet set;
    for (const Interval &interval : intervals)
        append(set.m_intervals, interval);
    return set;
}

IntervalSet IntervalSet::fromPositions(std::vector<Position> positions)
{
    std::sort(positions.begin(), positions.end());
    IntervalSet set;
    for (const Position p : positions)
        append(set.m_intervals, {p, p + 1});
    return set;
}

bool IntervalSet::contains(Position position) const
{
    const auto after =
        std::upper_bound(m_intervals.begin(), m_intervals.end(), position,
                         [](Position p, const Interval &interval) { return p < interval.low; });
    return after != m_intervals.begin() && position < std::prev(after)->high;
}

bool IntervalSet::containsAll(const IntervalSet &other) const
{
    return other.subtracted(*this).isEmpty();
}

std::uint64_t IntervalSet::count() const
{
    std::uint64_t sum = 0;
    for (const Interval &interval : m_intervals)
        sum += interval.high - interval.low;
    return sum;
}

IntervalSet IntervalSet::united(const IntervalSet &other) const
{
    IntervalSet result;
    result.m_intervals.reserve(m_intervals.size() + other.m_intervals.size());
    auto a = m_intervals.begin();
    auto b = other.m_intervals.begin();
    while (a != m_intervals.end() || b != other.m_intervals.end()) {
        const bool takeA =
            b == other.m_intervals.end() || (a != m_intervals.end() && a->low < b->low);
        append(result.m_intervals, takeA ? *a++ : *b++);
    }
    return result;
}

IntervalSet IntervalSet::intersected(const IntervalSet &other) const
{
    IntervalSet result;
    auto a = m_intervals.begin();
    auto b = other.m_intervals.begin();
    while (a != m_intervals.end() && b != other.m_intervals.end()) {
        append(result.m_intervals, {std::max(a->low, b->low), std::min(a->high, b->high)});
        if (a->high < b->high)
            ++a;
        else
            ++b;
    }
    return result;
}

IntervalSet IntervalSet::subtracted(const IntervalSet &other) const
{
    IntervalSet result;
    auto b = other.m_intervals.begin();
    for (const Interval &interval : m_intervals) {
        Position low = interval.low;
        while (b != other.m_intervals.end() && b->high <= low)
            ++b;
        for (auto hole = b; hole != other.m_intervals.end() && hole->low < interval.high; ++hole) {
            append(result.m_intervals, {low, hole->low});
            low = std::max(low, hole->high);
        }
        append(result.m_intervals, {low, interval.high});
    }
    return result;
}

} // namespace bailiwick::access
