// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/error.h"

#include <string_view>
#include <vector>

namespace bailiwick::cedar {

// Lines of a text, for many positions in any order: made in O(text), a position takes
// O(log lines + line). An empty table stands for a text that is not at hand.
class LineTable
{
public:
    LineTable() = default;
    explicit LineTable(std::string_view text);

    // Of the byte at `offset`; `fallback` where the text is not at hand or shorter.
    SourcePosition position(std::uint32_t offset, const SourcePosition &fallback) const;

private:
    std::string_view m_text;
    std::vector<std::uint32_t> m_starts; // of lines
};

} // namespace bailiwick::cedar
