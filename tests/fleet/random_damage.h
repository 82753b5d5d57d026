// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/state.h"

#include <random>

namespace bailiwick::tests {

// Changes of every kind that follow no rule: references to anything, doubled names, circles, second
// roots, unsorted lists, rows of removed ids. The same seed gives the same.
class RandomDamage
{
public:
    explicit RandomDamage(std::uint64_t seed)
        : m_random(seed)
    {
    }

    fleet::ChangeSet changes(const fleet::State &state);
    std::size_t pick(std::size_t bound) { return static_cast<std::size_t>(m_random() % bound); }

private:
    bool chance(int percent) { return pick(100) < static_cast<std::size_t>(percent); }
    void change(const fleet::State &state, fleet::ChangeSet &changes);
    template<typename T>
    void change(const fleet::Table<T> &table, fleet::EntityKind kind, fleet::ChangeSet &changes);
    template<typename T>
    void edit(T &row, const fleet::Table<T> &table);
    fleet::Id anyId(fleet::EntityKind likely);
    void edit(std::vector<fleet::Id> &ids, fleet::EntityKind likely);
    void edit(fleet::Scope &scope);
    void editAttribute(fleet::Attributes &attributes);

    std::mt19937_64 m_random;
    const fleet::State *m_state = nullptr;
};

} // namespace bailiwick::tests
