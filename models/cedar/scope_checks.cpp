// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/scope_checks.h"

#include "models/cedar/typechecker_parts.h"

#include <algorithm>

namespace bailiwick::cedar {

namespace {

using Form = ScopeConstraint::Form;
using Names = std::set<std::string, std::less<>>;

const EntityUid *entityOf(const ScopeConstraint &constraint)
{
    return constraint.slot || constraint.entity.isNull() ? nullptr : &constraint.entity;
}

void checkEntity(const Schema &schema, const EntityUid &uid, std::uint32_t offset,
                 std::vector<TypeError> &out)
{
    const bool declared = isActionTypeName(uid.type()) ? schema.action(uid) != nullptr
                                                       : schema.entityType(uid.type()) != nullptr;
    if (!declared)
        out.push_back(unknownEntity(schema, uid, offset));
    else if (std::optional<TypeError> error = unknownEnumId(schema, uid, offset))
        out.push_back(std::move(*error));
}

void checkType(const Schema &schema, std::string_view type, std::uint32_t offset,
               std::vector<TypeError> &out)
{
    if (!schema.entityType(type) && !schema.isActionType(type))
        out.push_back(unknownEntityType(schema, type, offset));
}

void checkConstraint(const ScopeConstraint &constraint, const Schema &schema,
                     std::vector<TypeError> &out)
{
    if (constraint.form == Form::Is || constraint.form == Form::IsIn)
        checkType(schema, constraint.entityType, constraint.typeAt.bytes, out);
    if (const EntityUid *entity = entityOf(constraint))
        checkEntity(schema, *entity, constraint.entityAt.bytes, out);
}

void checkActions(const ActionConstraint &constraint, const Schema &schema,
                  std::vector<TypeError> &out)
{
    const auto offset = [&](std::size_t i) {
        return i < constraint.entitiesAt.size() ? constraint.entitiesAt[i].bytes : 0;
    };
    for (std::size_t i = 0; i < constraint.entities.size(); ++i)
        checkEntity(schema, constraint.entities[i], offset(i), out);
    if (constraint.form != ActionConstraint::Form::InSet)
        return;
    for (std::size_t i = 1; i < constraint.entities.size(); ++i) {
        if (constraint.entities[i].type() == constraint.entities[0].type())
            continue;
        out.push_back({ValidationCode::IncompatibleTypes, offset(i),
                       "The actions of the list have the types " +
                           shortTicked(constraint.entities[0].type()) + " and " +
                           shortTicked(constraint.entities[i].type()) +
                           ", which are not compatible.",
                       "Write one policy for the actions of each namespace."});
        return;
    }
}

void checkExpression(const Expr &expr, const Schema &schema, std::vector<TypeError> &out)
{
    std::vector<NodeId> open{expr.root()};
    while (!open.empty()) {
        const NodeId node = open.back();
        open.pop_back();
        if (expr.op(node) == Op::Literal && expr.literal(node).isEntity())
            checkEntity(schema, expr.literal(node).asEntity(), expr.sourceOffset(node), out);
        if (expr.op(node) == Op::Is || expr.op(node) == Op::IsIn)
            checkType(schema, expr.names(node)[0].text, expr.sourceOffset(node), out);
        const auto operands = expr.operands(node);
        open.insert(open.end(), operands.rbegin(), operands.rend());
    }
}

bool anyMatches(const ScopeConstraint &constraint, const EntityUid *entity, const Names &types,
                const Schema &schema)
{
    return std::any_of(types.begin(), types.end(), [&](const std::string &type) {
        return matchOfType(constraint, entity, type, schema) != Match::Never;
    });
}

std::string listOf(const Names &types)
{
    constexpr std::size_t most = 8;
    std::string out;
    std::size_t shown = 0;
    for (const std::string &type : types) {
        if (shown++ == most)
            return out + " and more";
        out += (out.empty() ? "" : ", ") + shortTicked(type);
    }
    return out;
}

// `principal == Group::"g"` where `in` was meant: some type of the action can be in a group.
bool inWouldMatch(const ScopeConstraint &constraint, const EntityUid *entity, const Names &types,
                  const Schema &schema)
{
    return constraint.form == Form::Equal && entity &&
           !anyMatches(constraint, entity, types, schema) &&
           std::any_of(types.begin(), types.end(), [&](const std::string &type) {
               return schema.canBeIn(type, entity->type());
           });
}

} // namespace

std::optional<TypeError> unknownEnumId(const Schema &schema, const EntityUid &uid,
                                       std::uint32_t offset)
{
    const EntityTypeInfo *info = schema.entityType(uid.type());
    if (!info || !info->enumIds || info->hasEnumId(uid.id()))
        return std::nullopt;
    const auto &ids = *info->enumIds;
    constexpr std::size_t most = 8;
    std::string hint = "It has ";
    for (std::size_t i = 0; i < ids.size() && i < most; ++i)
        hint += (i ? ", " : "") + shortTicked(ids[i]);
    hint += ids.size() > most ? " and more." : ".";
    return TypeError{ValidationCode::UnknownEnumId, offset,
                     "The enumerated type " + shortTicked(uid.type()) + " has no " +
                         shortTicked(uid.id()) + '.',
                     std::move(hint)};
}

ScopeView::ScopeView(const Policy &policy)
    : ScopeView(policy, entityOf(policy.principal), entityOf(policy.resource))
{
}

ScopeView::ScopeView(const Policy &policy, const EntityUid *principalUid,
                     const EntityUid *resourceUid)
    : principal(policy.principal)
    , action(policy.action)
    , resource(policy.resource)
    , principalEntity(principalUid)
    , resourceEntity(resourceUid)
{
}

Match matchOfType(const ScopeConstraint &constraint, const EntityUid *entity, std::string_view type,
                  const Schema &schema)
{
    const auto sometimes = [](bool possible) { return possible ? Match::Sometimes : Match::Never; };
    switch (constraint.form) {
    case Form::Any:
        return Match::Always;
    case Form::Is:
        return type == constraint.entityType ? Match::Always : Match::Never;
    case Form::Equal:
        return sometimes(!entity || entity->type() == type);
    case Form::In:
        return sometimes(!entity || schema.canBeIn(type, entity->type()));
    case Form::IsIn:
        return sometimes(type == constraint.entityType &&
                         (!entity || schema.canBeIn(type, entity->type())));
    }
    return Match::Never;
}

Match matchOfAction(const ActionConstraint &constraint, const ActionInfo &action,
                    const Schema &schema)
{
    using ActionForm = ActionConstraint::Form;
    const std::vector<EntityUid> &named = constraint.entities;
    if (constraint.form == ActionForm::Any)
        return Match::Always;
    // A list with an unknown action is an error; nothing follows from the rest of it.
    if (std::any_of(named.begin(), named.end(),
                    [&](const EntityUid &uid) { return !schema.action(uid); }))
        return Match::Never;
    const bool matches = std::any_of(named.begin(), named.end(), [&](const EntityUid &uid) {
        return uid == action.uid ||
               (constraint.form != ActionForm::Equal && action.ancestors.contains(uid));
    });
    return matches ? Match::Always : Match::Never;
}

Match matchOfRequest(const ScopeView &scope, const RequestType &request, const Schema &schema)
{
    const ActionInfo *action = schema.action(request.action);
    return std::min({matchOfType(scope.principal, scope.principalEntity, request.principal, schema),
                     action ? matchOfAction(scope.action, *action, schema) : Match::Never,
                     matchOfType(scope.resource, scope.resourceEntity, request.resource, schema)});
}

void checkNames(const Policy &policy, const Schema &schema, std::vector<TypeError> &out)
{
    checkConstraint(policy.principal, schema, out);
    checkActions(policy.action, schema, out);
    checkConstraint(policy.resource, schema, out);
    for (const Condition &condition : policy.conditions)
        checkExpression(condition.body, schema, out);
}

bool hasApplicableAction(const ScopeView &scope, const Schema &schema)
{
    return std::any_of(schema.actions().begin(), schema.actions().end(), [&](const auto &each) {
        const ActionInfo &action = each.second;
        return matchOfAction(scope.action, action, schema) != Match::Never &&
               anyMatches(scope.principal, scope.principalEntity, action.principals, schema) &&
               anyMatches(scope.resource, scope.resourceEntity, action.resources, schema);
    });
}

TypeError noApplicableAction(const ScopeView &scope, const Schema &schema, std::uint32_t offset)
{
    TypeError error{ValidationCode::NoApplicableAction, offset,
                    "No action applies to a principal and a resource that this scope admits.",
                    "Compare the scope with the `appliesTo` of its actions in the schema."};
    std::vector<const ActionInfo *> admitted;
    for (const auto &[uid, action] : schema.actions()) {
        if (matchOfAction(scope.action, action, schema) == Match::Never)
            continue;
        admitted.push_back(&action);
        for (const auto &[name, constraint, entity, types] :
             {std::tuple{"principal", &scope.principal, scope.principalEntity, &action.principals},
              std::tuple{"resource", &scope.resource, scope.resourceEntity, &action.resources}}) {
            if (!inWouldMatch(*constraint, entity, *types, schema))
                continue;
            error.hint = "Did you mean `" + std::string(name) + " in " + entity->text() + "`?";
            return error;
        }
    }
    if (admitted.empty())
        error.hint = "The scope admits no action of the schema.";
    else if (admitted.size() == 1 &&
             (admitted[0]->principals.empty() || admitted[0]->resources.empty()))
        error.hint = shortTicked(admitted[0]->uid.text()) +
                     " applies to nothing: give it an `appliesTo` in the schema.";
    else if (admitted.size() == 1)
        error.hint = shortTicked(admitted[0]->uid.text()) + " applies to the principals " +
                     listOf(admitted[0]->principals) + " and the resources " +
                     listOf(admitted[0]->resources) + '.';
    return error;
}

} // namespace bailiwick::cedar
