// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/json_policies.h"
#include "models/cedar/parser.h"

#include <nlohmann/json.hpp>

#include <string>

namespace bailiwick::tests {

// permit (principal, action, resource) when { body };
inline cedar::Policy withBody(const std::string &body)
{
    return *cedar::parsePolicy("permit (principal, action, resource) when { " + body + " };");
}

// The same in JSON.
inline nlohmann::json document(const nlohmann::json &body)
{
    return {{"effect", "permit"},
            {"principal", {{"op", "All"}}},
            {"action", {{"op", "All"}}},
            {"resource", {{"op", "All"}}},
            {"conditions", nlohmann::json::array({{{"kind", "when"}, {"body", body}}})}};
}

inline std::string shown(const cedar::JsonError &error)
{
    return error.pointer + ": " + error.message;
}

} // namespace bailiwick::tests
