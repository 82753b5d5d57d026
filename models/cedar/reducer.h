// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/residual_arena.h"

// Partial evaluation of expressions into one arena. Internal to this folder; not for several
// threads at once. A node that a method returns stands for the operation on what its operands
// stand for: same value, or both err. Nothing here recurses: a source is walked in order of its
// ids, operands first.
namespace bailiwick::cedar {

class Reducer
{
public:
    Reducer(const PartialRequest &request, const PartialEntities &entities, const Schema *schema);

    // What an expression comes to. One that is too deep to be evaluated comes to an error.
    NodeId reduce(const Expr &source);

    NodeId variable(Variable variable);
    NodeId constant(const Value &value) { return m_arena.literal(value); }
    NodeId entity(const EntityUid &uid) { return constant(Value::entity(uid)); }
    NodeId boolean(bool value) { return constant(Value::boolean(value)); }
    NodeId chain(Op op, std::span<const NodeId> operands); // And, Or
    NodeId negation(NodeId x);
    NodeId equality(Op op, NodeId left, NodeId right); // Equal, NotEqual
    NodeId membership(NodeId left, NodeId right);
    NodeId hasType(NodeId x, const Name &type);
    NodeId hasTypeIn(NodeId x, const Name &type, NodeId ancestor);

    const Facts &facts(NodeId node) const { return m_arena.facts(node); }
    bool isFalse(NodeId node) const { return isKnownBool(node, false); }
    tl::expected<Residual, EvalError> finish(NodeId root);
    // As a condition.
    tl::expected<Residual, EvalError> finishCondition(NodeId root);

private:
    NodeId reduceNode(const Expr &source, NodeId id, std::span<const NodeId> operands);
    NodeId conditional(NodeId condition, NodeId then, NodeId otherwise);
    NodeId ordering(Op op, NodeId left, NodeId right);
    NodeId setTest(Op op, NodeId left, NodeId right);
    NodeId isEmpty(NodeId x);
    NodeId attribute(NodeId x, const Name &name);
    NodeId has(NodeId x, std::span<const Name> path);
    NodeId tag(Op op, NodeId x, NodeId key);

    bool cannotErr(NodeId node) const { return !m_arena.facts(node).canErr(); }
    bool isBool(NodeId node) const { return m_arena.facts(node).shape.isBool(); }
    bool isKnownBool(NodeId node, bool value) const;
    // The same where only a boolean will do; and back, for a place that asks for one anyway.
    NodeId checked(NodeId x);
    NodeId unchecked(NodeId x) const;
    // An entity of the left type can never be in one of the right type.
    bool cannotBeIn(const Shape &left, std::string_view ancestorType) const;
    std::optional<NodeId> possibleAncestors(NodeId left, NodeId right);
    tl::expected<Residual, EvalError> finished(NodeId root, bool canErr);

    const PartialRequest &m_request;
    const Schema *m_schema;
    ResidualArena m_arena;
    std::optional<NodeId> m_tooDeep; // stands for expressions that are
};

} // namespace bailiwick::cedar
