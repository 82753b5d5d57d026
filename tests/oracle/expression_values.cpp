// SPDX-License-Identifier: Apache-2.0
// Values of a wanted type. What is boolean is in expression_conditions.cpp.
#include "expression_generator.h"

#include <algorithm>
#include <array>

namespace bailiwick::oracle {

bool ExpressionGenerator::allowed(const Reach &reach) const
{
    return std::all_of(reach.tests.begin(), reach.tests.end(),
                       [&](const Reach::Test &test) { return m_tested.contains(test.key); });
}

std::string ExpressionGenerator::someEntityType()
{
    const auto names = m_schema.entityNames();
    if (fault() || names.empty())
        return m_random.coin() ? "Nobody" : "Fleet::Nobody";
    return m_random.pick(names);
}

ModelType ExpressionGenerator::someType()
{
    if (!m_reach.empty() && m_random.percent(60))
        return m_random.pick(m_reach).type;
    static constexpr std::array shapes{Shape::Bool,     Shape::Long,    Shape::Long,
                                       Shape::String,   Shape::Decimal, Shape::Ip,
                                       Shape::Datetime, Shape::Duration};
    if (m_random.percent(15))
        return ModelType::setOf(ModelType::of(m_random.pick(shapes)));
    if (m_random.percent(20))
        return ModelType::entityOf(m_random.pick(m_schema.entityNames()));
    return ModelType::of(m_random.pick(shapes));
}

Term ExpressionGenerator::value(const ModelType &wanted, int depth)
{
    const ModelType type = fault() ? someType() : wanted;
    if (type.shape == Shape::Bool)
        return boolean(depth);
    return depth <= 0 || m_random.percent(35) ? leaf(type, depth) : compound(type, depth - 1);
}

Term ExpressionGenerator::leaf(const ModelType &type, int depth)
{
    std::vector<const Reach *> fits;
    const bool careless = fault();
    for (const Reach &reach : m_reach) {
        if (reach.type.sameAs(type) && (careless || allowed(reach)))
            fits.push_back(&reach);
    }
    if (!fits.empty() && m_random.percent(75))
        return m_random.pick(fits)->term;
    return constant(type, depth);
}

Term ExpressionGenerator::number()
{
    const std::int64_t number = m_values.number();
    Term out(std::to_string(number));
    if (number < 0)
        out.level = Level::Unary;
    if (fault() && m_random.percent(10))
        return m_random.coin() ? "9223372036854775808" : "-9223372036854775809";
    if (m_random.percent(3))
        out.pieces.front().insert(number < 0 ? 1 : 0, "00"); // leading zeros count for nothing
    return out;
}

Term ExpressionGenerator::constant(const ModelType &type, int depth)
{
    switch (type.shape) {
    case Shape::Bool:
        return m_random.coin() ? "true" : "false";
    case Shape::Long:
        return number();
    case Shape::String:
        return m_values.stringLiteral(m_values.string());
    case Shape::Entity: {
        if (!m_schema.entity(type.entity))
            return uidText({type.entity, "a"});
        Uid uid = m_values.uid(type.entity);
        if (fault())
            uid.id += '!'; // no id of an enum, no entity of the others
        return uid.type + "::" + m_values.stringLiteral(uid.id);
    }
    case Shape::Set: {
        std::vector<Term> elements;
        for (std::size_t n = fault() ? 0 : m_random.between(1, 3); n > 0; --n)
            elements.push_back(value(type.element.front(), depth - 1));
        return sequence("[", std::move(elements), m_random.percent(5) ? ",]" : "]");
    }
    case Shape::Record:
        return recordConstant(type, depth);
    default:
        break;
    }
    const std::string text =
        fault() ? m_values.brokenExtensionText(type.shape) : m_values.extensionText(type.shape);
    return function(ValueGenerator::constructorOf(type.shape), {m_values.stringLiteral(text)});
}

Term ExpressionGenerator::recordConstant(const ModelType &type, int depth)
{
    std::vector<Term> fields;
    for (const Field &field : type.fields) {
        if (!field.required && m_random.coin())
            continue;
        const bool plain = isPlainName(field.name) && m_random.coin();
        Term one(Level::Conditional, (plain ? field.name : literal(field.name)) + ": ");
        one.then(Level::Conditional, value(field.type, depth - 1));
        fields.push_back(std::move(one));
    }
    return sequence("{", std::move(fields), "}");
}

Term ExpressionGenerator::conditional(const ModelType &type, int depth)
{
    Term out(Level::Conditional, "if ");
    Term test = boolean(depth);
    out.then(Level::Conditional, std::move(test), " then ");
    out.then(Level::Conditional, value(type, depth), " else ");
    out.then(Level::Conditional, value(type, depth));
    return out;
}

Term ExpressionGenerator::longValue(int depth)
{
    const ModelType number = ModelType::of(Shape::Long);
    switch (m_random.below(6)) {
    case 0:
        return infix(Level::Product, Level::Product, value(number, depth), "*",
                     value(number, depth));
    case 1:
    case 2: {
        const char *op = m_random.coin() ? "+" : "-";
        return infix(Level::Sum, Level::Sum, value(number, depth), op, value(number, depth));
    }
    case 3: {
        Term out(Level::Unary, m_random.percent(10) ? "--" : "-");
        // A minus before a literal number is part of it; both readings are wanted.
        out.then(m_random.percent(20) ? Level::Member : Level::Unary, value(number, depth));
        return out;
    }
    default: {
        static constexpr std::array names{"toMilliseconds", "toSeconds", "toMinutes", "toHours",
                                          "toDays"};
        return method(value(ModelType::of(Shape::Duration), depth), m_random.pick(names));
    }
    }
}

Term ExpressionGenerator::datetimeValue(int depth)
{
    const ModelType datetime = ModelType::of(Shape::Datetime);
    if (m_random.coin())
        return method(value(datetime, depth), "toDate");
    return method(value(datetime, depth), "offset", {value(ModelType::of(Shape::Duration), depth)});
}

Term ExpressionGenerator::durationValue(int depth)
{
    const ModelType datetime = ModelType::of(Shape::Datetime);
    if (m_random.coin())
        return method(value(datetime, depth), "toTime");
    return method(value(datetime, depth), "durationSince", {value(datetime, depth)});
}

Term ExpressionGenerator::compound(const ModelType &type, int depth)
{
    if (m_random.percent(15))
        return conditional(type, depth);
    if (m_random.percent(8)) {
        // Out of a record made here.
        Term out(Level::Member, "{\"a\": ");
        out.then(Level::Conditional, value(type, depth), ", b: ");
        const Shape other = m_random.coin() ? Shape::Long : Shape::String;
        out.then(Level::Conditional, value(ModelType::of(other), depth),
                 fault()           ? "}.c"
                 : m_random.coin() ? "}.a"
                                   : "}[\"a\"]");
        return out;
    }
    switch (type.shape) {
    case Shape::Long:
        return longValue(depth);
    case Shape::Datetime:
        return datetimeValue(depth);
    case Shape::Duration:
        return durationValue(depth);
    default:
        return leaf(type, depth);
    }
}

} // namespace bailiwick::oracle
