// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bailiwick::store {

// A statement apart, as far as looking at it before it runs needs: without comments and blanks.
// What a look like this says is for speed and cost, never for who sees what.
struct Word
{
    enum Kind { Name, Open, Close, Dot, Other };
    Kind kind = Other;
    std::string text;    // of a name (or keyword, number, quoted text): lower case, without quotes
    char symbol = 0;     // of what is Other
    bool quoted = false; // then it is no keyword

    bool is(std::string_view keyword) const { return kind == Name && !quoted && text == keyword; }
};
std::vector<Word> statementWords(std::string_view sql);

// The table (in lower case) of which a statement that the engine takes asks nothing but the number
// of its rows: SELECT count(*) [[AS] name] FROM table [[AS] name]. None for any other.
std::optional<std::string> countedTable(std::string_view sql);

} // namespace bailiwick::store
