// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/id.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace bailiwick::store {

// Some nodes of the fleet, kept by whoever worked them out; too many to be listed in a scope.
// Immutable; safe from any thread.
class NodeSet
{
public:
    virtual ~NodeSet() = default;

    virtual bool contains(const fleet::Id &id) const = 0; // false for what is no node; O(log n)
    // Each once, in any order; return false to stop.
    virtual void forEach(const std::function<bool(const fleet::Id &)> &f) const = 0;
    virtual std::uint64_t size() const = 0;
    // The same ids, whatever revision each was made at: what a store keeps for one is good for the
    // other. Quick where no node was added, removed or moved; otherwise O(n log n).
    virtual bool equals(const NodeSet &other) const;
};

// Nodes picked one by one out of containers: those at or below one of the containers that `nodes`
// holds. Each of `nodes` is at or below one of them; the containers are as few and as close as
// reasonable, and only a help for whoever searches: contains() alone decides.
struct PartialNodes
{
    bool everywhere = false; // the whole fleet is the container
    std::vector<fleet::Id> customers;
    std::vector<fleet::Id> sites;         // of other customers than these
    std::shared_ptr<const NodeSet> nodes; // null: none

    bool isEmpty() const { return !nodes; }
};

} // namespace bailiwick::store
