// SPDX-License-Identifier: Apache-2.0
// Comparisons, arithmetic, strings, sets, records and calls of extension functions.
#include "models/cedar/least_upper_bound.h"
#include "models/cedar/typechecker_parts.h"

#include <algorithm>
#include <array>

namespace bailiwick::cedar {

namespace {

bool isOrdered(const Type &type)
{
    return type.kind() == TypeKind::Long || type.kind() == TypeKind::Datetime ||
           type.kind() == TypeKind::Duration;
}

constexpr std::string_view orderedText = "Long, datetime or duration";

struct Signature
{
    TypeKind result;
    std::array<TypeKind, 2> parameters; // as many as the function's arity
    bool isConstructor = false;
};

Signature signature(Function function)
{
    using enum TypeKind;
    switch (function) {
    case Function::Decimal:
        return {Decimal, {String}, true};
    case Function::Ip:
        return {IpAddr, {String}, true};
    case Function::Datetime:
        return {Datetime, {String}, true};
    case Function::Duration:
        return {Duration, {String}, true};
    case Function::LessThan:
    case Function::LessThanOrEqual:
    case Function::GreaterThan:
    case Function::GreaterThanOrEqual:
        return {Bool, {Decimal, Decimal}};
    case Function::IsIpv4:
    case Function::IsIpv6:
    case Function::IsLoopback:
    case Function::IsMulticast:
        return {Bool, {IpAddr}};
    case Function::IsInRange:
        return {Bool, {IpAddr, IpAddr}};
    case Function::Offset:
        return {Datetime, {Datetime, Duration}};
    case Function::DurationSince:
        return {Duration, {Datetime, Datetime}};
    case Function::ToDate:
        return {Datetime, {Datetime}};
    case Function::ToTime:
        return {Duration, {Datetime}};
    case Function::ToMilliseconds:
    case Function::ToSeconds:
    case Function::ToMinutes:
    case Function::ToHours:
    case Function::ToDays:
        return {Long, {Duration}};
    }
    return {};
}

std::string_view argumentHint(Function function)
{
    switch (function) {
    case Function::Decimal:
        return "A decimal has one to four digits after the point, as in \"1.25\".";
    case Function::Ip:
        return "Write an address or a range, as in \"10.0.0.0/8\" or \"::1\".";
    case Function::Datetime:
        return "Write a date, with or without a time, as in \"2024-01-31\" or "
               "\"2024-01-31T12:00:00Z\".";
    default:
        return "Write numbers with units, largest first, as in \"1d2h3m4s5ms\" or \"-1h\".";
    }
}

} // namespace

// Literals decide it at once; different entity types are never equal; all else must be compatible.
Typing Typechecker::equality(NodeId node)
{
    const Typing left = typeOf(operand(node, 0));
    const Typing right = typeOf(operand(node, 1));
    Typing out = typed(Type());
    out.ok = left.ok && right.ok;
    const std::optional<Value> a = literalValue(operand(node, 0));
    const std::optional<Value> b = literalValue(operand(node, 1));
    if (a && b) {
        out.type = Type::boolean(*a == *b);
    } else if (left.type && right.type) {
        if (left.type->isEntity() && right.type->isEntity()) {
            if (left.type->entityType() != right.type->entityType())
                out.type = Type::boolean(false);
        } else if (!leastUpperBound(*left.type, *right.type)) {
            reportIncompatible(node, *left.type, *right.type,
                               m_expr->op(node) == Op::Equal ? "The two sides of `==`"
                                                             : "The two sides of `!=`");
            out.ok = false;
        }
    }
    return out;
}

Typing Typechecker::order(NodeId node)
{
    const Typing left = typeOf(operand(node, 0));
    const Typing right = typeOf(operand(node, 1));
    Typing out = typed(Type());
    out.ok = left.ok && right.ok;
    if (!left.type || !right.type) {
        out.ok = false;
    } else if (*left.type != *right.type || !isOrdered(*left.type)) {
        reportOrder(operand(node, 0), *left.type, operand(node, 1), *right.type);
        out.ok = false;
    }
    return out;
}

void Typechecker::reportOrder(NodeId left, const Type &leftType, NodeId right,
                              const Type &rightType)
{
    const bool goodLeft = isOrdered(leftType);
    const bool goodRight = isOrdered(rightType);
    if (goodLeft && (!goodRight || rightType.kind() != TypeKind::Long)) {
        reportUnexpected(right, rightType, leftType.text(), nullptr);
    } else if (goodRight) {
        reportUnexpected(left, leftType, rightType.text(), nullptr);
    } else {
        const Hint hint = [](const Type &found) {
            return std::string(found.kind() == TypeKind::Decimal
                                   ? "Decimals are compared with methods such as `lessThan`."
                                   : "");
        };
        reportUnexpected(left, leftType, orderedText, hint);
        reportUnexpected(right, rightType, orderedText, hint);
    }
}

Typing Typechecker::arithmetic(NodeId node)
{
    const Hint hint = [](const Type &found) {
        if (found.kind() == TypeKind::String)
            return std::string("Strings cannot be joined.");
        return std::string(found.isSet() ? "There is no arithmetic of sets; use `contains`, "
                                           "`containsAll` or `containsAny`."
                                         : "");
    };
    bool ok = true;
    for (const NodeId x : m_expr->operands(node))
        ok = expect(x, Need::Long, hint).ok && ok;
    return {Type::of(TypeKind::Long), ok, {}};
}

Typing Typechecker::like(NodeId node)
{
    const bool ok =
        expect(operand(node, 0), Need::String, [](const Type &found) {
            return std::string(found.isEntity() ? "To test an entity's type, use `is`." : "");
        }).ok;
    return {Type(), ok, {}};
}

Typing Typechecker::isEmpty(NodeId node)
{
    const bool ok =
        expect(operand(node, 0), Need::Set, [](const Type &found) {
            return std::string(found.kind() == TypeKind::String ? "For a string write `== \"\"`."
                                                                : "");
        }).ok;
    return {Type(), ok, {}};
}

Typing Typechecker::expectSet(NodeId node)
{
    return expect(node, Need::Set, [](const Type &found) {
        if (found.isEntity())
            return std::string("To test whether one entity is in another, use `in`.");
        if (found.isRecord())
            return std::string("To test whether a record has an attribute, use `has`.");
        return std::string(
            found.kind() == TypeKind::String ? "To look into a string, use `like \"*…*\"`." : "");
    });
}

Typing Typechecker::contains(NodeId node)
{
    const Typing set = expectSet(operand(node, 0));
    const Typing element = typeOf(operand(node, 1));
    bool ok = set.ok && element.ok;
    if (set.type && element.type && !leastUpperBound(set.type->element(), *element.type)) {
        reportIncompatible(node, set.type->element(), *element.type,
                           "The elements of the set and the argument of `contains`");
        ok = false;
    }
    return {Type(), ok, {}};
}

Typing Typechecker::containsSome(NodeId node)
{
    const Typing left = expectSet(operand(node, 0));
    const Typing right = expect(operand(node, 1), Need::Set, [](const Type &) {
        return std::string("For a single element, use `contains`.");
    });
    bool ok = left.ok && right.ok;
    if (left.type && right.type && !leastUpperBound(*left.type, *right.type)) {
        reportIncompatible(node, *left.type, *right.type,
                           m_expr->op(node) == Op::ContainsAll ? "The two sets of `containsAll`"
                                                               : "The two sets of `containsAny`");
        ok = false;
    }
    return {Type(), ok, {}};
}

Typing Typechecker::setOf(NodeId node)
{
    if (m_expr->operands(node).empty()) {
        report(ValidationCode::EmptySet, node, "An empty set says nothing of its elements' type.",
               "Test with `isEmpty()`, or leave the comparison out.");
        return failed();
    }
    bool ok = true;
    bool allKnown = true;
    bool compatible = true;
    std::optional<Type> common;
    for (const NodeId x : m_expr->operands(node)) {
        const Typing element = typeOf(x);
        ok = ok && element.ok;
        allKnown = allKnown && element.type;
        if (!allKnown || !compatible)
            continue;
        std::optional<Type> wider = common ? leastUpperBound(*common, *element.type) : element.type;
        compatible = wider.has_value();
        if (compatible)
            common = std::move(wider);
        else
            reportIncompatible(node, *common, *element.type, "The elements of the set");
    }
    if (!allKnown || !compatible)
        return failed();
    return {Type::set(std::move(*common)), ok, {}};
}

Typing Typechecker::recordOf(NodeId node)
{
    RecordType record;
    bool ok = true;
    bool allKnown = true;
    for (std::size_t i = 0; i < m_expr->operands(node).size(); ++i) {
        Typing value = typeOf(operand(node, i));
        ok = ok && value.ok;
        allKnown = allKnown && value.type;
        if (allKnown)
            record.fields.push_back({m_expr->names(node)[i].text, std::move(*value.type), true});
    }
    if (!allKnown)
        return failed();
    std::sort(record.fields.begin(), record.fields.end(),
              [](const FieldType &a, const FieldType &b) { return a.name < b.name; });
    return {Type::record(std::move(record)), ok, {}};
}

// Constructors take one string, written out, that they accept.
bool Typechecker::checkArguments(NodeId node)
{
    const Function function = m_expr->function(node);
    const FunctionInfo &info = functionInfo(function);
    const auto operands = m_expr->operands(node);
    const std::size_t receiver = info.isMethod ? 1 : 0;
    bool ok = operands.size() == info.arity;
    if (!ok)
        report(ValidationCode::WrongArgumentCount, node,
               shortTicked(info.name) + " takes " + std::to_string(info.arity - receiver) +
                   (info.arity - receiver == 1 ? " argument" : " arguments") + ", not " +
                   std::to_string(operands.size() - receiver) + '.',
               std::string("Write `") + (info.isMethod ? "x." : "") + std::string(info.name) +
                   (info.arity > receiver ? "(…)`." : "()`."));
    if (!signature(function).isConstructor)
        return ok;
    const bool written = std::all_of(operands.begin(), operands.end(),
                                     [this](NodeId x) { return m_expr->op(x) == Op::Literal; });
    if (!written) {
        report(ValidationCode::NonLiteralConstructor, node,
               shortTicked(info.name) + " is called with something other than a string in quotes.",
               "Build such values when entities and context are made, not in the policy.");
        return false;
    }
    if (operands.size() == 1 && m_expr->literal(operands[0]).isString() &&
        !m_expr->constant(node)) {
        report(ValidationCode::RefusedConstructor, node,
               shortTicked(info.name) + " does not accept " + m_expr->literal(operands[0]).text() +
                   '.',
               std::string(argumentHint(function)));
        return false;
    }
    return ok;
}

Typing Typechecker::call(NodeId node)
{
    const Signature expected = signature(m_expr->function(node));
    bool ok = checkArguments(node);
    const bool rightForm = ok;
    for (std::size_t i = 0; i < m_expr->operands(node).size(); ++i) {
        const NodeId argument = operand(node, i);
        const Typing x =
            rightForm ? expect(argument, needOf(expected.parameters[i])) : typeOf(argument);
        ok = x.ok && ok;
    }
    return {Type::of(expected.result), ok, {}};
}

} // namespace bailiwick::cedar
