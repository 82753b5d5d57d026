// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/policy_parser.h"

#include "models/cedar/expr_parser.h"

namespace bailiwick::cedar {

bool PolicyParser::parse(Policy &out)
{
    out.where = m_cursor.position(m_cursor.token().offset);
    if (!annotations(out))
        return false;
    if (m_cursor.at("permit"))
        out.effect = Effect::Permit;
    else if (m_cursor.at("forbid"))
        out.effect = Effect::Forbid;
    else
        return m_cursor.fail("`permit` or `forbid`", "A policy begins with its effect.");
    m_cursor.advance();
    return scope(out) && conditions(out) && m_cursor.expect(";", "A policy ends with a semicolon.");
}

bool PolicyParser::annotations(Policy &out)
{
    while (m_cursor.accept("@")) {
        const Token key = m_cursor.token();
        if (key.kind != TokenKind::Identifier)
            return m_cursor.fail("the annotation's name");
        if (out.annotation(key.text))
            return m_cursor.fail("another annotation", "A policy has each annotation once.");
        m_cursor.advance();
        Annotation annotation{std::string(key.text), std::nullopt};
        if (m_cursor.accept("(")) {
            std::string text;
            if (!m_cursor.readString(text) || !m_cursor.expect(")"))
                return false;
            annotation.value = std::move(text);
        }
        out.annotations.push_back(std::move(annotation));
    }
    return true;
}

bool PolicyParser::scope(Policy &out)
{
    static constexpr std::string_view hint =
        "The scope names principal, action and resource in this order.";
    if (!m_cursor.expect("(") || !m_cursor.expect("principal", hint) ||
        !constraint("principal", out.principal) || !m_cursor.expect(",") ||
        !m_cursor.expect("action", hint) || !action(out.action) || !m_cursor.expect(",") ||
        !m_cursor.expect("resource", hint) || !constraint("resource", out.resource))
        return false;
    m_cursor.accept(",");
    return m_cursor.expect(")", "Further tests go into a `when { … }` clause.");
}

bool PolicyParser::constraint(std::string_view variable, ScopeConstraint &out)
{
    using Form = ScopeConstraint::Form;
    if (m_cursor.at(":") || m_cursor.at("="))
        return m_cursor.fail("`==`, `in`, `is` or nothing");
    if (m_cursor.accept("==")) {
        out.form = Form::Equal;
        return entityOrSlot(variable, out);
    }
    if (m_cursor.accept("in")) {
        out.form = Form::In;
        if (!entityOrSlot(variable, out))
            return false;
        return !m_cursor.at("is") || m_cursor.fail("`,`", "Write the type first: `is … in …`.");
    }
    if (!m_cursor.accept("is"))
        return true;
    out.form = Form::Is;
    out.typeAt.bytes = m_cursor.token().offset;
    if (!m_cursor.readEntityType(out.entityType, "After `is` stands a type."))
        return false;
    if (m_cursor.at("=="))
        return m_cursor.fail("`in` or `,`", "`is` cannot be joined with `==`; the entity says "
                                            "its type already.");
    if (!m_cursor.accept("in"))
        return true;
    out.form = Form::IsIn;
    return entityOrSlot(variable, out);
}

bool PolicyParser::entityOrSlot(std::string_view variable, ScopeConstraint &out)
{
    out.entityAt.bytes = m_cursor.token().offset;
    if (m_cursor.token().kind != TokenKind::Slot)
        return entity(out.entity);
    if (m_cursor.token().text.substr(1) != variable)
        return m_cursor.fail("`?" + std::string(variable) + '`',
                             "Only ?principal and ?resource exist, each in its own place.");
    out.slot = true;
    m_cursor.advance();
    return true;
}

bool PolicyParser::entity(EntityUid &out)
{
    std::uint32_t open = 0;
    while (m_cursor.accept("("))
        ++open;
    if (m_cursor.at("["))
        return m_cursor.fail("one entity", "Only the action can be tested against a list.");
    if (!m_cursor.readEntityUid(out))
        return false;
    for (; open > 0; --open) {
        if (!m_cursor.expect(")"))
            return false;
    }
    return true;
}

bool PolicyParser::action(ActionConstraint &out)
{
    using Form = ActionConstraint::Form;
    if (m_cursor.at("is"))
        return m_cursor.fail("`==`, `in` or `,`", "`is` is for principal and resource.");
    if (m_cursor.at(":") || m_cursor.at("="))
        return m_cursor.fail("`==`, `in` or nothing");
    if (m_cursor.accept("==")) {
        out.form = Form::Equal;
        return actionEntity(out);
    }
    if (!m_cursor.accept("in"))
        return true;
    if (!m_cursor.accept("[")) {
        out.form = Form::In;
        return actionEntity(out);
    }
    out.form = Form::InSet;
    bool first = true;
    while (m_cursor.more("]", first)) {
        if (!actionEntity(out))
            return false;
    }
    return !m_cursor.error() && m_cursor.expect("]");
}

bool PolicyParser::actionEntity(ActionConstraint &out)
{
    static constexpr std::string_view hint =
        "Actions have the type Action, as in Action::\"view\" or Fleet::Action::\"view\".";
    const Token start = m_cursor.token();
    if (start.kind == TokenKind::Slot)
        return m_cursor.fail("an action", "There is no slot for the action.");
    EntityUid uid;
    if (!entity(uid))
        return false;
    if (!isActionType(uid.type()))
        return m_cursor.failFound(start.offset, '`' + uid.text() + '`', "an action", hint);
    out.entities.push_back(std::move(uid));
    out.entitiesAt.push_back({start.offset});
    return true;
}

bool PolicyParser::conditions(Policy &out)
{
    while (m_cursor.at("when") || m_cursor.at("unless")) {
        Condition condition;
        condition.unless = m_cursor.at("unless");
        m_cursor.advance();
        if (!m_cursor.expect("{"))
            return false;
        if (m_cursor.at("}"))
            return m_cursor.fail("an expression", "Leave the clause out or write `true`.");
        if (!ExprParser(m_cursor).parse(condition.body) || !m_cursor.expect("}"))
            return false;
        out.conditions.push_back(std::move(condition));
    }
    if (m_cursor.token().kind == TokenKind::Identifier && !m_cursor.at(";"))
        return m_cursor.fail("`when`, `unless` or `;`");
    return true;
}

} // namespace bailiwick::cedar
