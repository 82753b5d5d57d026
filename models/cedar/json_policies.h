// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/json_entities.h"
#include "models/cedar/policy_set.h"

#include <nlohmann/json_fwd.hpp>
#include <tl/expected.hpp>

#include <string_view>

// Policies in JSON (language reference: "JSON policy format"), both ways.
//
// What is written reads back to the same policy, but that annotations and the keys of records come
// in order of name, and that `(a && b) && c` becomes `a && b && c` (so with `||`). What Cedar 4.10
// writes is the same JSON, but for `x has a.b`: here one node with the path as an array (which
// 4.10 reads), there the conjunction it stands for, which repeats x.
//
// Refused is what Cedar 4.10 refuses, and beyond it: functions that do not exist, a method without
// its receiver, a template without slots, and what is deeper than Limits allow.
//
// Total; iterative, so that depth costs heap and no stack; texts nest at most
// Limits::maxPolicyJsonDepth brackets. O(size). No state; safe from any thread.
namespace bailiwick::cedar {

// A policy, or a template where it has slots.
tl::expected<Policy, JsonError> policyFromJson(const nlohmann::json &json);
tl::expected<Policy, JsonError> policyFromJsonText(std::string_view text);
nlohmann::json policyToJson(const Policy &policy);

// {"staticPolicies": {id: policy}, "templates": {id: template}, "templateLinks": [{"templateId",
// "newId", "values": {"?principal": entity, "?resource": entity}}]}; each may be missing.
tl::expected<PolicySet, JsonError> policySetFromJson(const nlohmann::json &json);
tl::expected<PolicySet, JsonError> policySetFromJsonText(std::string_view text);
nlohmann::json policySetToJson(const PolicySet &set);

} // namespace bailiwick::cedar
