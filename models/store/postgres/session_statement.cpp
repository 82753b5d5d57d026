// SPDX-License-Identifier: Apache-2.0
#include "models/store/postgres/session_statement.h"

#include "models/store/postgres/sql_tokens.h"

#include <algorithm>

namespace bailiwick::store {

namespace {

// Sorted. Words of the language that an opening parenthesis may follow, and functions that answer
// from their arguments alone and make nothing much larger than these.
constexpr std::string_view callable[] = {"abs",
                                         "all",
                                         "and",
                                         "any",
                                         "array",
                                         "array_agg",
                                         "array_length",
                                         "array_position",
                                         "as",
                                         "ascii",
                                         "avg",
                                         "between",
                                         "bigint",
                                         "bit_length",
                                         "bool_and",
                                         "bool_or",
                                         "btrim",
                                         "by",
                                         "case",
                                         "cast",
                                         "ceil",
                                         "ceiling",
                                         "char",
                                         "char_length",
                                         "character",
                                         "coalesce",
                                         "concat",
                                         "concat_ws",
                                         "count",
                                         "cube",
                                         "cume_dist",
                                         "date_part",
                                         "date_trunc",
                                         "decimal",
                                         "dense_rank",
                                         "distinct",
                                         "div",
                                         "else",
                                         "every",
                                         "except",
                                         "exists",
                                         "extract",
                                         "filter",
                                         "first_value",
                                         "floor",
                                         "found_devices",
                                         "from",
                                         "greatest",
                                         "group",
                                         "grouping",
                                         "having",
                                         "ilike",
                                         "in",
                                         "initcap",
                                         "intersect",
                                         "is",
                                         "json_agg",
                                         "json_array_elements",
                                         "json_array_elements_text",
                                         "json_array_length",
                                         "json_build_array",
                                         "json_build_object",
                                         "json_each",
                                         "json_each_text",
                                         "json_extract_path",
                                         "json_extract_path_text",
                                         "json_object_agg",
                                         "json_object_keys",
                                         "json_typeof",
                                         "jsonb_agg",
                                         "jsonb_array_elements",
                                         "jsonb_array_elements_text",
                                         "jsonb_array_length",
                                         "jsonb_build_array",
                                         "jsonb_build_object",
                                         "jsonb_each",
                                         "jsonb_each_text",
                                         "jsonb_extract_path",
                                         "jsonb_extract_path_text",
                                         "jsonb_object_agg",
                                         "jsonb_object_keys",
                                         "jsonb_typeof",
                                         "lag",
                                         "last_value",
                                         "lateral",
                                         "lead",
                                         "least",
                                         "left",
                                         "length",
                                         "like",
                                         "limit",
                                         "lower",
                                         "ltrim",
                                         "materialized",
                                         "max",
                                         "min",
                                         "mod",
                                         "not",
                                         "nth_value",
                                         "ntile",
                                         "nullif",
                                         "numeric",
                                         "octet_length",
                                         "offset",
                                         "on",
                                         "or",
                                         "order",
                                         "over",
                                         "partition",
                                         "percent_rank",
                                         "percentile_cont",
                                         "percentile_disc",
                                         "position",
                                         "power",
                                         "rank",
                                         "recursive",
                                         "replace",
                                         "reverse",
                                         "right",
                                         "rollup",
                                         "round",
                                         "row",
                                         "row_number",
                                         "rtrim",
                                         "select",
                                         "sets",
                                         "sign",
                                         "some",
                                         "split_part",
                                         "sqrt",
                                         "starts_with",
                                         "string_agg",
                                         "strpos",
                                         "substr",
                                         "substring",
                                         "sum",
                                         "then",
                                         "to_json",
                                         "to_jsonb",
                                         "trim",
                                         "trunc",
                                         "union",
                                         "unnest",
                                         "upper",
                                         "using",
                                         "values",
                                         "varchar",
                                         "when",
                                         "where",
                                         "with",
                                         "within"};

static_assert(std::is_sorted(std::begin(callable), std::end(callable)));

bool isCallable(const std::string &word)
{
    return std::binary_search(std::begin(callable), std::end(callable), word);
}

[[noreturn]] void refuse(const std::string &what)
{
    fail("query-refused",
         "A session only reads its own tables, with the functions that are open"
         " to it (" +
             what + ").",
         "Ask for rows of these tables with a SELECT.");
}

// Names that stand for the inside of the store or of the server.
bool isInside(const std::string &name)
{
    return name.starts_with("pg_") || name.starts_with("bailiwick") ||
           name == "information_schema" || name == "current_setting" || name == "set_config" ||
           name.starts_with("session_user") || name == "current_catalog" || name == "operator";
}

class Check
{
public:
    explicit Check(const std::vector<SqlToken> &tokens)
        : m_tokens(tokens)
    {
    }
    void run() const
    {
        std::size_t first = 0;
        while (isSymbol(first, "("))
            ++first;
        if (!isWord(first, "select") && !isWord(first, "with") && !isWord(first, "values") &&
            !isWord(first, "table"))
            refuse("it does not begin with SELECT, WITH, VALUES or TABLE");
        int depth = 0;
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            const SqlToken &token = m_tokens[i];
            if (token.kind == SqlToken::Kind::Name || token.kind == SqlToken::Kind::Quoted) {
                if (isInside(token.text))
                    refuse(token.text);
                if (isSymbol(i + 1, "(") && !mayOpen(i))
                    refuse(token.text + "()");
            }
            if (isSymbol(i, ";"))
                refuse("more than one statement");
            depth += isSymbol(i, "(") || isSymbol(i, "[") ? 1 : 0;
            depth -= isSymbol(i, ")") || isSymbol(i, "]") ? 1 : 0;
            if (depth > mostNested)
                fail("query-too-expensive", "The statement is nested too deep.",
                     "Write a simpler one.");
        }
    }

private:
    static constexpr int mostNested = 100;

