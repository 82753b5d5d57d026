// SPDX-License-Identifier: Apache-2.0
#include "models/fleet/error.h"

namespace bailiwick::fleet {

std::string Error::toString() const
{
    std::string text = message;
    if (!where.empty())
        text += " (" + where + ")";
    if (!text.empty() && text.back() != '.')
        text += '.';
    if (!action.empty())
        text += " " + action;
    return text;
}

} // namespace bailiwick::fleet
