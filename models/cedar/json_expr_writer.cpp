// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/json_expr.h"

#include <algorithm>
#include <array>

namespace bailiwick::cedar {

using nlohmann::json;

namespace {

constexpr std::array<JsonOperator, 20> operators{{{"!", Op::Not, true},
                                                  {"neg", Op::Negate, true},
                                                  {"isEmpty", Op::IsEmpty, true},
                                                  {"==", Op::Equal, false},
                                                  {"!=", Op::NotEqual, false},
                                                  {"in", Op::In, false},
                                                  {"<", Op::Less, false},
                                                  {"<=", Op::LessEqual, false},
                                                  {">", Op::Greater, false},
                                                  {">=", Op::GreaterEqual, false},
                                                  {"&&", Op::And, false},
                                                  {"||", Op::Or, false},
                                                  {"+", Op::Add, false},
                                                  {"-", Op::Subtract, false},
                                                  {"*", Op::Multiply, false},
                                                  {"contains", Op::Contains, false},
                                                  {"containsAll", Op::ContainsAll, false},
                                                  {"containsAny", Op::ContainsAny, false},
                                                  {"getTag", Op::GetTag, false},
                                                  {"hasTag", Op::HasTag, false}}};

json tagged(std::string_view key, json body)
{
    json out = json::object();
    out[std::string(key)] = std::move(body);
    return out;
}

json pair(json left, json right)
{
    json out = json::object();
    out["left"] = std::move(left);
    out["right"] = std::move(right);
    return out;
}

json patternJson(const Pattern &pattern)
{
    json out = json::array();
    for (std::size_t i = 0; i < pattern.parts.size(); ++i) {
        if (i > 0)
            out.push_back("Wildcard");
        if (!pattern.parts[i].empty())
            out.push_back(tagged("Literal", pattern.parts[i]));
    }
    return out;
}

// Operands have smaller ids than their nodes, so one sweep upwards finds them written.
class ExprWriter
{
public:
    explicit ExprWriter(const Expr &expr)
        : m_expr(expr)
        , m_uses(expr.root() + std::size_t{1})
        , m_written(m_uses.size())
    {
        m_uses[expr.root()] = 1;
        for (NodeId id = expr.root() + 1; id-- > 0;) {
            for (const NodeId operand :
                 m_uses[id] > 0 ? expr.operands(id) : std::span<const NodeId>())
                ++m_uses[operand];
        }
    }

    json write()
    {
        for (NodeId id = 0; id <= m_expr.root(); ++id) {
            if (m_uses[id] > 0)
                m_written[id] = node(id);
        }
        return std::move(m_written[m_expr.root()]);
    }

private:
    // The operand, copied only where the tree uses a node twice.
    json take(NodeId id) { return --m_uses[id] == 0 ? std::move(m_written[id]) : m_written[id]; }

    json list(NodeId id)
    {
        json out = json::array();
        for (const NodeId operand : m_expr.operands(id))
            out.push_back(take(operand));
        return out;
    }

    json infix(NodeId id, std::string_view key)
    {
        const auto operands = m_expr.operands(id);
        json left = take(operands[0]);
        for (std::size_t i = 1; i < operands.size(); ++i)
            left = tagged(key, pair(std::move(left), take(operands[i])));
        return left;
    }

    json attribute(NodeId id)
    {
        json body = json::object();
        body["left"] = take(m_expr.operands(id)[0]);
        const auto names = m_expr.names(id);
        if (names.size() == 1) {
            body["attr"] = names[0].text;
        } else {
            for (const Name &name : names)
                body["attr"].push_back(name.text);
        }
        return tagged(m_expr.op(id) == Op::Has ? "has" : ".", std::move(body));
    }

    json is(NodeId id)
    {
        const auto operands = m_expr.operands(id);
        json body = json::object();
        body["left"] = take(operands[0]);
        body["entity_type"] = m_expr.names(id)[0].text;
        if (operands.size() > 1)
            body["in"] = take(operands[1]);
        return tagged("is", std::move(body));
    }

    json like(NodeId id)
    {
        json body = json::object();
        body["left"] = take(m_expr.operands(id)[0]);
        body["pattern"] = patternJson(m_expr.pattern(id));
        return tagged("like", std::move(body));
    }

    json conditional(NodeId id)
    {
        const auto operands = m_expr.operands(id);
        json body = json::object();
        body["if"] = take(operands[0]);
        body["then"] = take(operands[1]);
        body["else"] = take(operands[2]);
        return tagged("if-then-else", std::move(body));
    }

    json record(NodeId id)
    {
        const auto operands = m_expr.operands(id);
        json body = json::object();
        for (std::size_t i = 0; i < operands.size(); ++i)
            body[m_expr.names(id)[i].text] = take(operands[i]);
        return tagged("Record", std::move(body));
    }

    json node(NodeId id)
    {
        const Op op = m_expr.op(id);
        if (const JsonOperator *found = findJsonOperator(op)) {
            if (!found->unary)
                return infix(id, found->key);
            return tagged(found->key, tagged("arg", take(m_expr.operands(id)[0])));
        }
        switch (op) {
        case Op::Literal:
            return tagged("Value", valueToJson(m_expr.literal(id)));
        case Op::Variable:
            return tagged("Var", variableName(m_expr.variable(id)));
        case Op::If:
            return conditional(id);
        case Op::Attribute:
        case Op::Has:
            return attribute(id);
        case Op::Like:
            return like(id);
        case Op::Is:
        case Op::IsIn:
            return is(id);
        case Op::Set:
            return tagged("Set", list(id));
        case Op::Record:
            return record(id);
        default:
            return tagged(functionInfo(m_expr.function(id)).name, list(id));
        }
    }

    const Expr &m_expr;
    std::vector<std::size_t> m_uses; // that are still to come
    std::vector<json> m_written;
};

} // namespace

const JsonOperator *findJsonOperator(std::string_view key)
{
    const auto *found = std::find_if(operators.begin(), operators.end(),
                                     [&](const JsonOperator &each) { return each.key == key; });
    return found == operators.end() ? nullptr : found;
}

const JsonOperator *findJsonOperator(Op op)
{
    const auto *found = std::find_if(operators.begin(), operators.end(),
                                     [&](const JsonOperator &each) { return each.op == op; });
    return found == operators.end() ? nullptr : found;
}

json exprToJson(const Expr &expr)
{
    return ExprWriter(expr).write();
}

} // namespace bailiwick::cedar
