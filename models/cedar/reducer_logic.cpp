// SPDX-License-Identifier: Apache-2.0
// Boolean operators, conditionals and comparisons.
#include "models/cedar/chain_context.h"
#include "models/cedar/reducer.h"

#include <algorithm>

namespace bailiwick::cedar {

namespace {

// Chains longer than this are not spliced into their parent, so that nesting them deeply costs
// no more than linear time.
constexpr std::size_t longestSplice = 256;

std::optional<Op> negated(Op op)
{
    switch (op) {
    case Op::Equal:
        return Op::NotEqual;
    case Op::NotEqual:
        return Op::Equal;
    case Op::Less:
        return Op::GreaterEqual;
    case Op::LessEqual:
        return Op::Greater;
    case Op::Greater:
        return Op::LessEqual;
    case Op::GreaterEqual:
        return Op::Less;
    default:
        return std::nullopt;
    }
}

// The comparison with its sides changed.
Op mirrored(Op op)
{
    switch (op) {
    case Op::Less:
        return Op::Greater;
    case Op::LessEqual:
        return Op::GreaterEqual;
    case Op::Greater:
        return Op::Less;
    default:
        return Op::LessEqual;
    }
}

} // namespace

bool Reducer::isKnownBool(NodeId node, bool value) const
{
    return m_arena.isKnown(node) && m_arena.value(node).isBool() &&
           m_arena.value(node).asBool() == value;
}

// `x && true` is x, or an error where x is no boolean.
NodeId Reducer::checked(NodeId x)
{
    if (isBool(x) || m_arena.isError(x))
        return x;
    return m_arena.add(Op::And, {x, m_arena.boolean(true)});
}

NodeId Reducer::unchecked(NodeId x) const
{
    if (m_arena.op(x) != Op::And)
        return x;
    const auto operands = m_arena.operands(x);
    return operands.size() == 2 && isKnownBool(operands[1], true) ? operands[0] : x;
}

NodeId Reducer::negation(NodeId whole)
{
    const NodeId x = m_arena.isError(whole) ? whole : unchecked(whole);
    if (!m_arena.isOpen(x))
        return m_arena.add(Op::Not, {x});
    const Op op = m_arena.op(x);
    if (op == Op::Not)
        return checked(m_arena.operands(x)[0]);
    if (const auto other = negated(op)) {
        const NodeId left = m_arena.operands(x)[0];
        const NodeId right = m_arena.operands(x)[1];
        return m_arena.add(*other, {left, right});
    }
    return m_arena.add(Op::Not, {x});
}

NodeId Reducer::chain(Op op, std::span<const NodeId> given)
{
    const bool stopAt = op == Op::Or;
    ChainContext context(m_arena, stopAt);
    std::vector<NodeId> kept;
    std::vector<bool> canErr;   // where it stands
    std::optional<NodeId> last; // what ends the chain, whatever stands after it

    const auto take = [&](NodeId x) {
        if (isKnownBool(x, !stopAt))
            return;
        if (isKnownBool(x, stopAt)) {
            last = x;
            return;
        }
        if (!m_arena.isError(x) && !m_arena.facts(x).shape.canBe(only(Kind::Bool)))
            x = checked(x); // a type error
        if (m_arena.isError(x)) {
            last = x;
            return;
        }
        if (const auto outcome = context.outcome(x)) {
            if (*outcome == stopAt)
                last = m_arena.boolean(stopAt);
            return;
        }
        kept.push_back(x);
        canErr.push_back(context.canErr(x));
        context.pass(x);
    };
    for (std::size_t i = 0; i < given.size() && !last; ++i) {
        const NodeId x = given[i];
        const bool splice = m_arena.op(x) == op && m_arena.operands(x).size() <= longestSplice;
        if (!splice) {
            take(x);
            continue;
        }
        const auto operands = m_arena.operands(x);
        const std::vector<NodeId> inner(operands.begin(), operands.end());
        for (std::size_t j = 0; j < inner.size() && !last; ++j)
            take(inner[j]);
    }
    // Before what stops the chain in any case, an operand matters only if it may err or keeps
    // one that may err from being evaluated.
    if (last && isKnownBool(*last, stopAt)) {
        while (!kept.empty() && !canErr.back()) {
            kept.pop_back();
            canErr.pop_back();
        }
    }
    if (last)
        kept.push_back(*last);
    if (kept.empty())
        return m_arena.boolean(!stopAt);
    return kept.size() == 1 ? checked(kept[0]) : m_arena.add({op, kept});
}

NodeId Reducer::conditional(NodeId given, NodeId then, NodeId otherwise)
{
    if (m_arena.isError(given))
        return given;
    NodeId condition = unchecked(given);
    if (m_arena.isKnown(condition) && m_arena.value(condition).isBool())
        return m_arena.value(condition).asBool() ? then : otherwise;
    if (!m_arena.facts(condition).shape.canBe(only(Kind::Bool)))
        return checked(condition); // a type error
    if (m_arena.op(condition) == Op::Not) {
        condition = m_arena.operands(condition)[0];
        std::swap(then, otherwise);
    }
    if (m_arena.isError(then) && m_arena.isError(otherwise))
        return then;
    if (then == otherwise && isBool(condition) && cannotErr(condition))
        return then;
    // A branch that must err is as good as a boolean at the end of a chain.
    const auto fits = [this](NodeId x) { return isBool(x) || m_arena.isError(x); };
    const auto both = [this](Op op, NodeId a, NodeId b) {
        const NodeId operands[] = {a, b};
        return chain(op, operands);
    };
    if (isKnownBool(then, true) && fits(otherwise))
        return both(Op::Or, condition, otherwise);
    if (isKnownBool(then, false) && fits(otherwise))
        return both(Op::And, negation(condition), otherwise);
    if (isKnownBool(otherwise, false) && fits(then))
        return both(Op::And, condition, then);
    if (isKnownBool(otherwise, true) && fits(then))
        return both(Op::Or, negation(condition), then);
    return m_arena.add(Op::If, {condition, then, otherwise});
}

NodeId Reducer::equality(Op op, NodeId left, NodeId right)
{
    if (m_arena.isKnown(left))
        std::swap(left, right);
    const bool sure = cannotErr(left) && cannotErr(right);
    const Shape &a = m_arena.facts(left).shape;
    const Shape &b = m_arena.facts(right).shape;
    const std::string *aType = a.entityType();
    const std::string *bType = b.entityType();
    const bool differ = !a.canBe(b.kinds) || (aType && bType && *aType != *bType);
    if (sure && differ)
        return m_arena.boolean(op == Op::NotEqual);
    if (sure && left == right)
        return m_arena.boolean(op == Op::Equal);
    const bool withBool = m_arena.isKnown(right) && m_arena.value(right).isBool();
    if (withBool && isBool(left))
        return m_arena.value(right).asBool() == (op == Op::Equal) ? left : negation(left);
    return m_arena.add(op, {left, right});
}

// A constant stands on the right.
NodeId Reducer::ordering(Op op, NodeId left, NodeId right)
{
    if (m_arena.isKnown(left) && !m_arena.isKnown(right))
        return m_arena.add(mirrored(op), {right, left});
    return m_arena.add(op, {left, right});
}

NodeId Reducer::setTest(Op op, NodeId left, NodeId right)
{
    const auto knownSet = [this](NodeId x) {
        return m_arena.isKnown(x) && m_arena.value(x).isSet() ? &m_arena.value(x) : nullptr;
    };
    const bool sure = cannotErr(left) && cannotErr(right);
    const KindSet set = only(Kind::Set);
    const bool rightFits = op == Op::Contains || m_arena.facts(right).shape.isOnly(set);
    if (const Value *within = knownSet(left); within && !m_arena.isKnown(right)) {
        const auto elements = within->elements();
        if (elements.empty() && sure && rightFits && op != Op::ContainsAll)
            return m_arena.boolean(false);
        if (elements.size() == 1 && op == Op::Contains)
            return equality(Op::Equal, right, m_arena.literal(elements[0]));
        if (elements.size() == 1 && op == Op::ContainsAny)
            return m_arena.add(Op::Contains, {right, m_arena.literal(elements[0])});
    }
    const Value *wanted = op == Op::Contains ? nullptr : knownSet(right);
    if (wanted && !m_arena.isKnown(left)) {
        const auto elements = wanted->elements();
        if (elements.empty() && sure && m_arena.facts(left).shape.isOnly(set))
            return m_arena.boolean(op == Op::ContainsAll);
        if (elements.size() == 1)
            return m_arena.add(Op::Contains, {left, m_arena.literal(elements[0])});
    }
    return m_arena.add(op, {left, right});
}

NodeId Reducer::isEmpty(NodeId x)
{
    // Known ones are computed; this one has an element.
    if (m_arena.op(x) == Op::Set && cannotErr(x))
        return m_arena.boolean(false);
    return m_arena.add(Op::IsEmpty, {x});
}

} // namespace bailiwick::cedar
