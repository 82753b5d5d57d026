// SPDX-License-Identifier: Apache-2.0
#include "models/store/sqlite/statement_cost.h"

#include <algorithm>
#include <cctype>
#include <limits>
#include <map>
#include <string>
#include <vector>

namespace bailiwick::store {

namespace {

struct Token
{
    enum Kind { Word, Open, Close, Dot, Other };
    Kind kind = Other;
    std::string text; // of a word: lower case, without quotes
};

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

std::vector<Token> tokens(std::string_view sql)
{
    std::vector<Token> result;
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
            result.push_back({Token::Word, lower(text)});
        } else if (isWordCharacter(c)) {
            const std::size_t begin = i;
            while (i < sql.size() && isWordCharacter(sql[i]))
                ++i;
            result.push_back({Token::Word, lower(sql.substr(begin, i - begin))});
        } else {
            result.push_back({c == '('   ? Token::Open
                              : c == ')' ? Token::Close
                              : c == '.' ? Token::Dot
                                         : Token::Other,
                              {}});
            ++i;
        }
    }
    return result;
}

std::size_t closing(const std::vector<Token> &list, std::size_t open)
{
    int depth = 0;
    for (std::size_t i = open; i < list.size(); ++i) {
        if (list[i].kind == Token::Open)
            ++depth;
        if (list[i].kind == Token::Close && --depth == 0)
            return i;
    }
    return list.size();
}

struct Named
{
    std::string name;
    std::size_t begin = 0; // of its body
    std::size_t end = 0;
};

// name [(columns)] AS [NOT] [MATERIALIZED] ( … )
std::vector<Named> namedSelects(const std::vector<Token> &list)
{
    std::vector<Named> result;
    for (std::size_t i = 1; i + 1 < list.size(); ++i) {
        if (list[i].kind != Token::Word || list[i].text != "as")
            continue;
        std::size_t open = i + 1;
        while (open < list.size() && list[open].kind == Token::Word &&
               (list[open].text == "not" || list[open].text == "materialized"))
            ++open;
        if (open >= list.size() || list[open].kind != Token::Open)
            continue;
        std::size_t name = i - 1;
        if (list[name].kind == Token::Close) {
            int depth = 0;
            while (name > 0) {
                if (list[name].kind == Token::Close)
                    ++depth;
                if (list[name].kind == Token::Open && --depth == 0)
                    break;
                --name;
            }
            if (name == 0)
                continue;
            --name;
        }
        if (list[name].kind == Token::Word)
            result.push_back({list[name].text, open, closing(list, open)});
    }
    return result;
}

} // namespace

double expandedSelects(std::string_view sql)
{
    const std::vector<Token> list = tokens(sql);
    const std::vector<Named> named = namedSelects(list);
    std::map<std::string, double> weights;
    const auto weigh = [&](std::size_t begin, std::size_t end, const std::string &self) {
        double sum = 0;
        for (std::size_t i = begin; i < end; ++i) {
            // "a.b" names no WITH: neither a schema's table nor a column is one.
            if (list[i].kind != Token::Word || (i > 0 && list[i - 1].kind == Token::Dot) ||
                (i + 1 < list.size() && list[i + 1].kind == Token::Dot))
                continue;
            if (list[i].text == "select" || list[i].text == "values")
                sum += 1;
            if (const auto known = weights.find(list[i].text);
                known != weights.end() && list[i].text != self)
                sum += known->second;
        }
        return sum;
    };
    for (const Named &entry : named)
        weights[entry.name] = 1;
    // As many rounds as names bring every chain to its end; names that name each other in a circle
    // grow without end and are over any bound.
    for (std::size_t round = 0; round < named.size(); ++round) {
        bool changed = false;
        std::map<std::string, double> next;
        for (const Named &entry : named)
            next[entry.name] =
                std::max(next[entry.name], weigh(entry.begin, entry.end, entry.name));
        changed = next != weights;
        weights = std::move(next);
        if (!changed)
            break;
    }
    return weigh(0, list.size(), {});
}

} // namespace bailiwick::store
