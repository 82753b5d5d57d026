// SPDX-License-Identifier: Apache-2.0
// Control flow and operators on plain values; entities are in machine_entities.cpp.
#include "models/cedar/machine.h"

#include <algorithm>

namespace bailiwick::cedar {

bool Machine::fail(EvalErrorKind kind, NodeId node)
{
    m_kind = kind;
    m_node = node;
    return false;
}

bool Machine::typeError(NodeId node, const char *expected, Kind found)
{
    m_expected = expected;
    m_found = found;
    return fail(EvalErrorKind::Type, node);
}

bool Machine::evaluate(NodeId id, Value &out)
{
    const ExprNode &node = m_data->nodes[id];
    if (node.op == Op::Literal) {
        out = m_data->values[node.payload].borrow();
        return true;
    }
    if (const Value *constant = m_data->constantOf(node)) {
        out = constant->borrow();
        return true;
    }
    return compute(node, id, out);
}

bool Machine::compute(const ExprNode &node, NodeId id, Value &out)
{
    switch (node.op) {
    case Op::Literal:
        return true; // in evaluate()
    case Op::Variable:
        return variable(node, out);
    case Op::If: {
        bool condition = false;
        return evaluateBool(operand(node, 0), condition) &&
               evaluate(operand(node, condition ? 1 : 2), out);
    }
    case Op::And:
        return chain(node, false, out);
    case Op::Or:
        return chain(node, true, out);
    case Op::Not:
    case Op::Negate:
    case Op::IsEmpty:
        return prefix(node, id, out);
    case Op::In:
        return membership(node, id, out);
    case Op::HasTag:
    case Op::GetTag:
        return tag(node, id, out);
    case Op::Attribute:
        return attribute(node, id, out);
    case Op::Has:
        return has(node, id, out);
    case Op::Like:
        return like(node, id, out);
    case Op::Is:
    case Op::IsIn:
        return hasType(node, id, out);
    case Op::Set:
        return setOf(node, out);
    case Op::Record:
        return recordOf(node, out);
    case Op::Call:
        return call(node, id, out);
    default:
        return binary(node, id, out);
    }
}

bool Machine::evaluateBool(NodeId id, bool &out)
{
    Value value;
    if (!evaluate(id, value))
        return false;
    if (!value.isBool())
        return typeError(id, "bool", value.kind());
    out = value.asBool();
    return true;
}

// `&&` stops at the first false, `||` at the first true; what stands after is not evaluated.
bool Machine::chain(const ExprNode &node, bool stopAt, Value &out)
{
    bool result = !stopAt;
    for (const NodeId each : m_data->operandsOf(node)) {
        if (!evaluateBool(each, result))
            return false;
        if (result == stopAt)
            break;
    }
    out = Value::boolean(result);
    return true;
}

bool Machine::prefix(const ExprNode &node, NodeId id, Value &out)
{
    Value x;
    if (!evaluate(operand(node, 0), x))
        return false;
    if (node.op == Op::Not) {
        if (!x.isBool())
            return typeError(operand(node, 0), "bool", x.kind());
        out = Value::boolean(!x.asBool());
    } else if (node.op == Op::IsEmpty) {
        if (!x.isSet())
            return typeError(operand(node, 0), "set", x.kind());
        out = Value::boolean(x.elements().empty());
    } else {
        if (!x.isLong())
            return typeError(operand(node, 0), "long", x.kind());
        std::int64_t result = 0;
        if (__builtin_sub_overflow(std::int64_t{0}, x.asLong(), &result))
            return fail(EvalErrorKind::Overflow, id);
        out = Value::integer(result);
    }
    return true;
}

bool Machine::binary(const ExprNode &node, NodeId id, Value &out)
{
    Value left;
    Value right;
    return evaluate(operand(node, 0), left) && evaluate(operand(node, 1), right) &&
           apply(node.op, id, left, right, out);
}

bool Machine::apply(Op op, NodeId id, const Value &left, const Value &right, Value &out)
{
    switch (op) {
    case Op::Equal:
        out = Value::boolean(left == right);
        return true;
    case Op::NotEqual:
        out = Value::boolean(!(left == right));
        return true;
    case Op::Add:
    case Op::Subtract:
    case Op::Multiply:
        return arithmetic(op, id, left, right, out);
    case Op::Contains:
    case Op::ContainsAll:
    case Op::ContainsAny:
        return setTest(op, id, left, right, out);
    default:
        return order(op, id, left, right, out);
    }
}

// Longs, and datetimes and durations among their own kind.
bool Machine::order(Op op, NodeId id, const Value &left, const Value &right, Value &out)
{
    const Kind kind = left.kind();
    if (kind != Kind::Long && kind != Kind::Datetime && kind != Kind::Duration)
        return typeError(m_expr->operands(id)[0], "long, datetime or duration", kind);
    if (right.kind() != kind)
        return typeError(m_expr->operands(id)[1], kindName(kind).data(), right.kind());
    const std::int64_t a = left.units();
    const std::int64_t b = right.units();
    const bool result = op == Op::Less        ? a < b
                        : op == Op::LessEqual ? a <= b
                        : op == Op::Greater   ? a > b
                                              : a >= b;
    out = Value::boolean(result);
    return true;
}

bool Machine::arithmetic(Op op, NodeId id, const Value &left, const Value &right, Value &out)
{
    if (!left.isLong())
        return typeError(m_expr->operands(id)[0], "long", left.kind());
    if (!right.isLong())
        return typeError(m_expr->operands(id)[1], "long", right.kind());
    const std::int64_t a = left.asLong();
    const std::int64_t b = right.asLong();
    std::int64_t result = 0;
    const bool overflow = op == Op::Add        ? __builtin_add_overflow(a, b, &result)
                          : op == Op::Subtract ? __builtin_sub_overflow(a, b, &result)
                                               : __builtin_mul_overflow(a, b, &result);
    if (overflow)
        return fail(EvalErrorKind::Overflow, id);
    out = Value::integer(result);
    return true;
}

bool Machine::setTest(Op op, NodeId id, const Value &left, const Value &right, Value &out)
{
    if (!left.isSet())
        return typeError(m_expr->operands(id)[0], "set", left.kind());
    if (op == Op::Contains) {
        out = Value::boolean(left.contains(right));
        return true;
    }
    if (!right.isSet())
        return typeError(m_expr->operands(id)[1], "set", right.kind());
    const auto wanted = right.elements();
    const auto present = [&left](const Value &each) { return left.contains(each); };
    out =
        Value::boolean(op == Op::ContainsAll ? std::all_of(wanted.begin(), wanted.end(), present)
                                             : std::any_of(wanted.begin(), wanted.end(), present));
    return true;
}

bool Machine::like(const ExprNode &node, NodeId, Value &out)
{
    Value x;
    if (!evaluate(operand(node, 0), x))
        return false;
    if (!x.isString())
        return typeError(operand(node, 0), "string", x.kind());
    out = Value::boolean(m_data->patterns[node.payload].matches(x.asString()));
    return true;
}

bool Machine::setOf(const ExprNode &node, Value &out)
{
    std::vector<Value> elements(node.operandCount);
    for (std::size_t i = 0; i < elements.size(); ++i) {
        if (!evaluate(operand(node, i), elements[i]))
            return false;
    }
    out = Value::set(std::move(elements));
    return true;
}

bool Machine::recordOf(const ExprNode &node, Value &out)
{
    std::vector<RecordField> fields(node.operandCount);
    for (std::size_t i = 0; i < fields.size(); ++i) {
        fields[i].first = m_data->namesOf(node)[i].text;
        if (!evaluate(operand(node, i), fields[i].second))
            return false;
    }
    out = Value::record(std::move(fields));
    return true;
}

bool Machine::call(const ExprNode &node, NodeId id, Value &out)
{
    constexpr std::size_t usual = 2; // no function takes more; a wrong call may
    std::array<Value, usual> few;
    std::vector<Value> many(node.operandCount > usual ? node.operandCount : 0);
    const std::span<Value> arguments =
        many.empty() ? std::span(few).first(node.operandCount) : std::span(many);
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (!evaluate(operand(node, i), arguments[i]))
            return false;
    }
    CallResult result = callFunction(static_cast<Function>(node.detail), arguments);
    if (!result.value) {
        m_failure = result.failure;
        const bool types = m_failure == CallFailure::WrongTypes;
        return fail(types ? EvalErrorKind::Type : EvalErrorKind::Extension, id);
    }
    out = std::move(*result.value);
    return true;
}

} // namespace bailiwick::cedar
