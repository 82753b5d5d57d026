// SPDX-License-Identifier: Apache-2.0
// Expressions. Policies are in policy_printer.cpp.
#include "models/cedar/printer.h"

#include "models/cedar/parser.h"
#include "models/cedar/utf8.h"

#include <algorithm>
#include <charconv>

namespace bailiwick::cedar {

namespace {

// How tightly an operator binds; an operand that binds less than its place asks goes into
// parentheses.
enum Level { Whole, OrLevel, AndLevel, RelationLevel, SumLevel, ProductLevel, UnaryLevel, Tight };

void appendEscaped(std::string &out, std::string_view text, bool pattern)
{
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decodeUtf8(text, at);
        const std::string_view bytes = text.substr(at, std::max(c.length, 1U));
        at += bytes.size();
        static constexpr std::string_view special("\n\r\t\\\0\"", 6);
        static constexpr std::string_view letters = "nrt\\0\"";
        const std::size_t index = bytes.size() == 1 ? special.find(bytes[0]) : special.npos;
        if (index != special.npos) {
            out += '\\';
            out += letters[index];
        } else if (pattern && bytes == "*") {
            out += "\\*";
        } else if (c.value < 0x20 || (c.value >= 0x7F && c.value < 0xA0)) {
            char hex[8];
            const auto end = std::to_chars(hex, hex + sizeof hex, c.value, 16).ptr;
            out += "\\u{" + std::string(hex, end) + '}';
        } else {
            out += bytes;
        }
    }
}

struct Printer
{
    const Expr &expr;
    std::string out;

    Level levelOf(NodeId id) const
    {
        switch (expr.op(id)) {
        case Op::If:
            return Whole;
        case Op::Or:
            return OrLevel;
        case Op::And:
            return AndLevel;
        case Op::Equal:
        case Op::NotEqual:
        case Op::Less:
        case Op::LessEqual:
        case Op::Greater:
        case Op::GreaterEqual:
        case Op::In:
        case Op::Like:
        case Op::Is:
        case Op::IsIn:
            return RelationLevel;
        case Op::Has:
            return plainPath(id) ? RelationLevel : Tight;
        case Op::Add:
        case Op::Subtract:
            return SumLevel;
        case Op::Multiply:
            return ProductLevel;
        case Op::Not:
        case Op::Negate:
            return UnaryLevel;
        case Op::Literal: {
            const Value &value = expr.literal(id);
            return value.isLong() && value.asLong() < 0 ? UnaryLevel : Tight;
        }
        default:
            return Tight;
        }
    }

    // Whether the path of a `has` can be written after one `has`.
    bool plainPath(NodeId id) const
    {
        const auto names = expr.names(id);
        return names.size() == 1 || std::all_of(names.begin(), names.end(), [](const Name &name) {
                   return isIdentifier(name.text);
               });
    }

    void operand(NodeId id, Level least)
    {
        const bool brackets = levelOf(id) < least;
        if (brackets)
            out += '(';
        node(id);
        if (brackets)
            out += ')';
    }

    void infix(NodeId id, std::string_view symbol, Level left, Level right)
    {
        const auto operands = expr.operands(id);
        operand(operands[0], left);
        for (std::size_t i = 1; i < operands.size(); ++i) {
            out += ' ';
            out += symbol;
            out += ' ';
            operand(operands[i], right);
        }
    }

    void list(std::span<const NodeId> ids)
    {
        for (std::size_t i = 0; i < ids.size(); ++i) {
            if (i > 0)
                out += ", ";
            node(ids[i]);
        }
    }

    void method(NodeId id, std::string_view name)
    {
        const auto operands = expr.operands(id);
        operand(operands[0], Tight);
        out += '.';
        out += name;
        out += '(';
        list(operands.subspan(1));
        out += ')';
    }

    void attribute(std::string_view name)
    {
        if (isIdentifier(name)) {
            out += '.';
            out += name;
        } else {
            out += '[' + quoted(name) + ']';
        }
    }

    void has(NodeId id)
    {
        const auto names = expr.names(id);
        const NodeId x = expr.operands(id)[0];
        if (plainPath(id)) {
            operand(x, SumLevel);
            out += " has ";
            for (std::size_t i = 0; i < names.size(); ++i) {
                if (i > 0)
                    out += '.';
                out += isIdentifier(names[i].text) ? names[i].text : quoted(names[i].text);
            }
            return;
        }
        // A path with names that need quotes has no short form; this means the same.
        out += '(';
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (i > 0)
                out += " && ";
            operand(x, i > 0 ? Tight : SumLevel);
            for (std::size_t j = 0; j < i; ++j)
                attribute(names[j].text);
            out += " has " + quoted(names[i].text);
        }
        out += ')';
    }

