// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <string_view>

namespace bailiwick::authority {

// What may be the name that people give themselves or a group of theirs: 1 to 200 bytes, no control
// characters, no spaces at the ends.
inline bool isPersonName(std::string_view text)
{
    constexpr std::size_t bytes = 200;
    return !text.empty() && text.size() <= bytes && text.front() != ' ' && text.back() != ' ' &&
           std::ranges::none_of(text, [](char c) { return (c >= 0 && c < ' ') || c == 127; });
}

} // namespace bailiwick::authority
