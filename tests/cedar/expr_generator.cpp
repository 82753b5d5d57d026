// SPDX-License-Identifier: Apache-2.0
#include "expr_generator.h"

#include <array>
#include <limits>
#include <set>

namespace bailiwick::tests {

using namespace cedar;

std::string ExprGenerator::identifier()
{
    static constexpr std::array<const char *, 8> names{"a",      "b1", "_c",       "principal",
                                                       "permit", "ip", "contains", "model"};
    return names[below(names.size())];
}

std::string ExprGenerator::entityType()
{
    std::string type = identifier();
    while (below(3) == 0)
        type += "::" + identifier();
    return type;
}

std::string ExprGenerator::text()
{
    static constexpr std::array<const char *, 14> pieces{
        "a", "\"", "\\", "*", "\n", "\r", "ä", "😀", "\x7f", "\xC2\x85", "if", " ", "\t", "'"};
    std::string out;
    for (std::size_t i = below(5); i > 0; --i)
        out += pieces[below(pieces.size())];
    if (below(8) == 0)
        out += '\0';
    return out;
}

EntityUid ExprGenerator::uid()
{
    return EntityUid(entityType(), text());
}

NodeId ExprGenerator::leaf()
{
    switch (below(5)) {
    case 0:
        return m_builder.boolean(coin());
    case 1: {
        static constexpr std::array<std::int64_t, 6> numbers{
            0,
            1,
            -1,
            5,
            std::numeric_limits<std::int64_t>::min(),
            std::numeric_limits<std::int64_t>::max()};
        return m_builder.integer(numbers[below(numbers.size())]);
    }
    case 2:
        return m_builder.string(text());
    case 3:
        return m_builder.entity(uid());
    default:
        return m_builder.variable(Variable(below(4)));
    }
}

std::vector<NodeId> ExprGenerator::several(std::size_t least, std::size_t most, int depth)
{
    std::vector<NodeId> out;
    for (std::size_t i = least + below(most - least + 1); i > 0; --i)
        out.push_back(node(depth));
    return out;
}

NodeId ExprGenerator::record(int depth)
{
    std::set<std::string> keys;
    for (std::size_t i = below(4); i > 0; --i)
        keys.insert(coin() ? identifier() : text());
    std::vector<NodeId> values;
    for (std::size_t i = 0; i < keys.size(); ++i)
        values.push_back(node(depth));
    return m_builder.record(std::vector<std::string>(keys.begin(), keys.end()), values);
}

NodeId ExprGenerator::node(int depth)
{
    if (depth <= 0)
        return leaf();
    const int d = depth - 1;
    switch (below(16)) {
    case 0:
        return m_builder.ifThenElse(node(d), node(d), node(d));
    case 1:
        return m_builder.node(coin() ? Op::And : Op::Or, several(2, 4, d));
    case 2:
        return m_builder.unary(coin() ? Op::Not : Op::Negate, node(d));
    case 3: {
        const auto op = Op(int(Op::Equal) + int(below(7)));
        return m_builder.binary(op, node(d), node(d));
    }
    case 4:
    case 5:
        return m_builder.binary(Op(int(Op::Add) + int(below(3))), node(d), node(d));
    case 6:
        return m_builder.binary(Op(int(Op::Contains) + int(below(3))), node(d), node(d));
    case 7:
        return m_builder.unary(Op::IsEmpty, node(d));
    case 8:
        return m_builder.binary(coin() ? Op::HasTag : Op::GetTag, node(d), node(d));
    case 9:
        return m_builder.attribute(node(d), coin() ? identifier() : text());
    case 10: {
        std::vector<std::string> path{identifier()};
        while (coin())
            path.push_back(identifier());
        if (path.size() == 1 && coin())
            path.front() = text();
        return m_builder.has(node(d), path);
    }
    case 11: {
        Pattern pattern;
        pattern.parts.front() = text();
        while (coin())
            pattern.parts.push_back(text());
        return m_builder.like(node(d), pattern);
    }
    case 12:
        return coin() ? m_builder.is(node(d), entityType())
                      : m_builder.isIn(node(d), entityType(), node(d));
    case 13:
        return m_builder.set(several(0, 3, d));
    case 14:
        return record(d);
    default: {
        const auto function = Function(below(std::size_t(Function::ToDays) + 1));
        return m_builder.call(function, several(functionInfo(function).isMethod ? 1 : 0, 3, d));
    }
    }
}

Expr ExprGenerator::expression(int depth)
{
    const NodeId root = node(depth);
    return m_builder.finish(root);
}

ScopeConstraint ExprGenerator::scope()
{
    using Form = ScopeConstraint::Form;
    ScopeConstraint out;
    out.form = Form(below(5));
    if (out.form == Form::Is || out.form == Form::IsIn)
        out.entityType = entityType();
    if (out.form == Form::Equal || out.form == Form::In || out.form == Form::IsIn) {
        out.slot = below(3) == 0;
        if (!out.slot)
            out.entity = uid();
    }
    return out;
}

Policy ExprGenerator::policy()
{
    Policy out;
    out.effect = coin() ? Effect::Permit : Effect::Forbid;
    if (coin())
        out.annotations.push_back({"id", text()});
    if (coin())
        out.annotations.push_back({"if", std::nullopt});
    out.principal = scope();
    out.resource = scope();
    out.action.form = ActionConstraint::Form(below(4));
    std::size_t actions = 1;
    if (out.action.form == ActionConstraint::Form::Any)
        actions = 0;
    else if (out.action.form == ActionConstraint::Form::InSet)
        actions = below(4);
    for (; actions > 0; --actions)
        out.action.entities.emplace_back(coin() ? "Action" : "a::Action", text());
    for (std::size_t i = below(3); i > 0; --i)
        out.conditions.push_back({coin(), expression(3)});
    return out;
}

} // namespace bailiwick::tests
