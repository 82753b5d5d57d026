// SPDX-License-Identifier: Apache-2.0
#include "models/fleet/action.h"

#include <algorithm>

namespace bailiwick::fleet {

namespace {

bool isWord(std::string_view word)
{
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    };
    return !word.empty() && word.front() >= 'a' && word.front() <= 'z' &&
           std::all_of(word.begin(), word.end(), allowed);
}

} // namespace

bool isActionName(std::string_view name)
{
    const auto colon = name.find(':');
    return colon != std::string_view::npos && isWord(name.substr(0, colon)) &&
           isWord(name.substr(colon + 1));
}

std::string_view areaOf(std::string_view actionName)
{
    return actionName.substr(0, actionName.find(':'));
}

} // namespace bailiwick::fleet
