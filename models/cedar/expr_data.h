// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/expr.h"

// The arena behind an Expr. Internal to this folder.
namespace bailiwick::cedar {

struct ExprNode
{
    static constexpr std::uint32_t none = ~std::uint32_t{0};

    Op op = Op::Literal;
    std::uint8_t detail = 0; // Variable or Function
    std::uint32_t height = 1;
    std::uint32_t firstOperand = 0;
    std::uint32_t operandCount = 0;
    std::uint32_t payload = none; // index into values, patterns or names
    std::uint32_t nameCount = 0;
    std::uint32_t constant = none; // index into values: what a Set or Record of literals is
    std::uint32_t sourceOffset = 0;
};

// Invariant: the operands of a node have smaller ids than the node.
struct ExprData
{
    std::vector<ExprNode> nodes;
    std::vector<NodeId> operands;
    std::vector<Value> values;
    std::vector<Pattern> patterns;
    std::vector<Name> names;

    std::span<const NodeId> operandsOf(const ExprNode &node) const
    {
        return {operands.data() + node.firstOperand, node.operandCount};
    }
    const Value *constantOf(const ExprNode &node) const
    {
        return node.constant == ExprNode::none ? nullptr : &values[node.constant];
    }
    std::span<const Name> namesOf(const ExprNode &node) const
    {
        return {names.data() + (node.nameCount ? node.payload : 0), node.nameCount};
    }
};

inline const ExprData &dataOf(const Expr &expr)
{
    return *expr.m_data;
}

// An expression over an arena that its maker may still add to.
inline Expr exprOver(std::shared_ptr<const ExprData> data, NodeId root)
{
    return Expr(std::move(data), root);
}

} // namespace bailiwick::cedar
