// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

// UTF-8 as RFC 3629 defines it: no overlong forms, no surrogates, nothing above U+10FFFF.
namespace bailiwick::cedar {

struct CodePoint
{
    std::uint32_t value = 0;
    std::uint32_t length = 0; // bytes; 0: the bytes here are not UTF-8
};

// The code point at `offset`. REQUIRES: offset < text.size().
CodePoint decodeUtf8(std::string_view text, std::size_t offset);
// REQUIRES: a Unicode scalar value.
void appendUtf8(std::string &out, std::uint32_t codePoint);
// Offset of the first byte that is not UTF-8, or npos.
std::size_t findInvalidUtf8(std::string_view text);
// Unicode's White_Space property.
bool isUnicodeSpace(std::uint32_t codePoint);

} // namespace bailiwick::cedar
