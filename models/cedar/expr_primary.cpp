// SPDX-License-Identifier: Apache-2.0
// Operands: literals, variables, calls, attribute access, sets, records, parentheses.
#include "models/cedar/digits.h"
#include "models/cedar/expr_parser.h"

#include <algorithm>
#include <array>

namespace bailiwick::cedar {

namespace {

struct Method
{
    std::string_view name;
    Op op;
    std::size_t arguments;
};

constexpr std::array<Method, 6> methods{{{"contains", Op::Contains, 1},
                                         {"containsAll", Op::ContainsAll, 1},
                                         {"containsAny", Op::ContainsAny, 1},
                                         {"isEmpty", Op::IsEmpty, 0},
                                         {"getTag", Op::GetTag, 1},
                                         {"hasTag", Op::HasTag, 1}}};

// Names that can be called in the given way, for hints.
std::vector<std::string_view> callable(bool asMethod)
{
    std::vector<std::string_view> names;
    for (const Method &method : methods) {
        if (asMethod)
            names.push_back(method.name);
    }
    for (int i = 0; i <= static_cast<int>(Function::ToDays); ++i) {
        const FunctionInfo &info = functionInfo(static_cast<Function>(i));
        if (info.isMethod == asMethod)
            names.push_back(info.name);
    }
    return names;
}

const Method *findMethod(std::string_view name)
{
    const auto found = std::find_if(methods.begin(), methods.end(),
                                    [&](const Method &method) { return method.name == name; });
    return found == methods.end() ? nullptr : &*found;
}

} // namespace

NodeId ExprParser::member()
{
    const std::uint32_t start = here();
    const NodeId x = primary();
    return x == failed ? failed : accesses(x, start);
}

NodeId ExprParser::accesses(NodeId x, std::uint32_t start)
{
    while (x != failed) {
        std::string name;
        if (m_cursor.accept(".")) {
            const Token token = m_cursor.token();
            if (!m_cursor.readAttributeName(name))
                return failed;
            if (m_cursor.at("(")) {
                x = method(x, token, start);
                continue;
            }
        } else if (m_cursor.accept("[")) {
            if (m_cursor.token().kind != TokenKind::String)
                return error("an attribute name in double quotes",
                             "Records have no numeric index; sets have none at all.");
            if (!m_cursor.readString(name) || !m_cursor.expect("]"))
                return failed;
        } else if (m_cursor.at("(")) {
            return error("an operator", "Only functions and methods can be called.");
        } else {
            return x;
        }
        m_builder.setSourceOffset(start);
        x = made(m_builder.attribute(x, name));
    }
    return x;
}

NodeId ExprParser::method(NodeId x, const Token &name, std::uint32_t start)
{
    const Method *builtin = findMethod(name.text);
    const Function *function = findFunction(name.text);
    if (!builtin && function && !functionInfo(*function).isMethod) {
        m_cursor.failAt(name, "a method",
                        std::string(name.text) + " is a function: " + std::string(name.text) +
                            "(\"…\").");
        return failed;
    }
    if (!builtin && !function) {
        m_cursor.failAt(name, "a method", didYouMean(name.text, callable(true)));
        return failed;
    }
    std::vector<NodeId> operands{x};
    m_cursor.advance(); // the parenthesis
    if (!list(")", operands))
        return failed;
    if (builtin && operands.size() != builtin->arguments + 1) {
        m_cursor.failAt(name, std::to_string(builtin->arguments) + " arguments",
                        std::string(name.text) + " was given " +
                            std::to_string(operands.size() - 1) + '.');
        return failed;
    }
    m_builder.setSourceOffset(start);
    return made(builtin ? m_builder.node(builtin->op, operands)
                        : m_builder.call(*function, operands));
}

bool ExprParser::list(std::string_view close, std::vector<NodeId> &out)
{
    bool first = true;
    while (m_cursor.more(close, first)) {
        out.push_back(expression());
        if (out.back() == failed)
            return false;
    }
    return !m_cursor.error() && m_cursor.expect(close);
}

NodeId ExprParser::primary()
{
    const Token token = m_cursor.token();
    m_builder.setSourceOffset(token.offset);
    switch (token.kind) {
    case TokenKind::Number:
        m_cursor.advance();
        return number(token, false);
    case TokenKind::String: {
        std::string text;
        return m_cursor.readString(text) ? m_builder.string(std::move(text)) : failed;
    }
    case TokenKind::Identifier:
        return named();
    case TokenKind::Slot:
        return error("an expression",
                     "Slots stand in the scope of a template only, as in `principal == "
                     "?principal`.");
    default:
        break;
    }
    if (m_cursor.at("("))
        return parenthesized();
    if (m_cursor.at("["))
        return setLiteral();
    if (m_cursor.at("{"))
        return recordLiteral();
    return error("an expression");
}

NodeId ExprParser::number(const Token &token, bool negative)
{
    m_builder.setSourceOffset(token.offset);
    const auto magnitude = parseDigits(token.text);
    const auto value = magnitude ? withSign(*magnitude, negative) : std::nullopt;
    if (!value) {
        m_cursor.failAt(token, "an integer of 64 bits",
                        "Integers lie between -9223372036854775808 and 9223372036854775807.");
        return failed;
    }
    return m_builder.integer(*value);
}

// Begins with a word: a boolean, a variable, an entity or a function call.
NodeId ExprParser::named()
{
    const Token token = m_cursor.token();
    if (token.is("true") || token.is("false")) {
        m_cursor.advance();
        return m_builder.boolean(token.text == "true");
    }
    if (token.is("if"))
        return error("an operand", "Put the conditional in parentheses.");
    std::string path;
    bool stringFollows = false;
    if (!m_cursor.readPath(path, stringFollows))
        return failed;
    if (stringFollows) {
        std::string id;
        if (!m_cursor.readString(id))
            return failed;
        return m_builder.entity(EntityUid(std::move(path), std::move(id)));
    }
    for (int i = 0; i <= static_cast<int>(Variable::Context); ++i) {
        const auto variable = static_cast<Variable>(i);
        if (path == variableName(variable))
            return m_builder.variable(variable);
    }
    if (m_cursor.at("("))
        return functionCall(token, path);
    m_cursor.failAt(token, "an expression",
                    "Variables are principal, action, resource and context; strings stand in "
                    "double quotes, entities are written Type::\"id\".");
    return failed;
}

NodeId ExprParser::functionCall(const Token &name, std::string_view path)
{
    const Function *function = findFunction(path);
    if (!function || functionInfo(*function).isMethod) {
        const bool isMethod = function || findMethod(path);
        m_cursor.failAt(name, "a function",
                        isMethod
                            ? std::string(path) + " is a method: x." + std::string(path) + "(…)."
                            : didYouMean(path, callable(false)));
        return failed;
    }
    std::vector<NodeId> operands;
    m_cursor.advance(); // the parenthesis
    if (!list(")", operands))
        return failed;
    m_builder.setSourceOffset(name.offset);
    return made(m_builder.call(*function, operands));
}

NodeId ExprParser::parenthesized()
{
    m_cursor.advance();
    const NodeId inner = expression();
    return inner != failed && m_cursor.expect(")") ? inner : failed;
}

NodeId ExprParser::setLiteral()
{
    const std::uint32_t start = here();
    std::vector<NodeId> elements;
    m_cursor.advance();
    if (!list("]", elements))
        return failed;
    m_builder.setSourceOffset(start);
    return made(m_builder.set(elements));
}

NodeId ExprParser::recordLiteral()
{
    const std::uint32_t start = here();
    std::vector<std::string> keys;
    std::vector<NodeId> values;
    std::vector<Token> places;
    m_cursor.advance();
    bool first = true;
    while (m_cursor.more("}", first)) {
        places.push_back(m_cursor.token());
        const bool read = m_cursor.token().kind == TokenKind::String
                              ? m_cursor.readString(keys.emplace_back())
                              : m_cursor.readAttributeName(keys.emplace_back());
        if (!read || !m_cursor.expect(":"))
            return failed;
        values.push_back(expression());
        if (values.back() == failed)
            return failed;
    }
    if (m_cursor.error() || !m_cursor.expect("}"))
        return failed;
    std::vector<std::size_t> order(keys.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
    for (std::size_t i = 1; i < order.size(); ++i) {
        if (keys[order[i]] == keys[order[i - 1]]) {
            m_cursor.failAt(places[order[i]], "another key", "A record names each key once.");
            return failed;
        }
    }
    m_builder.setSourceOffset(start);
    return made(m_builder.record(keys, values));
}

} // namespace bailiwick::cedar
