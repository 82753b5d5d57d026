// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/partial_authorizer.h"

#include <algorithm>

namespace bailiwick::cedar {

namespace {

template<typename Predicate>
std::vector<std::string> idsWhere(const std::vector<PolicyResidual> &policies, Effect effect,
                                  Predicate holds)
{
    std::vector<std::string> out;
    for (const PolicyResidual &policy : policies) {
        if (policy.effect == effect && holds(policy.residual))
            out.push_back(policy.id);
    }
    return out;
}

std::optional<Decision> decide(const std::vector<PolicyResidual> &policies)
{
    const auto any = [&policies](Effect effect, bool (Residual::*holds)() const) {
        return std::any_of(policies.begin(), policies.end(), [&](const PolicyResidual &policy) {
            return policy.effect == effect && (policy.residual.*holds)();
        });
    };
    if (any(Effect::Forbid, &Residual::isTrue))
        return Decision::Deny;
    const bool permitted = any(Effect::Permit, &Residual::isTrue);
    if (!permitted && !any(Effect::Permit, &Residual::isOpen))
        return Decision::Deny;
    if (!permitted || any(Effect::Forbid, &Residual::isOpen))
        return std::nullopt;
    return Decision::Allow;
}

} // namespace

std::vector<std::string> PartialResponse::satisfied(Effect effect) const
{
    return idsWhere(policies, effect, [](const Residual &each) { return each.isTrue(); });
}

std::vector<std::string> PartialResponse::unsatisfied(Effect effect) const
{
    return idsWhere(policies, effect, [](const Residual &each) { return each.isFalse(); });
}

std::vector<std::string> PartialResponse::open(Effect effect) const
{
    return idsWhere(policies, effect, [](const Residual &each) { return each.isOpen(); });
}

std::vector<std::string> PartialResponse::erring(Effect effect) const
{
    return idsWhere(policies, effect, [](const Residual &each) { return each.isError(); });
}

Response PartialResponse::complete(const Request &request, const EntityStore &entities) const
{
    Response response;
    std::vector<std::string> permits;
    std::vector<std::string> forbids;
    for (const PolicyResidual &policy : policies) {
        const auto applies = evaluateCondition(policy.residual.expr, request, entities);
        if (!applies)
            response.errors.push_back({policy.id, applies.error()});
        else if (*applies)
            (policy.effect == Effect::Permit ? permits : forbids).push_back(policy.id);
    }
    const bool allow = forbids.empty() && !permits.empty();
    response.decision = allow ? Decision::Allow : Decision::Deny;
    response.reasons = forbids.empty() ? std::move(permits) : std::move(forbids);
    return response;
}

tl::expected<PartialResponse, PolicyError> isAuthorizedPartial(const PartialRequest &request,
                                                               const PolicySet &policies,
                                                               const PartialEntities &entities,
                                                               const Schema *schema)
{
    PartialResponse response;
    for (const auto &entry : policies.policies()) {
        const std::string_view id = entry.first;
        const LinkedPolicy &policy = entry.second;
        auto residual = partiallyEvaluate(policy, request, entities, schema);
        if (!residual)
            return tl::make_unexpected(PolicyError{std::string(id), residual.error()});
        response.policies.push_back({std::string(id), policy.body->effect, std::move(*residual)});
    }
    response.decision = decide(response.policies);
    return response;
}

} // namespace bailiwick::cedar
