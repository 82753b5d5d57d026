// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/entity_uid.h"
#include "models/cedar/schema_resolver.h"

#include <map>
#include <optional>
#include <set>
#include <span>

// All that the fragments of a schema declare, by whole name, and the look-up of names as written.
// Internal to this folder; REQUIRES that the fragments outlive it.
namespace bailiwick::cedar {

// What a declaration or a part of it is, for an error.
struct SchemaSubject
{
    std::size_t fragment = 0;
    std::string_view space; // namespace; "": the one without a name
    std::string text;       // "entity type `Fleet::Device`"
};

// Collects problems up to a limit.
class SchemaProblems
{
public:
    void add(const SchemaSubject &subject, Place place, std::string message,
             std::string_view hint = {});
    bool any() const { return !m_errors.empty(); }
    // Whether a further suggestion is worth its cost.
    bool fewSoFar() const { return m_errors.size() < 10; }
    SchemaErrors take() { return std::move(m_errors); }

private:
    SchemaErrors m_errors;
};

template<class T>
struct Declared
{
    SchemaSubject subject;
    const T *decl = nullptr;
};

enum class NameKind : std::uint8_t { Entity, Common, Either };

struct FoundName
{
    std::string name; // whole; of a built-in type without `__cedar::`
    enum class Kind : std::uint8_t { Entity, Common, Builtin } kind;
};

class SchemaDeclarations
{
public:
    // Refuses names that cannot be declared, what is declared twice, and what shadows a name of
    // the empty namespace (RFC 70).
    SchemaDeclarations(std::span<const SchemaFragment> fragments, SchemaProblems &problems);

    const std::map<std::string, Declared<CommonTypeDecl>, std::less<>> &commonTypes() const
    {
        return m_commonTypes;
    }
    const std::map<std::string, Declared<EntityTypeDecl>, std::less<>> &entityTypes() const
    {
        return m_entityTypes;
    }
    const std::map<EntityUid, Declared<ActionDecl>> &actions() const { return m_actions; }

    // A type's name as written in the namespace `space`; nothing when there is no such type.
    std::optional<FoundName> find(std::string_view name, std::string_view space,
                                  NameKind kind) const;
    // The same in the namespace of `subject`; reports what is not found.
    std::optional<FoundName> require(std::string_view name, Place place, NameKind kind,
                                     const SchemaSubject &subject);
    // An entity type that is not one of actions: what memberOf and appliesTo may name.
    std::optional<std::string> requireEntityType(const NameReference &reference,
                                                 const SchemaSubject &subject);
    std::optional<EntityUid> requireAction(const ActionReference &reference,
                                           const SchemaSubject &subject);

private:
    void collect(const SchemaFragment &fragment, std::size_t index);
    void refuseShadowing();
    std::optional<FoundName> findWhole(std::string_view name, NameKind kind) const;
    std::string suggestion(std::string_view name, std::string_view space, NameKind kind) const;

    SchemaProblems &m_problems;
    std::map<std::string, Declared<CommonTypeDecl>, std::less<>> m_commonTypes;
    std::map<std::string, Declared<EntityTypeDecl>, std::less<>> m_entityTypes;
    std::map<EntityUid, Declared<ActionDecl>> m_actions;
    std::set<std::string, std::less<>> m_actionTypes;
};

// "A::B": the namespace in front where there is one.
std::string qualified(std::string_view space, std::string_view name);
std::string ticked(std::string_view text);

} // namespace bailiwick::cedar
