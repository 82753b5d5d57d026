// SPDX-License-Identifier: Apache-2.0
#include "models/store/sqlite/statement_words.h"

#include <algorithm>
#include <cctype>

namespace bailiwick::store {

namespace {

bool isWordCharacter(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '$' || (c & 0x80);
}

std::string lower(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](unsigned char c) { return c < 0x80 ? std::tolower(c) : c; });
    return result;
}

std::size_t skipTo(std::string_view sql, std::size_t from, std::string_view end)
{
    const auto at = sql.find(end, from);
    return at == std::string_view::npos ? sql.size() : at + end.size();
}

} // namespace

std::vector<Word> statementWords(std::string_view sql)
{
    std::vector<Word> result;
    std::size_t i = 0;
    while (i < sql.size()) {
        const char c = sql[i];
        if (std::isspace(static_cast<unsigned char>(c))) {
            ++i;
        } else if (sql.substr(i, 2) == "--") {
            i = skipTo(sql, i, "\n");
        } else if (sql.substr(i, 2) == "/*") {
            i = skipTo(sql, i + 2, "*/");
        } else if (c == '\'' || c == '"' || c == '`' || c == '[') { // any may quote a name
            const char end = c == '[' ? ']' : c;
            std::string text;
            for (++i; i < sql.size(); ++i) {
                if (sql[i] == end) {
                    if (c == '[' || i + 1 >= sql.size() || sql[i + 1] != end)
                        break;
                    ++i;
                }
                text += sql[i];
            }
            ++i;
            result.push_back({Word::Name, lower(text), 0, true});
        } else if (isWordCharacter(c)) {
            const std::size_t begin = i;
            while (i < sql.size() && isWordCharacter(sql[i]))
                ++i;
            result.push_back({Word::Name, lower(sql.substr(begin, i - begin)), 0, false});
        } else {
            result.push_back({c == '('   ? Word::Open
                              : c == ')' ? Word::Close
                              : c == '.' ? Word::Dot
                                         : Word::Other,
                              {},
                              c,
                              false});
            ++i;
        }
    }
    return result;
}

namespace {

bool isName(const Word &word)
{
    return word.kind == Word::Name;
}

// [AS] name
std::size_t skipAlias(const std::vector<Word> &words, std::size_t at)
{
    if (at + 1 < words.size() && words[at].is("as") && isName(words[at + 1]))
        return at + 2;
    return at < words.size() && isName(words[at]) ? at + 1 : at;
}

} // namespace

std::optional<std::string> countedTable(std::string_view sql)
{
    const std::vector<Word> words = statementWords(sql);
    if (words.size() < 7 || !words[0].is("select") || !words[1].is("count") ||
        words[2].kind != Word::Open || words[3].symbol != '*' || words[4].kind != Word::Close)
        return std::nullopt;
    std::size_t at = 5;
    if (!words[at].is("from"))
        at = skipAlias(words, at);
    if (at + 1 >= words.size() || !words[at].is("from") || !isName(words[at + 1]))
        return std::nullopt;
    const std::string table = words[at + 1].text;
    at = skipAlias(words, at + 2);
    while (at < words.size() && words[at].symbol == ';')
        ++at;
    return at == words.size() ? std::optional(table) : std::nullopt;
}

} // namespace bailiwick::store
