// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

// Transitive closure of small graphs by number. Internal to this folder.
namespace bailiwick::cedar {

using Edges = std::vector<std::vector<std::uint32_t>>; // from each node

// For each node all that it reaches, in no order; itself only through a cycle. Nothing when the
// result is larger than some millions. O(sum over nodes of the edges they reach), which is
// bounded too.
std::optional<Edges> transitiveClosure(const Edges &edges);

// A shortest way from `node` back to it: node, …, node; empty when there is none. O(edges).
std::vector<std::uint32_t> cycleThrough(std::uint32_t node, const Edges &edges);

// Nodes so that each comes after all it has edges to; those on or before a cycle are left out.
std::vector<std::uint32_t> targetsFirst(const Edges &edges);

} // namespace bailiwick::cedar
