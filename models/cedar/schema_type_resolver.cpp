// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/schema_type_resolver.h"

#include "models/cedar/error.h"
#include "models/cedar/schema_hierarchy.h"

#include <algorithm>

namespace bailiwick::cedar {

namespace {

constexpr std::size_t mostParts = 100'000;

TypeKind builtinKind(std::string_view name)
{
    return name == "Bool"       ? TypeKind::Bool
           : name == "Long"     ? TypeKind::Long
           : name == "String"   ? TypeKind::String
           : name == "ipaddr"   ? TypeKind::IpAddr
           : name == "decimal"  ? TypeKind::Decimal
           : name == "datetime" ? TypeKind::Datetime
                                : TypeKind::Duration;
}

// All names in a type that may be common types. The stack is bounded by what readers let pass.
template<class Visit>
void eachName(const TypeExpr &expr, const Visit &visit)
{
    if (expr.form == TypeExpr::Form::Name || expr.form == TypeExpr::Form::Common)
        visit(expr);
    for (const TypeExpr &element : expr.element)
        eachName(element, visit);
    for (const AttributeExpr &attribute : expr.attributes)
        eachName(attribute.type, visit);
}

NameKind kindOf(const TypeExpr &expr)
{
    return expr.form == TypeExpr::Form::Name     ? NameKind::Either
           : expr.form == TypeExpr::Form::Common ? NameKind::Common
                                                 : NameKind::Entity;
}

} // namespace

SchemaTypeResolver::SchemaTypeResolver(SchemaDeclarations &declarations, SchemaProblems &problems)
    : m_declarations(declarations)
    , m_problems(problems)
{
    resolveCommonTypes();
}

void SchemaTypeResolver::resolveCommonTypes()
{
    std::vector<const Declared<CommonTypeDecl> *> nodes;
    std::vector<const std::string *> names;
    std::unordered_map<std::string_view, std::uint32_t> numbers;
    for (const auto &[name, declared] : m_declarations.commonTypes()) {
        numbers.emplace(name, static_cast<std::uint32_t>(nodes.size()));
        nodes.push_back(&declared);
        names.push_back(&name);
    }
    Edges edges(nodes.size());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        eachName(nodes[i]->decl->type, [&](const TypeExpr &expr) {
            const auto found =
                m_declarations.find(expr.name, nodes[i]->subject.space, kindOf(expr));
            if (found && found->kind == FoundName::Kind::Common)
                edges[i].push_back(numbers.at(found->name));
        });
    }
    const std::vector<std::uint32_t> order = targetsFirst(edges);
    for (const std::uint32_t number : order) {
        const Declared<CommonTypeDecl> &declared = *nodes[number];
        m_commonTypes.emplace(*names[number], build(declared.decl->type, declared.subject));
    }
    if (order.size() < nodes.size())
        refuseCycle(order, edges, nodes);
}

void SchemaTypeResolver::refuseCycle(const std::vector<std::uint32_t> &order,
                                     const std::vector<std::vector<std::uint32_t>> &edges,
                                     const std::vector<const Declared<CommonTypeDecl> *> &nodes)
{
    // Every node left out has a way to a cycle; follow one until a node comes again.
    std::vector<bool> left(nodes.size(), true);
    for (const std::uint32_t number : order)
        left[number] = false;
    auto at = static_cast<std::uint32_t>(std::find(left.begin(), left.end(), true) - left.begin());
    std::vector<bool> passed(nodes.size(), false);
    while (!passed[at]) {
        passed[at] = true;
        at = *std::find_if(edges[at].begin(), edges[at].end(),
                           [&](std::uint32_t target) { return left[target]; });
    }
    const std::vector<std::uint32_t> way = cycleThrough(at, edges);
    std::string text;
    for (std::size_t i = 1; i < way.size() && i < 10; ++i)
        text += (i > 1 ? ", which names " : "") + nodes[way[i]]->subject.text;
    m_problems.add(nodes[at]->subject, nodes[at]->decl->place,
                   "It is defined by itself: it names " + text + '.',
                   "A common type stands for what it says and cannot contain itself; use an "
                   "entity type for what refers to its own kind.");
}

Type SchemaTypeResolver::resolve(const TypeExpr &expr, const SchemaSubject &subject)
{
    return build(expr, subject).type;
}

