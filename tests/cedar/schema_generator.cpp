// SPDX-License-Identifier: Apache-2.0
#include "schema_generator.h"

#include <algorithm>
#include <array>

namespace bailiwick::tests {

using namespace cedar;

namespace {

using Form = TypeExpr::Form;

struct Space
{
    const char *name;
    std::array<const char *, 4> entityTypes;
    std::array<const char *, 3> commonTypes;
};

// Distinct base names, since no name may hide one of the namespace without a name; some are names
// of built-in types and words of the syntax.
constexpr std::array<Space, 3> spaces{{{"", {"A", "Set", "entity", "B1"}, {"T", "in_", "U"}},
                                       {"N", {"C", "Long", "D", "tags"}, {"ipaddr", "V", "D"}},
                                       {"M::type", {"E", "Record", "F", "_"}, {"W", "E", "X"}}}};

// Whether a common type may have the name of this entity type too.
bool isCommonName(std::string_view name)
{
    const std::size_t colons = name.rfind("::");
    const std::string_view base = colons == name.npos ? name : name.substr(colons + 2);
    return std::any_of(spaces.begin(), spaces.end(), [&](const Space &space) {
        return std::find(space.commonTypes.begin(), space.commonTypes.end(), base) !=
               space.commonTypes.end();
    });
}

} // namespace

std::string SchemaGenerator::text()
{
    static constexpr std::array<const char *, 12> pieces{"a",  "\"", "\\",      "ä",  "😀",   "\n",
                                                         "in", " ",  "__cedar", "~/", "\x7f", "*"};
    std::string out;
    for (std::size_t i = below(4); i > 0; --i)
        out += pick(pieces);
    return out;
}

Annotations SchemaGenerator::annotations()
{
    static constexpr std::array<const char *, 4> keys{"doc", "in", "__cedar", "type"};
    Annotations out;
    while (below(5) == 0)
        out.emplace(pick(keys), text());
    return out;
}

void SchemaGenerator::declareNames()
{
    m_fragment = {};
    m_entityTypes.clear();
    m_commonTypes.clear();
    m_records.clear();
    m_actions.clear();
    for (const Space &space : spaces) {
        for (const char *name : space.entityTypes) {
            if (coin())
                m_entityTypes.emplace_back(space.name, name);
        }
    }
    if (m_entityTypes.empty())
        m_entityTypes.emplace_back("", "A");
}

std::string SchemaGenerator::written(const std::string &space, const std::string &name)
{
    if (space.empty() || (space == m_space && coin()))
        return name;
    return space + "::" + name;
}

std::string SchemaGenerator::entityName()
{
    static constexpr std::array<const char *, 6> others{"A",         "N::C", "Action",
                                                        "N::Action", "Nope", "__cedar::Long"};
    if (faulty())
        return pick(others);
    const auto [space, name] = pick(m_entityTypes);
    return written(space, name);
}

std::vector<NameReference> SchemaGenerator::entityNames(std::size_t least)
{
    std::vector<NameReference> out;
    for (std::size_t i = least + below(3); i > 0; --i)
        out.push_back({entityName(), {}});
    return out;
}

TypeExpr SchemaGenerator::named()
{
    static constexpr std::array<const char *, 9> builtin{
        "__cedar::Bool",     "__cedar::Long", "__cedar::String",
        "__cedar::ipaddr",   "decimal",       "__cedar::datetime",
        "__cedar::duration", "Bool",          "String"};
    TypeExpr out;
    out.form = Form::Name;
    if (coin()) {
        out.name = pick(builtin);
    } else if (!m_commonTypes.empty() && coin()) {
        const auto [space, name] = pick(m_commonTypes);
        out.name = written(space, name);
        if (m_forms == Forms::Json && coin())
            out.form = Form::Common;
    } else {
        out.name = entityName();
        if (m_forms == Forms::Json && coin())
            out.form = Form::Entity;
        else if (m_faultOneIn == 0 && isCommonName(out.name))
            out.name = "Long"; // it would be the common type, perhaps inside itself
    }
    return out;
}

TypeExpr SchemaGenerator::type(int depth)
{
    TypeExpr out;
    if (depth == 0 || coin()) {
        if (m_forms == Forms::Text || coin())
            return named();
        static constexpr std::array<Form, 4> plain{Form::Bool, Form::Long, Form::String,
                                                   Form::Extension};
        static constexpr std::array<const char *, 4> extensions{"ipaddr", "decimal", "datetime",
                                                                "duration"};
        out.form = pick(plain);
        if (out.form == Form::Extension)
            out.name = faulty() ? "money" : pick(extensions);
        return out;
    }
    if (coin())
        return record(depth);
    out.form = Form::Set;
    out.element.push_back(type(depth - 1));
    return out;
}

TypeExpr SchemaGenerator::record(int depth)
{
    TypeExpr out;
    std::map<std::string, AttributeExpr> attributes;
    for (std::size_t i = below(4); i > 0; --i) {
        std::string name = text();
        AttributeExpr attribute{name, type(depth - 1), coin(), annotations(), {}};
        attributes.emplace(std::move(name), std::move(attribute));
    }
    for (auto &[name, attribute] : attributes)
        out.attributes.push_back(std::move(attribute));
    out.open = m_forms == Forms::Json && faulty() && below(4) == 0;
    return out;
}

TypeExpr SchemaGenerator::context()
{
    if (m_records.empty() || coin())
        return record(2);
    TypeExpr out;
    const auto [space, name] = pick(m_records);
    out.form = m_forms == Forms::Json && coin() ? Form::Name : Form::Common;
    out.name = written(space, name);
    return out;
}

EntityTypeDecl SchemaGenerator::entityType()
{
    EntityTypeDecl out;
    out.annotations = annotations();
    if (below(5) == 0) {
        out.enumIds.emplace();
        for (std::size_t i = 1 + below(3); i > 0; --i)
            out.enumIds->push_back(text());
        return out;
    }
    out.memberOf = entityNames(0);
    out.shape = m_forms == Forms::Json && below(4) == 0 ? context() : record(3);
    if (below(3) == 0)
        out.tags = type(2);
    return out;
}

ActionDecl SchemaGenerator::action(const std::string &id)
{
    ActionDecl out;
    out.annotations = annotations();
    for (std::size_t i = m_actions.empty() ? 0 : below(3); i > 0; --i) {
        const auto [space, group] = pick(m_actions);
        ActionReference reference;
        reference.id = faulty() ? text() : group;
        if (space != m_space || coin())
            reference.type = written(space, "Action");
        out.memberOf.push_back(std::move(reference));
    }
    if (coin()) {
        const std::size_t least = m_forms == Forms::Json && below(4) == 0 ? 0 : 1;
        out.appliesTo = AppliesTo{entityNames(least), entityNames(least), context()};
        // A reader has one value for what means the same.
        if (out.appliesTo->principals.empty() && out.appliesTo->resources.empty() &&
            out.appliesTo->context.isEmptyRecord())
            out.appliesTo.reset();
    }
    m_actions.emplace_back(m_space, id);
    return out;
}

SchemaFragment SchemaGenerator::fragment()
{
    declareNames();
    for (const Space &space : spaces) {
        m_space = space.name;
        NamespaceDecl content;
        for (const char *name : space.commonTypes) {
            if (coin())
                continue;
            const bool isRecord = coin();
            content.commonTypes[name] = {isRecord ? record(3) : type(3), annotations(), {}};
            m_commonTypes.emplace_back(m_space, name);
            if (isRecord)
                m_records.emplace_back(m_space, name);
            if (faulty())
                m_commonTypes.emplace_back(m_space, pick(space.commonTypes));
        }
        m_fragment.namespaces.emplace(m_space, std::move(content));
    }
    for (const auto &[space, name] : m_entityTypes) {
        m_space = space;
        if (!faulty())
            m_fragment.namespaces[space].entityTypes[name] = entityType();
    }
    for (const Space &space : spaces) {
        m_space = space.name;
        for (std::size_t i = below(4); i > 0; --i) {
            // Ids differ between namespaces, or one would hide the other.
            const std::string id = faulty() ? text() : text() + std::string(space.name) + 'x';
            ActionDecl decl = action(id);
            m_fragment.namespaces[m_space].actions.try_emplace(id, std::move(decl));
        }
        if (!m_space.empty())
            m_fragment.namespaces[m_space].annotations = annotations();
    }
    // A namespace is only named where something stands in it; sometimes an empty one remains.
    std::erase_if(m_fragment.namespaces, [&](const auto &each) {
        return each.second.isEmpty() && (each.first.empty() || coin());
    });
    return m_fragment;
}

} // namespace bailiwick::tests
