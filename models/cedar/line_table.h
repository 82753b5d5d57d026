// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/error.h"

#include <string_view>
#include <vector>

namespace bailiwick::cedar {

// Lines of a text, for many positions in any order: made in O(text), a position takes O(log text),
// also where the text is one long line. An empty table stands for a text that is not at hand.
class LineTable
{
public:
    LineTable() = default;
    explicit LineTable(std::string_view text);

    // Of the byte at `offset`; `fallback` where the text is not at hand or shorter.
    SourcePosition position(std::uint32_t offset, const SourcePosition &fallback) const;

private:
    std::string_view m_text;
    std::vector<SourcePosition> m_marks; // where lines begin, and not far from each other
};

} // namespace bailiwick::cedar
