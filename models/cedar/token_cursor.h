// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/error.h"
#include "models/cedar/expr.h"
#include "models/cedar/lexer.h"

#include <optional>
#include <string>
#include <string_view>

// What the parsers share: the current token, the first error, and the small pieces of grammar.
// Internal to this folder. Every reading function returns false after recording an error; the
// caller returns at once, so that the first error is the one reported.
namespace bailiwick::cedar {

class TokenCursor
{
public:
    explicit TokenCursor(std::string_view text);

    const Token &token() const { return m_token; }
    bool at(std::string_view symbol) const { return m_token.is(symbol); }
    bool atEnd() const { return m_token.kind == TokenKind::End; }
    void advance();
    bool accept(std::string_view symbol);
    bool expect(std::string_view symbol, std::string_view hint = {});

    bool fail(std::string expected, std::string_view hint = {}); // at the current token
    bool failAt(const Token &token, std::string expected, std::string_view hint = {});
    bool failFound(std::size_t offset, std::string found, std::string expected,
                   std::string_view hint);
    const std::optional<ParseError> &error() const { return m_error; }
    // REQUIRES: offsets never go back. O(bytes since the last call).
    SourcePosition position(std::uint32_t offset);

    bool readString(std::string &out);
    bool readPattern(Pattern &out);
    // An identifier that may name an attribute.
    bool readAttributeName(std::string &out);
    // `A::B` or, if what follows the last `::` is a string, `A::B::` with that string next.
    bool readPath(std::string &out, bool &stringFollows);
    bool readEntityUid(EntityUid &out);
    bool readEntityType(std::string &out, std::string_view hint);
    // Commas between, one allowed at the end: true when a further element follows.
    bool more(std::string_view close, bool &first);

private:
    std::string describe(const Token &token) const;
    bool readPart(std::string &path);

    std::string_view m_text;
    Lexer m_lexer;
    Token m_token;
    std::optional<ParseError> m_error;
    SourcePosition m_position;
};

// The candidate nearest to `word` by edits, as "Did you mean `x`?"; empty when none is near.
std::string didYouMean(std::string_view word, std::span<const std::string_view> candidates);

} // namespace bailiwick::cedar
