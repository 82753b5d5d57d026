// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/expr.h"

namespace bailiwick::cedar {

// The first part must begin the text and the last must end it; taking each middle part at its
// first occurrence leaves most room for the rest, so no other choice need be tried.
bool Pattern::matches(std::string_view text) const
{
    if (parts.size() == 1)
        return text == parts.front();
    if (!text.starts_with(parts.front()))
        return false;
    text.remove_prefix(parts.front().size());
    if (!text.ends_with(parts.back()))
        return false;
    text.remove_suffix(parts.back().size());
    for (std::size_t i = 1; i + 1 < parts.size(); ++i) {
        const std::size_t at = text.find(parts[i]);
        if (at == std::string_view::npos)
            return false;
        text.remove_prefix(at + parts[i].size());
    }
    return true;
}

} // namespace bailiwick::cedar
