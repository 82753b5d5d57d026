// SPDX-License-Identifier: Apache-2.0
#include "typed_expr_generator.h"

#include "models/cedar/extension.h"

#include <array>

namespace bailiwick::tests {

using namespace cedar;

TypedExprGenerator::Path TypedExprGenerator::path()
{
    Path out;
    out.variable = Variable(m_world.below(4));
    if (out.variable == Variable::Context)
        out.type = Type::record(*m_request.context);
    else if (out.variable == Variable::Principal)
        out.type = Type::entity(m_request.principal);
    else if (out.variable == Variable::Resource)
        out.type = Type::entity(m_request.resource);
    else
        out.type = Type::entity(std::string(m_request.action.type()));
    for (std::size_t steps = m_world.below(4); steps > 0 && !out.isTag; --steps) {
        const EntityTypeInfo *info =
            out.type.isEntity() ? m_schema.entityType(out.type.entityType()) : nullptr;
        if (info && info->tags && m_world.oneIn(3)) {
            out.names.push_back(m_world.key());
            out.type = Type(*info->tags);
            out.isTag = true;
            out.optional = out.names.size();
            break;
        }
        const RecordType *fields = out.type.isRecord() ? &out.type.record()
                                   : info              ? &info->attributes
                                                       : nullptr;
        if (!fields || fields->fields.empty())
            break;
        const FieldType field = fields->fields[m_world.below(fields->fields.size())];
        out.names.push_back(field.name);
        out.type = field.type;
        if (!field.required)
            out.optional = out.names.size();
    }
    return out;
}

TypedExprGenerator::Path TypedExprGenerator::pathTo(const Type &type)
{
    for (int tries = 0; tries < 12; ++tries) {
        Path found = path();
        if (found.type == type)
            return found;
    }
    return {};
}

NodeId TypedExprGenerator::read(const Path &path, std::size_t names)
{
    NodeId x = m_builder.variable(path.variable);
    for (std::size_t i = 0; i < names; ++i) {
        const bool tag = path.isTag && i + 1 == path.names.size();
        x = tag ? m_builder.binary(Op::GetTag, x, m_builder.string(path.names[i]))
                : m_builder.attribute(x, path.names[i]);
    }
    return x;
}

// True when the path can be read, with good odds.
NodeId TypedExprGenerator::guard(const Path &path, int depth)
{
    std::vector<NodeId> tests;
    for (std::size_t i = 0; i < path.optional; ++i) {
        if (m_world.oneIn(30))
            continue;
        const NodeId x = read(path, i);
        if (path.isTag && i + 1 == path.names.size())
            tests.push_back(m_builder.binary(Op::HasTag, x, m_builder.string(path.names[i])));
        else
            tests.push_back(m_builder.has(x, std::span(&path.names[i], 1)));
    }
    if (!path.isTag && path.optional > 0 && m_world.oneIn(4)) {
        const NodeId x = m_builder.variable(path.variable);
        tests = {m_builder.has(x, std::span(path.names).first(path.optional))};
    }
    NodeId all = tests.empty()       ? m_builder.boolean(true)
                 : tests.size() == 1 ? tests[0]
                                     : m_builder.node(Op::And, tests);
    switch (m_world.below(12)) {
    case 0:
        return m_builder.binary(Op::Or, all, boolean(depth));
    case 1:
        return m_builder.unary(Op::Not, all);
    case 2:
        return m_builder.binary(Op::And, boolean(depth), all);
    case 3:
        return m_builder.binary(Op::Or, m_builder.boolean(false), all);
    case 4:
        return m_builder.ifThenElse(all, boolean(depth), m_builder.boolean(false));
    case 5:
        return m_builder.ifThenElse(boolean(depth), all, m_builder.boolean(m_world.oneIn(2)));
    default:
        return all;
    }
}

NodeId TypedExprGenerator::conditional(const Type &type, int depth)
{
    const Path found = pathTo(type);
    const NodeId reading = found.names.empty() && found.type != type
                               ? node(type, depth)
                               : read(found, found.names.size());
    const NodeId test = guard(found, depth);
    if (m_world.oneIn(12))
        return m_builder.ifThenElse(test, node(type, depth), reading);
    return m_builder.ifThenElse(test, reading, node(type, depth));
}

NodeId TypedExprGenerator::literal(const Type &type, int depth)
{
    const Value value = m_world.value(type);
    if (type.isSet()) {
        std::vector<NodeId> elements;
        for (std::size_t i = 1 + m_world.below(2); i > 0; --i)
            elements.push_back(node(type.element(), depth));
        return m_builder.set(elements);
    }
    if (type.isRecord()) {
        std::vector<std::string> keys;
        std::vector<NodeId> values;
        for (const FieldType &field : type.record().fields) {
            keys.push_back(field.name);
            values.push_back(node(field.type, depth));
        }
        return m_builder.record(keys, values);
    }
    if (value.isBool() || value.isLong() || value.isString() || value.isEntity())
        return m_builder.literal(value);
    const ExtensionText text = extensionText(value);
    const NodeId argument = m_builder.string(text.argument);
    return m_builder.call(text.constructor, std::span(&argument, 1));
}

NodeId TypedExprGenerator::node(const Type &type, int depth)
{
    if (type.isBool() && depth > 0)
        return boolean(depth - 1);
    const Path found = pathTo(type);
    if (found.type == type && found.optional == 0 && !m_world.oneIn(4))
        return read(found, found.names.size());
    if (depth <= 0)
        return literal(type, 0);
    if (type.kind() == TypeKind::Long && !m_world.oneIn(3))
        return number(depth - 1);
    return m_world.oneIn(3) ? literal(type, depth - 1) : conditional(type, depth - 1);
}

NodeId TypedExprGenerator::number(int depth)
{
    const Type type = Type::of(TypeKind::Long);
    if (m_world.oneIn(4)) {
        const NodeId x = node(Type::of(TypeKind::Duration), depth);
        return m_builder.call(Function::ToHours, std::span(&x, 1));
    }
    if (m_world.oneIn(4))
        return m_builder.unary(Op::Negate, node(type, depth));
    const Op op = Op(int(Op::Add) + int(m_world.below(3)));
    return m_builder.binary(op, node(type, depth), node(type, depth));
}

Type TypedExprGenerator::anyType()
{
    return path().type;
}

NodeId TypedExprGenerator::extensionTest(int depth)
{
    const auto call = [&](Function function, std::initializer_list<TypeKind> kinds) {
        std::vector<NodeId> operands;
        for (const TypeKind kind : kinds)
            operands.push_back(node(Type::of(kind), depth));
        return m_builder.call(function, operands);
    };
    using enum TypeKind;
    switch (m_world.below(4)) {
    case 0:
        return call(Function::LessThan, {Decimal, Decimal});
    case 1:
        return call(Function::IsInRange, {IpAddr, IpAddr});
    case 2:
        return m_builder.binary(Op::Less, call(Function::Offset, {Datetime, Duration}),
                                call(Function::ToDate, {Datetime}));
    default:
        return m_builder.binary(Op::GreaterEqual,
                                call(Function::DurationSince, {Datetime, Datetime}),
                                call(Function::ToTime, {Datetime}));
    }
}

NodeId TypedExprGenerator::test(int depth)
{
    const Type type = anyType();
    switch (m_world.below(9)) {
    case 0:
        return m_builder.binary(m_world.oneIn(2) ? Op::Equal : Op::NotEqual, node(type, depth),
                                node(m_world.oneIn(20) ? anyType() : type, depth));
    case 1:
        return m_builder.binary(Op::LessEqual, node(Type::of(TypeKind::Long), depth),
                                node(Type::of(TypeKind::Long), depth));
    case 2:
        return m_builder.like(node(Type::of(TypeKind::String), depth), Pattern{{"k", ""}});
    case 3:
        return m_builder.binary(Op::Contains, node(Type::set(type), depth), node(type, depth));
    case 4:
        return m_builder.binary(m_world.oneIn(2) ? Op::ContainsAll : Op::ContainsAny,
                                node(Type::set(type), depth), node(Type::set(type), depth));
    case 5: {
        const NodeId x = read(path(), 0);
        const Type group =
            Type::entity(m_world.oneIn(2) ? m_request.principal : m_request.resource);
        if (m_world.oneIn(3))
            return m_builder.binary(Op::In, m_builder.variable(Variable::Action),
                                    m_builder.entity(EntityUid("N::Action", "all")));
        return m_builder.binary(Op::In, x,
                                node(m_world.oneIn(2) ? group : Type::set(group), depth));
    }
    case 6: {
        const NodeId x = read(path(), 0);
        return m_world.oneIn(2) ? m_builder.is(x, m_request.principal)
                                : m_builder.isIn(x, m_request.resource,
                                                 node(Type::entity(m_request.principal), depth));
    }
    case 7:
        return extensionTest(depth);
    default:
        return m_builder.unary(Op::IsEmpty, node(Type::set(type), depth));
    }
}

// `guard && reading`, the usual way to read what may be absent.
NodeId TypedExprGenerator::guarded(int depth)
{
    const Path found = path();
    const NodeId test = guard(found, depth);
    const NodeId reading = read(found, found.names.size());
    const NodeId use = found.type.isBool()
                           ? reading
                           : m_builder.binary(Op::Equal, reading, node(found.type, depth));
    return m_builder.binary(Op::And, test, use);
}

NodeId TypedExprGenerator::boolean(int depth)
{
    if (depth <= 0)
        return m_world.oneIn(3) ? m_builder.boolean(m_world.oneIn(2)) : guarded(0);
    const int d = depth - 1;
    switch (m_world.below(9)) {
    case 0:
        return m_builder.binary(Op::And, boolean(d), boolean(d));
    case 1: {
        const NodeId operands[] = {boolean(d), boolean(d), boolean(d)};
        return m_builder.node(m_world.oneIn(2) ? Op::And : Op::Or, operands);
    }
    case 2:
        return m_builder.unary(Op::Not, boolean(d));
    case 3:
        return conditional(Type(), d);
    case 4:
    case 5:
        return guarded(d);
    case 6:
        return guard(path(), d);
    default:
        return test(d);
    }
}

std::vector<Expr> TypedExprGenerator::conditions()
{
    std::vector<Expr> out;
    if (m_world.oneIn(3)) {
        const Path found = path();
        out.push_back(m_builder.finish(guard(found, 1)));
        const NodeId reading = read(found, found.names.size());
        out.push_back(m_builder.finish(
            m_builder.binary(Op::Equal, reading, read(found, found.names.size()))));
    }
    const NodeId root = boolean(int(1 + m_world.below(3)));
    out.push_back(m_builder.finish(root));
    return out;
}

} // namespace bailiwick::tests
