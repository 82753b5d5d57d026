// SPDX-License-Identifier: Apache-2.0
// Types, lists of types and names. Declarations are in schema_parser.cpp.
#include "models/cedar/schema_parser.h"

#include <algorithm>
#include <set>

namespace bailiwick::cedar {

Place SchemaParser::place()
{
    const SourcePosition at = m_cursor.position(m_cursor.token().offset);
    return {at.line, at.column};
}

bool SchemaParser::identifier(std::string &out, std::string_view what)
{
    if (m_cursor.token().kind != TokenKind::Identifier)
        return m_cursor.fail(std::string(what));
    if (isReservedWord(m_cursor.token().text))
        return m_cursor.fail(std::string(what), "This word is reserved.");
    out = m_cursor.token().text;
    m_cursor.advance();
    return true;
}

bool SchemaParser::nameOrString(std::string &out, std::string_view what)
{
    if (m_cursor.token().kind == TokenKind::String)
        return m_cursor.readString(out);
    if (m_cursor.token().kind == TokenKind::Identifier && isReservedWord(m_cursor.token().text))
        return m_cursor.fail(std::string(what), "This word is reserved; write it as a string.");
    return identifier(out, what);
}

bool SchemaParser::declaredName(std::string &out, std::string_view what)
{
    if (m_cursor.at("__cedar"))
        return m_cursor.fail(std::string(what), "`__cedar` is reserved.");
    return identifier(out, what);
}

bool SchemaParser::path(std::string &out, std::string_view what, bool *stringFollows)
{
    if (!identifier(out, what))
        return false;
    while (m_cursor.accept("::")) {
        if (stringFollows && m_cursor.token().kind == TokenKind::String) {
            *stringFollows = true;
            return true;
        }
        std::string part;
        if (!identifier(part, "a name"))
            return false;
        out += "::" + part;
    }
    return true;
}

bool SchemaParser::declaredNames(std::vector<DeclaredName> &out, bool strings,
                                 std::string_view what)
{
    do {
        DeclaredName name{{}, m_cursor.token(), place()};
        if (!(strings ? nameOrString(name.name, what) : declaredName(name.name, what)))
            return false;
        out.push_back(std::move(name));
    } while (m_cursor.accept(","));
    return true;
}

bool SchemaParser::entityTypes(std::vector<NameReference> &out)
{
    static constexpr std::string_view what = "an entity type";
    const auto one = [&] {
        NameReference &reference = out.emplace_back();
        reference.place = place();
        return path(reference.name, what);
    };
    if (!m_cursor.accept("["))
        return one();
    if (m_cursor.accept("]"))
        return true;
    do {
        if (!one())
            return false;
    } while (m_cursor.accept(","));
    return m_cursor.expect("]");
}

bool SchemaParser::type(TypeExpr &out)
{
    if (m_depth == Limits::maxTypeDepth)
        return m_cursor.fail("a type that nests less deeply",
                             "Give its parts names with `type … = …;`.");
    ++m_depth;
    const bool ok = typeBody(out);
    --m_depth;
    return ok;
}

bool SchemaParser::typeBody(TypeExpr &out)
{
    out.place = place();
    if (m_cursor.at("{"))
        return record(out);
    if (m_cursor.token().kind == TokenKind::String)
        return m_cursor.fail("a type", "Names of types stand without quotes.");
    if (m_cursor.at("["))
        return m_cursor.fail("a type", "A set is written Set<T>.");
    if (!path(out.name, "a type"))
        return false;
    out.form = TypeExpr::Form::Name;
    if (!m_cursor.at("<"))
        return true;
    if (out.name != "Set")
        return m_cursor.fail("the end of the type", "Only Set takes a type: Set<T>.");
    m_cursor.advance();
    out.form = TypeExpr::Form::Set;
    out.name.clear();
    return type(out.element.emplace_back()) && m_cursor.expect(">");
}

bool SchemaParser::record(TypeExpr &out)
{
    out.form = TypeExpr::Form::Record;
    m_cursor.advance();
    std::set<std::string, std::less<>> names;
    while (!m_cursor.at("}")) {
        AttributeExpr next;
        if (!annotations(next.annotations))
            return false;
        next.place = place();
        const Token start = m_cursor.token();
        if (!nameOrString(next.name, "an attribute's name or `}`"))
            return false;
        if (!names.insert(next.name).second)
            return m_cursor.failAt(start, "another name", "A record has each attribute once.");
        if (!attribute(next))
            return false;
        out.attributes.push_back(std::move(next));
        if (!m_cursor.accept(",") && !m_cursor.at("}"))
            return m_cursor.fail("`,` or `}`");
    }
    m_cursor.advance();
    std::sort(out.attributes.begin(), out.attributes.end(),
              [](const AttributeExpr &a, const AttributeExpr &b) { return a.name < b.name; });
    return true;
}

bool SchemaParser::attribute(AttributeExpr &out)
{
    out.required = !m_cursor.accept("?");
    return m_cursor.expect(":", "An attribute is `name: Type`, an optional one `name?: Type`.") &&
           type(out.type);
}

} // namespace bailiwick::cedar
