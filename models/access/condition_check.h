// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/cedar_schema.h"
#include "models/cedar/policy.h"

namespace bailiwick::access {

// Whether a condition or policy may go live: it passes the strict validator under the state's
// schema (models/cedar/validator.h), so that it cannot fail for a missing attribute or a wrong
// type. No state; safe from any thread.

// One thing that is wrong: what, and what to do, for people.
struct ConditionProblem
{
    std::string code;    // "condition-syntax", or as cedar::validationCodeName
    std::string place;   // "line 1, column 14"; empty when it is the whole
    std::string message; // what is wrong and what to do

    // "line 1, column 14: …"
    std::string text() const { return place.empty() ? message : place + ": " + message; }
};

// A condition of a role or of a ceiling. Empty: it may go live. O(types of principals × types of
// nodes × size of the condition).
std::vector<ConditionProblem> validateCondition(const std::string &condition,
                                                const CedarSchema &schema);

// A policy. Besides what the validator asks, a forbid uses only operations that cannot err after
// validation (one that errs is skipped, and would not forbid): no arithmetic, no offset() and
// durationSince(), which may overflow. `source` is the text it was parsed from, for places; may be
// empty.
std::vector<ConditionProblem> validatePolicy(const cedar::Policy &policy, const CedarSchema &schema,
                                             std::string_view source = {});

// Every condition and policy of `after` that may not go live, each named in `where` as "role <id>",
// "delegation <id>" or "policy <id>"; at most `limit`. With the same schema before and after only
// those that differ are looked at, otherwise all. Each different condition is checked once.
std::vector<fleet::ErrorDetail> brokenConditions(const fleet::State &before,
                                                 const CedarSchema &schemaBefore,
                                                 const fleet::State &after,
                                                 const CedarSchema &schemaAfter,
                                                 std::size_t limit = 100);

// The state has a condition or a policy at all. O(roles + ceiling rules).
bool hasConditions(const fleet::State &state);

} // namespace bailiwick::access