    bool isSymbol(std::size_t i, std::string_view symbol) const
    {
        return i < m_tokens.size() && m_tokens[i].kind == SqlToken::Kind::Symbol &&
               m_tokens[i].text == symbol;
    }
    bool isWord(std::size_t i, std::string_view word) const
    {
        return i < m_tokens.size() && m_tokens[i].kind == SqlToken::Kind::Name &&
               m_tokens[i].text == word;
    }
    bool isName(std::size_t i) const
    {
        return i < m_tokens.size() && (m_tokens[i].kind == SqlToken::Kind::Name ||
                                       m_tokens[i].kind == SqlToken::Kind::Quoted);
    }
    // A parenthesis follows: is it no call, or one of an open function?
    bool mayOpen(std::size_t i) const
    {
        if (m_tokens[i].kind == SqlToken::Kind::Name && isCallable(m_tokens[i].text))
            return !isSymbol(i - 1, "."); // not of another schema
        // Where a new name is given, with names of its columns.
        if (i > 0 && (isWord(i - 1, "as") || isWord(i - 1, "with") || isWord(i - 1, "recursive")))
            return true;
        return isNextOfWith(i);
    }
    // `…), name (a, b) AS (SELECT`: reserved words, so that it is no function in FROM.
    bool isNextOfWith(std::size_t i) const
    {
        if (i < 2 || !isSymbol(i - 1, ",") || !isSymbol(i - 2, ")"))
            return false;
        std::size_t at = i + 2;
        while (isName(at) && isSymbol(at + 1, ","))
            at += 2;
        if (!isName(at) || !isSymbol(at + 1, ")") || !isWord(at + 2, "as"))
            return false;
        at += 3;
        at += isWord(at, "not") ? 1 : 0;
        at += isWord(at, "materialized") ? 1 : 0;
        return isSymbol(at, "(") && (isWord(at + 1, "select") || isWord(at + 1, "values") ||
                                     isWord(at + 1, "with") || isWord(at + 1, "table"));
    }

    const std::vector<SqlToken> &m_tokens;
};

} // namespace

std::string sessionStatement(std::string_view sql)
{
    const std::vector<SqlToken> tokens = sqlTokens(sql);
    if (tokens.empty())
        fail("query-invalid", "There is no statement.", "Write one, such as SELECT * FROM device.");
    Check(tokens).run();
    std::string text(sql);
    for (auto token = tokens.rbegin(); token != tokens.rend(); ++token) {
        if (token->kind == SqlToken::Kind::Parameter)
            text[token->start] = '$';
    }
    return text;
}

bool isPageOfLog(std::string_view sql)
{
    const std::vector<SqlToken> tokens = sqlTokens(sql);
    const auto names = [&](std::string_view word) {
        return std::any_of(tokens.begin(), tokens.end(), [&](const SqlToken &token) {
            return token.kind == SqlToken::Kind::Name && token.text == word;
        });
    };
    return names("audit_event") && names("limit");
}

} // namespace bailiwick::store
