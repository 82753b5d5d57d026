// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace bailiwick::audit {

// Length of the well-formed UTF-8 sequence (Unicode 15, table 3-7) that `text` begins with, or 0.
std::size_t utf8Length(std::string_view text);
bool isUtf8(std::string_view text);
std::string mendUtf8(std::string text); // U+FFFD for each byte that belongs to no sequence

} // namespace bailiwick::audit
