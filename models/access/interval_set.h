// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace bailiwick::access {

// Place of a resource in the tree's pre-order: a node and all below it are one interval.
using Position = std::uint32_t;

// Half-open: [low, high).
struct Interval
{
    Position low = 0;
    Position high = 0;

    bool contains(Position p) const { return low <= p && p < high; }
    auto operator<=>(const Interval &) const = default;
};

// A set of positions as sorted, disjoint, non-adjacent intervals. All operations are linear in the
// number of intervals, never in the number of positions; contains() is logarithmic, a copy shares
// its intervals with the original and costs nothing. Immutable but for assignment.
class IntervalSet
{
public:
    IntervalSet() = default;
    explicit IntervalSet(Interval interval);
    // Any order, overlapping or not.
    static IntervalSet fromIntervals(std::vector<Interval> intervals);
    static IntervalSet fromPositions(std::vector<Position> positions);
    // REQUIRES: sorted, disjoint, non-adjacent, none empty.
    static IntervalSet fromSorted(std::vector<Interval> intervals);

    bool isEmpty() const { return !m_intervals; }
    bool contains(Position position) const;
    bool containsAll(const IntervalSet &other) const;
    bool overlaps(Interval interval) const;
    bool overlaps(const IntervalSet &other) const;
    std::uint64_t count() const;
    std::span<const Interval> intervals() const
    {
        return m_intervals ? std::span<const Interval>(*m_intervals) : std::span<const Interval>();
    }

    IntervalSet united(const IntervalSet &other) const;
    IntervalSet intersected(const IntervalSet &other) const;
    IntervalSet subtracted(const IntervalSet &other) const;

    bool operator==(const IntervalSet &other) const;

    // Calls f(position) in ascending order.
    template<typename F>
    void forEach(F &&f) const
    {
        for (const Interval &interval : intervals()) {
            for (Position p = interval.low; p < interval.high; ++p)
                f(p);
        }
    }

private:
    std::shared_ptr<const std::vector<Interval>> m_intervals; // null: empty
};

} // namespace bailiwick::access
