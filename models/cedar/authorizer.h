// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/evaluator.h"
#include "models/cedar/policy_set.h"

#include <string>
#include <vector>

namespace bailiwick::cedar {

enum class Decision : std::uint8_t { Allow, Deny };

struct PolicyError
{
    std::string policyId;
    EvalError error;
};

// Specification: Cedar.Spec.Response.
struct Response
{
    Decision decision = Decision::Deny;
    std::vector<std::string> reasons; // ids of the determining policies, sorted
    std::vector<PolicyError> errors;  // policies that erred and so were skipped, sorted by id
};

// Deny unless some permit is satisfied and no forbid is (specification: Cedar.Spec.isAuthorized).
// The determining policies are the satisfied forbids, otherwise the satisfied permits. A policy
// that errs counts as not there and is reported. Pure; O(policies).
Response isAuthorized(const Request &request, const PolicySet &policies,
                      const EntityStore &entities);

// Whether the scope of a policy matches; cannot err.
bool scopeMatches(const LinkedPolicy &policy, const Request &request, const EntityStore &entities);

// Scope and conditions together: satisfied, not, or the error.
tl::expected<bool, EvalError> satisfied(const LinkedPolicy &policy, const Request &request,
                                        const EntityStore &entities);

} // namespace bailiwick::cedar
