// SPDX-License-Identifier: Apache-2.0
// What is declared. Looking names up is in schema_names.cpp.
#include "models/cedar/schema_declarations.h"

#include "models/cedar/parser.h"

namespace bailiwick::cedar {

namespace {

std::string_view baseName(std::string_view name)
{
    const std::size_t colons = name.rfind("::");
    return colons == std::string_view::npos ? name : name.substr(colons + 2);
}

bool isQualified(std::string_view name)
{
    return name.find("::") != std::string_view::npos;
}

} // namespace

std::string qualified(std::string_view space, std::string_view name)
{
    std::string out(space);
    out += space.empty() ? "" : "::";
    return out += name;
}

std::string ticked(std::string_view text)
{
    return '`' + std::string(text) + '`';
}

std::string SchemaError::text() const
{
    std::string out;
    if (place.isKnown())
        out = "line " + std::to_string(place.line) + ", column " + std::to_string(place.column) +
              ": ";
    if (!subject.empty())
        out += subject + ": ";
    out += message;
    return hint.empty() ? out : out + ' ' + hint;
}

void SchemaProblems::add(const SchemaSubject &subject, Place place, std::string message,
                         std::string_view hint)
{
    constexpr std::size_t most = 100;
    if (m_errors.size() < most)
        m_errors.push_back(
            {subject.fragment, place, subject.text, std::move(message), std::string(hint)});
}

SchemaDeclarations::SchemaDeclarations(std::span<const SchemaFragment> fragments,
                                       SchemaProblems &problems)
    : m_problems(problems)
{
    for (std::size_t i = 0; i < fragments.size(); ++i)
        collect(fragments[i], i);
    refuseShadowing();
}

void SchemaDeclarations::collect(const SchemaFragment &fragment, std::size_t index)
{
    static constexpr std::string_view twice = "It is declared already.";
    for (const auto &[space, content] : fragment.namespaces) {
        const auto subject = [&, &space = space](std::string_view kind, std::string_view name) {
            return SchemaSubject{index, space, std::string(kind) + ' ' + ticked(name)};
        };
        if (!space.empty() && !isEntityType(space)) {
            m_problems.add(subject("namespace", space), content.place,
                           "This is no name for a namespace.",
                           "Write A::B, without reserved words.");
            continue;
        }
        for (const auto &[name, decl] : content.commonTypes) {
            const std::string whole = qualified(space, name);
            Declared<CommonTypeDecl> declared{subject("type", whole), &decl};
            if (!isIdentifier(name) || isReservedCommonType(name))
                m_problems.add(declared.subject, decl.place, "No type can have this name.",
                               "It is reserved or no identifier.");
            if (!m_commonTypes.emplace(whole, declared).second)
                m_problems.add(declared.subject, decl.place, std::string(twice));
        }
        for (const auto &[name, decl] : content.entityTypes) {
            const std::string whole = qualified(space, name);
            Declared<EntityTypeDecl> declared{subject("entity type", whole), &decl};
            if (!isIdentifier(name) || name == "Action")
                m_problems.add(declared.subject, decl.place, "No entity type can have this name.",
                               name == "Action" ? "It is the type of all actions."
                                                : "It is reserved or no identifier.");
            if (!m_entityTypes.emplace(whole, declared).second)
                m_problems.add(declared.subject, decl.place, std::string(twice));
        }
        for (const auto &[name, decl] : content.actions) {
            EntityUid uid(qualified(space, "Action"), name);
            Declared<ActionDecl> declared{subject("action", uid.text()), &decl};
            m_actionTypes.emplace(uid.type());
            if (!m_actions.emplace(std::move(uid), declared).second)
                m_problems.add(declared.subject, decl.place, std::string(twice));
        }
    }
}

void SchemaDeclarations::refuseShadowing()
{
    static constexpr std::string_view hint =
        "Rename one of them, or move the one without a namespace into one.";
    const auto refuse = [&](const SchemaSubject &subject, Place place, std::string_view other) {
        m_problems.add(subject, place,
                       "It would hide " + std::string(other) + ", which has no namespace.", hint);
    };
    const auto type = [&](std::string_view name, const auto &declared) {
        const std::string_view base = baseName(name);
        if (isQualified(name) && (m_commonTypes.contains(base) || m_entityTypes.contains(base)))
            refuse(declared.subject, declared.decl->place, "the type " + ticked(base));
    };
    for (const auto &[name, declared] : m_commonTypes)
        type(name, declared);
    for (const auto &[name, declared] : m_entityTypes)
        type(name, declared);
    for (const auto &[uid, declared] : m_actions) {
        const EntityUid bare("Action", std::string(uid.id()));
        if (isQualified(uid.type()) && m_actions.contains(bare))
            refuse(declared.subject, declared.decl->place, "the action " + ticked(bare.text()));
    }
}

} // namespace bailiwick::cedar
