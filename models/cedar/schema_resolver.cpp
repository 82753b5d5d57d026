// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/schema_resolver.h"

#include "models/cedar/schema_hierarchy.h"
#include "models/cedar/schema_type_resolver.h"

namespace bailiwick::cedar {

namespace {

class Resolver
{
public:
    explicit Resolver(std::span<const SchemaFragment> fragments)
        : m_declarations(fragments, m_problems)
    {
    }

    tl::expected<Schema, SchemaErrors> run()
    {
        // Names that clash would only lead to misleading problems below.
        if (m_problems.any())
            return tl::make_unexpected(m_problems.take());
        SchemaTypeResolver types(m_declarations, m_problems);
        for (const auto &[name, declared] : m_declarations.entityTypes())
            entityType(name, declared, types);
        for (const auto &[uid, declared] : m_declarations.actions())
            action(uid, declared, types);
        if (!m_problems.any()) {
            closeEntityTypes();
            closeActions();
        }
        if (m_problems.any())
            return tl::make_unexpected(m_problems.take());
        return Schema(std::move(m_entityTypes), std::move(m_actions));
    }

private:
    void entityType(const std::string &name, const Declared<EntityTypeDecl> &declared,
                    SchemaTypeResolver &types);
    void action(const EntityUid &uid, const Declared<ActionDecl> &declared,
                SchemaTypeResolver &types);
    void closeEntityTypes();
    void closeActions();

    SchemaProblems m_problems;
    SchemaDeclarations m_declarations;
    std::vector<EntityTypeInfo> m_entityTypes; // ancestors: parents, until closed
    std::vector<ActionInfo> m_actions;
};

SchemaSubject partOf(const SchemaSubject &subject, std::string_view part)
{
    return {subject.fragment, subject.space, subject.text + ", " + std::string(part)};
}

void Resolver::entityType(const std::string &name, const Declared<EntityTypeDecl> &declared,
                          SchemaTypeResolver &types)
{
    const EntityTypeDecl &decl = *declared.decl;
    EntityTypeInfo info;
    info.name = name;
    info.enumIds = decl.enumIds;
    if (decl.enumIds && (decl.enumIds->empty() || !decl.memberOf.empty() || decl.tags ||
                         !decl.shape.isEmptyRecord()))
        m_problems.add(declared.subject, decl.place,
                       "An enum type has at least one id, and no attributes, tags or parents.");
    for (const NameReference &parent : decl.memberOf) {
        if (auto found =
                m_declarations.requireEntityType(parent, partOf(declared.subject, "its parents")))
            info.ancestors.insert(std::move(*found));
    }
    info.attributes =
        types.resolveRecord(decl.shape, declared.subject, "The shape of an entity type");
    if (decl.tags)
        info.tags = types.resolve(*decl.tags, partOf(declared.subject, "its tags"));
    m_entityTypes.push_back(std::move(info));
}

void Resolver::action(const EntityUid &uid, const Declared<ActionDecl> &declared,
                      SchemaTypeResolver &types)
{
    const ActionDecl &decl = *declared.decl;
    ActionInfo info;
    info.uid = uid;
    for (const ActionReference &parent : decl.memberOf) {
        if (auto found = m_declarations.requireAction(parent, declared.subject))
            info.ancestors.insert(std::move(*found));
    }
    if (decl.appliesTo) {
        const auto all = [&](const std::vector<NameReference> &references, std::string_view part,
                             std::set<std::string, std::less<>> &out) {
            for (const NameReference &reference : references) {
                if (auto found =
                        m_declarations.requireEntityType(reference, partOf(declared.subject, part)))
                    out.insert(std::move(*found));
            }
        };
        all(decl.appliesTo->principals, "its principals", info.principals);
        all(decl.appliesTo->resources, "its resources", info.resources);
        info.context = types.resolveRecord(decl.appliesTo->context,
                                           partOf(declared.subject, "its context"), "A context");
    }
    m_actions.push_back(std::move(info));
}

// Both vectors are sorted by name: they were filled from maps.
void Resolver::closeEntityTypes()
{
    std::unordered_map<std::string_view, std::uint32_t> numbers;
    for (const EntityTypeInfo &info : m_entityTypes)
        numbers.emplace(info.name, static_cast<std::uint32_t>(numbers.size()));
    Edges edges(m_entityTypes.size());
    for (std::size_t i = 0; i < edges.size(); ++i) {
        for (const std::string &parent : m_entityTypes[i].ancestors)
            edges[i].push_back(numbers.at(parent));
    }
    const auto closed = transitiveClosure(edges);
    if (!closed) {
        m_problems.add({}, {}, "The hierarchy of entity types is too large.", "Split the schema.");
        return;
    }
    for (std::size_t i = 0; i < edges.size(); ++i) {
        for (const std::uint32_t ancestor : (*closed)[i])
            m_entityTypes[i].ancestors.insert(m_entityTypes[ancestor].name);
    }
}

void Resolver::closeActions()
{
    std::unordered_map<EntityUid, std::uint32_t, EntityUidHash> numbers;
    for (const ActionInfo &info : m_actions)
        numbers.emplace(info.uid, static_cast<std::uint32_t>(numbers.size()));
    Edges edges(m_actions.size());
    for (std::size_t i = 0; i < edges.size(); ++i) {
        for (const EntityUid &parent : m_actions[i].ancestors)
            edges[i].push_back(numbers.at(parent));
    }
    const auto closed = transitiveClosure(edges);
    if (!closed) {
        m_problems.add({}, {}, "The hierarchy of actions is too large.", "Split the schema.");
        return;
    }
    for (std::uint32_t i = 0; i < edges.size(); ++i) {
        for (const std::uint32_t ancestor : (*closed)[i])
            m_actions[i].ancestors.insert(m_actions[ancestor].uid);
        if (!m_actions[i].ancestors.contains(m_actions[i].uid))
            continue;
        std::string text;
        const std::vector<std::uint32_t> way = cycleThrough(i, edges);
        for (std::size_t step = 1; step < way.size() && step < 10; ++step)
            text += (step > 1 ? ", which is in " : "") + ticked(m_actions[way[step]].uid.text());
        const Declared<ActionDecl> &declared = m_declarations.actions().at(m_actions[i].uid);
        m_problems.add(declared.subject, declared.decl->place,
                       "It is a member of itself: it is in " + text + '.',
                       "Groups of actions cannot go round in a circle.");
        return; // one cycle shows itself on each of its members
    }
}

} // namespace

tl::expected<Schema, SchemaErrors> resolveSchema(std::span<const SchemaFragment> fragments)
{
    return Resolver(fragments).run();
}

tl::expected<Schema, SchemaErrors> resolveSchema(const SchemaFragment &fragment)
{
    return resolveSchema(std::span(&fragment, 1));
}

} // namespace bailiwick::cedar
