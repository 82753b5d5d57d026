// SPDX-License-Identifier: Apache-2.0
// Operators, loosest first. See expr_primary.cpp for what they stand between.
#include "models/cedar/expr_parser.h"

#include <array>
#include <utility>

namespace bailiwick::cedar {

namespace {

struct Operator
{
    std::string_view symbol;
    Op op;
};

constexpr std::array<Operator, 7> relations{{{"==", Op::Equal},
                                             {"!=", Op::NotEqual},
                                             {"<", Op::Less},
                                             {"<=", Op::LessEqual},
                                             {">", Op::Greater},
                                             {">=", Op::GreaterEqual},
                                             {"in", Op::In}}};

} // namespace

bool ExprParser::parse(Expr &out)
{
    const NodeId root = expression();
    if (root == failed)
        return false;
    out = m_builder.finish(root);
    return true;
}

NodeId ExprParser::error(std::string expected, std::string_view hint)
{
    m_cursor.fail(std::move(expected), hint);
    return failed;
}

NodeId ExprParser::made(NodeId node)
{
    if (m_builder.height(node) > Limits::maxHeight)
        return error("an expression of at most " + std::to_string(Limits::maxHeight) + " levels",
                     "Split it into several conditions or policies.");
    return node;
}

NodeId ExprParser::join(Op op, NodeId left, NodeId right, std::uint32_t start)
{
    if (right == failed)
        return failed;
    m_builder.setSourceOffset(start);
    return made(m_builder.binary(op, left, right));
}

NodeId ExprParser::expression()
{
    if (++m_nesting > Limits::maxNesting)
        return error("at most " + std::to_string(Limits::maxNesting) + " levels of nesting",
                     "Split the expression into several conditions.");
    const NodeId node = m_cursor.at("if") ? conditional() : disjunction();
    --m_nesting;
    return node;
}

// A chain of `else if` is read in a loop and joined from its end.
NodeId ExprParser::conditional()
{
    struct Branch
    {
        NodeId condition;
        NodeId then;
        std::uint32_t start;
    };
    std::vector<Branch> branches;
    NodeId otherwise = failed;
    do {
        const std::uint32_t start = here();
        m_cursor.advance();
        const NodeId condition = expression();
        if (condition == failed || !m_cursor.expect("then", "if … then … else …"))
            return failed;
        const NodeId then = expression();
        if (then == failed || !m_cursor.expect("else", "Every `if` needs an `else`."))
            return failed;
        branches.push_back({condition, then, start});
    } while (m_cursor.at("if"));
    otherwise = expression();
    while (otherwise != failed && !branches.empty()) {
        const Branch &branch = branches.back();
        m_builder.setSourceOffset(branch.start);
        otherwise = made(m_builder.ifThenElse(branch.condition, branch.then, otherwise));
        branches.pop_back();
    }
    return otherwise;
}

NodeId ExprParser::disjunction()
{
    const std::uint32_t start = here();
    const NodeId first = conjunction();
    if (first == failed || !m_cursor.at("||"))
        return first;
    std::vector<NodeId> operands{first};
    while (m_cursor.accept("||")) {
        operands.push_back(conjunction());
        if (operands.back() == failed)
            return failed;
    }
    m_builder.setSourceOffset(start);
    return made(m_builder.node(Op::Or, operands));
}

NodeId ExprParser::conjunction()
{
    const std::uint32_t start = here();
    const NodeId first = relation();
    if (first == failed || !m_cursor.at("&&"))
        return first;
    std::vector<NodeId> operands{first};
    while (m_cursor.accept("&&")) {
        operands.push_back(relation());
        if (operands.back() == failed)
            return failed;
    }
    m_builder.setSourceOffset(start);
    return made(m_builder.node(Op::And, operands));
}

NodeId ExprParser::relation()
{
    const std::uint32_t start = here();
    NodeId left = sum();
    if (left == failed)
        return failed;
    bool related = true;
    if (m_cursor.accept("has")) {
        left = has(left, start);
    } else if (m_cursor.accept("like")) {
        Pattern pattern;
        if (!m_cursor.readPattern(pattern))
            return failed;
        m_builder.setSourceOffset(start);
        left = made(m_builder.like(left, std::move(pattern)));
    } else if (m_cursor.accept("is")) {
        left = is(left, start);
    } else {
        related = false;
        for (const Operator &candidate : relations) {
            if (!related && m_cursor.accept(candidate.symbol)) {
                related = true;
                left = join(candidate.op, left, sum(), start);
            }
        }
    }
    if (left == failed)
        return failed;
    if (m_cursor.at("="))
        return error("an operator", "Equality is written `==`.");
    if (!related)
        return left;
    bool again = m_cursor.at("has") || m_cursor.at("like") || m_cursor.at("is");
    for (const Operator &candidate : relations)
        again = again || m_cursor.at(candidate.symbol);
    return again ? error("one comparison at a time", "Put one of the two in parentheses.") : left;
}

NodeId ExprParser::has(NodeId x, std::uint32_t start)
{
    std::vector<std::string> path(1);
    if (m_cursor.token().kind == TokenKind::String) {
        if (!m_cursor.readString(path.front()))
            return failed;
    } else {
        if (!m_cursor.readAttributeName(path.front()))
            return failed;
        while (m_cursor.accept(".")) {
            if (!m_cursor.readAttributeName(path.emplace_back()))
                return failed;
        }
    }
    m_builder.setSourceOffset(start);
    return made(m_builder.has(x, path));
}

NodeId ExprParser::is(NodeId x, std::uint32_t start)
{
    std::string type;
    if (!m_cursor.readEntityType(type, "After `is` stands a type, as in `resource is Device`."))
        return failed;
    if (!m_cursor.accept("in")) {
        m_builder.setSourceOffset(start);
        return made(m_builder.is(x, type));
    }
    const NodeId ancestor = sum();
    if (ancestor == failed)
        return failed;
    m_builder.setSourceOffset(start);
    return made(m_builder.isIn(x, type, ancestor));
}

NodeId ExprParser::sum()
{
    const std::uint32_t start = here();
    NodeId left = product();
    while (left != failed && (m_cursor.at("+") || m_cursor.at("-"))) {
        const Op op = m_cursor.at("+") ? Op::Add : Op::Subtract;
        m_cursor.advance();
        left = join(op, left, product(), start);
    }
    return left;
}

NodeId ExprParser::product()
{
    const std::uint32_t start = here();
    NodeId left = unary();
    while (left != failed && m_cursor.accept("*"))
        left = join(Op::Multiply, left, unary(), start);
    if (left != failed && (m_cursor.at("/") || m_cursor.at("%")))
        return error("another operator", "The language has no division and no remainder.");
    return left;
}

NodeId ExprParser::unary()
{
    constexpr int most = 4;
    const std::uint32_t start = here();
    const bool negate = m_cursor.at("-");
    if (!negate && !m_cursor.at("!"))
        return member();
    const std::string_view symbol = negate ? "-" : "!";
    int count = 0;
    while (m_cursor.at(symbol)) {
        if (++count > most)
            return error("at most four `" + std::string(symbol) + "` in a row");
        m_cursor.advance();
    }
    if (m_cursor.at("-") || m_cursor.at("!"))
        return error("an operand", "Put it in parentheses, as in `!(-x)`.");
    if (negate)
        return negated(count, start);
    NodeId x = member();
    for (; x != failed && count > 0; --count) {
        m_builder.setSourceOffset(start);
        x = made(m_builder.unary(Op::Not, x));
    }
    return x;
}

// A minus directly before digits belongs to the number, so that the smallest one can be written.
NodeId ExprParser::negated(int count, std::uint32_t start)
{
    NodeId x = failed;
    if (m_cursor.token().kind == TokenKind::Number) {
        const Token digits = m_cursor.token();
        m_cursor.advance();
        const bool accessed = m_cursor.at(".") || m_cursor.at("[") || m_cursor.at("(");
        x = number(digits, !accessed);
        if (accessed && x != failed)
            x = accesses(x, digits.offset);
        count -= accessed ? 0 : 1;
    } else {
        x = member();
    }
    for (; x != failed && count > 0; --count) {
        m_builder.setSourceOffset(start);
        x = made(m_builder.unary(Op::Negate, x));
    }
    return x;
}

} // namespace bailiwick::cedar
