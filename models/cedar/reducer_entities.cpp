// SPDX-License-Identifier: Apache-2.0
// Attributes, tags, hierarchy and types.
#include "models/cedar/reducer.h"

namespace bailiwick::cedar {

NodeId Reducer::attribute(NodeId x, const Name &name)
{
    if (m_arena.isVariable(x, Variable::Context)) {
        if (const Value *known = m_request.context.find(name.text))
            return m_arena.literal(*known);
    }
    if (m_arena.op(x) == Op::Record) {
        const auto names = m_arena.names(x);
        std::optional<NodeId> found;
        bool othersErr = false; // all fields are evaluated
        for (std::size_t i = 0; i < names.size(); ++i) {
            const NodeId field = m_arena.operands(x)[i];
            if (names[i] == name)
                found = field;
            else
                othersErr = othersErr || !cannotErr(field);
        }
        if (found && !othersErr)
            return *found;
    }
    return m_arena.add({Op::Attribute, std::span(&x, 1), std::span(&name, 1)});
}

// As far as the first step is certain, the path is walked.
NodeId Reducer::has(NodeId x, std::span<const Name> path)
{
    using Presence = ResidualArena::Field::Presence;
    for (; !m_arena.isError(x); path = path.subspan(1)) {
        const std::span step = path.first(1);
        // Open: it is one of which not all is known.
        const NodeId present =
            m_arena.isKnown(x) ? m_arena.add({Op::Has, std::span(&x, 1), step}) : x;
        if (!m_arena.isOpen(present)) {
            if (!isKnownBool(present, true))
                return present;
        } else {
            if (!cannotErr(x) || !m_arena.hasFields(x))
                break;
            const Presence presence = m_arena.field(x, step[0]).presence;
            if (presence == Presence::Never)
                return m_arena.boolean(false);
            if (presence == Presence::Maybe)
                break;
        }
        if (path.size() == 1)
            return m_arena.boolean(true);
        x = attribute(x, step[0]);
    }
    return m_arena.add({Op::Has, std::span(&x, 1), path});
}

NodeId Reducer::tag(Op op, NodeId x, NodeId key)
{
    const Shape &shape = m_arena.facts(x).shape;
    const std::string *type = shape.entityType();
    const EntityTypeInfo *info = type && m_schema ? m_schema->entityType(*type) : nullptr;
    const bool sure =
        cannotErr(x) && cannotErr(key) && m_arena.facts(key).shape.isOnly(only(Kind::String));
    if (op == Op::HasTag && info && !info->tags && sure && !m_arena.isKnown(x))
        return m_arena.boolean(false);
    return m_arena.add(op, {x, key});
}

bool Reducer::cannotBeIn(const Shape &left, std::string_view ancestorType) const
{
    const std::string *type = left.entityType();
    const bool declared =
        type && m_schema && (m_schema->entityType(*type) || m_schema->isActionType(*type));
    return declared && !m_schema->canBeIn(*type, ancestorType);
}

// The right side of `in` without what the schema excludes. Null: nothing is left of it.
std::optional<NodeId> Reducer::possibleAncestors(NodeId left, NodeId right)
{
    const Shape &shape = m_arena.facts(left).shape;
    if (!m_arena.isKnown(right)) {
        const std::string *type = m_arena.facts(right).shape.entityType();
        return type && cannotBeIn(shape, *type) ? std::nullopt : std::optional(right);
    }
    const Value value = m_arena.value(right); // a copy: adding moves the original
    if (value.isEntity()) {
        return cannotBeIn(shape, value.asEntity().type()) ? std::nullopt : std::optional(right);
    }
    if (!value.isSet())
        return right;
    std::vector<Value> kept;
    for (const Value &each : value.elements()) {
        if (!each.isEntity())
            return right; // an error
        if (!cannotBeIn(shape, each.asEntity().type()))
            kept.push_back(each);
    }
    if (kept.empty())
        return std::nullopt;
    if (kept.size() == 1)
        return m_arena.literal(kept[0]);
    return kept.size() == value.elements().size() ? right
                                                  : m_arena.literal(Value::set(std::move(kept)));
}

NodeId Reducer::membership(NodeId left, NodeId right)
{
    const bool known = m_arena.isKnown(left) && m_arena.isKnown(right);
    if (known || m_arena.isError(left) || m_arena.isError(right)) {
        const NodeId result = m_arena.add(Op::In, {left, right});
        if (!m_arena.isOpen(result))
            return result;
    }
    const bool sure =
        cannotErr(left) && cannotErr(right) && m_arena.facts(left).shape.isOnly(only(Kind::Entity));
    if (sure && left == right)
        return m_arena.boolean(true);
    const auto ancestors = possibleAncestors(left, right);
    if (!ancestors && sure)
        return m_arena.boolean(false);
    return m_arena.add(Op::In, {left, ancestors.value_or(right)});
}

NodeId Reducer::hasType(NodeId x, const Name &type)
{
    const std::string *known = m_arena.facts(x).shape.entityType();
    if (m_arena.isOpen(x) && known && cannotErr(x))
        return m_arena.boolean(*known == type.text);
    return m_arena.add({Op::Is, std::span(&x, 1), std::span(&type, 1)});
}

// The right side is evaluated only where the type matches.
NodeId Reducer::hasTypeIn(NodeId x, const Name &type, NodeId ancestor)
{
    const NodeId is = hasType(x, type);
    if (isKnownBool(is, false) || m_arena.isError(is))
        return is;
    const std::string *known = m_arena.facts(x).shape.entityType();
    if (known)
        return *known == type.text ? membership(x, ancestor) : is;
    const NodeId operands[] = {x, ancestor};
    return m_arena.add({Op::IsIn, operands, std::span(&type, 1)});
}

} // namespace bailiwick::cedar
