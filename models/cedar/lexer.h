// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

// Text to tokens, one at a time, without allocation. Internal to this folder; the parsers of
// policies and of schemas share it.
namespace bailiwick::cedar {

enum class TokenKind : std::uint8_t {
    End,
    Identifier, // reserved words too
    Number,     // digits
    String,     // with its quotes, escapes not yet resolved
    Slot,       // ?name
    Symbol,     // operators and brackets
    Invalid,    // the text is no token; see Lexer::problem
};

struct Token
{
    TokenKind kind = TokenKind::End;
    std::string_view text;
    std::uint32_t offset = 0;

    bool is(std::string_view symbol) const
    {
        return (kind == TokenKind::Symbol || kind == TokenKind::Identifier) && text == symbol;
    }
};

class Lexer
{
public:
    // REQUIRES: UTF-8 of at most Limits::maxTextBytes.
    explicit Lexer(std::string_view text)
        : m_text(text)
    {
    }
    // After End, End again.
    Token next();
    std::string_view text() const { return m_text; }
    // What is wrong with the last Invalid token, for a person.
    std::string_view problem() const { return m_problem; }

private:
    void skipBlank();
    Token make(TokenKind kind, std::size_t length);
    Token string();
    Token symbol();
    std::string_view m_text;
    std::size_t m_at = 0;
    std::string_view m_problem;
};

bool isIdentifierStart(char c);
bool isIdentifierPart(char c);
// `true false if then else in is like has` (`__cedar` is refused separately, in more places).
bool isReservedWord(std::string_view text);

} // namespace bailiwick::cedar
