// SPDX-License-Identifier: Apache-2.0
// What is known of a node from what is known of its operands (compare specification:
// Residual.errorFree, which asks for a validated policy; this does not).
#include "models/cedar/chain_context.h"

#include <algorithm>
#include <array>

namespace bailiwick::cedar {

namespace {

constexpr KindSet booleans = only(Kind::Bool);
constexpr KindSet longs = only(Kind::Long);
constexpr KindSet strings = only(Kind::String);
constexpr KindSet entities = only(Kind::Entity);
constexpr KindSet sets = only(Kind::Set);
constexpr KindSet records = only(Kind::Record);
constexpr KindSet ordered = longs | only(Kind::Datetime) | only(Kind::Duration);

} // namespace

void ResidualArena::apply(Risk risk, Facts &facts)
{
    if (risk == Risk::None)
        return;
    facts.errs = true;
    if (risk == Risk::Certain)
        facts.state = Facts::State::Error;
}

ResidualArena::Risk ResidualArena::asks(NodeId operand, KindSet allowed) const
{
    const Shape &shape = facts(operand).shape;
    if (!shape.canBe(allowed))
        return Risk::Certain;
    return shape.isOnly(allowed) ? Risk::None : Risk::Some;
}

ResidualArena::Risk ResidualArena::asksOrdered(NodeId left, NodeId right) const
{
    const KindSet a = facts(left).shape.kinds & ordered;
    const KindSet both = a & facts(right).shape.kinds;
    if (both == 0)
        return Risk::Certain;
    const bool single = (both & (both - 1)) == 0;
    return single && facts(left).shape.isOnly(both) && facts(right).shape.isOnly(both) ? Risk::None
                                                                                       : Risk::Some;
}

// The right side of `in`: an entity or a set of them.
ResidualArena::Risk ResidualArena::asksAncestors(NodeId operand) const
{
    const Shape &shape = facts(operand).shape;
    const Risk risk = asks(operand, entities | sets);
    if (risk == Risk::Certain || !shape.canBe(sets) || (shape.elements & ~entities) == 0)
        return risk;
    return isKnown(operand) ? Risk::Certain : Risk::Some;
}

// One place for all operators without names.
ResidualArena::Risk ResidualArena::judgeOperator(NodeId id, Facts &out) const
{
    const auto x = operands(id);
    const auto both = [](Risk a, Risk b) { return std::max(a, b); };
    out.shape = Shape::of(booleans);
    switch (op(id)) {
    case Op::Not:
        out.whenTrue = facts(x[0]).whenFalse;
        out.whenFalse = facts(x[0]).whenTrue;
        return asks(x[0], booleans);
    case Op::Negate:
        out.shape = Shape::of(longs);
        return both(asks(x[0], longs), Risk::Some);
    case Op::Add:
    case Op::Subtract:
    case Op::Multiply:
        out.shape = Shape::of(longs);
        return both(both(asks(x[0], longs), asks(x[1], longs)), Risk::Some);
    case Op::Less:
    case Op::LessEqual:
    case Op::Greater:
    case Op::GreaterEqual:
        return asksOrdered(x[0], x[1]);
    case Op::In:
        return both(asks(x[0], entities), asksAncestors(x[1]));
    case Op::Is:
        return asks(x[0], entities);
    case Op::IsIn:
        // The right side counts only where the type matches: never certain.
        return both(asks(x[0], entities), std::min(asksAncestors(x[1]), Risk::Some));
    case Op::Contains:
        return asks(x[0], sets);
    case Op::ContainsAll:
    case Op::ContainsAny:
        return both(asks(x[0], sets), asks(x[1], sets));
    case Op::IsEmpty:
        return asks(x[0], sets);
    case Op::Like:
        return asks(x[0], strings);
    case Op::Set:
        out.shape = Shape::of(sets);
        out.shape.elements = 0;
        for (const NodeId each : x)
            out.shape.elements |= facts(each).shape.kinds;
        return Risk::None;
    case Op::Record:
        out.shape = Shape::of(records);
        return Risk::None;
    default: // Equal, NotEqual
        return Risk::None;
    }
}

ResidualArena::Risk ResidualArena::judgeCall(NodeId id, Facts &out) const
{
    struct Signature
    {
        std::array<Kind, 2> takes;
        Kind gives;
        bool fails; // although the types are right
    };
    const auto signature = [](Function function) -> Signature {
        switch (function) {
        case Function::Decimal:
            return {{Kind::String, Kind::String}, Kind::Decimal, true};
        case Function::Ip:
            return {{Kind::String, Kind::String}, Kind::IpAddr, true};
        case Function::Datetime:
            return {{Kind::String, Kind::String}, Kind::Datetime, true};
        case Function::Duration:
            return {{Kind::String, Kind::String}, Kind::Duration, true};
        case Function::LessThan:
        case Function::LessThanOrEqual:
        case Function::GreaterThan:
        case Function::GreaterThanOrEqual:
            return {{Kind::Decimal, Kind::Decimal}, Kind::Bool, false};
        case Function::IsIpv4:
        case Function::IsIpv6:
        case Function::IsLoopback:
        case Function::IsMulticast:
        case Function::IsInRange:
            return {{Kind::IpAddr, Kind::IpAddr}, Kind::Bool, false};
        case Function::Offset:
            return {{Kind::Datetime, Kind::Duration}, Kind::Datetime, true};
        case Function::DurationSince:
            return {{Kind::Datetime, Kind::Datetime}, Kind::Duration, true};
        case Function::ToDate:
            return {{Kind::Datetime, Kind::Datetime}, Kind::Datetime, true};
        case Function::ToTime:
            return {{Kind::Datetime, Kind::Datetime}, Kind::Duration, false};
        default:
            return {{Kind::Duration, Kind::Duration}, Kind::Long, false};
        }
    }(m_expr.function(id));
    const auto x = operands(id);
    out.shape = Shape::of(only(signature.gives));
    if (x.size() != functionInfo(m_expr.function(id)).arity)
        return Risk::Certain;
    Risk risk = signature.fails ? Risk::Some : Risk::None;
    for (std::size_t i = 0; i < x.size(); ++i)
        risk = std::max(risk, asks(x[i], only(signature.takes[i])));
    return risk;
}

void ResidualArena::judgeVariable(NodeId id, Facts &out) const
{
    const Variable variable = m_expr.variable(id);
    if (variable == Variable::Context) {
        const ActionInfo *action = m_schema ? m_schema->action(m_request.action) : nullptr;
        out.shape = action ? Shape::of(Type::record(action->context), false) : Shape::of(records);
        return;
    }
    const PartialEntity &entity =
        variable == Variable::Principal ? m_request.principal : m_request.resource;
    out.shape = Shape::of(entities);
    out.shape.exists = entity.exists;
    if (!entity.type.empty())
        out.shape.type = Type::entity(entity.type);
}

void ResidualArena::judgeConditional(NodeId id, Facts &out) const
{
    const auto x = operands(id);
    const Facts &condition = facts(x[0]);
    apply(asks(x[0], booleans), out);
    const auto inherit = [&out](const Facts &branch, const FewNodes &granted) {
        out.errs = out.errs || branch.errs || branch.state == Facts::State::Error;
        for (const NodeId need : branch.needs) {
            if (!granted.contains(need) && !out.needs.add(need))
                out.errs = true;
        }
    };
    inherit(condition, {});
    inherit(facts(x[1]), condition.whenTrue);
    inherit(facts(x[2]), condition.whenFalse);
    out.shape = facts(x[1]).shape.merged(facts(x[2]).shape);
    if (isError(x[1]) && isError(x[2]))
        apply(Risk::Certain, out);
}

void ResidualArena::judgeChain(NodeId id, Facts &out) const
{
    const bool isAnd = op(id) == Op::And;
    const auto x = operands(id);
    ChainContext context(*this, !isAnd);
    out.shape = Shape::of(booleans);
    apply(asks(x[0], booleans), out);
    for (const NodeId each : x) {
        if (!context.needs(each, out.needs))
            out.errs = true;
        context.pass(each);
        FewNodes &collected = isAnd ? out.whenTrue : out.whenFalse;
        collected.addAll(isAnd ? facts(each).whenTrue : facts(each).whenFalse);
    }
}

ResidualArena::Field ResidualArena::field(NodeId x, const Name &name) const
{
    using Presence = Field::Presence;
    if (op(x) == Op::Record) {
        const auto keys = names(x);
        const auto key = std::find(keys.begin(), keys.end(), name);
        if (key == keys.end())
            return {Presence::Never, Shape::of(KindSet{0})};
        const auto index = static_cast<std::size_t>(key - keys.begin());
        return {Presence::Always, facts(operands(x)[index]).shape};
    }
    if (isVariable(x, Variable::Context)) {
        if (const Value *known = m_request.context.find(name.text))
            return {Presence::Always, Shape::of(*known)};
    }
    const Shape &shape = facts(x).shape;
    const RecordType *type = nullptr;
    bool exists = true;
    if (const std::string *entityType = shape.entityType()) {
        const EntityTypeInfo *info = m_schema ? m_schema->entityType(*entityType) : nullptr;
        type = info ? &info->attributes : nullptr;
        exists = shape.exists;
    } else if (shape.isOnly(records) && shape.type) {
        type = &shape.type->record();
    }
    if (!type)
        return {};
    const FieldType *field = type->find(name.text);
    if (!field)
        return {Presence::Never, Shape::of(KindSet{0})};
    return {field->required && exists ? Presence::Always : Presence::Maybe,
            Shape::of(field->type, m_entities.referencesExist)};
}

void ResidualArena::judgeAttribute(NodeId id, Facts &out)
{
    const NodeId x = operands(id)[0];
    const Name name = names(id)[0];
    const Field found = field(x, name);
    out.shape = found.shape;
    if (!facts(x).shape.canBe(entities | records) || found.presence == Field::Presence::Never)
        return apply(Risk::Certain, out);
    if (found.presence == Field::Presence::Always && hasFields(x))
        return;
    if (!out.needs.add(add({Op::Has, std::span(&x, 1), std::span(&name, 1)})))
        out.errs = true;
}

void ResidualArena::judgeHas(NodeId id, Facts &out)
{
    const std::vector<Name> path(names(id).begin(), names(id).end());
    NodeId x = operands(id)[0];
    apply(asks(x, entities | records), out);
    out.shape = Shape::of(booleans);
    out.whenTrue.add(id);
    // When `x has a.b` is true, so are `x has a` and `x.a has b`.
    for (std::size_t i = 0; path.size() > 1 && i < path.size(); ++i) {
        const std::span step(&path[i], 1);
        if (i > 0)
            apply(std::min(asks(x, entities | records), Risk::Some), out);
        const NodeId has = add({Op::Has, std::span(&x, 1), step});
        if (isOpen(has))
            out.whenTrue.add(has);
        x = add({Op::Attribute, std::span(&x, 1), step});
        if (!isOpen(x))
            break;
    }
}

void ResidualArena::judgeTag(NodeId id, Facts &out)
{
    const NodeId x = operands(id)[0];
    const NodeId key = operands(id)[1];
    apply(std::max(asks(x, entities), asks(key, strings)), out);
    if (op(id) == Op::HasTag) {
        out.shape = Shape::of(booleans);
        out.whenTrue.add(id);
        return;
    }
    const std::string *type = facts(x).shape.entityType();
    const EntityTypeInfo *info = type && m_schema ? m_schema->entityType(*type) : nullptr;
    if (!info) {
        out.shape = {};
    } else {
        if (!info->tags)
            return apply(Risk::Certain, out);
        out.shape = Shape::of(*info->tags, m_entities.referencesExist);
    }
    if (!out.needs.add(add(Op::HasTag, {x, key})))
        out.errs = true;
}

void ResidualArena::judge(NodeId id)
{
    const Op operation = op(id);
    Facts out;
    out.result = id;
    const bool strict = operation != Op::If && operation != Op::And && operation != Op::Or;
    if (strict) {
        for (const NodeId operand : operands(id)) {
            const Facts &from = facts(operand);
            out.errs = out.errs || from.errs || !out.needs.addAll(from.needs);
        }
    }
    switch (operation) {
    case Op::Variable:
        judgeVariable(id, out);
        break;
    case Op::If:
        judgeConditional(id, out);
        break;
    case Op::And:
    case Op::Or:
        judgeChain(id, out);
        break;
    case Op::Attribute:
        judgeAttribute(id, out);
        break;
    case Op::Has:
        judgeHas(id, out);
        break;
    case Op::HasTag:
    case Op::GetTag:
        judgeTag(id, out);
        break;
    case Op::Call:
        apply(judgeCall(id, out), out);
        break;
    default:
        apply(judgeOperator(id, out), out);
    }
    if (out.state == Facts::State::Error)
        out.shape = Shape::of(KindSet{0});
    m_facts[id] = std::move(out);
}

} // namespace bailiwick::cedar
