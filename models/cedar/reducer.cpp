// SPDX-License-Identifier: Apache-2.0
// The walk over a source and its end. What each operation comes to is in reducer_logic.cpp and
// reducer_entities.cpp.
#include "models/cedar/reducer.h"

namespace bailiwick::cedar {

namespace {

bool isChain(Op op)
{
    return op == Op::And || op == Op::Or;
}

// What of a source's arena its root reaches. A link is a chain within a chain of the same kind
// and used nowhere else: its operands count as the outer one's, so that nesting costs nothing.
enum class Use : std::uint8_t { None, Once, Several, Link };

std::vector<Use> usesBelow(const Expr &source)
{
    std::vector<Use> uses(source.root() + std::size_t{1}, Use::None);
    std::vector<Op> parents(uses.size());
    uses[source.root()] = Use::Several;
    for (NodeId id = source.root() + 1; id-- > 0;) {
        // All that use it have been seen.
        if (uses[id] == Use::Once && isChain(source.op(id)) && source.op(id) == parents[id])
            uses[id] = Use::Link;
        if (uses[id] == Use::None || source.constant(id))
            continue;
        for (const NodeId operand : source.operands(id)) {
            uses[operand] = uses[operand] == Use::None ? Use::Once : Use::Several;
            parents[operand] = source.op(id);
        }
    }
    return uses;
}

void addOperands(const Expr &source, std::span<const Use> uses, NodeId root,
                 std::vector<NodeId> &out)
{
    if (source.constant(root))
        return;
    std::vector<NodeId> open;
    const auto push = [&](NodeId id) {
        const auto operands = source.operands(id);
        open.insert(open.end(), operands.rbegin(), operands.rend());
    };
    push(root);
    while (!open.empty()) {
        const NodeId id = open.back();
        open.pop_back();
        if (uses[id] == Use::Link)
            push(id);
        else
            out.push_back(id);
    }
}

} // namespace

Reducer::Reducer(const PartialRequest &request, const PartialEntities &entities,
                 const Schema *schema)
    : m_request(request)
    , m_schema(schema)
    , m_arena(request, entities, schema)
{
}

NodeId Reducer::variable(Variable variable)
{
    const NodeSpec unknown{Op::Variable, {}, {}, static_cast<std::uint8_t>(variable)};
    switch (variable) {
    case Variable::Action:
        return entity(m_request.action);
    case Variable::Context:
        return m_request.contextComplete ? m_arena.literal(m_request.context)
                                         : m_arena.add(unknown);
    default: {
        const bool isPrincipal = variable == Variable::Principal;
        const PartialEntity &given = isPrincipal ? m_request.principal : m_request.resource;
        return given.isKnown() ? entity(given.uid) : m_arena.add(unknown);
    }
    }
}

NodeId Reducer::reduce(const Expr &source)
{
    if (source.height() > Limits::maxHeight) {
        if (!m_tooDeep) { // something that errs
            const NodeId nothing = m_arena.literal(Value::emptyRecord());
            const Name name("nested too deeply");
            m_tooDeep = m_arena.add({Op::Attribute, std::span(&nothing, 1), std::span(&name, 1)});
        }
        return *m_tooDeep;
    }
    const std::vector<Use> uses = usesBelow(source);
    std::vector<NodeId> done(uses.size());
    std::vector<NodeId> operands;
    for (NodeId id = 0; id < uses.size(); ++id) {
        if (uses[id] == Use::None || uses[id] == Use::Link)
            continue;
        operands.clear();
        addOperands(source, uses, id, operands);
        for (NodeId &operand : operands)
            operand = done[operand];
        done[id] = reduceNode(source, id, operands);
    }
    return done[source.root()];
}

NodeId Reducer::reduceNode(const Expr &source, NodeId id, std::span<const NodeId> x)
{
    if (const Value *constant = source.constant(id))
        return m_arena.literal(*constant);
    const Op op = source.op(id);
    switch (op) {
    case Op::Literal:
        return m_arena.literal(source.literal(id));
    case Op::Variable:
        return variable(source.variable(id));
    case Op::If:
        return conditional(x[0], x[1], x[2]);
    case Op::And:
    case Op::Or:
        return chain(op, x);
    case Op::Not:
        return negation(x[0]);
    case Op::Equal:
    case Op::NotEqual:
        return equality(op, x[0], x[1]);
    case Op::Less:
    case Op::LessEqual:
    case Op::Greater:
    case Op::GreaterEqual:
        return ordering(op, x[0], x[1]);
    case Op::In:
        return membership(x[0], x[1]);
    case Op::Contains:
    case Op::ContainsAll:
    case Op::ContainsAny:
        return setTest(op, x[0], x[1]);
    case Op::IsEmpty:
        return isEmpty(x[0]);
    case Op::HasTag:
    case Op::GetTag:
        return tag(op, x[0], x[1]);
    case Op::Attribute:
        return attribute(x[0], source.names(id)[0]);
    case Op::Has:
        return has(x[0], source.names(id));
    case Op::Is:
        return hasType(x[0], source.names(id)[0]);
    case Op::IsIn:
        return hasTypeIn(x[0], source.names(id)[0], x[1]);
    case Op::Like:
        return m_arena.add({op, x, {}, 0, &source.pattern(id)});
    case Op::Record:
        return m_arena.add({op, x, source.names(id)});
    case Op::Call:
        return m_arena.add({op, x, {}, static_cast<std::uint8_t>(source.function(id))});
    case Op::Negate:
    case Op::Add:
    case Op::Subtract:
    case Op::Multiply:
    case Op::Set:
        break;
    }
    return m_arena.add({op, x});
}

tl::expected<Residual, EvalError> Reducer::finished(NodeId root, bool canErr)
{
    Residual out;
    out.canErr = canErr;
    if (m_arena.isError(root)) {
        out.state = Residual::State::Error;
        out.error = root == m_tooDeep
                        ? EvalError{EvalErrorKind::TooDeep, "The expression is deeper than " +
                                                                std::to_string(Limits::maxHeight) +
                                                                " levels. Split it."}
                        : m_arena.error(root);
    } else if (m_arena.isKnown(root)) {
        out.value = m_arena.value(root);
    } else {
        out.state = Residual::State::Open;
    }
    std::optional<Expr> expr = m_arena.expr(root);
    if (!expr)
        return tl::make_unexpected(
            EvalError{EvalErrorKind::TooDeep,
                      "With the known values filled in, the expression is deeper than " +
                          std::to_string(Limits::maxHeight) +
                          " levels. Evaluate it as a whole, or nest the values less deeply."});
    out.expr = std::move(*expr);
    return out;
}

tl::expected<Residual, EvalError> Reducer::finish(NodeId root)
{
    return finished(root, m_arena.facts(root).canErr());
}

tl::expected<Residual, EvalError> Reducer::finishCondition(NodeId root)
{
    const NodeId condition = checked(root);
    const bool canErr = m_arena.facts(condition).canErr();
    return finished(m_arena.isError(condition) ? condition : unchecked(condition), canErr);
}

} // namespace bailiwick::cedar
