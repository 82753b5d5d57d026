// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/chain_context.h"

#include <algorithm>

namespace bailiwick::cedar {

void ChainContext::pass(NodeId operand)
{
    const Facts &facts = m_arena.facts(operand);
    m_passed.insert(operand);
    const FewNodes &tests = m_stopAt ? facts.whenFalse : facts.whenTrue;
    m_tests.insert(tests.begin(), tests.end());
}

std::optional<bool> ChainContext::outcome(NodeId operand) const
{
    if (m_tests.contains(operand))
        return true;
    if (m_passed.contains(operand))
        return !m_stopAt;
    std::optional<NodeId> opposite = m_arena.find(Op::Not, {operand});
    if (m_arena.op(operand) == Op::Not)
        opposite = m_arena.operands(operand)[0];
    if (!opposite)
        return std::nullopt;
    if (m_tests.contains(*opposite))
        return false;
    return m_passed.contains(*opposite) ? std::optional(m_stopAt) : std::nullopt;
}

bool ChainContext::needs(NodeId operand, FewNodes &out) const
{
    const Facts &facts = m_arena.facts(operand);
    if (facts.errs || facts.state == Facts::State::Error || !facts.shape.isBool())
        return false;
    return std::all_of(facts.needs.begin(), facts.needs.end(),
                       [&](NodeId need) { return m_tests.contains(need) || out.add(need); });
}

bool ChainContext::canErr(NodeId operand) const
{
    FewNodes needed;
    return !needs(operand, needed) || !needed.empty();
}

} // namespace bailiwick::cedar
