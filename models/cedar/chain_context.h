// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/residual_arena.h"

#include <unordered_set>

namespace bailiwick::cedar {

// What is certain while the operands of `&&` (or `||`) are evaluated from left to right. Internal
// to this folder.
class ChainContext
{
public:
    // `stopAt`: the value that ends the evaluation: false for `&&`.
    ChainContext(const ResidualArena &arena, bool stopAt)
        : m_arena(arena)
        , m_stopAt(stopAt)
    {
    }
    // An operand was evaluated and did not end it.
    void pass(NodeId operand);
    // What the operand, evaluated now, would come to; null: not certain.
    std::optional<bool> outcome(NodeId operand) const;
    // Adds the tests that it needs and that are not known to be true. False: it may err anyway.
    bool needs(NodeId operand, FewNodes &out) const;
    bool canErr(NodeId operand) const;

private:
    const ResidualArena &m_arena;
    bool m_stopAt;
    std::unordered_set<NodeId> m_passed;
    std::unordered_set<NodeId> m_tests; // that are true, see Facts
};

} // namespace bailiwick::cedar
