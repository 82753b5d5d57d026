// SPDX-License-Identifier: Apache-2.0
// Literals, variables and logic: where knowledge flows from one operand to the next.
#include "models/cedar/typechecker.h"

#include "models/cedar/least_upper_bound.h"
#include "models/cedar/typechecker_parts.h"

#include <algorithm>
#include <iterator>

namespace bailiwick::cedar {

namespace {

void append(Capabilities &to, const Capabilities &more)
{
    to.insert(to.end(), more.begin(), more.end());
}

Capabilities common(Capabilities a, Capabilities b)
{
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    Capabilities out;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
    return out;
}

} // namespace

Typechecker::Typechecker(const Schema &schema, const RequestType &request, Shapes &shapes)
    : m_schema(schema)
    , m_request(request)
    , m_shapes(shapes)
    , m_principal(Type::entity(request.principal))
    , m_action(Type::entity(std::string(request.action.type())))
    , m_resource(Type::entity(request.resource))
    , m_context(Type::record(*request.context))
{
}

Typing Typechecker::check(const Expr &expr, std::span<const ShapeId> shapes)
{
    m_expr = &expr;
    m_shapeOf = shapes;
    if (expr.height() <= Limits::maxHeight)
        return typeOf(expr.root());
    report(ValidationCode::TooDeep, expr.root(), "The expression is nested too deeply.",
           "Split it into several `when` clauses or policies.");
    return failed();
}

Typing Typechecker::checkBool(const Expr &expr, std::span<const ShapeId> shapes)
{
    Typing out = check(expr, shapes);
    return require(std::move(out), expr.root(), Need::Bool, nullptr);
}

void Typechecker::assume(std::span<const ShapeId> capabilities)
{
    for (const ShapeId capability : capabilities) {
        if (capability >= m_known.size())
            m_known.resize(capability + std::size_t{1});
        ++m_known[capability];
    }
}

bool Typechecker::known(ShapeId capability) const
{
    return capability < m_known.size() && m_known[capability] > 0;
}

Typing Typechecker::typeOf(NodeId node)
{
    switch (m_expr->op(node)) {
    case Op::Literal:
        return literal(node);
    case Op::Variable:
        return typed(variable(m_expr->variable(node)));
    case Op::If:
        return conditional(node);
    case Op::And:
        return conjunction(node);
    case Op::Or:
        return disjunction(node);
    case Op::Not:
        return negated(expect(operand(node, 0), Need::Bool));
    case Op::Equal:
        return equality(node);
    case Op::NotEqual:
        return negated(equality(node));
    case Op::Less:
    case Op::LessEqual:
    case Op::Greater:
    case Op::GreaterEqual:
        return order(node);
    case Op::Negate:
    case Op::Add:
    case Op::Subtract:
    case Op::Multiply:
        return arithmetic(node);
    case Op::Contains:
        return contains(node);
    case Op::ContainsAll:
    case Op::ContainsAny:
        return containsSome(node);
    case Op::IsEmpty:
        return isEmpty(node);
    case Op::Like:
        return like(node);
    case Op::Set:
        return setOf(node);
    case Op::Record:
        return recordOf(node);
    case Op::Call:
        return call(node);
    case Op::Attribute:
        return attribute(node);
    case Op::Has:
        return has(node);
    case Op::HasTag:
        return hasTag(node);
    case Op::GetTag:
        return getTag(node);
    case Op::In:
        return in(node);
    case Op::Is:
        return is(node);
    case Op::IsIn:
        return isIn(node);
    }
    return failed();
}

Typing Typechecker::literal(NodeId node)
{
    const Value &value = m_expr->literal(node);
    switch (value.kind()) {
    case Kind::Bool:
        return typed(Type::boolean(value.asBool()));
    case Kind::Long:
        return typed(Type::of(TypeKind::Long));
    case Kind::String:
        return typed(Type::of(TypeKind::String));
    default:
        break;
    }
    const EntityUid uid = value.asEntity();
    if (isActionTypeName(uid.type()) ? m_schema.action(uid) != nullptr
                                     : m_schema.entityType(uid.type()) != nullptr)
        return typed(Type::entity(std::string(uid.type())));
    m_errors.push_back(unknownEntity(m_schema, uid, m_expr->sourceOffset(node)));
    return failed();
}

const Type &Typechecker::variable(Variable variable) const
{
    switch (variable) {
    case Variable::Principal:
        return m_principal;
    case Variable::Action:
        return m_action;
    case Variable::Resource:
        return m_resource;
    case Variable::Context:
        break;
    }
    return m_context;
}

Typing Typechecker::conditional(NodeId node)
{
    Typing test = expect(operand(node, 0), Need::Bool);
    if (!test.is(TypeKind::True) && !test.is(TypeKind::False))
        return branches(node, test);
    Typing out;
    if (test.is(TypeKind::True)) {
        const Assumption assumption(*this, test.capabilities);
        out = typeOf(operand(node, 1));
        append(out.capabilities, test.capabilities);
    } else {
        out = typeOf(operand(node, 2));
    }
    out.ok = out.ok && test.ok;
    return out;
}

Typing Typechecker::branches(NodeId node, const Typing &test)
{
    Typing then;
    {
        const Assumption assumption(*this, test.capabilities);
        then = typeOf(operand(node, 1));
        append(then.capabilities, test.capabilities);
    }
    Typing otherwise = typeOf(operand(node, 2));
    Typing out;
    out.ok = test.ok && then.ok && otherwise.ok;
    if (then.type && otherwise.type) {
        out.type = leastUpperBound(*then.type, *otherwise.type);
        if (!out.type)
            reportIncompatible(node, *then.type, *otherwise.type, "The two branches of `if`");
    }
    out.ok = out.ok && out.type;
    out.capabilities = common(std::move(then.capabilities), std::move(otherwise.capabilities));
    return out;
}

Typing Typechecker::both(Typing left, const Typing &right)
{
    left.ok = left.ok && right.ok;
    const bool typed = left.type && right.type;
    if (typed && right.is(TypeKind::False)) {
        left.type = right.type;
        left.capabilities.clear();
        return left;
    }
    if (typed && left.is(TypeKind::True))
        left.type = right.type;
    else if (!typed || !right.is(TypeKind::True))
        left.type = Type();
    append(left.capabilities, right.capabilities);
    return left;
}

Typing Typechecker::either(Typing left, Typing right)
{
    const bool ok = left.ok && right.ok;
    Typing out;
    if (!left.type || !right.type)
        out.type = Type();
    else if (right.is(TypeKind::True) || left.is(TypeKind::False))
        out = std::move(right);
    else if (right.is(TypeKind::False))
        out = std::move(left);
    else
        out = {Type(), true, common(std::move(left.capabilities), std::move(right.capabilities))};
    out.ok = ok;
    return out;
}

Typing Typechecker::negated(Typing x)
{
    if (x.is(TypeKind::True) || x.is(TypeKind::False))
        x.type = Type::boolean(x.is(TypeKind::False));
    else
        x.type = Type();
    x.capabilities.clear();
    return x;
}

Typing Typechecker::conjunction(NodeId node)
{
    const auto operands = m_expr->operands(node);
    Typing all = expect(operands[0], Need::Bool);
    Assumption assumption(*this, all.capabilities);
    for (const NodeId next : operands.subspan(1)) {
        if (all.is(TypeKind::False))
            break;
        const Typing right = expect(next, Need::Bool);
        assumption.add(right.capabilities);
        all = both(std::move(all), right);
    }
    return all;
}

Typing Typechecker::disjunction(NodeId node)
{
    const auto operands = m_expr->operands(node);
    Typing any = expect(operands[0], Need::Bool);
    for (const NodeId next : operands.subspan(1)) {
        if (any.is(TypeKind::True))
            break;
        any = either(std::move(any), expect(next, Need::Bool));
    }
    return any;
}

std::optional<Type> typeOf(const Expr &expr, const Schema &schema, const RequestType &request,
                           std::vector<TypeError> *errors)
{
    Shapes shapes;
    const std::vector<ShapeId> ids = shapes.of(expr);
    Typechecker checker(schema, request, shapes);
    Typing typing = checker.check(expr, ids);
    if (errors)
        errors->insert(errors->end(), checker.errors().begin(), checker.errors().end());
    return typing.ok ? std::move(typing.type) : std::nullopt;
}

} // namespace bailiwick::cedar
