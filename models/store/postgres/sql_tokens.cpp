// SPDX-License-Identifier: Apache-2.0
#include "models/store/postgres/sql_tokens.h"

#include "models/store/rows/failure.h"

namespace bailiwick::store {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c & 0x80) != 0;
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

constexpr std::string_view operatorCharacters = "+-*/<>=~!@#%^&|`?";

class Scanner
{
public:
    explicit Scanner(std::string_view sql)
        : m_sql(sql)
    {
    }
    std::vector<SqlToken> run()
    {
        for (skipBlanks(); m_at < m_sql.size(); skipBlanks())
            next();
        return std::move(m_tokens);
    }

private:
    char at(std::size_t offset = 0) const
    {
        return m_at + offset < m_sql.size() ? m_sql[m_at + offset] : '\0';
    }
    [[noreturn]] static void failUnfinished()
    {
        fail("query-invalid", "A string, a name or a comment of the statement does not end.",
             "End it.");
    }
    void add(SqlToken::Kind kind, std::size_t start, std::string text)
    {
        m_tokens.push_back({kind, std::move(text), start});
    }

    void skipBlanks()
    {
        for (;;) {
            if (isBlank(at())) {
                ++m_at;
            } else if (at() == '-' && at(1) == '-') {
                while (m_at < m_sql.size() && at() != '\n' && at() != '\r')
                    ++m_at;
            } else if (at() == '/' && at(1) == '*') {
                skipComment();
            } else {
                return;
            }
        }
    }
    void skipComment() // comments nest
    {
        int depth = 0;
        do {
            if (m_at >= m_sql.size())
                failUnfinished();
            const bool opens = at() == '/' && at(1) == '*';
            const bool closes = at() == '*' && at(1) == '/';
            depth += opens ? 1 : closes ? -1 : 0;
            m_at += opens || closes ? 2 : 1;
        } while (depth > 0);
    }

    void next()
    {
        const std::size_t start = m_at;
        const char c = at();
        if (c == '\'') {
            string(start, false);
        } else if (c == '"') {
            add(SqlToken::Kind::Quoted, start, quoted('"', false));
        } else if (isLetter(c)) {
            word(start);
        } else if (isDigit(c) || (c == '.' && isDigit(at(1)))) {
            while (isDigit(at()) || isLetter(at()) || at() == '.' ||
                   ((at() == '+' || at() == '-') && lower(m_sql[m_at - 1]) == 'e'))
                ++m_at;
            add(SqlToken::Kind::Number, start, std::string(m_sql.substr(start, m_at - start)));
        } else if ((c == '?' || c == '$') && isDigit(at(1))) {
            for (++m_at; isDigit(at());)
                ++m_at;
            add(SqlToken::Kind::Parameter, start, std::string(m_sql.substr(start, m_at - start)));
        } else if (c == '$') {
            dollarString(start);
        } else {
            symbol(start);
        }
    }

    void symbol(std::size_t start)
    {
        ++m_at;
        if (operatorCharacters.find(m_sql[start]) != std::string_view::npos) {
            while (m_at < m_sql.size() && operatorCharacters.find(at()) != std::string_view::npos &&
                   !(at() == '-' && at(1) == '-') && !(at() == '/' && at(1) == '*') &&
                   !(at() == '?' && isDigit(at(1))))
                ++m_at;
        }
        add(SqlToken::Kind::Symbol, start, std::string(m_sql.substr(start, m_at - start)));
    }

    void word(std::size_t start)
    {
        // E'…', B'…', X'…', N'…', U&'…', U&"…"
        if (at(1) == '\'' && std::string_view("bBeEnNxX").find(at()) != std::string_view::npos) {
            const bool escapes = lower(at()) == 'e';
            ++m_at;
            string(start, escapes);
            return;
        }
        if (lower(at()) == 'u' && at(1) == '&' && (at(2) == '\'' || at(2) == '"'))
            fail("query-refused", "Strings and names by code points are not for sessions.",
                 "Write the characters themselves.");
        std::string text;
        while (isLetter(at()) || isDigit(at()) || at() == '$')
            text += lower(m_sql[m_at++]);
        add(SqlToken::Kind::Name, start, std::move(text));
    }

    // At the opening mark; a doubled mark stands for one.
    std::string quoted(char mark, bool escapes)
    {
        std::string text;
        for (++m_at;; ++m_at) {
            if (m_at >= m_sql.size())
                failUnfinished();
            // The next one stands for itself, or for what nobody asks about.
            if ((escapes && at() == '\\') || (at() == mark && at(1) == mark))
                ++m_at;
            else if (at() == mark)
                break;
            text += at();
        }
        ++m_at;
        return text;
    }

    void string(std::size_t start, bool escapes)
    {
        add(SqlToken::Kind::Text, start, quoted('\'', escapes));
    }

    void dollarString(std::size_t start)
    {
        std::size_t end = m_at + 1;
        while (end < m_sql.size() && (isLetter(m_sql[end]) || isDigit(m_sql[end])))
            ++end;
        if (end >= m_sql.size() || m_sql[end] != '$') {
            symbol(start);
            return;
        }
        const std::string_view tag = m_sql.substr(start, end + 1 - start);
        const std::size_t closing = m_sql.find(tag, end + 1);
        if (closing == std::string_view::npos)
            failUnfinished();
        m_at = closing + tag.size();
        add(SqlToken::Kind::Text, start, std::string());
    }

    std::string_view m_sql;
    std::size_t m_at = 0;
    std::vector<SqlToken> m_tokens;
};

} // namespace

std::vector<SqlToken> sqlTokens(std::string_view sql)
{
    return Scanner(sql).run();
}

} // namespace bailiwick::store
