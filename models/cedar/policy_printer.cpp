// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/printer.h"

namespace bailiwick::cedar {

namespace {

std::string scopeText(std::string_view variable, const ScopeConstraint &scope)
{
    using Form = ScopeConstraint::Form;
    std::string out(variable);
    const std::string entity = scope.slot ? '?' + out : scope.entity.text();
    switch (scope.form) {
    case Form::Any:
        return out;
    case Form::Equal:
        return out + " == " + entity;
    case Form::In:
        return out + " in " + entity;
    case Form::Is:
        return out + " is " + scope.entityType;
    case Form::IsIn:
        return out + " is " + scope.entityType + " in " + entity;
    }
    return out;
}

std::string actionText(const ActionConstraint &action)
{
    using Form = ActionConstraint::Form;
    if (action.form == Form::Any)
        return "action";
    std::string list;
    for (const EntityUid &uid : action.entities)
        list += (list.empty() ? "" : ", ") + uid.text();
    if (action.form == Form::InSet)
        return "action in [" + list + ']';
    return (action.form == Form::Equal ? "action == " : "action in ") + list;
}

} // namespace

std::string print(const Policy &policy)
{
    std::string out;
    for (const Annotation &annotation : policy.annotations) {
        out += '@' + annotation.key;
        if (annotation.value)
            out += '(' + quoted(*annotation.value) + ')';
        out += '\n';
    }
    out += policy.effect == Effect::Permit ? "permit (" : "forbid (";
    out += scopeText("principal", policy.principal) + ", " + actionText(policy.action) + ", " +
           scopeText("resource", policy.resource) + ')';
    for (const Condition &condition : policy.conditions) {
        out += condition.unless ? "\nunless { " : "\nwhen { ";
        out += print(condition.body) + " }";
    }
    return out + ';';
}

std::string print(std::span<const Policy> policies)
{
    std::string out;
    for (const Policy &policy : policies)
        out += print(policy) + "\n\n";
    return out;
}

} // namespace bailiwick::cedar
