// SPDX-License-Identifier: Apache-2.0
// Looking up names as written. What is declared is in schema_declarations.cpp.
#include "models/cedar/schema_declarations.h"
#include "models/cedar/token_cursor.h"

#include <array>

namespace bailiwick::cedar {

namespace {

constexpr std::string_view reservedSpace = "__cedar::";

std::string_view kindText(NameKind kind)
{
    switch (kind) {
    case NameKind::Entity:
        return "entity type";
    case NameKind::Common:
        return "common type";
    case NameKind::Either:
        break;
    }
    return "common type or entity type";
}

} // namespace

std::optional<FoundName> SchemaDeclarations::findWhole(std::string_view name, NameKind kind) const
{
    if (kind != NameKind::Entity && m_commonTypes.contains(name))
        return FoundName{std::string(name), FoundName::Kind::Common};
    if (kind != NameKind::Common && (m_entityTypes.contains(name) || m_actionTypes.contains(name)))
        return FoundName{std::string(name), FoundName::Kind::Entity};
    return std::nullopt;
}

std::optional<FoundName> SchemaDeclarations::find(std::string_view name, std::string_view space,
                                                  NameKind kind) const
{
    const bool whole = name.find("::") != std::string_view::npos;
    if (!whole && !space.empty()) {
        if (auto found = findWhole(qualified(space, name), kind))
            return found;
    }
    if (auto found = findWhole(name, kind))
        return found;
    if (kind == NameKind::Entity)
        return std::nullopt;
    std::string_view builtin = name;
    if (whole && name.starts_with(reservedSpace))
        builtin.remove_prefix(reservedSpace.size());
    else if (m_commonTypes.contains(name) || m_entityTypes.contains(name))
        return std::nullopt; // the name's plain form is taken; only `__cedar::` reaches behind it
    if (!isBuiltinType(builtin))
        return std::nullopt;
    return FoundName{std::string(builtin), FoundName::Kind::Builtin};
}

std::string SchemaDeclarations::suggestion(std::string_view name, std::string_view space,
                                           NameKind kind) const
{
    constexpr std::size_t most = 2000; // candidates: the schema drives the cost
    static constexpr std::array<std::string_view, 8> builtin{
        "Bool", "Long", "String", "Set", "ipaddr", "decimal", "datetime", "duration"};
    std::vector<std::string_view> candidates;
    const auto offer = [&](std::string_view candidate) {
        if (candidates.size() >= most)
            return;
        candidates.push_back(candidate);
        if (!space.empty() && candidate.starts_with(space) &&
            candidate.substr(space.size()).starts_with("::"))
            candidates.push_back(candidate.substr(space.size() + 2));
    };
    if (kind != NameKind::Common) {
        for (const auto &[candidate, declared] : m_entityTypes)
            offer(candidate);
    }
    if (kind != NameKind::Entity) {
        for (const auto &[candidate, declared] : m_commonTypes)
            offer(candidate);
        candidates.insert(candidates.end(), builtin.begin(), builtin.end());
    }
    return didYouMean(name, candidates);
}

std::optional<FoundName> SchemaDeclarations::require(std::string_view name, Place place,
                                                     NameKind kind, const SchemaSubject &subject)
{
    if (auto found = find(name, subject.space, kind))
        return found;
    std::string hint;
    if (kind == NameKind::Entity && find(name, subject.space, NameKind::Common))
        hint = "It is a common type; an entity type has to stand here.";
    else if (kind == NameKind::Common && find(name, subject.space, NameKind::Entity))
        hint = "It is an entity type; a common type has to stand here.";
    else if (name == "Boolean" && kind == NameKind::Either)
        hint = "The type is called `Bool`.";
    else if (m_problems.fewSoFar())
        hint = suggestion(name, subject.space, kind);
    m_problems.add(subject, place,
                   ticked(name) + " is not declared as " +
                       (kind == NameKind::Entity ? "an " : "a ") + std::string(kindText(kind)) +
                       '.',
                   hint.empty() ? std::string("Declare it, or correct the name.") : hint);
    return std::nullopt;
}

std::optional<std::string> SchemaDeclarations::requireEntityType(const NameReference &reference,
                                                                 const SchemaSubject &subject)
{
    auto found = require(reference.name, reference.place, NameKind::Entity, subject);
    if (!found)
        return std::nullopt;
    if (!m_entityTypes.contains(found->name)) {
        m_problems.add(subject, reference.place,
                       ticked(reference.name) + " is the type of actions.",
                       "Actions are neither principals, resources nor parents of entities.");
        return std::nullopt;
    }
    return std::move(found->name);
}

std::optional<EntityUid> SchemaDeclarations::requireAction(const ActionReference &reference,
                                                           const SchemaSubject &subject)
{
    const std::string written = reference.type.value_or("Action");
    EntityUid whole(written, reference.id);
    if (written.find("::") == std::string::npos && !subject.space.empty()) {
        EntityUid near(qualified(subject.space, written), reference.id);
        if (m_actions.contains(near))
            return near;
    }
    if (m_actions.contains(whole))
        return whole;
    std::string hint;
    if (m_problems.fewSoFar()) {
        constexpr std::size_t most = 2000; // as above
        std::vector<std::string_view> ids;
        for (const auto &[uid, declared] : m_actions) {
            if (uid.id() == reference.id)
                hint = "There is " + ticked(uid.text()) + '.';
            if (ids.size() < most)
                ids.push_back(uid.id());
        }
        if (hint.empty())
            hint = didYouMean(reference.id, ids);
    }
    m_problems.add(subject, reference.place,
                   "There is no action " + ticked(whole.text()) + " to be a member of.",
                   hint.empty() ? std::string("Declare it, or correct the name.") : hint);
    return std::nullopt;
}

} // namespace bailiwick::cedar
