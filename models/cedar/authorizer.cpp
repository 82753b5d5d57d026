// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/authorizer.h"

#include <algorithm>

namespace bailiwick::cedar {

namespace {

EntityUid uidOf(const RequestEntity &entity, const EntityStore &entities)
{
    return entity.uid.isNull() && !entity.ref.isNull() ? entities.uid(entity.ref).asEntity()
                                                       : entity.uid;
}

bool isIn(const RequestEntity &entity, const EntityUid &ancestor, const EntityStore &entities)
{
    if (uidOf(entity, entities) == ancestor)
        return true;
    const EntityRef ref = entity.ref.isNull() ? entities.find(entity.uid) : entity.ref;
    return !ref.isNull() && entities.hasAncestor(ref, ancestor);
}

bool matches(const ScopeConstraint &scope, const std::optional<EntityUid> &slot,
             const RequestEntity &entity, const EntityStore &entities)
{
    using Form = ScopeConstraint::Form;
    if (scope.slot && !slot)
        return false; // a template that was never linked applies to nobody
    const EntityUid &other = scope.slot ? *slot : scope.entity;
    switch (scope.form) {
    case Form::Any:
        return true;
    case Form::Equal:
        return uidOf(entity, entities) == other;
    case Form::In:
        return isIn(entity, other, entities);
    case Form::Is:
        return uidOf(entity, entities).type() == scope.entityType;
    case Form::IsIn:
        return uidOf(entity, entities).type() == scope.entityType && isIn(entity, other, entities);
    }
    return false;
}

bool matches(const ActionConstraint &scope, const RequestEntity &action,
             const EntityStore &entities)
{
    using Form = ActionConstraint::Form;
    if (scope.form == Form::Any)
        return true;
    if (scope.form == Form::Equal)
        return uidOf(action, entities) == scope.entities.front();
    return std::any_of(scope.entities.begin(), scope.entities.end(),
                       [&](const EntityUid &uid) { return isIn(action, uid, entities); });
}

// Uid and number both known, so that no policy has to ask the store again.
RequestEntity resolved(const RequestEntity &entity, const EntityStore &entities)
{
    RequestEntity out(uidOf(entity, entities));
    out.ref = entity.ref.isNull() ? entities.find(entity.uid) : entity.ref;
    return out;
}

} // namespace

bool scopeMatches(const LinkedPolicy &policy, const Request &request, const EntityStore &entities)
{
    const Policy &body = *policy.body;
    return matches(body.principal, policy.slotValues.principal, request.principal, entities) &&
           matches(body.action, request.action, entities) &&
           matches(body.resource, policy.slotValues.resource, request.resource, entities);
}

tl::expected<bool, EvalError> satisfied(const LinkedPolicy &policy, const Request &request,
                                        const EntityStore &entities)
{
    if (!scopeMatches(policy, request, entities))
        return false;
    for (const Condition &condition : policy.body->conditions) {
        const auto value = evaluateCondition(condition.body, request, entities);
        if (!value || *value == condition.unless)
            return value ? tl::expected<bool, EvalError>(false) : value;
    }
    return true;
}

Response isAuthorized(const Request &request, const PolicySet &policies,
                      const EntityStore &entities)
{
    const Request known{resolved(request.principal, entities), resolved(request.action, entities),
                        resolved(request.resource, entities), request.context.borrow()};
    Response response;
    std::vector<std::string> permits;
    std::vector<std::string> forbids;
    for (const auto &[id, policy] : policies.policies()) {
        const auto applies = satisfied(policy, known, entities);
        if (!applies)
            response.errors.push_back({std::string(id), applies.error()});
        else if (*applies)
            (policy.body->effect == Effect::Permit ? permits : forbids).emplace_back(id);
    }
    const bool allow = forbids.empty() && !permits.empty();
    response.decision = allow ? Decision::Allow : Decision::Deny;
    response.reasons = forbids.empty() ? std::move(permits) : std::move(forbids);
    return response;
}

} // namespace bailiwick::cedar
