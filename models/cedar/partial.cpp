// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/partial.h"

#include "models/cedar/reducer.h"

namespace bailiwick::cedar {

namespace {

NodeId scopeNode(Reducer &reducer, const ScopeConstraint &scope,
                 const std::optional<EntityUid> &slot, Variable variable)
{
    using Form = ScopeConstraint::Form;
    if (scope.slot && !slot)
        return reducer.boolean(false); // a template that was never linked applies to nobody
    const NodeId x = reducer.variable(variable);
    const EntityUid &other = scope.slot ? *slot : scope.entity;
    switch (scope.form) {
    case Form::Any:
        break;
    case Form::Equal:
        return reducer.equality(Op::Equal, x, reducer.entity(other));
    case Form::In:
        return reducer.membership(x, reducer.entity(other));
    case Form::Is:
        return reducer.hasType(x, Name(scope.entityType));
    case Form::IsIn:
        return reducer.hasTypeIn(x, Name(scope.entityType), reducer.entity(other));
    }
    return reducer.boolean(true);
}

NodeId scopeNode(Reducer &reducer, const ActionConstraint &scope)
{
    using Form = ActionConstraint::Form;
    const NodeId action = reducer.variable(Variable::Action);
    if (scope.form == Form::Any)
        return reducer.boolean(true);
    if (scope.form == Form::Equal)
        return reducer.equality(Op::Equal, action, reducer.entity(scope.entities.front()));
    std::vector<Value> groups;
    groups.reserve(scope.entities.size());
    for (const EntityUid &uid : scope.entities)
        groups.push_back(Value::entity(uid));
    return reducer.membership(action, reducer.constant(Value::set(std::move(groups))));
}

} // namespace

PartialEntity PartialEntity::known(EntityUid entityUid)
{
    std::string type(entityUid.type());
    return {std::move(type), std::move(entityUid), false};
}

PartialEntity PartialEntity::unknown(std::string entityType, bool exists)
{
    return {std::move(entityType), {}, exists};
}

tl::expected<Residual, EvalError> partiallyEvaluate(const Expr &expr, const PartialRequest &request,
                                                    const PartialEntities &entities,
                                                    const Schema *schema)
{
    Reducer reducer(request, entities, schema);
    return reducer.finish(reducer.reduce(expr));
}

tl::expected<Residual, EvalError> partiallyEvaluateCondition(const Expr &condition,
                                                             const PartialRequest &request,
                                                             const PartialEntities &entities,
                                                             const Schema *schema)
{
    Reducer reducer(request, entities, schema);
    return reducer.finishCondition(reducer.reduce(condition));
}

tl::expected<Residual, EvalError> partiallyEvaluate(const LinkedPolicy &policy,
                                                    const PartialRequest &request,
                                                    const PartialEntities &entities,
                                                    const Schema *schema)
{
    Reducer reducer(request, entities, schema);
    const Policy &body = *policy.body;
    const NodeId scopes[] = {
        scopeNode(reducer, body.principal, policy.slotValues.principal, Variable::Principal),
        scopeNode(reducer, body.action),
        scopeNode(reducer, body.resource, policy.slotValues.resource, Variable::Resource)};
    std::vector<NodeId> parts{reducer.chain(Op::And, scopes)};
    for (const Condition &condition : body.conditions) {
        if (reducer.isFalse(parts.front()))
            break; // most policies of a large set
        const NodeId x = reducer.reduce(condition.body);
        parts.push_back(condition.unless ? reducer.negation(x) : x);
    }
    return reducer.finishCondition(reducer.chain(Op::And, parts));
}

bool canErr(const Expr &expr, const PartialRequest &request, const PartialEntities &entities,
            const Schema *schema)
{
    Reducer reducer(request, entities, schema);
    return reducer.facts(reducer.reduce(expr)).canErr();
}

} // namespace bailiwick::cedar
