// SPDX-License-Identifier: Apache-2.0
// Variables, attributes, tags, hierarchy and types of entities.
#include "models/cedar/machine.h"

namespace bailiwick::cedar {

namespace {

const RequestEntity &entityOf(const Request &request, Variable variable)
{
    switch (variable) {
    case Variable::Principal:
        return request.principal;
    case Variable::Action:
        return request.action;
    default:
        return request.resource;
    }
}

} // namespace

Value Machine::uidOf(Variable variable) const
{
    const RequestEntity &given = entityOf(m_request, variable);
    return given.uid.isNull() && !given.ref.isNull() ? m_entities.uid(given.ref)
                                                     : Value::borrowedEntity(given.uid);
}

EntityRef Machine::refOf(Variable variable)
{
    const auto index = static_cast<std::size_t>(variable);
    if (!m_refKnown[index]) {
        const RequestEntity &given = entityOf(m_request, variable);
        m_refs[index] = given.ref.isNull() ? m_entities.find(given.uid) : given.ref;
        m_refKnown[index] = true;
    }
    return m_refs[index];
}

bool Machine::variable(const ExprNode &node, Value &out)
{
    const auto variable = static_cast<Variable>(node.detail);
    if (variable == Variable::Context)
        out = m_request.context.borrow();
    else
        out = uidOf(variable);
    return true;
}

bool Machine::subject(NodeId id, Subject &out)
{
    const ExprNode &node = m_data->nodes[id];
    const auto variable = static_cast<Variable>(node.detail);
    if (node.op == Op::Variable && variable != Variable::Context) {
        out.value = Value::borrowedEntity({}); // the uid itself is fetched where it is needed
        out.ref = refOf(variable);
        return true;
    }
    if (!evaluate(id, out.value))
        return false;
    if (out.value.isEntity())
        out.ref = m_entities.find(out.value.asEntity());
    return true;
}

// The attribute of a record or of an entity that exists. False: absent.
bool Machine::pick(Subject &subject, const Name &name, Value &out) const
{
    if (subject.value.isEntity())
        return !subject.ref.isNull() && m_entities.attribute(subject.ref, name, out);
    const Value *field = subject.value.find(name.text);
    if (field) // `out` may be the subject itself
        out = subject.value.isBorrowed() ? field->borrow() : Value(*field);
    return field != nullptr;
}

bool Machine::attribute(const ExprNode &node, NodeId id, Value &out)
{
    Subject from;
    const NodeId x = operand(node, 0);
    if (!subject(x, from))
        return false;
    if (!from.value.isEntity() && !from.value.isRecord())
        return typeError(x, "record or entity", from.value.kind());
    const Name &name = m_data->namesOf(node)[0];
    if (pick(from, name, out))
        return true;
    m_name = name.text;
    if (!from.value.isEntity() || !from.ref.isNull())
        return fail(EvalErrorKind::MissingAttribute, id);
    m_entity = entityNamed(x, from.value);
    return fail(EvalErrorKind::MissingEntity, id);
}

EntityUid Machine::entityNamed(NodeId id, const Value &value) const
{
    const ExprNode &node = m_data->nodes[id];
    const bool isVariable = !value.uidObject() && node.op == Op::Variable;
    return (isVariable ? uidOf(static_cast<Variable>(node.detail)) : value).asEntity();
}

// `x has a.b.c` is `x has a && x.a has b && x.a.b has c`, with x evaluated once.
bool Machine::has(const ExprNode &node, NodeId, Value &out)
{
    Subject from;
    if (!subject(operand(node, 0), from))
        return false;
    bool present = true;
    for (const Name &name : m_data->namesOf(node)) {
        if (!from.value.isEntity() && !from.value.isRecord())
            return typeError(operand(node, 0), "record or entity", from.value.kind());
        Value next;
        present = pick(from, name, next);
        if (!present)
            break;
        from.value = std::move(next);
        from.ref = from.value.isEntity() ? m_entities.find(from.value.asEntity()) : EntityRef{};
    }
    out = Value::boolean(present);
    return true;
}

bool Machine::tag(const ExprNode &node, NodeId id, Value &out)
{
    Subject from;
    Value name;
    if (!subject(operand(node, 0), from) || !evaluate(operand(node, 1), name))
        return false;
    if (!from.value.isEntity())
        return typeError(operand(node, 0), "entity", from.value.kind());
    if (!name.isString())
        return typeError(operand(node, 1), "string", name.kind());
    Value found;
    const bool present = !from.ref.isNull() && m_entities.tag(from.ref, name.asString(), found);
    if (node.op == Op::HasTag) {
        out = Value::boolean(present);
        return true;
    }
    if (present) {
        out = std::move(found);
        return true;
    }
    if (!from.ref.isNull())
        return fail(EvalErrorKind::MissingTag, id);
    m_entity = entityNamed(operand(node, 0), from.value);
    return fail(EvalErrorKind::MissingEntity, id);
}

bool Machine::membership(const ExprNode &node, NodeId, Value &out)
{
    Subject left;
    Value right;
    if (!subject(operand(node, 0), left) || !evaluate(operand(node, 1), right))
        return false;
    if (!left.value.isEntity())
        return typeError(operand(node, 0), "entity", left.value.kind());
    return isIn(left, operand(node, 0), right, operand(node, 1), out);
}

bool Machine::isIn(const Subject &left, NodeId leftNode, const Value &right, NodeId rightNode,
                   Value &out)
{
    const std::span<const Value> ancestors =
        right.isSet() ? right.elements() : std::span(&right, 1);
    for (const Value &each : ancestors) { // all of them, before any of them counts
        if (!each.isEntity())
            return typeError(rightNode, right.isSet() ? "set of entities" : "entity or set of them",
                             each.kind());
    }
    const EntityUid uid = entityNamed(leftNode, left.value);
    bool found = false;
    for (std::size_t i = 0; !found && i < ancestors.size(); ++i) {
        const EntityUid ancestor = ancestors[i].asEntity();
        found =
            uid == ancestor || (!left.ref.isNull() && m_entities.hasAncestor(left.ref, ancestor));
    }
    out = Value::boolean(found);
    return true;
}

bool Machine::hasType(const ExprNode &node, NodeId, Value &out)
{
    Subject left;
    const NodeId x = operand(node, 0);
    if (!subject(x, left))
        return false;
    if (!left.value.isEntity())
        return typeError(x, "entity", left.value.kind());
    const bool matches = entityNamed(x, left.value).type() == m_data->namesOf(node)[0].text;
    if (node.op == Op::Is || !matches) {
        out = Value::boolean(matches);
        return true;
    }
    Value right;
    return evaluate(operand(node, 1), right) && isIn(left, x, right, operand(node, 1), out);
}

} // namespace bailiwick::cedar
