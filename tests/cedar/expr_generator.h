// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/expr.h"
#include "models/cedar/policy.h"

#include <cstdint>
#include <random>

namespace bailiwick::tests {

// Random expressions and policies that use every operator, for property tests. They are
// syntactically valid, not necessarily well typed. The same seed gives the same sequence.
class ExprGenerator
{
public:
    explicit ExprGenerator(std::uint64_t seed)
        : m_random(seed)
    {
    }
    cedar::Expr expression(int depth);
    cedar::Policy policy();
    cedar::EntityUid uid();
    std::string text();

private:
    std::size_t below(std::size_t n) { return std::size_t(m_random() % n); }
    bool coin() { return below(2) == 0; }
    std::string identifier();
    std::string entityType();
    cedar::NodeId leaf();
    cedar::NodeId node(int depth);
    cedar::NodeId record(int depth);
    cedar::ScopeConstraint scope();
    std::vector<cedar::NodeId> several(std::size_t least, std::size_t most, int depth);

    std::mt19937_64 m_random;
    cedar::ExprBuilder m_builder;
};

} // namespace bailiwick::tests
