// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/schema_fragment.h"

#include <algorithm>
#include <array>

namespace bailiwick::cedar {

// Written out, as clang 16 does not survive a default one of a type that holds itself. Places do
// not count.
bool TypeExpr::operator==(const TypeExpr &other) const
{
    return form == other.form && name == other.name && element == other.element &&
           attributes == other.attributes && open == other.open;
}

bool isReservedCommonType(std::string_view name)
{
    static constexpr std::array<std::string_view, 8> words{"Bool", "Boolean", "Entity", "Extension",
                                                           "Long", "Record",  "Set",    "String"};
    return std::find(words.begin(), words.end(), name) != words.end();
}

bool isBuiltinType(std::string_view name)
{
    static constexpr std::array<std::string_view, 7> words{
        "Bool", "Long", "String", "ipaddr", "decimal", "datetime", "duration"};
    return std::find(words.begin(), words.end(), name) != words.end();
}

} // namespace bailiwick::cedar