RecordType SchemaTypeResolver::resolveRecord(const TypeExpr &expr, const SchemaSubject &subject,
                                             std::string_view what)
{
    constexpr std::size_t mostShared = std::size_t{1} << 22;
    const Built built = build(expr, subject);
    const Type &type = built.type;
    if (!type.isRecord()) {
        if (built.known)
            m_problems.add(subject, expr.place,
                           std::string(what) + " has to be a record, not " +
                               (type.isSet() ? "a set" : type.text()) + '.',
                           "Write { … }.");
        return {};
    }
    if (expr.form != TypeExpr::Form::Record) {
        m_shared += type.record().fields.size();
        if (m_shared > mostShared) {
            m_problems.add(subject, expr.place, "The schema's records are too many.", "Split it.");
            return {};
        }
    }
    return type.record();
}

SchemaTypeResolver::Built SchemaTypeResolver::build(const TypeExpr &expr,
                                                    const SchemaSubject &subject)
{
    using Form = TypeExpr::Form;
    switch (expr.form) {
    case Form::Name:
    case Form::Common:
    case Form::Entity:
        return buildName(expr, kindOf(expr), subject);
    case Form::Bool:
        return {Type::of(TypeKind::Bool)};
    case Form::Long:
        return {Type::of(TypeKind::Long)};
    case Form::String:
        return {Type::of(TypeKind::String)};
    case Form::Extension:
        if (!isBuiltinType(expr.name) || builtinKind(expr.name) < TypeKind::Decimal) {
            m_problems.add(subject, expr.place,
                           "There is no extension type " + ticked(expr.name) + '.',
                           "There are ipaddr, decimal, datetime and duration.");
            return unknown();
        }
        return {Type::of(builtinKind(expr.name))};
    case Form::Set: {
        if (expr.element.size() != 1) {
            m_problems.add(subject, expr.place, "A set has one type of element.");
            return unknown();
        }
        Built element = build(expr.element.front(), subject);
        return bounded({Type::set(std::move(element.type)), element.parts + 1, element.height + 1},
                       expr, subject);
    }
    case Form::Record:
        return buildRecord(expr, subject);
    }
    return unknown();
}

SchemaTypeResolver::Built SchemaTypeResolver::buildRecord(const TypeExpr &expr,
                                                          const SchemaSubject &subject)
{
    if (expr.open)
        m_problems.add(subject, expr.place, "additionalAttributes is not supported.",
                       "Records are closed: list all attributes, optional ones as such.");
    Built out;
    RecordType record;
    record.fields.reserve(expr.attributes.size());
    for (const AttributeExpr &attribute : expr.attributes) {
        SchemaSubject inner = subject;
        if (inner.text.size() < 400) // of a deep type the beginning says enough
            inner.text += ", attribute " + ticked(attribute.name);
        Built field = build(attribute.type, inner);
        out.parts += field.parts;
        out.height = std::max(out.height, field.height + 1);
        record.fields.push_back({attribute.name, std::move(field.type), attribute.required});
    }
    // Readers give them in order; a fragment made by hand may not.
    std::sort(record.fields.begin(), record.fields.end(),
              [](const FieldType &a, const FieldType &b) { return a.name < b.name; });
    const auto twice =
        std::adjacent_find(record.fields.begin(), record.fields.end(),
                           [](const FieldType &a, const FieldType &b) { return a.name == b.name; });
    if (twice != record.fields.end())
        m_problems.add(subject, expr.place,
                       "The attribute " + ticked(twice->name) + " stands twice in one record.");
    out.type = Type::record(std::move(record));
    return bounded(std::move(out), expr, subject);
}

SchemaTypeResolver::Built SchemaTypeResolver::buildName(const TypeExpr &expr, NameKind kind,
                                                        const SchemaSubject &subject)
{
    const auto found = m_declarations.require(expr.name, expr.place, kind, subject);
    if (!found)
        return unknown();
    if (found->kind == FoundName::Kind::Builtin)
        return {Type::of(builtinKind(found->name))};
    if (found->kind == FoundName::Kind::Entity)
        return {Type::entity(found->name)};
    const auto common = m_commonTypes.find(found->name);
    return common == m_commonTypes.end() ? unknown() : common->second; // absent: in a cycle
}

SchemaTypeResolver::Built SchemaTypeResolver::bounded(Built built, const TypeExpr &expr,
                                                      const SchemaSubject &subject)
{
    if (built.parts <= mostParts && built.height <= Limits::maxNesting)
        return built;
    m_problems.add(subject, expr.place, "This type is too large or too deep when written out.",
                   "At most 100,000 parts and 128 levels.");
    return unknown();
}

} // namespace bailiwick::cedar
