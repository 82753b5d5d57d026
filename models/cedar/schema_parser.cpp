// SPDX-License-Identifier: Apache-2.0
// Declarations. Types and names are in schema_type_parser.cpp.
#include "models/cedar/schema_parser.h"

#include "models/cedar/schema_declarations.h"

#include <array>

namespace bailiwick::cedar {

bool SchemaParser::parse(SchemaFragment &out)
{
    while (!m_cursor.error() && !m_cursor.atEnd()) {
        Annotations notes;
        if (!annotations(notes))
            return false;
        const bool ok = m_cursor.at("namespace")
                            ? namespaceDecl(out, std::move(notes))
                            : declaration(out.namespaces[""], std::move(notes), true);
        if (!ok)
            return false;
    }
    return !m_cursor.error();
}

bool SchemaParser::annotations(Annotations &out)
{
    while (m_cursor.accept("@")) {
        const Token key = m_cursor.token();
        if (key.kind != TokenKind::Identifier)
            return m_cursor.fail("the annotation's name");
        if (out.contains(key.text))
            return m_cursor.fail("another annotation", "A declaration has each annotation once.");
        m_cursor.advance();
        std::string text;
        if (m_cursor.accept("(") && (!m_cursor.readString(text) || !m_cursor.expect(")")))
            return false;
        out.emplace(key.text, std::move(text));
    }
    return true;
}

bool SchemaParser::namespaceDecl(SchemaFragment &out, Annotations annotations)
{
    m_cursor.advance();
    const Token start = m_cursor.token();
    NamespaceDecl space;
    space.place = place();
    space.annotations = std::move(annotations);
    std::string name;
    do {
        name += name.empty() ? "" : "::";
        std::string part;
        if (!declaredName(part, "the namespace's name"))
            return false;
        name += part;
    } while (m_cursor.accept("::"));
    if (out.namespaces.contains(name))
        return m_cursor.failFound(start.offset, ticked(name), "another name",
                                  "One text opens a namespace once. Move all into one block.");
    if (!m_cursor.expect("{"))
        return false;
    while (!m_cursor.accept("}")) {
        Annotations notes;
        if (!this->annotations(notes) || !declaration(space, std::move(notes), false))
            return false;
    }
    out.namespaces.emplace(std::move(name), std::move(space));
    return true;
}

bool SchemaParser::declaration(NamespaceDecl &out, Annotations annotations, bool outside)
{
    if (m_cursor.at("entity"))
        return entity(out, std::move(annotations));
    if (m_cursor.at("action"))
        return action(out, std::move(annotations));
    if (m_cursor.at("type"))
        return commonType(out, std::move(annotations));
    static constexpr std::array<std::string_view, 4> words{"entity", "action", "type", "namespace"};
    std::string hint;
    if (m_cursor.at("namespace"))
        hint = "A namespace does not stand in another one; write `namespace A::B { … }`.";
    else if (m_cursor.token().kind == TokenKind::Identifier)
        hint = didYouMean(m_cursor.token().text, words);
    return m_cursor.fail(outside ? "`entity`, `action`, `type` or `namespace`"
                                 : "`entity`, `action`, `type` or `}`",
                         hint);
}

bool SchemaParser::twice(const DeclaredName &name, std::string_view kind)
{
    return m_cursor.failAt(name.token, "another name",
                           "The " + std::string(kind) + ' ' + ticked(name.name) +
                               " is declared already in this namespace.");
}

bool SchemaParser::entity(NamespaceDecl &out, Annotations annotations)
{
    const std::uint32_t start = m_cursor.token().offset;
    m_cursor.advance();
    std::vector<DeclaredName> names;
    if (!declaredNames(names, false, "the entity type's name"))
        return false;
    EntityTypeDecl decl;
    decl.annotations = std::move(annotations);
    decl.shape.place = names.front().place;
    if (m_cursor.accept("enum")) {
        if (!enumIds(decl))
            return false;
    } else {
        if (m_cursor.accept("in") && !entityTypes(decl.memberOf))
            return false;
        const bool equals = m_cursor.accept("=");
        if (equals && !m_cursor.at("{"))
            return m_cursor.fail("`{`", "The attributes of an entity type are written out.");
        if (m_cursor.at("{") && !type(decl.shape))
            return false;
        if (m_cursor.accept("tags") && !type(decl.tags.emplace()))
            return false;
        if (m_cursor.at("enum") || m_cursor.at("in") || m_cursor.at("{"))
            return m_cursor.fail("`;`", "The order is `entity A in [B] { … } tags T;`; an enum "
                                        "type has nothing but its ids.");
    }
    if (!m_cursor.expect(";", "A declaration ends with a semicolon.") ||
        !writtenOut(start, names.size()))
        return false;
    for (const DeclaredName &name : names) {
        if (name.name == "Action")
            return m_cursor.failAt(name.token, "another name",
                                   "`Action` is the type of all actions.");
        const auto [at, fresh] = out.entityTypes.emplace(name.name, decl);
        if (!fresh)
            return twice(name, "entity type");
        at->second.place = name.place;
    }
    return true;
}

bool SchemaParser::enumIds(EntityTypeDecl &out)
{
    out.enumIds.emplace();
    if (!m_cursor.expect("["))
        return false;
    do {
        if (!m_cursor.readString(out.enumIds->emplace_back()))
            return false;
    } while (m_cursor.accept(","));
    return m_cursor.expect("]");
}

bool SchemaParser::commonType(NamespaceDecl &out, Annotations annotations)
{
    m_cursor.advance();
    DeclaredName name{{}, m_cursor.token(), place()};
    if (!declaredName(name.name, "the type's name"))
        return false;
    if (isReservedCommonType(name.name))
        return m_cursor.failAt(name.token, "another name",
                               "This name has a meaning of its own in schemas.");
    CommonTypeDecl decl;
    decl.annotations = std::move(annotations);
    decl.place = name.place;
    if (!m_cursor.expect("=") || !type(decl.type) ||
        !m_cursor.expect(";", "A declaration ends with a semicolon."))
        return false;
    return out.commonTypes.emplace(name.name, std::move(decl)).second || twice(name, "type");
}

bool SchemaParser::action(NamespaceDecl &out, Annotations annotations)
{
    const std::uint32_t start = m_cursor.token().offset;
    m_cursor.advance();
    std::vector<DeclaredName> names;
    if (!declaredNames(names, true, "the action's name"))
        return false;
    ActionDecl decl;
    decl.annotations = std::move(annotations);
    if (m_cursor.accept("in") && !actionParents(decl))
        return false;
    if (m_cursor.accept("appliesTo") && !appliesTo(decl.appliesTo.emplace()))
        return false;
    // Of old: a list of attributes that has to be empty.
    if (m_cursor.accept("attributes") &&
        (!m_cursor.expect("{") || !m_cursor.expect("}", "Actions have no attributes.")))
        return false;
    if (m_cursor.at("in"))
        return m_cursor.fail("`;`", "The order is `action a in [b] appliesTo { … };`.");
    if (!m_cursor.expect(";", "A declaration ends with a semicolon.") ||
        !writtenOut(start, names.size()))
        return false;
    for (const DeclaredName &name : names) {
        const auto [at, fresh] = out.actions.emplace(name.name, decl);
        if (!fresh)
            return twice(name, "action");
        at->second.place = name.place;
    }
    return true;
}

bool SchemaParser::actionParents(ActionDecl &out)
{
    if (!m_cursor.accept("["))
        return actionReference(out.memberOf.emplace_back());
    do {
        if (!actionReference(out.memberOf.emplace_back()))
            return false;
    } while (m_cursor.accept(","));
    return m_cursor.expect("]");
}

bool SchemaParser::actionReference(ActionReference &out)
{
    static constexpr std::string_view what = "an action";
    out.place = place();
    if (m_cursor.token().kind == TokenKind::String)
        return m_cursor.readString(out.id);
    bool stringFollows = false;
    std::string type;
    if (!path(type, what, &stringFollows))
        return false;
    if (stringFollows) {
        out.type = std::move(type);
        return m_cursor.readString(out.id);
    }
    if (type.find("::") != std::string::npos)
        return m_cursor.fail("`::` and the action's name in double quotes",
                             "An action elsewhere is written Fleet::Action::\"name\".");
    out.id = std::move(type);
    return true;
}

bool SchemaParser::appliesTo(AppliesTo &out)
{
    static constexpr std::string_view hint =
        "An action names principal and resource; one that applies to nothing has no appliesTo.";
    if (!m_cursor.expect("{"))
        return false;
    bool principal = false;
    bool resource = false;
    bool context = false;
    out.context.place = place();
    do {
        const Token part = m_cursor.token();
        if (part.is("}"))
            break;
        bool *seen = part.is("principal")  ? &principal
                     : part.is("resource") ? &resource
                     : part.is("context")  ? &context
                                           : nullptr;
        if (!seen)
            return m_cursor.fail("`principal`, `resource` or `context`");
        if (*seen)
            return m_cursor.fail("another part or `}`", "Several types stand in brackets: [A, B].");
        *seen = true;
        m_cursor.advance();
        if (!m_cursor.expect(":"))
            return false;
        if (seen != &context) {
            std::vector<NameReference> &types = seen == &principal ? out.principals : out.resources;
            if (!entityTypes(types))
                return false;
            if (types.empty())
                return m_cursor.failAt(part, "at least one entity type for it", hint);
            continue;
        }
        const bool named = !m_cursor.at("{");
        if (!type(out.context))
            return false;
        if (named && out.context.form != TypeExpr::Form::Name)
            return m_cursor.failAt(part, "a record or the name of a type for it");
        if (named)
            out.context.form = TypeExpr::Form::Common;
    } while (m_cursor.accept(","));
    if (!m_cursor.at("}"))
        return m_cursor.fail("`,` or `}`");
    if (!principal || !resource)
        return m_cursor.fail(principal ? "`resource: …`" : "`principal: …`", hint);
    return m_cursor.expect("}");
}

bool SchemaParser::writtenOut(std::uint32_t start, std::size_t names)
{
    const std::size_t bytes = m_cursor.token().offset - start;
    m_writtenOut += bytes * (names - 1);
    return m_writtenOut <= Limits::maxTextBytes ||
           m_cursor.failFound(start, "a declaration of " + std::to_string(names) + " names",
                              "fewer", "Written out one by one they are too long.");
}

} // namespace bailiwick::cedar
