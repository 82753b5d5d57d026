// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/line_table.h"

#include <algorithm>
#include <limits>

namespace bailiwick::cedar {

LineTable::LineTable(std::string_view text)
    : m_text(text.substr(0, std::numeric_limits<std::uint32_t>::max()))
{
    if (m_text.empty())
        return;
    m_starts.push_back(0);
    for (std::size_t i = 0; i < m_text.size(); ++i) {
        if (m_text[i] == '\n')
            m_starts.push_back(static_cast<std::uint32_t>(i + 1));
    }
}

SourcePosition LineTable::position(std::uint32_t offset, const SourcePosition &fallback) const
{
    if (offset >= m_text.size())
        return fallback;
    const auto next = std::upper_bound(m_starts.begin(), m_starts.end(), offset);
    const std::uint32_t start = *(next - 1);
    // The column counts within the line.
    SourcePosition out = positionAt(m_text.substr(start), offset - start);
    out.line = static_cast<std::uint32_t>(next - m_starts.begin());
    out.offset = offset;
    return out;
}

} // namespace bailiwick::cedar
