// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/shapes.h"

#include <algorithm>
#include <utility>

namespace bailiwick::cedar {

namespace {

// With its length before it, so that two texts in a row cannot be mistaken for two others.
void append(std::string &out, std::string_view text)
{
    out += std::to_string(text.size());
    out += ':';
    out += text;
}

std::string detailOf(const Expr &expr, NodeId node)
{
    std::string out;
    switch (expr.op(node)) {
    case Op::Literal:
        return expr.literal(node).text();
    case Op::Variable:
        return std::string(variableName(expr.variable(node)));
    case Op::Call:
        return std::string(functionInfo(expr.function(node)).name);
    case Op::Like:
        for (const std::string &part : expr.pattern(node).parts)
            append(out, part);
        return out;
    default:
        for (const Name &name : expr.names(node))
            append(out, name.text);
        return out;
    }
}

} // namespace

ShapeId Shapes::intern(Op op, std::span<const ShapeId> operands, std::string_view detail)
{
    std::string key(1, static_cast<char>(op));
    for (const ShapeId operand : operands) {
        for (unsigned shift = 0; shift < 32; shift += 8)
            key += static_cast<char>((operand >> shift) & 0xFFU);
    }
    append(key, detail);
    return m_ids.emplace(std::move(key), static_cast<ShapeId>(m_ids.size())).first->second;
}

ShapeId Shapes::intern(Op op, ShapeId x, ShapeId y)
{
    const ShapeId operands[] = {x, y};
    return intern(op, operands);
}

ShapeId Shapes::attribute(ShapeId x, std::string_view name)
{
    std::string detail;
    append(detail, name);
    return intern(Op::Attribute, std::span(&x, 1), detail);
}

ShapeId Shapes::tag(ShapeId x, ShapeId key)
{
    return intern(Op::GetTag, x, key);
}

ShapeId Shapes::folded(Op op, const std::vector<ShapeId> &operands)
{
    ShapeId left = operands.front();
    for (std::size_t i = 1; i < operands.size(); ++i)
        left = intern(op, left, operands[i]);
    return left;
}

// `x has a.b` is `x has a && x.a has b`.
ShapeId Shapes::hasPath(ShapeId x, std::span<const Name> path)
{
    std::vector<ShapeId> steps;
    for (const Name &name : path) {
        std::string detail;
        append(detail, name.text);
        steps.push_back(intern(Op::Has, std::span(&x, 1), detail));
        x = attribute(x, name.text);
    }
    return folded(Op::And, steps);
}

// The order in which a record names its keys means nothing.
ShapeId Shapes::record(const Expr &expr, NodeId node, const std::vector<ShapeId> &operands)
{
    std::vector<std::pair<std::string_view, ShapeId>> fields;
    for (std::size_t i = 0; i < operands.size(); ++i)
        fields.emplace_back(expr.names(node)[i].text, operands[i]);
    std::sort(fields.begin(), fields.end());
    std::vector<ShapeId> sorted;
    std::string keys;
    for (const auto &[name, shape] : fields) {
        append(keys, name);
        sorted.push_back(shape);
    }
    return intern(Op::Record, sorted, keys);
}

ShapeId Shapes::number(const Expr &expr, NodeId node, const std::vector<ShapeId> &ids)
{
    std::vector<ShapeId> operands;
    for (const NodeId operand : expr.operands(node))
        operands.push_back(ids[operand]);
    switch (expr.op(node)) {
    case Op::And:
    case Op::Or:
        return folded(expr.op(node), operands);
    case Op::NotEqual:
        return negation(intern(Op::Equal, operands));
    case Op::Greater:
        return negation(intern(Op::LessEqual, operands));
    case Op::GreaterEqual:
        return negation(intern(Op::Less, operands));
    case Op::Has:
        return hasPath(operands[0], expr.names(node));
    case Op::IsIn: {
        const ShapeId is = intern(Op::Is, std::span(operands).first(1), detailOf(expr, node));
        return intern(Op::And, is, intern(Op::In, operands));
    }
    case Op::Record:
        return record(expr, node, operands);
    default:
        return intern(expr.op(node), operands, detailOf(expr, node));
    }
}

std::vector<ShapeId> Shapes::of(const Expr &expr)
{
    std::vector<ShapeId> ids(expr.nodeCount());
    for (NodeId node = 0; node < ids.size(); ++node)
        ids[node] = number(expr, node, ids);
    return ids;
}

} // namespace bailiwick::cedar
