// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/change_set.h"
#include "models/fleet/state.h"
#include "models/store/session_connection.h"

#include <random>

namespace bailiwick::tests {

using Random = std::mt19937_64;

inline std::size_t below(Random &random, std::size_t bound)
{
    return static_cast<std::size_t>(random() % bound);
}
template<typename T>
const T &oneOf(Random &random, std::span<const T> values)
{
    return values[below(random, values.size())];
}
template<typename T>
const T &oneRow(Random &random, const fleet::Table<T> &rows)
{
    return rows[below(random, rows.size())];
}

fleet::Id newId(Random &random);

// A whole access state with every kind of entity, all references closed, as one change set in
// random order (children before parents, too).
fleet::ChangeSet randomFleet(Random &random, std::size_t devices);
// Changes that keep all references closed: moves, edits, additions, removals.
fleet::ChangeSet randomChanges(Random &random, const fleet::State &state);

// These nodes, listed.
class ListedNodes : public store::NodeSet
{
public:
    explicit ListedNodes(std::vector<fleet::Id> ids);
    bool contains(const fleet::Id &id) const override;
    void forEach(const std::function<bool(const fleet::Id &)> &f) const override;
    std::uint64_t size() const override { return m_ids.size(); }

private:
    std::vector<fleet::Id> m_ids; // sorted
};

// A random part of the state, of random shape.
store::SessionScope randomScope(Random &random, const fleet::State &state);
// The rule itself, without any database: is this node in the scope?
bool inScope(const fleet::State &state, const store::SessionScope &scope, fleet::Id node);

} // namespace bailiwick::tests
