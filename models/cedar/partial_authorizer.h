// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/authorizer.h"
#include "models/cedar/partial.h"

#include <optional>

namespace bailiwick::cedar {

struct PolicyResidual
{
    std::string id;
    Effect effect = Effect::Permit;
    Residual residual;
};

// What a set of policies comes to for a partial request (specification: Cedar.TPE.Response).
struct PartialResponse
{
    // Deny: some forbid is satisfied, or no permit can be. Allow: a permit is satisfied and no
    // forbid can be. Null: it depends on what is unknown.
    std::optional<Decision> decision;
    std::vector<PolicyResidual> policies; // all, sorted by id

    // Ids of the policies that are satisfied, not satisfied, or open, and of those that err.
    std::vector<std::string> satisfied(Effect effect) const;
    std::vector<std::string> unsatisfied(Effect effect) const;
    std::vector<std::string> open(Effect effect) const;
    std::vector<std::string> erring(Effect effect) const;

    // What isAuthorized() answers for a completion, from the residuals alone (specification:
    // Response.reauthorize). Texts of errors may differ. O(policies).
    Response complete(const Request &request, const EntityStore &entities) const;
};

// Specification: Cedar.TPE.isAuthorized. The error names a policy that has no residual, see
// partiallyEvaluate(). O(policies); pure; safe from any thread.
tl::expected<PartialResponse, PolicyError> isAuthorizedPartial(const PartialRequest &request,
                                                               const PolicySet &policies,
                                                               const PartialEntities &entities,
                                                               const Schema *schema = nullptr);

} // namespace bailiwick::cedar
