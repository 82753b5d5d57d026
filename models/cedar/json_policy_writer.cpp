// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/json_expr.h"
#include "models/cedar/json_policies.h"

namespace bailiwick::cedar {

using nlohmann::json;

namespace {

json scopeJson(const ScopeConstraint &scope, const char *slot)
{
    using Form = ScopeConstraint::Form;
    json target = json::object();
    if (scope.slot)
        target["slot"] = slot;
    else
        target["entity"] = uidToJson(scope.entity);
    json out = json::object();
    switch (scope.form) {
    case Form::Any:
        out["op"] = "All";
        return out;
    case Form::Equal:
    case Form::In:
        out = std::move(target);
        out["op"] = scope.form == Form::Equal ? "==" : "in";
        return out;
    case Form::IsIn:
        out["in"] = std::move(target);
        [[fallthrough]];
    case Form::Is:
        out["op"] = "is";
        out["entity_type"] = scope.entityType;
        return out;
    }
    return out;
}

json actionJson(const ActionConstraint &action)
{
    using Form = ActionConstraint::Form;
    json out = json::object();
    switch (action.form) {
    case Form::Any:
        out["op"] = "All";
        return out;
    case Form::Equal:
    case Form::In:
        out["op"] = action.form == Form::Equal ? "==" : "in";
        out["entity"] = uidToJson(action.entities.front());
        return out;
    case Form::InSet:
        out["op"] = "in";
        out["entities"] = json::array();
        for (const EntityUid &uid : action.entities)
            out["entities"].push_back(uidToJson(uid));
        return out;
    }
    return out;
}

} // namespace

json policyToJson(const Policy &policy)
{
    json out = json::object();
    out["effect"] = policy.effect == Effect::Permit ? "permit" : "forbid";
    out["principal"] = scopeJson(policy.principal, "?principal");
    out["action"] = actionJson(policy.action);
    out["resource"] = scopeJson(policy.resource, "?resource");
    out["conditions"] = json::array();
    for (const Condition &condition : policy.conditions) {
        json clause = json::object();
        clause["kind"] = condition.unless ? "unless" : "when";
        clause["body"] = exprToJson(condition.body);
        out["conditions"].push_back(std::move(clause));
    }
    for (const Annotation &annotation : policy.annotations) {
        json &value = out["annotations"][annotation.key];
        if (annotation.value)
            value = *annotation.value;
    }
    return out;
}

} // namespace bailiwick::cedar
