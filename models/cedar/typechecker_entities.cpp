// SPDX-License-Identifier: Apache-2.0
// Attributes, tags, types and the hierarchy of entities.
#include "models/cedar/typechecker_parts.h"

#include <algorithm>

namespace bailiwick::cedar {

namespace {

std::string hasHint(const Type &found)
{
    if (found.isSet())
        return "To test whether a set has an element, use `contains`.";
    return found.kind() == TypeKind::String ? "To look into a string, use `like \"*…*\"`." : "";
}

} // namespace

// Null: the type has no attributes at all (actions).
const RecordType *Typechecker::fieldsOf(const Type &type) const
{
    if (type.isRecord())
        return &type.record();
    const EntityTypeInfo *info = m_schema.entityType(type.entityType());
    return info ? &info->attributes : nullptr;
}

Typing Typechecker::attribute(NodeId node)
{
    const NodeId x = operand(node, 0);
    const Typing of = expect(x, Need::EntityOrRecord);
    if (!of.type)
        return failed();
    const std::string &name = m_expr->names(node)[0].text;
    const RecordType *fields = fieldsOf(*of.type);
    const FieldType *field = fields ? fields->find(name) : nullptr;
    if (!field) {
        reportUnknown(node, *of.type, name);
        return failed();
    }
    if (!field->required && !known(m_shapes.attribute(shape(x), name))) {
        reportOptional(node, *of.type, name);
        return failed(field->type);
    }
    return {field->type, of.ok, {}};
}

// An entity may be missing from the store, so that a required attribute may be absent too.
Typing Typechecker::hasName(const Type &type, ShapeId access, const std::string &name) const
{
    const RecordType *fields = fieldsOf(type);
    const FieldType *field = fields ? fields->find(name) : nullptr;
    if (!field)
        return typed(Type::boolean(false));
    const bool always = known(access) || (field->required && type.isRecord());
    return {always ? Type::boolean(true) : Type(), true, {access}};
}

// `x has a.b` is `x has a && x.a has b`.
Typing Typechecker::has(NodeId node)
{
    const NodeId x = operand(node, 0);
    const Typing of = expect(x, Need::EntityOrRecord, hasHint);
    if (!of.type)
        return failed(Type());
    const auto path = m_expr->names(node);
    Type type = *of.type;
    ShapeId access = m_shapes.attribute(shape(x), path[0].text);
    Typing all = hasName(type, access, path[0].text);
    all.ok = of.ok;
    Assumption assumption(*this, all.capabilities);
    for (std::size_t i = 1; i < path.size() && !all.is(TypeKind::False); ++i) {
        type = Type(fieldsOf(type)->find(path[i - 1].text)->type);
        if (!satisfies(type, Need::EntityOrRecord)) {
            reportPath(node, i, type);
            return failed(Type());
        }
        access = m_shapes.attribute(access, path[i].text);
        const Typing next = hasName(type, access, path[i].text);
        assumption.add(next.capabilities);
        all = both(std::move(all), next);
    }
    return all;
}

Typing Typechecker::hasTag(NodeId node)
{
    const Typing of = expect(operand(node, 0), Need::Entity);
    const Typing key = expect(operand(node, 1), Need::String);
    const bool ok = of.ok && key.ok;
    if (!of.type)
        return failed();
    const ShapeId access = m_shapes.tag(shape(operand(node, 0)), shape(operand(node, 1)));
    const EntityTypeInfo *info = m_schema.entityType(of.type->entityType());
    if (!info || !info->tags)
        return {Type::boolean(false), ok, {}};
    return {known(access) ? Type::boolean(true) : Type(), ok, {access}};
}

Typing Typechecker::getTag(NodeId node)
{
    const Typing of = expect(operand(node, 0), Need::Entity);
    const Typing key = expect(operand(node, 1), Need::String);
    if (!of.type)
        return failed();
    const EntityTypeInfo *info = m_schema.entityType(of.type->entityType());
    if (!info || !info->tags) {
        report(ValidationCode::NoTags, node, shortTicked(of.type->entityType()) + " has no tags.",
               "Declare them in the schema, as in `entity T tags String;`.");
        return failed();
    }
    if (!known(m_shapes.tag(shape(operand(node, 0)), shape(operand(node, 1))))) {
        reportTag(node, *of.type);
        return failed(*info->tags);
    }
    return {*info->tags, of.ok && key.ok, {}};
}

Typing Typechecker::is(NodeId node)
{
    const Typing x = expect(operand(node, 0), Need::Entity, [](const Type &) {
        return std::string("Only entities can be tested with `is`.");
    });
    if (!x.type)
        return failed(Type());
    return {Type::boolean(x.type->entityType() == m_expr->names(node)[0].text), x.ok, {}};
}

// `x is T in y` is `x is T && x in y`.
Typing Typechecker::isIn(NodeId node)
{
    const Typing x = expect(operand(node, 0), Need::Entity, [](const Type &) {
        return std::string("Only entities can be tested with `is`.");
    });
    if (!x.type)
        return failed(Type());
    if (x.type->entityType() != m_expr->names(node)[0].text)
        return {Type::boolean(false), x.ok, {}};
    return membership(node, x);
}

Typing Typechecker::in(NodeId node)
{
    return membership(node, expect(operand(node, 0), Need::Entity, [](const Type &) {
                          return std::string("To test whether a set has an element, use "
                                             "`contains`.");
                      }));
}

Typing Typechecker::membership(NodeId node, const Typing &left)
{
    const Typing right = expect(operand(node, 1), Need::EntityOrEntities, hasHint);
    if (!left.ok || !right.ok || !left.type || !right.type)
        return failed(Type());
    const std::optional<EntityUid> uid = literalUid(operand(node, 0));
    if (uid && isActionTypeName(uid->type())) {
        if (const auto groups = literalUids(operand(node, 1)))
            return typed(Type::boolean(actionIsIn(*uid, *groups)));
    }
    const Type &group = right.type->isSet() ? right.type->element() : *right.type;
    return typed(m_schema.canBeIn(left.type->entityType(), group.entityType())
                     ? Type()
                     : Type::boolean(false));
}

bool Typechecker::actionIsIn(const EntityUid &uid, const std::vector<EntityUid> &groups) const
{
    const ActionInfo *action = m_schema.action(uid);
    return std::any_of(groups.begin(), groups.end(), [&](const EntityUid &group) {
        return group == uid || (action && action->ancestors.contains(group));
    });
}

// The action of the request is as good as written out.
std::optional<Value> Typechecker::literalValue(NodeId node) const
{
    if (m_expr->op(node) == Op::Literal)
        return m_expr->literal(node);
    if (m_expr->op(node) == Op::Variable && m_expr->variable(node) == Variable::Action)
        return Value::entity(m_request.action);
    return std::nullopt;
}

std::optional<EntityUid> Typechecker::literalUid(NodeId node) const
{
    const std::optional<Value> value = literalValue(node);
    return value && value->isEntity() ? std::optional<EntityUid>(value->asEntity()) : std::nullopt;
}

std::optional<std::vector<EntityUid>> Typechecker::literalUids(NodeId node) const
{
    if (std::optional<EntityUid> uid = literalUid(node))
        return std::vector<EntityUid>{std::move(*uid)};
    if (m_expr->op(node) != Op::Set)
        return std::nullopt;
    std::vector<EntityUid> out;
    for (const NodeId element : m_expr->operands(node)) {
        std::optional<EntityUid> uid = literalUid(element);
        if (!uid)
            return std::nullopt;
        out.push_back(std::move(*uid));
    }
    return out;
}

} // namespace bailiwick::cedar
