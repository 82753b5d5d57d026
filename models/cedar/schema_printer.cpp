// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/parser.h"
#include "models/cedar/printer.h"
#include "models/cedar/schema_declarations.h"
#include "models/cedar/schema_text.h"

namespace bailiwick::cedar {

namespace {

class SchemaPrinter
{
public:
    explicit SchemaPrinter(const SchemaFragment &fragment)
        : m_fragment(fragment)
    {
    }
    tl::expected<std::string, SchemaError> print();

private:
    void namespaceBody();
    void annotations(const Annotations &annotations);
    void entityType(const std::string &name, const EntityTypeDecl &decl);
    void action(const std::string &id, const ActionDecl &decl);
    void references(const std::vector<NameReference> &references);
    void type(const TypeExpr &expr);
    void record(const TypeExpr &expr);
    void commonName(const std::string &name);
    void entityName(const std::string &name);

    void line(std::string_view text) { m_out.append(m_indent, ' ') += text; }
    void subject(std::string_view kind, std::string_view name)
    {
        m_subject = std::string(kind) + ' ' + ticked(qualified(m_space, name));
    }
    void refuse(std::string message)
    {
        if (!m_error)
            m_error = SchemaError{0, {}, m_subject, std::move(message), "JSON can hold it."};
    }
    // Whether this fragment declares the name, as whole.
    bool declares(std::string_view name, bool common) const;

