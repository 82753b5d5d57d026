// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/expr.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <string>
#include <string_view>

// What stands between the quotes of a string (language reference: "String"): \n \r \t \\ \0 \'
// \" \xHH up to 7F, \u{H…} with one to six hex digits; in patterns \* and a bare * too.
namespace bailiwick::cedar {

struct EscapeError
{
    std::size_t offset; // into the body
    std::size_t length;
    std::string problem; // what is wrong, and what can stand there
};

tl::expected<std::string, EscapeError> unescape(std::string_view body);
tl::expected<Pattern, EscapeError> unescapePattern(std::string_view body);

} // namespace bailiwick::cedar
