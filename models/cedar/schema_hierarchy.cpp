// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/schema_hierarchy.h"

#include <algorithm>

namespace bailiwick::cedar {

std::optional<Edges> transitiveClosure(const Edges &edges)
{
    constexpr std::size_t mostPairs = std::size_t{1} << 21;
    constexpr std::size_t mostSteps = std::size_t{1} << 28;
    Edges out(edges.size());
    std::vector<std::uint32_t> seenBy(edges.size(), UINT32_MAX);
    std::size_t pairs = 0;
    std::size_t steps = 0;
    for (std::uint32_t node = 0; node < edges.size(); ++node) {
        std::vector<std::uint32_t> &reached = out[node];
        const auto visit = [&](const std::vector<std::uint32_t> &targets) {
            steps += targets.size();
            for (const std::uint32_t target : targets) {
                if (seenBy[target] != node) {
                    seenBy[target] = node;
                    reached.push_back(target);
                }
            }
        };
        visit(edges[node]);
        for (std::size_t next = 0; next < reached.size(); ++next) {
            visit(edges[reached[next]]);
            if (steps > mostSteps || pairs + reached.size() > mostPairs)
                return std::nullopt;
        }
        pairs += reached.size();
    }
    return out;
}

std::vector<std::uint32_t> cycleThrough(std::uint32_t node, const Edges &edges)
{
    std::vector<std::uint32_t> from(edges.size(), UINT32_MAX);
    std::vector<std::uint32_t> queue{node};
    for (std::size_t next = 0; next < queue.size(); ++next) {
        const std::uint32_t at = queue[next];
        for (const std::uint32_t target : edges[at]) {
            if (target == node) {
                std::vector<std::uint32_t> way{node};
                for (std::uint32_t step = at; step != node; step = from[step])
                    way.push_back(step);
                way.push_back(node);
                std::reverse(way.begin(), way.end());
                return way;
            }
            if (from[target] == UINT32_MAX) {
                from[target] = at;
                queue.push_back(target);
            }
        }
    }
    return {};
}

std::vector<std::uint32_t> targetsFirst(const Edges &edges)
{
    std::vector<std::size_t> open(edges.size());
    Edges back(edges.size());
    std::vector<std::uint32_t> out;
    for (std::uint32_t node = 0; node < edges.size(); ++node) {
        open[node] = edges[node].size();
        for (const std::uint32_t target : edges[node])
            back[target].push_back(node);
        if (open[node] == 0)
            out.push_back(node);
    }
    for (std::size_t next = 0; next < out.size(); ++next) {
        for (const std::uint32_t node : back[out[next]]) {
            if (--open[node] == 0)
                out.push_back(node);
        }
    }
    return out;
}

} // namespace bailiwick::cedar
