// SPDX-License-Identifier: Apache-2.0
#include "expr_shrinker.h"

#include <optional>

namespace bailiwick::tests {

using namespace cedar;

namespace {

// The tree below `node` with `target` replaced: by its operand `index`, or by `true`.
NodeId replaced(const Expr &expr, NodeId node, NodeId target, std::optional<std::size_t> index,
                ExprBuilder &builder)
{
    if (node == target)
        return index ? builder.copy(expr, expr.operands(node)[*index]) : builder.boolean(true);
    std::vector<NodeId> x;
    for (const NodeId operand : expr.operands(node))
        x.push_back(replaced(expr, operand, target, index, builder));
    std::vector<std::string> names;
    for (const Name &name : expr.names(node))
        names.push_back(name.text);
    switch (expr.op(node)) {
    case Op::Literal:
    case Op::Variable:
        return builder.copy(expr, node);
    case Op::Attribute:
        return builder.attribute(x[0], names[0]);
    case Op::Has:
        return builder.has(x[0], names);
    case Op::Like:
        return builder.like(x[0], expr.pattern(node));
    case Op::Is:
        return builder.is(x[0], names[0]);
    case Op::IsIn:
        return builder.isIn(x[0], names[0], x[1]);
    case Op::Record:
        return builder.record(names, x);
    case Op::Call:
        return builder.call(expr.function(node), x);
    default:
        return builder.node(expr.op(node), x);
    }
}

std::optional<Expr> smaller(const Expr &expr, const std::function<bool(const Expr &)> &fails)
{
    for (NodeId target = expr.root() + 1; target-- > 0;) {
        const std::size_t operands = expr.operands(target).size();
        for (std::size_t i = 0; i <= operands; ++i) {
            if (i == operands && operands == 0)
                continue; // a leaf
            ExprBuilder builder;
            const auto index = i < operands ? std::optional(i) : std::nullopt;
            const NodeId root = replaced(expr, expr.root(), target, index, builder);
            // Copied out, so that nothing that is not reached remains.
            const Expr candidate = builder.finish(root);
            ExprBuilder compact;
            const NodeId compactRoot = compact.copy(candidate, candidate.root());
            const Expr result = compact.finish(compactRoot);
            if (result.nodeCount() < expr.nodeCount() && fails(result))
                return result;
        }
    }
    return std::nullopt;
}

} // namespace

Expr shrunk(Expr expr, const std::function<bool(const Expr &)> &fails)
{
    while (auto next = smaller(expr, fails))
        expr = *next;
    return expr;
}

} // namespace bailiwick::tests
