// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bailiwick::store {

// A piece of SQL as PostgreSQL's own scanner cuts it (manual, section 4.1), without blanks and
// comments.
struct SqlToken
{
    enum class Kind {
        Name,   // also a word of the language; text in lower case
        Quoted, // text without its quotation marks
        Text,   // a string of any spelling
        Number,
        Parameter, // ?1 or $1
        Symbol     // parentheses and punctuation one by one, operators as a whole
    };
    Kind kind = Kind::Symbol;
    std::string text;
    std::size_t start = 0; // in the statement
};

// Throws Failure: "query-invalid" when a string, name or comment does not end, "query-refused" for
// names written with code points (U&"…").
std::vector<SqlToken> sqlTokens(std::string_view sql);

} // namespace bailiwick::store