    static constexpr std::size_t step = 4;
    const SchemaFragment &m_fragment;
    std::string m_out;
    std::size_t m_indent = 0;
    std::string_view m_space;
    const NamespaceDecl *m_content = nullptr;
    std::string m_subject;
    std::optional<SchemaError> m_error;
};

tl::expected<std::string, SchemaError> SchemaPrinter::print()
{
    for (const auto &entry : m_fragment.namespaces) {
        const std::string &name = entry.first;
        const auto &content = entry.second;
        m_space = name;
        m_content = &content;
        m_out += m_out.empty() ? "" : "\n";
        annotations(content.annotations);
        if (name.empty()) {
            namespaceBody();
            continue;
        }
        m_out += "namespace " + name + " {\n";
        m_indent = step;
        namespaceBody();
        m_indent = 0;
        m_out += "}\n";
    }
    if (m_error)
        return tl::make_unexpected(std::move(*m_error));
    return std::move(m_out);
}

void SchemaPrinter::namespaceBody()
{
    for (const auto &[name, decl] : m_content->commonTypes) {
        subject("type", name);
        annotations(decl.annotations);
        line("type " + name + " = ");
        type(decl.type);
        m_out += ";\n";
    }
    for (const auto &[name, decl] : m_content->entityTypes) {
        subject("entity type", name);
        entityType(name, decl);
    }
    for (const auto &[id, decl] : m_content->actions) {
        m_subject = "action " + ticked(EntityUid(qualified(m_space, "Action"), id).text());
        action(id, decl);
    }
}

void SchemaPrinter::annotations(const Annotations &annotations)
{
    for (const auto &[key, value] : annotations)
        line('@' + key + (value.empty() ? "\n" : '(' + quoted(value) + ")\n"));
}

void SchemaPrinter::entityType(const std::string &name, const EntityTypeDecl &decl)
{
    annotations(decl.annotations);
    line("entity " + name);
    if (decl.enumIds) {
        std::string ids;
        for (const std::string &id : *decl.enumIds)
            ids += (ids.empty() ? "" : ", ") + quoted(id);
        m_out += " enum [" + ids + "];\n";
        return;
    }
    if (!decl.memberOf.empty()) {
        m_out += " in ";
        references(decl.memberOf);
    }
    if (decl.shape.form != TypeExpr::Form::Record) {
        refuse("In Cedar syntax the shape of an entity type is a record and not a common type.");
    } else if (!decl.shape.isEmptyRecord()) {
        m_out += " = ";
        record(decl.shape);
    }
    if (decl.tags) {
        m_out += " tags ";
        type(*decl.tags);
    }
    m_out += ";\n";
}

void SchemaPrinter::action(const std::string &id, const ActionDecl &decl)
{
    annotations(decl.annotations);
    line("action " + (isIdentifier(id) ? id : quoted(id)));
    std::string parents;
    for (const ActionReference &parent : decl.memberOf) {
        parents += parents.empty() ? "" : ", ";
        parents += parent.type ? *parent.type + "::" : std::string();
        parents += quoted(parent.id);
    }
    if (!parents.empty())
        m_out += " in [" + parents + ']';
    // Where one of the lists is empty the action applies to nothing, which is said by leaving
    // this out.
    if (decl.appliesTo && !decl.appliesTo->principals.empty() &&
        !decl.appliesTo->resources.empty()) {
        const TypeExpr &context = decl.appliesTo->context;
        m_out += " appliesTo {\n";
        m_indent += step;
        line("principal: ");
        references(decl.appliesTo->principals);
        m_out += ",\n";
        line("resource: ");
        references(decl.appliesTo->resources);
        if (context.form == TypeExpr::Form::Set || context.form == TypeExpr::Form::Entity) {
            refuse("In Cedar syntax a context is a record or the name of a common type.");
        } else if (!context.isEmptyRecord()) {
            m_out += ",\n";
            line("context: ");
            // A name here is one of a common type, whatever else has it.
            if (context.form == TypeExpr::Form::Common)
                m_out += context.name;
            else
                type(context);
        }
        m_indent -= step;
        m_out += '\n';
        line("}");
    }
    m_out += ";\n";
}

void SchemaPrinter::references(const std::vector<NameReference> &references)
{
    m_out += '[';
    for (std::size_t i = 0; i < references.size(); ++i)
        m_out += (i > 0 ? ", " : "") + references[i].name;
    m_out += ']';
}

void SchemaPrinter::type(const TypeExpr &expr)
{
    switch (expr.form) {
    case TypeExpr::Form::Name:
        m_out += expr.name;
        return;
    case TypeExpr::Form::Common:
        return commonName(expr.name);
    case TypeExpr::Form::Entity:
        return entityName(expr.name);
    case TypeExpr::Form::Bool:
        m_out += "__cedar::Bool";
        return;
    case TypeExpr::Form::Long:
        m_out += "__cedar::Long";
        return;
    case TypeExpr::Form::String:
        m_out += "__cedar::String";
        return;
    case TypeExpr::Form::Extension:
        m_out += "__cedar::" + expr.name;
        return;
    case TypeExpr::Form::Set:
        m_out += "Set<";
        if (!expr.element.empty())
            type(expr.element.front());
        m_out += '>';
        return;
    case TypeExpr::Form::Record:
        return record(expr);
    }
}

void SchemaPrinter::record(const TypeExpr &expr)
{
    if (expr.open)
        refuse("In Cedar syntax there is no additionalAttributes.");
    m_out += '{';
    m_indent += step;
    for (std::size_t i = 0; i < expr.attributes.size(); ++i) {
        const AttributeExpr &attribute = expr.attributes[i];
        m_out += i == 0 ? "\n" : ",\n";
        annotations(attribute.annotations);
        line(isIdentifier(attribute.name) ? attribute.name : quoted(attribute.name));
        m_out += attribute.required ? ": " : "?: ";
        type(attribute.type);
    }
    m_indent -= step;
    if (!expr.attributes.empty()) {
        m_out += '\n';
        line("}");
    } else {
        m_out += '}';
    }
}

bool SchemaPrinter::declares(std::string_view name, bool common) const
{
    const std::size_t colons = name.rfind("::");
    const bool bare = colons == std::string_view::npos;
    const auto space = m_fragment.namespaces.find(bare ? "" : name.substr(0, colons));
    if (space == m_fragment.namespaces.end())
        return false;
    const std::string_view base = bare ? name : name.substr(colons + 2);
    return common ? space->second.commonTypes.contains(base)
                  : space->second.entityTypes.contains(base);
}

// In text a name is a common type or else an entity type, in the namespace first. The two
// functions below see to it that it still means what it meant.
void SchemaPrinter::commonName(const std::string &name)
{
    const std::string near = qualified(m_space, name);
    const bool bare = name.find("::") == std::string::npos;
    if (bare && declares(near, false) && !declares(near, true)) {
        if (!isBuiltinType(name)) {
            refuse("In Cedar syntax " + ticked(name) +
                   " would be the entity type and not the "
                   "common type.");
            return;
        }
        m_out += "__cedar::";
    }
    m_out += name;
}

void SchemaPrinter::entityName(const std::string &name)
{
    const bool bare = name.find("::") == std::string::npos;
    const std::string whole = bare ? qualified(m_space, name) : name;
    if (declares(whole, true) || (bare && !declares(whole, false) && declares(name, true)))
        refuse("In Cedar syntax " + ticked(name) +
               " would be the common type and not the entity "
               "type.");
    m_out += name;
}

} // namespace

tl::expected<std::string, SchemaError> printSchema(const SchemaFragment &fragment)
{
    return SchemaPrinter(fragment).print();
}

} // namespace bailiwick::cedar
