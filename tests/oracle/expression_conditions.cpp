// SPDX-License-Identifier: Apache-2.0
// What is boolean. Values of other types are in expression_values.cpp.
#include "expression_generator.h"

#include <array>

namespace bailiwick::oracle {

namespace {

Term relation(Term x, std::string_view op, Term y)
{
    return infix(Level::Relation, Level::Sum, std::move(x), op, std::move(y));
}

} // namespace

Term ExpressionGenerator::condition(const Setting &setting, unsigned faults, int depth)
{
    m_reach = reachable(m_schema, setting);
    m_tested.clear();
    m_faults = faults;
    return boolean(depth);
}

Term ExpressionGenerator::boolean(int depth)
{
    if (fault())
        return value(someType(), depth - 1);
    if (depth <= 0)
        return m_random.percent(70) ? comparison(0) : leaf(ModelType::of(Shape::Bool), 0);
    const int d = depth - 1;
    switch (m_random.below(13)) {
    case 0:
    case 1: {
        Term left = boolean(d);
        return conjunction(std::move(left), boolean(d));
    }
    case 2:
    case 3: {
        Term left = boolean(d);
        return infix(Level::Or, Level::Or, std::move(left), "||", boolean(d));
    }
    case 4: {
        Term out(Level::Unary, m_random.percent(10) ? "!!" : "!");
        out.then(m_random.percent(10) ? Level::Unary : Level::Member, boolean(d));
        return out;
    }
    case 5:
        return conditional(ModelType::of(Shape::Bool), d);
    case 6:
    case 7:
    case 8:
        return guarded(d);
    case 9:
        return membership(d);
    case 10:
        return leaf(ModelType::of(Shape::Bool), d);
    default:
        return comparison(d);
    }
}

Term ExpressionGenerator::comparison(int depth)
{
    const ModelType type = someType();
    return about(type, value(type, depth), depth);
}

// A test and what it allows to read: `x has a && … x.a …`, with && or if.
Term ExpressionGenerator::guarded(int depth)
{
    std::vector<const Reach *> closed;
    for (const Reach &reach : m_reach) {
        if (!allowed(reach))
            closed.push_back(&reach);
    }
    if (closed.empty())
        return comparison(depth);
    const Reach reach = *m_random.pick(closed);
    const auto before = m_tested;
    Term tests;
    bool first = true;
    for (const Reach::Test &test : reach.tests) {
        if (!m_tested.insert(test.key).second)
            continue;
        tests = first ? test.term : conjunction(std::move(tests), test.term);
        first = false;
    }
    Term inner = about(reach.type, reach.term, depth);
    if (m_random.percent(30))
        inner = conjunction(std::move(inner), boolean(depth));
    Term out;
    if (fault()) {
        // The test on the wrong side.
        out = infix(Level::Or, Level::Or, std::move(tests), "||", std::move(inner));
    } else if (m_random.percent(25)) {
        out = Term(Level::Conditional, "if ");
        out.then(Level::Conditional, std::move(tests), " then ");
        out.then(Level::Conditional, std::move(inner), " else ");
        m_tested = before;
        out.then(Level::Conditional, boolean(depth));
    } else {
        out = conjunction(std::move(tests), std::move(inner));
    }
    m_tested = before;
    return out;
}

Term ExpressionGenerator::membership(int depth)
{
    static constexpr std::array variables{"principal", "resource", "action"};
    const std::size_t which = m_random.below(3);
    Term x(variables[which]);
    if (which == 2) {
        const auto actions = m_schema.actionUids();
        const Uid uid = actions.empty() ? Uid{"Action", "view"} : m_random.pick(actions);
        if (m_random.percent(30))
            return relation(std::move(x), "in",
                            sequence("[", {uidText(uid), uidText(m_random.pick(actions))}, "]"));
        return relation(std::move(x), m_random.coin() ? "in" : "==", uidText(uid));
    }
    const std::string &type = m_reach.empty() ? "User"
                              : which == 0    ? m_reach.front().type.entity
                                              : someEntityType();
    return aboutEntity(ModelType::entityOf(type), std::move(x), depth);
}

// Of one of the strings that occur, so that some match: parts of it become wildcards or go.
Term ExpressionGenerator::pattern()
{
    const std::string from = m_values.string();
    std::string text;
    for (std::size_t i = 0; i < from.size();) {
        std::size_t end = i + 1;
        while (end < from.size() && (static_cast<unsigned char>(from[end]) & 0xC0U) == 0x80U)
            ++end;
        const std::string one = literal(from.substr(i, end - i));
        i = end;
        if (m_random.percent(25))
            text += '*';
        if (m_random.percent(25))
            continue;
        text += one == "\"*\"" ? "\\*" : one.substr(1, one.size() - 2);
    }
    if (m_random.percent(25))
        text += m_random.coin() ? "*" : "\\u{1F600}";
    return '"' + text + '"';
}

Term ExpressionGenerator::about(const ModelType &type, Term x, int depth)
{
    if (m_random.percent(12)) {
        if (m_random.percent(40))
            return relation(std::move(x), "!=", value(type, depth));
        Term out = relation(value(type, depth), "==", Term());
        out.parts.back() = std::move(x);
        return out;
    }
    static constexpr std::array orders{"<", "<=", ">", ">="};
    switch (type.shape) {
    case Shape::Bool:
        return x;
    case Shape::Long:
    case Shape::Duration:
        return relation(std::move(x), m_random.pick(orders), value(type, depth));
    case Shape::String:
        if (m_random.percent(40))
            return relation(std::move(x), "like", pattern());
        if (m_random.percent(30))
            return method(value(ModelType::setOf(type), depth), "contains", {std::move(x)});
        return relation(std::move(x), "==", value(type, depth));
    case Shape::Entity:
        return aboutEntity(type, std::move(x), depth);
    case Shape::Set:
        return aboutSet(type, std::move(x), depth);
    case Shape::Record: {
        if (type.fields.empty() || m_random.percent(30))
            return relation(std::move(x), "==", value(type, depth));
        return hasAttribute(std::move(x), fault() ? "nothing" : m_random.pick(type.fields).name);
    }
    default:
        return aboutExtension(type, std::move(x), depth);
    }
}

Term ExpressionGenerator::aboutEntity(const ModelType &type, Term x, int depth)
{
    switch (m_random.below(9)) {
    case 0: {
        Term out(Level::Relation, "");
        return out.then(Level::Sum, std::move(x), " is " + someEntityType());
    }
    case 1: {
        const std::string of = someEntityType();
        Term out(Level::Relation, "");
        out.then(Level::Sum, std::move(x), " is " + of + " in ");
        return out.then(Level::Sum, value(ModelType::entityOf(someEntityType()), depth));
    }
    case 2:
    case 3:
        return relation(std::move(x), "in", value(ModelType::entityOf(someEntityType()), depth));
    case 4:
        return relation(std::move(x), "in",
                        value(ModelType::setOf(ModelType::entityOf(someEntityType())), depth));
    case 5:
        return method(std::move(x), "hasTag",
                      {m_random.coin() ? m_values.stringLiteral(m_values.tagName())
                                       : value(ModelType::of(Shape::String), depth)});
    case 6: {
        const EntityModel *model = m_schema.entity(type.entity);
        if (!model || model->attributes.fields.empty())
            return hasAttribute(std::move(x), "name");
        const Field &field = m_random.pick(model->attributes.fields);
        Term out = hasAttribute(std::move(x), field.name);
        // A path: `x has a.b.c`.
        const Field *at = &field;
        while (isPlainName(at->name) && at->type.shape == Shape::Record &&
               !at->type.fields.empty()) {
            at = &m_random.pick(at->type.fields);
            if (!isPlainName(at->name))
                break;
            out.pieces.back() += '.' + at->name;
        }
        return out;
    }
    default:
        return relation(std::move(x), "==", value(type, depth));
    }
}

Term ExpressionGenerator::aboutSet(const ModelType &type, Term x, int depth)
{
    switch (m_random.below(5)) {
    case 0:
        return method(std::move(x), "isEmpty");
    case 1:
        return method(std::move(x), "containsAll", {value(type, depth)});
    case 2:
        return method(std::move(x), "containsAny", {value(type, depth)});
    default:
        return method(std::move(x), "contains", {value(type.element.front(), depth)});
    }
}

Term ExpressionGenerator::aboutExtension(const ModelType &type, Term x, int depth)
{
    if (type.shape == Shape::Decimal) {
        static constexpr std::array names{"lessThan", "lessThanOrEqual", "greaterThan",
                                          "greaterThanOrEqual"};
        return method(std::move(x), m_random.pick(names), {value(type, depth)});
    }
    if (type.shape == Shape::Ip) {
        static constexpr std::array names{"isIpv4", "isIpv6", "isLoopback", "isMulticast"};
        if (m_random.percent(40))
            return method(std::move(x), "isInRange", {value(type, depth)});
        return method(std::move(x), m_random.pick(names));
    }
    static constexpr std::array orders{"<", "<=", ">", ">="};
    return relation(std::move(x), m_random.pick(orders), value(type, depth));
}

} // namespace bailiwick::oracle
