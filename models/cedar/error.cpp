// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/error.h"

namespace bailiwick::cedar {

SourcePosition positionAt(std::string_view text, std::size_t offset)
{
    SourcePosition where;
    where.offset = static_cast<std::uint32_t>(offset);
    for (std::size_t i = 0; i < offset && i < text.size(); ++i) {
        if (text[i] == '\n') {
            ++where.line;
            where.column = 1;
        } else if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) {
            ++where.column; // continuation bytes of UTF-8 are no columns
        }
    }
    return where;
}

std::string ParseError::message() const
{
    std::string out = "line " + std::to_string(where.line) + ", column " +
                      std::to_string(where.column) + ": found " + found;
    if (!expected.empty())
        out += ", expected " + expected;
    out += '.';
    if (!hint.empty())
        out += ' ' + hint;
    return out;
}

} // namespace bailiwick::cedar
