// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/parser.h"

#include "models/cedar/expr_parser.h"
#include "models/cedar/policy_parser.h"

#include <algorithm>

namespace bailiwick::cedar {

namespace {

// The error after `read` returned false.
tl::unexpected<ParseError> errorOf(const TokenCursor &cursor)
{
    return tl::make_unexpected(cursor.error().value_or(ParseError{}));
}

} // namespace

tl::expected<std::vector<Policy>, ParseError> parsePolicies(std::string_view text)
{
    TokenCursor cursor(text);
    PolicyParser parser(cursor);
    std::vector<Policy> policies;
    while (!cursor.error() && !cursor.atEnd()) {
        if (!parser.parse(policies.emplace_back()))
            break;
    }
    if (cursor.error())
        return errorOf(cursor);
    return policies;
}

tl::expected<Policy, ParseError> parsePolicy(std::string_view text)
{
    TokenCursor cursor(text);
    Policy policy;
    if (cursor.error() || !PolicyParser(cursor).parse(policy))
        return errorOf(cursor);
    if (!cursor.atEnd() && !cursor.fail("the end of the text", "Only one policy is read here."))
        return errorOf(cursor);
    return policy;
}

tl::expected<Expr, ParseError> parseExpression(std::string_view text)
{
    TokenCursor cursor(text);
    Expr expr;
    if (cursor.error() || !ExprParser(cursor).parse(expr))
        return errorOf(cursor);
    if (!cursor.atEnd() && !cursor.fail("an operator or the end of the text"))
        return errorOf(cursor);
    return expr;
}

tl::expected<EntityUid, ParseError> parseEntityUid(std::string_view text)
{
    TokenCursor cursor(text);
    EntityUid uid;
    if (cursor.error() || !cursor.readEntityUid(uid))
        return errorOf(cursor);
    if (!cursor.atEnd() && !cursor.fail("the end of the text"))
        return errorOf(cursor);
    return uid;
}

bool isIdentifier(std::string_view text)
{
    return !text.empty() && isIdentifierStart(text.front()) &&
           std::all_of(text.begin(), text.end(), isIdentifierPart) && !isReservedWord(text) &&
           text != "__cedar";
}

bool isEntityType(std::string_view text)
{
    for (;;) {
        const std::size_t colons = text.find("::");
        if (!isIdentifier(text.substr(0, colons)))
            return false;
        if (colons == std::string_view::npos)
            return true;
        text.remove_prefix(colons + 2);
    }
}

} // namespace bailiwick::cedar
