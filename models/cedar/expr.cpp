// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/expr.h"

#include "models/cedar/expr_data.h"
#include "models/cedar/printer.h"

namespace bailiwick::cedar {

Expr::Expr()
{
    static const std::shared_ptr<const ExprData> alwaysTrue = [] {
        ExprBuilder builder;
        const NodeId root = builder.boolean(true);
        return builder.finish(root).m_data;
    }();
    m_data = alwaysTrue; // its only node is the root
}

Expr::Expr(std::shared_ptr<const ExprData> data, NodeId root)
    : m_data(std::move(data))
    , m_root(root)
{
}

std::uint32_t Expr::height() const
{
    return m_data->nodes[m_root].height;
}

std::size_t Expr::nodeCount() const
{
    return m_data->nodes.size();
}

Op Expr::op(NodeId node) const
{
    return m_data->nodes[node].op;
}

std::span<const NodeId> Expr::operands(NodeId node) const
{
    return m_data->operandsOf(m_data->nodes[node]);
}

std::span<const Name> Expr::names(NodeId node) const
{
    return m_data->namesOf(m_data->nodes[node]);
}

const Value &Expr::literal(NodeId node) const
{
    return m_data->values[m_data->nodes[node].payload];
}

Variable Expr::variable(NodeId node) const
{
    return static_cast<Variable>(m_data->nodes[node].detail);
}

Function Expr::function(NodeId node) const
{
    return static_cast<Function>(m_data->nodes[node].detail);
}

const Pattern &Expr::pattern(NodeId node) const
{
    return m_data->patterns[m_data->nodes[node].payload];
}

const Value *Expr::constant(NodeId node) const
{
    return m_data->constantOf(m_data->nodes[node]);
}

std::uint32_t Expr::sourceOffset(NodeId node) const
{
    return m_data->nodes[node].sourceOffset;
}

bool Expr::operator==(const Expr &other) const
{
    std::vector<std::pair<NodeId, NodeId>> open{{m_root, other.m_root}};
    while (!open.empty()) {
        const auto [a, b] = open.back();
        open.pop_back();
        if (m_data == other.m_data && a == b)
            continue;
        const ExprNode &x = m_data->nodes[a];
        const ExprNode &y = other.m_data->nodes[b];
        if (x.op != y.op || x.detail != y.detail || x.operandCount != y.operandCount ||
            x.nameCount != y.nameCount)
            return false;
        if (x.op == Op::Literal && !(literal(a) == other.literal(b)))
            return false;
        if (x.op == Op::Like && !(pattern(a) == other.pattern(b)))
            return false;
        for (std::uint32_t i = 0; i < x.nameCount; ++i) {
            if (!(names(a)[i] == other.names(b)[i]))
                return false;
        }
        for (std::uint32_t i = 0; i < x.operandCount; ++i)
            open.emplace_back(operands(a)[i], other.operands(b)[i]);
    }
    return true;
}

std::string Expr::text() const
{
    return print(*this);
}

} // namespace bailiwick::cedar
