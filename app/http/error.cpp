// SPDX-License-Identifier: Apache-2.0
#include "app/http/error.h"

namespace bailiwick::http {

std::string Error::text() const
{
    std::string line = message;
    if (!where.empty())
        line += " (" + where + ")";
    if (!action.empty())
        line += ". " + action;
    return line;
}

} // namespace bailiwick::http
