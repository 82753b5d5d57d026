// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/token_cursor.h"

#include "models/cedar/escapes.h"
#include "models/cedar/utf8.h"

namespace bailiwick::cedar {

namespace {
constexpr std::size_t quotedLength = 40; // of what an error quotes
} // namespace

TokenCursor::TokenCursor(std::string_view text)
    : m_text(text)
    , m_lexer(text.size() <= Limits::maxTextBytes ? text : std::string_view())
{
    if (text.size() > Limits::maxTextBytes) {
        failFound(0, "a text of " + std::to_string(text.size()) + " bytes",
                  "at most " + std::to_string(Limits::maxTextBytes), "Split it.");
        return;
    }
    if (const std::size_t bad = findInvalidUtf8(text); bad != std::string_view::npos) {
        m_lexer = Lexer({});
        failFound(bad, "a byte that is not UTF-8", "UTF-8 text", "Save the text as UTF-8.");
        return;
    }
    advance();
}

void TokenCursor::advance()
{
    m_token = m_lexer.next();
}

bool TokenCursor::accept(std::string_view symbol)
{
    if (!at(symbol))
        return false;
    advance();
    return true;
}

bool TokenCursor::expect(std::string_view symbol, std::string_view hint)
{
    return accept(symbol) || fail('`' + std::string(symbol) + '`', hint);
}

std::string TokenCursor::describe(const Token &token) const
{
    std::string_view text = token.text;
    std::string shown(text.substr(0, quotedLength));
    if (text.size() > quotedLength) {
        while (!shown.empty() && findInvalidUtf8(shown) != std::string::npos)
            shown.pop_back(); // do not cut a character in two
        shown += "…";
    }
    switch (token.kind) {
    case TokenKind::End:
        return "the end of the text";
    case TokenKind::String:
        return "the string " + shown;
    case TokenKind::Invalid:
        return std::string(m_lexer.problem()) + ": `" + shown + '`';
    default:
        return '`' + shown + '`';
    }
}

bool TokenCursor::fail(std::string expected, std::string_view hint)
{
    return failAt(m_token, std::move(expected), hint);
}

bool TokenCursor::failAt(const Token &token, std::string expected, std::string_view hint)
{
    return failFound(token.offset, describe(token), std::move(expected), hint);
}

bool TokenCursor::failFound(std::size_t offset, std::string found, std::string expected,
                            std::string_view hint)
{
    if (!m_error)
        m_error = ParseError{positionAt(m_text, offset), std::move(found), std::move(expected),
                             std::string(hint)};
    return false;
}

SourcePosition TokenCursor::position(std::uint32_t offset)
{
    const SourcePosition step =
        positionAt(m_text.substr(m_position.offset), offset - m_position.offset);
    m_position = {m_position.line + step.line - 1,
                  step.line == 1 ? m_position.column + step.column - 1 : step.column, offset};
    return m_position;
}

bool TokenCursor::readString(std::string &out)
{
    if (m_token.kind != TokenKind::String)
        return fail("a string", "Strings stand between double quotes.");
    auto text = unescape(m_token.text.substr(1, m_token.text.size() - 2));
    if (!text) {
        const EscapeError &bad = text.error();
        const std::string_view piece = m_token.text.substr(1 + bad.offset, bad.length);
        return failFound(m_token.offset + 1 + bad.offset, '`' + std::string(piece) + '`',
                         "a valid string", bad.problem);
    }
    out = std::move(*text);
    advance();
    return true;
}

bool TokenCursor::readPattern(Pattern &out)
{
    if (m_token.kind != TokenKind::String)
        return fail("a pattern in double quotes", "`*` stands for any text, `\\*` for a star.");
    auto pattern = unescapePattern(m_token.text.substr(1, m_token.text.size() - 2));
    if (!pattern) {
        const EscapeError &bad = pattern.error();
        const std::string_view piece = m_token.text.substr(1 + bad.offset, bad.length);
        return failFound(m_token.offset + 1 + bad.offset, '`' + std::string(piece) + '`',
                         "a valid pattern", bad.problem);
    }
    out = std::move(*pattern);
    advance();
    return true;
}

bool TokenCursor::readAttributeName(std::string &out)
{
    if (m_token.kind != TokenKind::Identifier)
        return fail("an attribute name");
    if (isReservedWord(m_token.text) || m_token.text == "__cedar")
        return fail("an attribute name", "This word is reserved; write it as a string: [\"…\"].");
    out = m_token.text;
    advance();
    return true;
}

bool TokenCursor::readPart(std::string &path)
{
    if (m_token.kind != TokenKind::Identifier)
        return fail("a name");
    if (isReservedWord(m_token.text) || m_token.text == "__cedar")
        return fail("a name", "This word is reserved.");
    path += m_token.text;
    advance();
    return true;
}

bool TokenCursor::readPath(std::string &out, bool &stringFollows)
{
    out.clear();
    stringFollows = false;
    if (!readPart(out))
        return false;
    while (accept("::")) {
        if (m_token.kind == TokenKind::String) {
            stringFollows = true;
            return true;
        }
        out += "::";
        if (!readPart(out))
            return false;
    }
    return true;
}

bool TokenCursor::readEntityUid(EntityUid &out)
{
    static constexpr std::string_view hint = "An entity is written Type::\"id\".";
    std::string type;
    std::string id;
    bool stringFollows = false;
    if (m_token.kind != TokenKind::Identifier)
        return fail("an entity", hint);
    if (!readPath(type, stringFollows))
        return false;
    if (!stringFollows)
        return fail("`::` and the entity's id in double quotes", hint);
    if (!readString(id))
        return false;
    out = EntityUid(std::move(type), std::move(id));
    return true;
}

bool TokenCursor::readEntityType(std::string &out, std::string_view hint)
{
    bool stringFollows = false;
    if (m_token.kind != TokenKind::Identifier)
        return fail("an entity type", hint);
    if (!readPath(out, stringFollows))
        return false;
    return !stringFollows || fail("an entity type without an id", hint);
}

bool TokenCursor::more(std::string_view close, bool &first)
{
    if (at(close) || m_error)
        return false;
    if (!first && !accept(","))
        return fail("`,` or `" + std::string(close) + '`');
    first = false;
    return !at(close);
}

} // namespace bailiwick::cedar
