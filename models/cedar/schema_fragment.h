// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// A schema as written, before its names are looked up (language reference: "Schema"). What the
// Cedar syntax and the JSON format have in common: schema_text.h and schema_json.h read and write
// it, schema_resolver.h makes a Schema of one or several. Order of declarations and of attributes
// has no meaning and is not kept. Plain values; == compares all but places. No thread contract
// beyond that of values.
namespace bailiwick::cedar {

// Where something stands in its text, counted from 1; 0: not known (a fragment from JSON). Never
// makes two values differ.
struct Place
{
    std::uint32_t line = 0;
    std::uint32_t column = 0;

    bool isKnown() const { return line != 0; }
    friend bool operator==(const Place &, const Place &) { return true; }
};

// `@key("value")`; `@key` alone has the empty value.
using Annotations = std::map<std::string, std::string, std::less<>>;

// A name as written: "Device" or "Fleet::Device".
struct NameReference
{
    std::string name;
    Place place;

    bool operator==(const NameReference &) const = default;
};

struct AttributeExpr;

struct TypeExpr
{
    enum class Form : std::uint8_t {
        Name,   // a common type or else an entity type; all names in Cedar syntax
        Common, // must be a common type
        Entity, // must be an entity type
        Bool,   // this and the three below: JSON only; Cedar syntax names them
        Long,
        String,
        Extension, // `name` is "ipaddr", "decimal", "datetime" or "duration"
        Set,
        Record,
    };
    Form form = Form::Record;
    std::string name;                      // Name, Common, Entity, Extension
    std::vector<TypeExpr> element;         // Set: one
    std::vector<AttributeExpr> attributes; // Record: sorted by name, names distinct
    // Record: JSON's "additionalAttributes". No schema with it can be resolved.
    bool open = false;
    Place place;

    bool operator==(const TypeExpr &) const;
    bool isEmptyRecord() const { return form == Form::Record && attributes.empty() && !open; }
};

struct AttributeExpr
{
    std::string name;
    TypeExpr type;
    bool required = true;
    Annotations annotations;
    Place place;

    bool operator==(const AttributeExpr &) const = default;
};

struct CommonTypeDecl
{
    TypeExpr type;
    Annotations annotations;
    Place place;

    bool operator==(const CommonTypeDecl &) const = default;
};

struct EntityTypeDecl
{
    std::vector<NameReference> memberOf;
    TypeExpr shape; // in Cedar syntax always a record
    std::optional<TypeExpr> tags;
    // An enum type: at least one id; then memberOf, shape and tags are as made.
    std::optional<std::vector<std::string>> enumIds;
    Annotations annotations;
    Place place;

    bool operator==(const EntityTypeDecl &) const = default;
};

struct ActionReference
{
    std::optional<std::string> type; // absent: `Action`
    std::string id;
    Place place;

    bool operator==(const ActionReference &) const = default;
};

struct AppliesTo
{
    std::vector<NameReference> principals; // entity types; empty: the action applies to nothing
    std::vector<NameReference> resources;
    TypeExpr context; // in Cedar syntax a record or the name of a common type

    bool operator==(const AppliesTo &) const = default;
};

struct ActionDecl
{
    std::vector<ActionReference> memberOf;
    std::optional<AppliesTo> appliesTo; // absent: the action is only a group
    Annotations annotations;
    Place place;

    bool operator==(const ActionDecl &) const = default;
};

struct NamespaceDecl
{
    std::map<std::string, CommonTypeDecl, std::less<>> commonTypes;
    std::map<std::string, EntityTypeDecl, std::less<>> entityTypes;
    std::map<std::string, ActionDecl, std::less<>> actions; // by id
    Annotations annotations;                                // none on the one without a name
    Place place;

    bool operator==(const NamespaceDecl &) const = default;
    bool isEmpty() const { return commonTypes.empty() && entityTypes.empty() && actions.empty(); }
};

struct SchemaFragment
{
    // By name, "Fleet" or "A::B"; "": what stands outside all. "" is there only when not empty.
    std::map<std::string, NamespaceDecl, std::less<>> namespaces;

    bool operator==(const SchemaFragment &) const = default;
};

// Names that no common type may have, because JSON gives them a meaning: `Bool Boolean Entity
// Extension Long Record Set String`.
bool isReservedCommonType(std::string_view name);
// `Bool Long String ipaddr decimal datetime duration`: what `__cedar::` holds.
bool isBuiltinType(std::string_view name);

} // namespace bailiwick::cedar
