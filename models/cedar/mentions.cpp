// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/mentions.h"

#include <vector>

namespace bailiwick::cedar {

namespace {

void addNames(const Expr &expr, NodeId node, Mentions &out)
{
    const Op op = expr.op(node);
    if (op == Op::Is || op == Op::IsIn)
        out.entityTypes.insert(expr.names(node)[0].text);
    if (op == Op::In || op == Op::IsIn)
        out.hierarchy = true;
    if (op == Op::HasTag || op == Op::GetTag)
        out.tags = true;
    if (op == Op::Literal && expr.literal(node).isEntity())
        out.entities.insert(expr.literal(node).asEntity());
    if (op != Op::Attribute && op != Op::Has)
        return;
    for (const Name &name : expr.names(node))
        out.anyAttributes.insert(name.text);
    const NodeId x = expr.operands(node)[0];
    if (expr.op(x) == Op::Variable)
        out.attributes[static_cast<std::size_t>(expr.variable(x))].insert(expr.names(node)[0].text);
}

void add(const Expr &expr, Mentions &out)
{
    std::vector<NodeId> open{expr.root()};
    if (expr.op(expr.root()) == Op::Variable) {
        out.whole[static_cast<std::size_t>(expr.variable(expr.root()))] = true;
        out.identity[static_cast<std::size_t>(expr.variable(expr.root()))] = true;
    }
    while (!open.empty()) {
        const NodeId node = open.back();
        open.pop_back();
        const Op op = expr.op(node);
        if (op == Op::Variable)
            out.variables[static_cast<std::size_t>(expr.variable(node))] = true;
        addNames(expr, node, out);
        for (const NodeId operand : expr.operands(node)) {
            if (expr.op(operand) == Op::Variable && op != Op::Attribute && op != Op::Has) {
                out.whole[static_cast<std::size_t>(expr.variable(operand))] = true;
                if (op != Op::Is)
                    out.identity[static_cast<std::size_t>(expr.variable(operand))] = true;
            }
            open.push_back(operand);
        }
    }
}

} // namespace

Mentions mentionsOf(const Expr &expr)
{
    Mentions out;
    add(expr, out);
    return out;
}

Mentions mentionsOf(const Policy &policy)
{
    Mentions out;
    for (const Condition &condition : policy.conditions)
        add(condition.body, out);
    return out;
}

} // namespace bailiwick::cedar