    void record(NodeId id)
    {
        const auto operands = expr.operands(id);
        const auto names = expr.names(id);
        out += '{';
        for (std::size_t i = 0; i < operands.size(); ++i) {
            if (i > 0)
                out += ", ";
            out += isIdentifier(names[i].text) ? names[i].text : quoted(names[i].text);
            out += ": ";
            node(operands[i]);
        }
        out += '}';
    }

    void prefix(NodeId id, char symbol)
    {
        const NodeId x = expr.operands(id)[0];
        // `-5` is a literal; the negation of the literal 5 is `-(5)`.
        const bool digits = symbol == '-' && expr.op(x) == Op::Literal && expr.literal(x).isLong();
        out += symbol;
        if (digits)
            out += '(';
        operand(x, digits ? Whole : Tight);
        if (digits)
            out += ')';
    }

    void conditional(NodeId id)
    {
        const auto operands = expr.operands(id);
        out += "if ";
        node(operands[0]);
        out += " then ";
        node(operands[1]);
        out += " else ";
        node(operands[2]);
    }

    void call(NodeId id)
    {
        const FunctionInfo &info = functionInfo(expr.function(id));
        if (info.isMethod)
            return method(id, info.name);
        out += info.name;
        out += '(';
        list(expr.operands(id));
        out += ')';
    }

    void node(NodeId id);
};

void Printer::node(NodeId id)
{
    switch (expr.op(id)) {
    case Op::Literal:
        out += expr.literal(id).text();
        return;
    case Op::Variable:
        out += variableName(expr.variable(id));
        return;
    case Op::If:
        return conditional(id);
    case Op::And:
        return infix(id, "&&", RelationLevel, RelationLevel);
    case Op::Or:
        return infix(id, "||", AndLevel, AndLevel);
    case Op::Not:
        return prefix(id, '!');
    case Op::Negate:
        return prefix(id, '-');
    case Op::Equal:
        return infix(id, "==", SumLevel, SumLevel);
    case Op::NotEqual:
        return infix(id, "!=", SumLevel, SumLevel);
    case Op::Less:
        return infix(id, "<", SumLevel, SumLevel);
    case Op::LessEqual:
        return infix(id, "<=", SumLevel, SumLevel);
    case Op::Greater:
        return infix(id, ">", SumLevel, SumLevel);
    case Op::GreaterEqual:
        return infix(id, ">=", SumLevel, SumLevel);
    case Op::In:
        return infix(id, "in", SumLevel, SumLevel);
    case Op::Add:
        return infix(id, "+", SumLevel, ProductLevel);
    case Op::Subtract:
        return infix(id, "-", SumLevel, ProductLevel);
    case Op::Multiply:
        return infix(id, "*", ProductLevel, UnaryLevel);
    case Op::Contains:
        return method(id, "contains");
    case Op::ContainsAll:
        return method(id, "containsAll");
    case Op::ContainsAny:
        return method(id, "containsAny");
    case Op::IsEmpty:
        return method(id, "isEmpty");
    case Op::HasTag:
        return method(id, "hasTag");
    case Op::GetTag:
        return method(id, "getTag");
    case Op::Attribute:
        operand(expr.operands(id)[0], Tight);
        return attribute(expr.names(id)[0].text);
    case Op::Has:
        return has(id);
    case Op::Like:
        operand(expr.operands(id)[0], SumLevel);
        out += " like " + quotedPattern(expr.pattern(id));
        return;
    case Op::Is:
    case Op::IsIn:
        operand(expr.operands(id)[0], SumLevel);
        out += " is " + expr.names(id)[0].text;
        if (expr.op(id) == Op::IsIn) {
            out += " in ";
            operand(expr.operands(id)[1], SumLevel);
        }
        return;
    case Op::Set:
        out += '[';
        list(expr.operands(id));
        out += ']';
        return;
    case Op::Record:
        return record(id);
    case Op::Call:
        return call(id);
    }
}

} // namespace

std::string print(const Expr &expr, NodeId node)
{
    Printer printer{expr, {}};
    printer.node(node);
    return std::move(printer.out);
}

std::string print(const Expr &expr)
{
    return print(expr, expr.root());
}

std::string quoted(std::string_view text)
{
    std::string out = "\"";
    appendEscaped(out, text, false);
    return out + '"';
}

std::string quotedPattern(const Pattern &pattern)
{
    std::string out = "\"";
    for (std::size_t i = 0; i < pattern.parts.size(); ++i) {
        if (i > 0)
            out += '*';
        appendEscaped(out, pattern.parts[i], true);
    }
    return out + '"';
}

} // namespace bailiwick::cedar
