// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/error.h"
#include "models/cedar/evaluator.h"
#include "models/cedar/expr_data.h"
#include "models/cedar/extension.h"
#include "models/cedar/request.h"

#include <array>

// Evaluates expressions for one request. Internal to this folder. Values it yields may be borrowed
// from the expression, the request or the store.
namespace bailiwick::cedar {

// A node's text in backquotes, cut where it is long; for messages.
std::string shown(const Expr &expr, NodeId node);

class Machine
{
public:
    Machine(const Request &request, const EntityStore &entities)
        : m_request(request)
        , m_entities(entities)
    {
    }
    // False: the first error, see error().
    bool run(const Expr &expr, Value &out)
    {
        use(expr);
        return shallow() && evaluate(expr.root(), out);
    }
    // As a condition: a value other than a boolean is a type error.
    bool runBool(const Expr &expr, bool &out)
    {
        use(expr);
        return shallow() && evaluateBool(expr.root(), out);
    }
    // The same as one of three.
    Truth truth(const Expr &condition)
    {
        bool value = false;
        if (!runBool(condition, value))
            return Truth::Error;
        return value ? Truth::True : Truth::False;
    }
    // One node. REQUIRES: everything below it is shallow enough.
    bool runNode(const Expr &expr, NodeId node, Value &out)
    {
        use(expr);
        return evaluate(node, out);
    }
    // The last run's, in words; allocates.
    EvalError error() const;

private:
    // An operand whose attributes, tags or ancestors are asked. For a request's variable the
    // value stays a null entity: entityNamed() has its uid.
    struct Subject
    {
        EntityRef ref;
        Value value;
    };
    void use(const Expr &expr)
    {
        m_expr = &expr;
        m_data = &dataOf(expr);
    }
    bool shallow()
    {
        return m_data->nodes[m_expr->root()].height <= Limits::maxHeight ||
               fail(EvalErrorKind::TooDeep, 0);
    }
    bool evaluate(NodeId node, Value &out);
    bool evaluateBool(NodeId node, bool &out);
    bool compute(const ExprNode &node, NodeId id, Value &out);
    bool variable(const ExprNode &node, Value &out);
    bool chain(const ExprNode &node, bool stopAt, Value &out);
    bool prefix(const ExprNode &node, NodeId id, Value &out);
    bool binary(const ExprNode &node, NodeId id, Value &out);
    bool apply(Op op, NodeId id, const Value &left, const Value &right, Value &out);
    bool order(Op op, NodeId id, const Value &left, const Value &right, Value &out);
    bool arithmetic(Op op, NodeId id, const Value &left, const Value &right, Value &out);
    bool setTest(Op op, NodeId id, const Value &left, const Value &right, Value &out);
    bool attribute(const ExprNode &node, NodeId id, Value &out);
    bool has(const ExprNode &node, NodeId id, Value &out);
    bool pick(Subject &subject, const Name &name, Value &out) const;
    bool tag(const ExprNode &node, NodeId id, Value &out);
    bool membership(const ExprNode &node, NodeId id, Value &out);
    bool isIn(const Subject &left, NodeId leftNode, const Value &right, NodeId rightNode,
              Value &out);
    // The uid of an operand that came out as an entity.
    EntityUid entityNamed(NodeId operand, const Value &value) const;
    bool hasType(const ExprNode &node, NodeId id, Value &out);
    bool like(const ExprNode &node, NodeId id, Value &out);
    bool setOf(const ExprNode &node, Value &out);
    bool recordOf(const ExprNode &node, Value &out);
    bool call(const ExprNode &node, NodeId id, Value &out);

    // Evaluates an operand and, if it is an entity, looks it up.
    bool subject(NodeId operand, Subject &out);
    EntityRef refOf(Variable variable);
    Value uidOf(Variable variable) const;
    bool typeError(NodeId node, const char *expected, Kind found);
    bool fail(EvalErrorKind kind, NodeId node);
    NodeId operand(const ExprNode &node, std::size_t index) const
    {
        return m_data->operands[node.firstOperand + index];
    }

    const Expr *m_expr = nullptr;
    const ExprData *m_data = nullptr;
    const Request &m_request;
    const EntityStore &m_entities;

    // Looked up once, when first needed.
    std::array<EntityRef, 3> m_refs;
    std::array<bool, 3> m_refKnown{};

    EvalErrorKind m_kind = EvalErrorKind::None;
    NodeId m_node = 0;
    const char *m_expected = "";
    Kind m_found = Kind::Bool;
    CallFailure m_failure = CallFailure::WrongTypes;
    std::string_view m_name; // of the missing attribute
    EntityUid m_entity;      // the missing one
};

} // namespace bailiwick::cedar
