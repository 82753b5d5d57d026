// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/expr_data.h"
#include "models/cedar/residual_facts.h"
#include "models/cedar/watched_store.h"

#include <deque>
#include <optional>
#include <unordered_map>

// Where a residual grows. Internal to this folder; not for several threads at once.
namespace bailiwick::cedar {

// A node to add. The spans must not point into the arena.
struct NodeSpec
{
    Op op;
    std::span<const NodeId> operands;
    std::span<const Name> names = {};
    std::uint8_t detail = 0; // Variable or Function
    const Pattern *pattern = nullptr;
};

// Nodes with what is known of them. Equal nodes are one node, so that equal ids mean equal values
// (or both errors). A literal can be of any kind here; expr() writes it out.
class ResidualArena
{
public:
    ResidualArena(const PartialRequest &request, const PartialEntities &entities,
                  const Schema *schema);

    NodeId literal(const Value &value);
    NodeId boolean(bool value) { return literal(Value::boolean(value)); }
    // An operation whose operands are all literals is done at once, by the evaluator, if what it
    // asks of the entities is known: the result is a literal. If one of its operands must err,
    // that operand is the result.
    NodeId add(const NodeSpec &spec);
    NodeId add(Op op, std::initializer_list<NodeId> operands)
    {
        return add({op, std::span(operands.begin(), operands.size())});
    }
    // The same without doing it, if it was added before.
    std::optional<NodeId> find(Op op, std::initializer_list<NodeId> operands) const;

    // References stay good.
    const Facts &facts(NodeId node) const { return m_facts[node]; }
    bool isKnown(NodeId node) const { return facts(node).state == Facts::State::Known; }
    bool isError(NodeId node) const { return facts(node).state == Facts::State::Error; }
    bool isOpen(NodeId node) const { return facts(node).state == Facts::State::Open; }

    Op op(NodeId node) const { return m_data->nodes[node].op; }
    // Valid until a node is added, as are names().
    std::span<const NodeId> operands(NodeId node) const
    {
        return m_data->operandsOf(m_data->nodes[node]);
    }
    std::span<const Name> names(NodeId node) const { return m_expr.names(node); }
    bool isVariable(NodeId node, Variable variable) const
    {
        return op(node) == Op::Variable && m_expr.variable(node) == variable;
    }
    // REQUIRES: isKnown(node).
    const Value &value(NodeId node) const { return m_expr.literal(node); }

    // What `x.name` would find where x is an entity or a record.
    struct Field
    {
        enum class Presence : std::uint8_t { Always, Maybe, Never };
        Presence presence = Presence::Maybe;
        Shape shape;
    };
    Field field(NodeId x, const Name &name) const;
    // Whether x, if it has a value, is one whose attributes can be asked.
    bool hasFields(NodeId x) const
    {
        return facts(x).shape.isOnly(only(Kind::Entity) | only(Kind::Record));
    }

    // Why a node errs. REQUIRES: isError(node).
    EvalError error(NodeId node);
    // Null: deeper than Limits::maxHeight.
    std::optional<Expr> expr(NodeId root) const;

private:
    enum class Risk : std::uint8_t { None, Some, Certain };

    NodeId append(const NodeSpec &spec, std::uint32_t payload);
    std::optional<NodeId> lookUp(const NodeSpec &spec, std::size_t hash) const;
    std::optional<NodeId> erringOperand(const NodeSpec &spec) const;
    bool areKnown(std::span<const NodeId> nodes) const;
    std::optional<NodeId> compute(NodeId node);

    void judge(NodeId node); // sets its facts
    void judgeVariable(NodeId node, Facts &facts) const;
    void judgeConditional(NodeId node, Facts &facts) const;
    void judgeChain(NodeId node, Facts &facts) const;
    void judgeAttribute(NodeId node, Facts &facts);
    void judgeHas(NodeId node, Facts &facts);
    void judgeTag(NodeId node, Facts &facts);
    Risk judgeCall(NodeId node, Facts &facts) const;
    Risk judgeOperator(NodeId node, Facts &facts) const;
    Risk asks(NodeId operand, KindSet allowed) const;
    Risk asksOrdered(NodeId left, NodeId right) const;
    Risk asksAncestors(NodeId operand) const;
    static void apply(Risk risk, Facts &facts);

    const PartialRequest &m_request;
    const PartialEntities &m_entities;
    const Schema *m_schema;
    WatchedStore m_store;
    std::shared_ptr<ExprData> m_data;
    Expr m_expr; // over m_data
    std::deque<Facts> m_facts;
    std::unordered_multimap<std::size_t, NodeId> m_index;
};

} // namespace bailiwick::cedar
