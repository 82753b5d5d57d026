// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/line_table.h"

#include <algorithm>
#include <limits>

namespace bailiwick::cedar {

LineTable::LineTable(std::string_view text)
    : m_text(text.substr(0, std::numeric_limits<std::uint32_t>::max()))
{
    constexpr std::uint32_t farthest = 256;
    SourcePosition here;
    for (const char c : m_text) {
        const bool continues = (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
        if (m_marks.empty() || here.column == 1 ||
            (!continues && here.offset - m_marks.back().offset >= farthest))
            m_marks.push_back(here);
        ++here.offset;
        if (c == '\n') {
            ++here.line;
            here.column = 1;
        } else if (!continues) {
            ++here.column; // continuation bytes of UTF-8 are no columns
        }
    }
}

SourcePosition LineTable::position(std::uint32_t offset, const SourcePosition &fallback) const
{
    if (offset >= m_text.size())
        return fallback;
    const auto next = std::upper_bound(
        m_marks.begin(), m_marks.end(), offset,
        [](std::uint32_t at, const SourcePosition &mark) { return at < mark.offset; });
    const SourcePosition &mark = *(next - 1);
    // Between two marks there is no end of a line.
    SourcePosition out = positionAt(m_text.substr(mark.offset), offset - mark.offset);
    out.line = mark.line;
    out.column += mark.column - 1;
    out.offset = offset;
    return out;
}

} // namespace bailiwick::cedar
