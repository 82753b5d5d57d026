// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/value.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// Types of the language (specification: Cedar.Validation.Types).
namespace bailiwick::cedar {

enum class TypeKind : std::uint8_t {
    Bool,
    True,  // the singleton of true: what the checker knows of an expression that is never false
    False, // the singleton of false
    Long,
    String,
    Entity,
    Set,
    Record,
    Decimal,
    IpAddr,
    Datetime,
    Duration,
};

struct RecordType;

// An immutable value; copying is cheap, reading is safe from any thread. Equality is structural
// and exact: Bool and True differ, an optional field differs from a required one.
class Type
{
public:
    Type() = default; // Bool

    // REQUIRES: a kind without parts, that is, none of Entity, Set and Record.
    static Type of(TypeKind kind);
    static Type boolean(bool value) { return of(value ? TypeKind::True : TypeKind::False); }
    static Type entity(std::string entityType); // with namespaces: "Fleet::Device"
    static Type set(Type element);
    static Type record(RecordType fields);

    TypeKind kind() const { return m_kind; }
    bool isBool() const { return m_kind <= TypeKind::False; } // one of the three
    bool isEntity() const { return m_kind == TypeKind::Entity; }
    bool isSet() const { return m_kind == TypeKind::Set; }
    bool isRecord() const { return m_kind == TypeKind::Record; }

    // Each requires the kind in its name.
    const std::string &entityType() const;
    const Type &element() const;
    const RecordType &record() const;

    bool operator==(const Type &other) const;
    // As in a schema: "Long", "Set<Fleet::Device>", "{\"a\": String, \"b\"?: Bool}". For people.
    std::string text() const;

private:
    struct Parts;
    TypeKind m_kind = TypeKind::Bool;
    std::shared_ptr<const Parts> m_parts;
};

struct FieldType
{
    std::string name;
    Type type;
    bool required = true;

    bool operator==(const FieldType &) const = default;
};

// A closed record: a value has no other fields.
struct RecordType
{
    std::vector<FieldType> fields; // sorted by name, names distinct

    const FieldType *find(std::string_view name) const; // O(log n); null: none
    bool operator==(const RecordType &) const = default;
};

} // namespace bailiwick::cedar
