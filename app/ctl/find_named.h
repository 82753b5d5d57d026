// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/state.h"

#include <string>
#include <vector>

namespace bailiwick::ctl {

// The row of a table that a name, an externalId or an id means. Error "unknown-reference" for none
// and for several. `kind`: what such a thing is called. O(rows).
template<typename T>
fleet::Expected<fleet::Id> findNamed(const fleet::Table<T> &table, const std::string &kind,
                                     const std::string &text)
{
    std::vector<fleet::Id> found;
    for (const T &row : table) {
        if (row.externalId == text || row.name == text || row.id.toString() == text)
            found.push_back(row.id);
    }
    if (found.size() == 1)
        return found.front();
    return fleet::failure("unknown-reference",
                          (found.empty() ? "There is no " : "There are several ") + kind + " \"" +
                              text + "\"" + (found.empty() ? " that you see" : ""),
                          {}, "Give its name, externalId or id.");
}

} // namespace bailiwick::ctl
