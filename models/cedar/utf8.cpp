// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/utf8.h"

namespace bailiwick::cedar {

CodePoint decodeUtf8(std::string_view text, std::size_t offset)
{
    const auto byte = [&](std::size_t i) -> std::uint32_t {
        return offset + i < text.size() ? static_cast<unsigned char>(text[offset + i]) : 0;
    };
    const std::uint32_t first = byte(0);
    if (first < 0x80)
        return {first, 1};
    std::uint32_t length = 0;
    std::uint32_t minimum = 0;
    std::uint32_t value = 0;
    if ((first & 0xE0U) == 0xC0U) {
        length = 2;
        minimum = 0x80;
        value = first & 0x1FU;
    } else if ((first & 0xF0U) == 0xE0U) {
        length = 3;
        minimum = 0x800;
        value = first & 0x0FU;
    } else if ((first & 0xF8U) == 0xF0U) {
        length = 4;
        minimum = 0x10000;
        value = first & 0x07U;
    } else {
        return {};
    }
    for (std::uint32_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80U)
            return {};
        value = value << 6U | (byte(i) & 0x3FU);
    }
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (value < minimum || value > 0x10FFFF || surrogate)
        return {};
    return {value, length};
}

void appendUtf8(std::string &out, std::uint32_t c)
{
    const auto push = [&out](std::uint32_t byte) { out += static_cast<char>(byte); };
    if (c < 0x80) {
        push(c);
    } else if (c < 0x800) {
        push(0xC0U | c >> 6U);
        push(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        push(0xE0U | c >> 12U);
        push(0x80U | (c >> 6U & 0x3FU));
        push(0x80U | (c & 0x3FU));
    } else {
        push(0xF0U | c >> 18U);
        push(0x80U | (c >> 12U & 0x3FU));
        push(0x80U | (c >> 6U & 0x3FU));
        push(0x80U | (c & 0x3FU));
    }
}

std::size_t findInvalidUtf8(std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = decodeUtf8(text, i);
        if (c.length == 0)
            return i;
        i += c.length;
    }
    return std::string_view::npos;
}

bool isUnicodeSpace(std::uint32_t c)
{
    return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
           c == 0x205F || c == 0x3000;
}

} // namespace bailiwick::cedar
