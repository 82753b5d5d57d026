// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
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
    auto operator<=>(const Interval &) const = default;
};

// A set of positions as sorted, disjoint, non-adjacent intervals. All operations are linear in the
// number of intervals, never in the number of positions; contains() is logarithmic.
class IntervalSet
{
public:
    IntervalSet() = default;
    explicit IntervalSet(Interval interval);
    // Any order, overlapping or not.
    static IntervalSet fromIntervals(std::vector<Interval> intervals);
    static IntervalSet fromPositions(std::vector<Position> positions);

    bool isEmpty() const { return m_intervals.empty(); }
    bool contains(Position position) const;
    bool containsAll(const IntervalSet &other) const;
    std::uint64_t count() const;
    std::span<const Interval> intervals() const { return m_intervals; }

    IntervalSet united(const IntervalSet &other) const;
    IntervalSet intersected(const IntervalSet &other) const;
    IntervalSet subtracted(const IntervalSet &other) const;

    bool operator==(const IntervalSet &) const = default;

    // Calls f(position) in ascending order.
    template<typename F>
    void forEach(F &&f) const
    {
        for (const Interval &interval : m_intervals) {
            for (Position p = interval.low; p < interval.high; ++p)
                f(p);
        }
    }

private:
    std::vector<Interval> m_intervals;
};

} // namespace bailiwick::access
