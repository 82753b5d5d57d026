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

// The first interval that ends behind a position.
auto firstEndingAfter(std::span<const Interval> intervals, Position position)
{
    return std::upper_bound(intervals.begin(), intervals.end(), position,
                            [](Position p, const Interval &interval) { return p < interval.high; });
}

} // namespace

IntervalSet IntervalSet::fromSorted(std::vector<Interval> intervals)
{
    IntervalSet set;
    if (!intervals.empty())
        set.m_intervals = std::make_shared<const std::vector<Interval>>(std::move(intervals));
    return set;
}

IntervalSet::IntervalSet(Interval interval)
{
    if (interval.low < interval.high)
        *this = fromSorted({interval});
}

IntervalSet IntervalSet::fromIntervals(std::vector<Interval> intervals)
{
    std::sort(intervals.begin(), intervals.end());
    std::vector<Interval> joined;
    for (const Interval &interval : intervals)
        append(joined, interval);
    return fromSorted(std::move(joined));
}

IntervalSet IntervalSet::fromPositions(std::vector<Position> positions)
{
    std::sort(positions.begin(), positions.end());
    std::vector<Interval> joined;
    for (const Position p : positions)
        append(joined, {p, p + 1});
    return fromSorted(std::move(joined));
}

bool IntervalSet::contains(Position position) const
{
    const auto all = intervals();
    const auto it = firstEndingAfter(all, position);
    return it != all.end() && it->low <= position;
}

bool IntervalSet::containsAll(const IntervalSet &other) const
{
    return other.subtracted(*this).isEmpty();
}

bool IntervalSet::overlaps(Interval interval) const
{
    const auto all = intervals();
    const auto it = firstEndingAfter(all, interval.low);
    return interval.low < interval.high && it != all.end() && it->low < interval.high;
}

bool IntervalSet::overlaps(const IntervalSet &other) const
{
    const auto ours = intervals();
    const auto theirs = other.intervals();
    if (ours.empty() || theirs.empty())
        return false;
    auto a = firstEndingAfter(ours, theirs.front().low);
    auto b = firstEndingAfter(theirs, ours.front().low);
    while (a != ours.end() && b != theirs.end()) {
        if (std::max(a->low, b->low) < std::min(a->high, b->high))
            return true;
        if (a->high < b->high)
            ++a;
        else
            ++b;
    }
    return false;
}

std::uint64_t IntervalSet::count() const
{
    std::uint64_t sum = 0;
    for (const Interval &interval : intervals())
        sum += interval.high - interval.low;
    return sum;
}

bool IntervalSet::operator==(const IntervalSet &other) const
{
    return m_intervals == other.m_intervals ||
           (m_intervals && other.m_intervals && *m_intervals == *other.m_intervals);
}

IntervalSet IntervalSet::united(const IntervalSet &other) const
{
    if (isEmpty() || other.isEmpty() || m_intervals == other.m_intervals)
        return isEmpty() ? other : *this;
    const auto ours = intervals();
    const auto theirs = other.intervals();
    std::vector<Interval> result;
    result.reserve(ours.size() + theirs.size());
    auto a = ours.begin();
    auto b = theirs.begin();
    while (a != ours.end() || b != theirs.end()) {
        const bool takeA = b == theirs.end() || (a != ours.end() && a->low < b->low);
        append(result, takeA ? *a++ : *b++);
    }
    return fromSorted(std::move(result));
}

IntervalSet IntervalSet::intersected(const IntervalSet &other) const
{
    const auto ours = intervals();
    const auto theirs = other.intervals();
    if (ours.empty() || theirs.empty())
        return {};
    std::vector<Interval> result;
    auto a = firstEndingAfter(ours, theirs.front().low);
    auto b = firstEndingAfter(theirs, ours.front().low);
    while (a != ours.end() && b != theirs.end()) {
        append(result, {std::max(a->low, b->low), std::min(a->high, b->high)});
        if (a->high < b->high)
            ++a;
        else
            ++b;
    }
    return fromSorted(std::move(result));
}

IntervalSet IntervalSet::subtracted(const IntervalSet &other) const
{
    if (isEmpty() || other.isEmpty())
        return *this;
    const auto theirs = other.intervals();
    std::vector<Interval> result;
    auto b = theirs.begin();
    for (const Interval &interval : intervals()) {
        Position low = interval.low;
        while (b != theirs.end() && b->high <= low)
            ++b;
        for (auto hole = b; hole != theirs.end() && hole->low < interval.high; ++hole) {
            append(result, {low, hole->low});
            low = std::max(low, hole->high);
        }
        append(result, {low, interval.high});
    }
    return fromSorted(std::move(result));
}

} // namespace bailiwick::access
