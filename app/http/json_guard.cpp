// SPDX-License-Identifier: Apache-2.0
#include "app/http/json_guard.h"

namespace bailiwick::http {

bool jsonDepthWithin(std::string_view text, std::size_t depth)
{
    std::size_t open = 0;
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '[' || c == '{') {
            if (++open > depth)
                return false;
        } else if ((c == ']' || c == '}') && open > 0) {
            --open;
        }
    }
    return true;
}

} // namespace bailiwick::http
