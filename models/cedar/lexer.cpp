// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/lexer.h"

#include "models/cedar/digits.h"
#include "models/cedar/utf8.h"

#include <algorithm>
#include <array>

namespace bailiwick::cedar {

bool isIdentifierStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool isIdentifierPart(char c)
{
    return isIdentifierStart(c) || isDigit(c);
}

bool isReservedWord(std::string_view text)
{
    static constexpr std::array<std::string_view, 9> words{"true", "false", "if",   "then", "else",
                                                           "in",   "is",    "like", "has"};
    return std::find(words.begin(), words.end(), text) != words.end();
}

void Lexer::skipBlank()
{
    while (m_at < m_text.size()) {
        const char c = m_text[m_at];
        if (c == ' ' || (c >= '\t' && c <= '\r')) {
            ++m_at;
        } else if (c == '/' && m_text.substr(m_at).starts_with("//")) {
            m_at = std::min(m_text.find_first_of("\r\n", m_at), m_text.size());
        } else if (static_cast<unsigned char>(c) >= 0x80) {
            const CodePoint point = decodeUtf8(m_text, m_at);
            if (!isUnicodeSpace(point.value))
                return;
            m_at += point.length;
        } else {
            return;
        }
    }
}

Token Lexer::make(TokenKind kind, std::size_t length)
{
    const Token token{kind, m_text.substr(m_at, length), static_cast<std::uint32_t>(m_at)};
    m_at += length;
    return token;
}

Token Lexer::string()
{
    std::size_t end = m_at + 1;
    while (end < m_text.size() && m_text[end] != '"')
        end += m_text[end] == '\\' ? 2 : 1;
    if (end >= m_text.size()) {
        m_problem = "a string without its closing quote";
        return make(TokenKind::Invalid, m_text.size() - m_at);
    }
    return make(TokenKind::String, end + 1 - m_at);
}

Token Lexer::symbol()
{
    static constexpr std::array<std::string_view, 7> pairs{
        "::", "==", "!=", "<=", ">=", "||", "&&"};
    const std::string_view rest = m_text.substr(m_at);
    for (const std::string_view pair : pairs) {
        if (rest.starts_with(pair))
            return make(TokenKind::Symbol, 2);
    }
    if (std::string_view("@.,;:(){}[]<>+-*/%!=?").find(rest.front()) != std::string_view::npos)
        return make(TokenKind::Symbol, 1);
    m_problem = "a character that no policy contains outside strings and comments";
    return make(TokenKind::Invalid, decodeUtf8(m_text, m_at).length);
}

Token Lexer::next()
{
    skipBlank();
    if (m_at >= m_text.size())
        return make(TokenKind::End, 0);
    const char c = m_text[m_at];
    const auto run = [&](std::size_t from, auto part) {
        std::size_t end = from;
        while (end < m_text.size() && part(m_text[end]))
            ++end;
        return end - m_at;
    };
    if (isIdentifierStart(c))
        return make(TokenKind::Identifier, run(m_at, isIdentifierPart));
    if (isDigit(c))
        return make(TokenKind::Number, run(m_at, isDigit));
    if (c == '"')
        return string();
    if (c == '?' && m_at + 1 < m_text.size() && isIdentifierStart(m_text[m_at + 1]))
        return make(TokenKind::Slot, run(m_at + 1, isIdentifierPart));
    return symbol();
}

} // namespace bailiwick::cedar
