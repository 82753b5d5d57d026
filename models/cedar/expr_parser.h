// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/token_cursor.h"

#include <vector>

// Recursive descent over the grammar of expressions. Internal to this folder.
// Every recursion passes through expression(), which counts Limits::maxNesting.
namespace bailiwick::cedar {

class ExprParser
{
public:
    explicit ExprParser(TokenCursor &cursor)
        : m_cursor(cursor)
    {
    }
    // Reads one expression and stops before what does not belong to it. False: see the cursor.
    bool parse(Expr &out);

private:
    static constexpr NodeId failed = ~NodeId{0};

    NodeId expression();
    NodeId conditional();
    NodeId disjunction();
    NodeId conjunction();
    NodeId relation();
    NodeId sum();
    NodeId product();
    NodeId unary();
    NodeId negated(int count, std::uint32_t start);
    NodeId member();
    NodeId accesses(NodeId x, std::uint32_t start);
    NodeId method(NodeId x, const Token &name, std::uint32_t start);
    NodeId primary();
    NodeId named();
    NodeId functionCall(const Token &name, std::string_view path);
    NodeId number(const Token &token, bool negative);
    NodeId parenthesized();
    NodeId setLiteral();
    NodeId recordLiteral();
    NodeId has(NodeId x, std::uint32_t start);
    NodeId is(NodeId x, std::uint32_t start);
    bool list(std::string_view close, std::vector<NodeId> &out);
    NodeId error(std::string expected, std::string_view hint = {});
    // Checks the height of what was just built.
    NodeId made(NodeId node);
    NodeId join(Op op, NodeId left, NodeId right, std::uint32_t start);
    std::uint32_t here() const { return m_cursor.token().offset; }

    TokenCursor &m_cursor;
    ExprBuilder m_builder;
    std::uint32_t m_nesting = 0;
};

} // namespace bailiwick::cedar
